/**
 * Every call to the storage is made to fail, in turn and in every way: it ends in an answer, never in an exception or in
 * waiting; what is kept is as before or as after; and trying again succeeds.
 */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { restoreBackup, type Restorable } from '../../src/lib/vault/backup';
import { utf8 } from '../../src/lib/vault/bytes';
import { VaultDatabase } from '../../src/lib/vault/database';
import { LEAST_ROUNDS } from '../../src/lib/vault/header';
import { makeRecoveryCode } from '../../src/lib/vault/recovery-code';
import { CHUNK } from '../../src/lib/vault/records';
import { within } from '../../src/lib/vault/time-limit';
import { Vault, type OpenVault } from '../../src/lib/vault/vault';
import { sampled } from '../long';
import { arm, disarm, FAULTS, hasFailed, release, type Fault } from './failing-storage';

const CODE = { kind: 'recovery', text: makeRecoveryCode() } as const;
const OTHER = { kind: 'recovery', text: makeRecoveryCode() } as const;
const [ONE, TWO] = ['01'.repeat(16), '02'.repeat(16)];
/** Two chunks, and one. */
const [LONG, SHORT] = [new Uint8Array(CHUNK + 5), new Uint8Array(5)];

interface World {
	readonly name: string;
	readonly vault: Vault;
	readonly open: OpenVault;
	/** Slots by their place. */
	readonly slots: readonly string[];
}

type Act = (world: World) => Promise<{ ok: boolean; code?: string }>;

const session = (id: string, title: string) => ({
	id,
	kind: 'county-run',
	title,
	made: '2026-01-01',
	changed: '2026-01-02',
	details: {}
});
const record = (name: string, text: string) => ({ name, bytes: [utf8(text)] });
const line = (what: string) => ({ at: '2026-01-02T03:04:05Z', who: 'Ana', what, values: {} });

const RESTORABLE: Restorable = {
	made: '2026-01-03',
	sessions: [ONE, TWO].map((id) => ({
		manifest: { ...session(id, `restored ${id}`), records: [] },
		records: [{ name: 'run', bytes: [id === ONE ? LONG : SHORT] }]
	}))
};

/** Each is given a vault that holds one session, one line of history and two slots. */
const ACTS: readonly (readonly [string, Act])[] = [
	['unlocking', ({ vault }) => vault.unlock(CODE)],
	['looking', ({ vault }) => vault.look()],
	['keeping a new session', ({ open }) => open.sessions.put(session(TWO, 'new'), [{ name: 'run', bytes: [LONG] }])],
	[
		'keeping a session again',
		async ({ open }) => {
			const read = await open.sessions.manifest(ONE);
			if (!read.ok) return read;
			const kept = read.manifest.records.filter(({ name }) => name === 'stays');
			return open.sessions.put(session(ONE, 'again'), [{ name: 'changes', bytes: [LONG] }], kept);
		}
	],
	[
		'keeping parts of a run',
		async ({ open }) => {
			const read = await open.sessions.manifest(ONE);
			if (!read.ok) return read;
			const parts = [LONG, SHORT].map((bytes, n) => ({ name: `0.${n}`, bytes: [bytes], quick: true }));
			return open.sessions.put(session(ONE, 'further'), parts, read.manifest.records);
		}
	],
	[
		'reading a record',
		async ({ open }) => {
			const read = await open.sessions.manifest(ONE);
			return read.ok ? open.sessions.read(ONE, read.manifest.records[0]) : read;
		}
	],
	['listing', ({ open }) => open.sessions.list()],
	['sweeping', ({ open }) => open.sessions.tidy()],
	['removing a session', ({ open }) => open.sessions.remove(ONE)],
	['reading the history', ({ open }) => open.log.read()],
	['adding to the history', ({ open }) => open.log.add(line('exported'))],
	['opening the database', ({ name }) => Vault.onDevice(() => undefined, name)],
	[
		'adding a slot',
		({ vault }) =>
			vault.addSlot(CODE, { kind: 'passkey', credential: 'c', bytes: new Uint8Array(32) }, LEAST_ROUNDS, false)
	],
	['removing a slot', ({ vault, slots }) => vault.removeSlot(CODE, slots[1])],
	['telling the last backup', ({ open }) => open.lastBackup()],
	['restoring a backup', ({ open }) => restoreBackup(open.sessions, RESTORABLE, { overNewer: true })],
	['erasing', ({ vault }) => vault.erase()]
];

let count = 0;

async function onDevice(name: string): Promise<Vault> {
	const opened = await Vault.onDevice(() => undefined, name);
	if (!opened.ok) throw new Error(opened.code);
	return opened.vault;
}

const MAKING: Act = ({ vault }) => vault.setUp([CODE, OTHER], LEAST_ROUNDS);

/** A device with nothing on it: what is done there has no open vault to work with. */
async function nothing(): Promise<World> {
	const name = `faults-${count++}`;
	return { name, vault: await onDevice(name), open: null as never, slots: [] };
}

