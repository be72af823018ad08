/** Nothing is ever sealed twice under one key and nonce, whatever is done, tried again, cut or restored. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreBackup } from '../../src/lib/vault/backup';
import { randomBytes, toHex, utf8 } from '../../src/lib/vault/bytes';
import { LEAST_ROUNDS } from '../../src/lib/vault/header';
import { vaultKeyOf } from '../../src/lib/vault/keys';
import { makeRecoveryCode } from '../../src/lib/vault/recovery-code';
import { CHUNK } from '../../src/lib/vault/records';
import { Sealer } from '../../src/lib/vault/sealing';
import { Vault, type OpenVault } from '../../src/lib/vault/vault';
import { arm, disarm } from './failing-storage';
import { LONG } from '../long';

/** Keys cannot be read, so each is known by what it was derived from; two derived from the same are one. */
const names = new WeakMap<object, string>();
const sealed: string[] = [];

function described(part: unknown): string {
	return JSON.stringify(part, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value));
}

beforeEach(() => {
	sealed.length = 0;
	const { subtle } = crypto;
	const [importKey, deriveKey, encrypt] = [
		subtle.importKey.bind(subtle),
		subtle.deriveKey.bind(subtle),
		subtle.encrypt.bind(subtle)
	];
	vi.spyOn(crypto.subtle, 'importKey').mockImplementation((async (...args: Parameters<typeof importKey>) => {
		const name = `import ${described(args.slice(0, 3))}`;
		const key = await importKey(...args);
		names.set(key, name);
		return key;
	}) as typeof importKey);
	vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(async (...args) => {
		const [params, base] = args;
		const key = await deriveKey(...args);
		names.set(key, `derive ${described(params)} from ${names.get(base) ?? 'unknown'}`);
		return key;
	});
	vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((...args) => {
		const [params, key] = args;
		sealed.push(`${names.get(key) ?? 'unknown'} with ${described((params as AesGcmParams).iv)}`);
		return encrypt(...args);
	});
});

afterEach(() => vi.restoreAllMocks());

const IDS = ['01', '02', '03'].map((pair) => pair.repeat(16));
const CODE = { kind: 'recovery', text: makeRecoveryCode() } as const;

const session = (id: string) => ({ id, kind: 'k', title: 't', made: '2026-01-01', changed: '2026-01-02', details: {} });
const body = (chunks: number) => [{ name: 'a', bytes: [new Uint8Array(chunks * CHUNK)] }];

type Step = (vault: Vault, open: OpenVault) => Promise<unknown>;

const id = fc.constantFrom(...IDS);
const chunks = fc.integer({ min: 0, max: 2 });
const steps: fc.Arbitrary<Step> = fc.oneof(
	fc.tuple(id, chunks).map(
		([of, size]): Step =>
			(_, { sessions }) =>
				sessions.put(session(of), body(size))
	),
	fc.tuple(id, chunks, fc.integer({ min: 1, max: 12 })).map(([of, size, at]): Step => async (_, { sessions }) => {
		arm('ends in QuotaExceededError', at);
		await sessions.put(session(of), body(size));
		disarm();
		return sessions.put(session(of), body(size));
	}),
	id.map(
		(of): Step =>
			(_, { sessions }) =>
				sessions.remove(of)
	),
	fc.constant<Step>((_, { log }) =>
		Promise.all([1, 2].map((n) => log.add({ at: '', who: '', what: `${n}`, values: {} })))
	),
	fc.array(id, { minLength: 1, maxLength: 2 }).map((ids): Step => (_, { sessions }) => {
		const restored = [...new Set(ids)].map((of) => ({ manifest: { ...session(of), records: [] }, records: body(1) }));
		return restoreBackup(sessions, { made: '', sessions: restored }, { overNewer: true });
	}),
	fc.constant<Step>((vault) => vault.addSlot(CODE, CODE, LEAST_ROUNDS, false)),
	fc.constant<Step>((vault) => vault.addSlot(CODE, CODE, LEAST_ROUNDS, true))
);

let count = 0;

describe('a key and a nonce', () => {
	it('meet once, over everything that is done with a vault', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12 }), async (all) => {
				sealed.length = 0;
				const opened = await Vault.onDevice(() => undefined, `nonces-${count++}`);
				if (!opened.ok) throw new Error(opened.code);
				const { vault } = opened;
				const made = await vault.setUp([CODE], LEAST_ROUNDS);
				if (!made.ok) throw new Error(made.code);
				await made.open.sessions.put(session(IDS[0]), body(1));
				// Only what was read before may be replaced.
				const read = async (step: Step, open: OpenVault) => {
					await open.sessions.list();
					await step(vault, open);
				};
				for (const step of all) {
					await read(step, made.open);
					// Another visit derives its keys anew.
					const again = await vault.unlock(CODE);
					if (again.ok) await read(step, again.open);
				}
				vault.close();
				expect(sealed.length).toBeGreaterThan(1);
				expect(sealed.filter((one) => one.includes('unknown'))).toEqual([]);
				expect(new Set(sealed).size).toBe(sealed.length);
			}),
			{ numRuns: LONG ? 40 : 12, seed: 17 }
		);
	});

	it('would be seen to meet twice', async () => {
		const key = await vaultKeyOf(randomBytes(32));
		const place = { vault: 'aa', store: 'chunk', session: 'bb', record: 'cc' } as const;
		const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => array);
		for (const sealer of [new Sealer(key, place), new Sealer(key, place)]) await sealer.seal(utf8('x'), true);
		random.mockRestore();
		expect(new Set(sealed).size).toBe(sealed.length - 1);
	});

	it('differ for every chunk of a record, and for the same chunk of another', async () => {
		const key = await vaultKeyOf(randomBytes(32));
		const place = { vault: 'aa', store: 'chunk', session: 'bb', record: 'cc' } as const;
		for (const sealer of [new Sealer(key, place), new Sealer(key, place)])
			for (let chunk = 0; chunk < 300; chunk++) await sealer.seal(utf8('x'), chunk === 299);
		const [keys, nonces] = [0, 1].map((part) => new Set(sealed.map((one) => one.split(' with ')[part])));
		expect([sealed.length, new Set(sealed).size, keys.size, nonces.size]).toEqual([600, 600, 2, 300]);
	});
});
