/** What is not what was stored is named, the rest stays readable, and nothing that was changed comes out. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../src/lib/vault/bytes';
import {
	VaultDatabase,
	type ChunkRow,
	type HeaderRow,
	type LogRow,
	type SessionRow
} from '../../src/lib/vault/database';
import { LEAST_ROUNDS, MOST_ROUNDS, type VaultHeader } from '../../src/lib/vault/header';
import { makeRecoveryCode } from '../../src/lib/vault/recovery-code';
import { CHUNK } from '../../src/lib/vault/records';
import type { SessionManifest } from '../../src/lib/vault/session';
import { Vault, type OpenVault } from '../../src/lib/vault/vault';

const IDS = ['01', '02'].map((pair) => pair.repeat(16));
const NAMES = ['a', 'b'];
const CODE = { kind: 'recovery', text: makeRecoveryCode() } as const;
const WORDS = { kind: 'passphrase', text: 'zone acid lamp river tidy owl' } as const;

interface Rows {
	readonly vault: readonly HeaderRow[];
	readonly sessions: readonly SessionRow[];
	readonly chunks: readonly ChunkRow[];
	readonly log: readonly LogRow[];
}

interface Device {
	readonly database: VaultDatabase;
	readonly vault: Vault;
	readonly open: OpenVault;
	readonly rows: Rows;
}

const session = (id: string, title = id) => ({
	id,
	kind: 'k',
	title,
	made: '2026-01-01',
	changed: '2026-01-02',
	details: {}
});

/** Three chunks that no two records share. */
function contentOf(id: string, name: string): Bytes {
	return utf8(`${id} ${name} `.repeat(Math.ceil((2 * CHUNK + 99) / 35)));
}

async function rowsOf(database: VaultDatabase): Promise<Rows> {
	const { vault, sessions, chunks, log } = database;
	return {
		vault: await vault.toArray(),
		sessions: await sessions.toArray(),
		chunks: await chunks.toArray(),
		log: await log.toArray()
	};
}

async function device(name: string): Promise<Device> {
	const opened = await Vault.onDevice(() => undefined, name);
	if (!opened.ok) throw new Error(opened.code);
	const { vault } = opened;
	const made = await vault.setUp([CODE], LEAST_ROUNDS);
	if (!made.ok) throw new Error(made.code);
	for (const id of IDS)
		await made.open.sessions.put(
			session(id),
			NAMES.map((record) => ({ name: record, bytes: [contentOf(id, record)] }))
		);
	await made.open.log.add({ at: '', who: '', what: 'kept', values: {} });
	const database = new VaultDatabase(name);
	return { database, vault, open: made.open, rows: await rowsOf(database) };
}

/** Puts everything back as it was. */
async function mend({ database, rows }: Device): Promise<void> {
	const { vault, sessions, chunks, log } = database;
	for (const table of [vault, sessions, chunks, log]) await table.clear();
	await vault.bulkAdd([...rows.vault]);
	await sessions.bulkAdd([...rows.sessions]);
	await chunks.bulkAdd([...rows.chunks]);
	await log.bulkAdd([...rows.log]);
}

/** What is said of every record: its whole content, or the refusal. */
async function readAll({ open }: Device, manifests: readonly SessionManifest[]): Promise<Map<string, unknown>> {
	const said = new Map<string, unknown>();
	for (const { id, records } of manifests)
		for (const entry of records) {
			const read = await open.sessions.read(id, entry);
			const whole = read.ok && Buffer.from(read.bytes).equals(contentOf(id, entry.name));
			said.set(`${id} ${entry.name}`, read.ok ? (whole ? 'whole' : 'changed') : [read.code, read.values]);
		}
	return said;
}

let here: Device;
let there: Device;
let manifests: readonly SessionManifest[];

beforeAll(async () => {
	here = await device('damage-here');
	there = await device('damage-there');
	const listed = await here.open.sessions.list();
	if (!listed.ok) throw new Error(listed.code);
	manifests = listed.sessions;
});

type Damage = (chunks: ChunkRow[], at: number, other: number, bit: number) => readonly number[];