async function world(): Promise<World> {
	const { name, vault } = await nothing();
	const made = await vault.setUp([CODE, OTHER], LEAST_ROUNDS);
	if (!made.ok) throw new Error(made.code);
	const { open } = made;
	await open.sessions.put(session(ONE, 'before'), [record('stays', 'as it was'), record('changes', 'old')]);
	await open.log.add(line('kept'));
	const look = await vault.look();
	const slots = look.ok && look.found.state === 'locked' ? look.found.slots.map(({ id }) => id) : [];
	return { name, vault, open, slots };
}

/** Everything that can be read, as it looks after a new start, without what is random. */
async function kept(name: string): Promise<string> {
	const vault = await onDevice(name);
	const look = await vault.look();
	const unlocked = await vault.unlock(CODE);
	if (!look.ok || look.found.state === 'none' || !unlocked.ok) {
		vault.close();
		return JSON.stringify(look);
	}
	const { sessions, log } = unlocked.open;
	const [listed, history] = [await sessions.list(), await log.read()];
	if (!listed.ok || !history.ok) throw new Error(JSON.stringify([listed, history]));
	const held = [];
	for (const { id, title, records } of listed.sessions) {
		const content = [];
		for (const entry of records) {
			const read = await sessions.read(id, entry);
			const begins = read.ok && Buffer.from(read.bytes.subarray(0, 20)).toString('hex');
			content.push([entry.name, read.ok ? `${begins} ${read.bytes.length}` : read]);
		}
		held.push([id, title, content]);
	}
	held.sort();
	vault.close();
	const { damaged } = listed;
	// What is tried again may stand in the history twice.
	const done = new Set(history.entries.map(({ what }) => what));
	return JSON.stringify([look.found.slots.map(({ kind }) => kind), held, damaged, [...done]]);
}

/** Chunks that no session names, once the device was started again and swept. */
async function orphans(name: string): Promise<number> {
	const vault = await onDevice(name);
	const unlocked = await vault.unlock(CODE);
	if (!unlocked.ok) return 0;
	await unlocked.open.sessions.tidy();
	const listed = await unlocked.open.sessions.list();
	const named = new Set(listed.ok ? listed.sessions.flatMap(({ records }) => records.map(({ id }) => id)) : []);
	vault.close();
	const database = new VaultDatabase(name);
	const rows = await database.chunks.toArray();
	database.close();
	return rows.filter((row) => !named.has(row.record)).length;
}

const HANG = { ok: false, code: 'no answer' };
const WAIT = 10_000;

/** Does not wait as long as the vault would: once the storage hangs, the vault's clocks are put forward. */
async function waited(work: ReturnType<Act>): ReturnType<Act> {
	let over = false;
	const end = work.finally(() => (over = true));
	for (let quiet = 0; !over; quiet = hasFailed() ? quiet + 1 : 0) {
		await new Promise((done) => setImmediate(done));
		if (quiet > 0 && quiet % 50 === 0) vi.advanceTimersByTime(60_000);
		if (quiet > 10_000) return HANG;
	}
	return end;
}

afterEach(() => {
	release();
	vi.useRealTimers();
});

/** Does it with the fault at the first call, at the second, and so on until it is done undisturbed. */
async function sweep(act: Act, fault: Fault, begin = world): Promise<number> {
	if (fault === 'never answers') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const calm = await begin();
	const before = await kept(calm.name);
	expect(await act(calm)).toMatchObject({ ok: true });
	const after = await kept(calm.name);
	for (let at = 1; ; at++) {
		const one = await begin();
		const says = `${fault}, call ${at}`;
		arm(fault, at);
		const answer = await (fault === 'never answers' ? waited(act(one)) : within(WAIT, act(one), HANG));
		const { failed } = disarm();
		release();
		expect(answer, says).not.toBe(HANG);
		if (!failed) {
			expect(answer, says).toMatchObject({ ok: true });
			return at - 1;
		}
		const now = await kept(one.name);
		if (answer.ok) expect(now, says).toBe(after);
		else expect([before, after], says).toContain(now);
		if (!answer.ok && fault.endsWith('QuotaExceededError')) expect(answer.code, says).toBe('quota');
		if (now !== after || before === after)
			expect(await within(WAIT, act(one), HANG), `${says}, again`).toMatchObject({ ok: true });
		expect(await kept(one.name), says).toBe(after);
		expect(await orphans(one.name), says).toBe(0);
	}
}

describe.each(FAULTS)('storage that %s, once', (fault) => {
	// Of a sample every act meets some of the faults, at every call.
	it.each(sampled(ACTS, 3, FAULTS.indexOf(fault)))('while %s, leaves it as before or as after', async (_, act) => {
		expect(await sweep(act, fault)).toBeGreaterThan(0);
	});

	it('while the vault is made, leaves none or a whole one', async () => {
		expect(await sweep(MAKING, fault, nothing)).toBeGreaterThan(0);
	});
});