/** Each does its harm to the chunks and says which of them it hit. */
const DAMAGES: Readonly<Record<string, Damage>> = {
	'a bit flipped': (chunks, at, _, bit) => {
		const sealed = chunks[at].sealed.slice();
		sealed[(bit >> 3) % sealed.length] ^= 1 << (bit & 7);
		chunks[at] = { ...chunks[at], sealed };
		return [at];
	},
	'a part cut off': (chunks, at, _, bit) => {
		chunks[at] = { ...chunks[at], sealed: chunks[at].sealed.slice(0, bit % chunks[at].sealed.length) };
		return [at];
	},
	'no bytes': (chunks, at) => {
		chunks[at] = { ...chunks[at], sealed: 'text' as unknown as Bytes };
		return [at];
	},
	'two swapped': (chunks, at, other) => {
		[chunks[at], chunks[other]] = [
			{ ...chunks[at], sealed: chunks[other].sealed },
			{ ...chunks[other], sealed: chunks[at].sealed }
		];
		return at === other ? [] : [at, other];
	},
	'one of another vault': (chunks, at) => {
		chunks[at] = { ...chunks[at], sealed: there.rows.chunks[at].sealed };
		return [at];
	}
};

describe('chunks', () => {
	const place = fc.integer({ min: 0, max: IDS.length * NAMES.length * 3 - 1 });

	it.each(Object.entries(DAMAGES))(
		'with %s: the record and the first such chunk are named, the rest is whole',
		async (_, damage) => {
			await fc.assert(
				fc.asyncProperty(place, place, fc.nat(1 << 20), async (at, other, bit) => {
					const chunks = [...here.rows.chunks];
					const hit = damage(chunks, at, other, bit).map((n) => chunks[n]);
					await here.database.chunks.bulkPut(chunks);
					const said = await readAll(here, manifests);
					await mend(here);
					for (const { id, records } of manifests)
						for (const { name, id: record } of records) {
							const numbers = hit.filter((row) => row.record === record).map(({ chunk }) => chunk);
							const wanted =
								numbers.length === 0 ? 'whole' : ['damaged', { record: name, chunk: Math.min(...numbers) }];
							expect(said.get(`${id} ${name}`)).toEqual(wanted);
						}
				}),
				{ numRuns: 12, seed: 3 }
			);
		}
	);

	it('that are missing are named, wherever they stood', async () => {
		for (const { session: of, record, chunk } of here.rows.chunks) {
			await here.database.chunks.delete([of, record, chunk]);
			const said = await readAll(here, manifests);
			await mend(here);
			const name = manifests.find(({ id }) => id === of)!.records.find(({ id }) => id === record)!.name;
			expect([...said].filter(([, what]) => what !== 'whole')).toEqual([
				[`${of} ${name}`, ['missing', { record: name, chunk }]]
			]);
		}
	});
});

describe('a manifest', () => {
	it.each<[string, (row: SessionRow, other: SessionRow) => SessionRow]>([
		['with a bit flipped', (row) => ({ ...row, sealed: row.sealed.map((byte, n) => (n === 9 ? byte ^ 1 : byte)) })],
		['cut off', (row) => ({ ...row, sealed: row.sealed.slice(0, 20) })],
		['with another salt', (row) => ({ ...row, salt: '00'.repeat(32) })],
		['with no salt', (row) => ({ ...row, salt: 7 as unknown as string })],
		['of the other session', (row, other) => ({ ...other, id: row.id })],
		['of another vault', () => there.rows.sessions[0]]
	])('%s is named, the other session stays whole, and it can be removed', async (_, change) => {
		const [row, other] = here.rows.sessions;
		await here.database.sessions.put(change(row, other));
		const listed = await here.open.sessions.list();
		expect(listed).toMatchObject({ ok: true, sessions: [{ id: other.id }], damaged: [row.id] });
		expect(await here.open.sessions.manifest(row.id)).toMatchObject({
			code: 'damaged',
			values: { record: 'manifest' }
		});
		const said = await readAll(here, listed.ok ? listed.sessions : []);
		expect([...said.values()]).toEqual(['whole', 'whole']);
		expect(await here.open.sessions.remove(row.id)).toEqual({ ok: true });
		expect(await here.open.sessions.list()).toMatchObject({ damaged: [], sessions: [{ id: other.id }] });
		expect(await here.database.chunks.where('[session+record+chunk]').between([row.id], [row.id, []]).count()).toBe(0);
		await mend(here);
	});

	it('of before, put back, is believed: only a record that is gone since tells', async () => {
		const id = '03'.repeat(16);
		const first = await here.open.sessions.put(session(id, 'first'), [
			{ name: 'stays', bytes: [utf8('stays')] },
			{ name: 'changes', bytes: [utf8('old')] }
		]);
		if (!first.ok) throw new Error(first.code);
		const old = (await here.database.sessions.get(id))!;
		const [stays, changes] = first.manifest.records;
		await here.open.sessions.put(session(id, 'second'), [{ name: 'changes', bytes: [utf8('new')] }], [stays]);
		await here.database.sessions.put(old);
		expect(await here.open.sessions.manifest(id)).toMatchObject({ ok: true, manifest: { title: 'first' } });
		expect(await here.open.sessions.read(id, stays)).toMatchObject({ ok: true });
		expect(await here.open.sessions.read(id, changes)).toMatchObject({
			code: 'missing',
			values: { record: 'changes' }
		});
		await mend(here);
	});
});

describe('a header', () => {
	const headerOf = ({ rows }: Device) => rows.vault[0].header as VaultHeader;
	const putHeader = (header: unknown) => here.database.vault.put({ key: 'vault', header });

	it('of another vault opens nothing that is kept, and names it', async () => {
		await putHeader(headerOf(there));
		const unlocked = await here.vault.unlock(CODE);
		if (!unlocked.ok) throw new Error(unlocked.code);
		expect(await unlocked.open.sessions.list()).toMatchObject({ ok: true, sessions: [], damaged: IDS });
		expect(await unlocked.open.log.read()).toMatchObject({ ok: true, entries: [], damaged: [1] });
		await mend(here);
	});

	it.each([LEAST_ROUNDS - 1, MOST_ROUNDS + 1, 0, NaN, 600_000.5])('with %d rounds is refused', async (rounds) => {
		await here.vault.addSlot(CODE, WORDS, LEAST_ROUNDS, false);
		const header = (await here.database.vault.get('vault'))!.header as VaultHeader;
		const slots = header.slots.map((slot) =>
			slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, rounds } } : slot
		);
		await putHeader({ ...header, slots });
		expect(await here.vault.look()).toMatchObject({ code: 'header-damaged' });
		expect(await here.vault.unlock(WORDS)).toMatchObject({ code: 'header-damaged' });
		await mend(here);
	});

	it('with any one of its letters changed is damaged, or opens nothing', async () => {
		const [slot] = headerOf(here).slots;
		const other = (text: string, at: number) => text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('id', 'iv', 'wrapped', 'salt', 'vault'), fc.nat(), async (part, n) => {
				const changed = {
					id: { ...slot, id: other(slot.id, n % slot.id.length) },
					iv: { ...slot, iv: other(slot.iv, n % slot.iv.length) },
					wrapped: { ...slot, wrapped: other(slot.wrapped, n % slot.wrapped.length) },
					salt: { ...slot, kdf: { ...slot.kdf, salt: other(slot.kdf.salt, n % slot.kdf.salt.length) } },
					vault: slot
				}[part];
				const { id } = headerOf(here);
				await putHeader({ format: 1, id: part === 'vault' ? other(id, n % id.length) : id, slots: [changed] });
				expect(await here.vault.unlock(CODE)).toMatchObject({ code: 'wrong-secret' });
			}),
			{ numRuns: 60, seed: 3 }
		);
		await mend(here);
	});

	it.each([null, 7, {}, { format: 1 }, { format: 0, id: '', slots: [] }])('that is %j is damaged', async (header) => {
		await putHeader(header);
		expect(await here.vault.look()).toMatchObject({ code: 'header-damaged' });
		await mend(here);
	});

	it('of before, put back, opens with the secret of before: a copied device keeps its old lock', async () => {
		const next = { kind: 'recovery', text: makeRecoveryCode() } as const;
		await here.vault.addSlot(CODE, next, LEAST_ROUNDS, true);
		expect(await here.vault.unlock(CODE)).toMatchObject({ code: 'wrong-secret' });
		await putHeader(headerOf(here));
		expect(await here.vault.unlock(CODE)).toMatchObject({ ok: true });
		await mend(here);
	});
});
