import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { utf8 } from './bytes';
import { SCHEMA, VaultDatabase } from './database';
import { LEAST_ROUNDS } from './header';
import { makeRecoveryCode } from './recovery-code';
import { newSessionId } from './session-store';
import { Vault } from './vault';

let count = 0;
const CODE = { kind: 'recovery', text: makeRecoveryCode() } as const;
const ANA = { at: '2026-01-02T03:04:05Z', who: 'Ana' };

async function onDevice(name = `vault-${count++}`) {
	const opened = await Vault.onDevice(() => undefined, name);
	if (!opened.ok) throw new Error(opened.code);
	return { vault: opened.vault, name };
}

async function setUp() {
	const { vault, name } = await onDevice();
	const made = await vault.setUp([CODE], LEAST_ROUNDS);
	if (!made.ok) throw new Error(made.code);
	return { vault, name, open: made.open };
}

const session = (id: string, changed = '2026-01-02') => ({
	id,
	kind: 'county-run',
	title: 'Kern',
	made: '2026-01-01',
	changed,
	details: {}
});

describe('the vault of a device', () => {
	it('is found locked after it was made, and opens with its secret', async () => {
		const { name, open } = await setUp();
		const { vault } = await onDevice(name);
		expect(await vault.look()).toMatchObject({
			found: { state: 'locked', id: open.id, slots: [{ kind: 'recovery' }] }
		});
		expect(await vault.unlock(CODE)).toMatchObject({ ok: true, open: { id: open.id } });
		const other = { kind: 'recovery', text: makeRecoveryCode() } as const;
		expect(await vault.unlock(other)).toMatchObject({ code: 'wrong-secret' });
	});

	it('is not made twice: what another tab made stays', async () => {
		const { name, open } = await setUp();
		await open.sessions.put(session(newSessionId()), [{ name: 'run', bytes: [utf8('x')] }]);
		const { vault } = await onDevice(name);
		expect(await vault.setUp([CODE], LEAST_ROUNDS)).toMatchObject({ code: 'elsewhere' });
		const listed = await open.sessions.list();
		expect(listed.ok && listed.sessions.length).toBe(1);
	});

	it('begins empty, though one whose header is gone left something', async () => {
		const { name, open } = await setUp();
		await open.sessions.put(session(newSessionId()), [{ name: 'run', bytes: [utf8('x')] }]);
		const database = new VaultDatabase(name);
		await database.vault.clear();
		const { vault } = await onDevice(name);
		const made = await vault.setUp([CODE], LEAST_ROUNDS);
		if (!made.ok) throw new Error(made.code);
		expect(await made.open.sessions.list()).toEqual({ ok: true, sessions: [], damaged: [], newer: [] });
		expect(await database.chunks.count()).toBe(0);
	});

	it.each(['cleared', 'another’s'])(
		'that is %s while it is open takes nothing more, and says that it is gone',
		async (how) => {
			const { name, open } = await setUp();
			const database = new VaultDatabase(name);
			const { vault, sessions, chunks, log } = database;
			for (const table of [vault, sessions, chunks, log]) await table.clear();
			const other = await onDevice(name);
			if (how !== 'cleared') expect(await other.vault.setUp([CODE], LEAST_ROUNDS)).toMatchObject({ ok: true });
			const record = { name: 'run', bytes: [utf8('x')] };
			const refused = { ok: false, code: 'gone', values: {} };
			expect(await open.sessions.put(session(newSessionId()), [record])).toEqual(refused);
			expect(await open.sessions.put(session(newSessionId()), [{ ...record, quick: true }])).toEqual(refused);
			expect(await open.log.add({ ...ANA, what: 'kept', values: {} })).toEqual(refused);
			expect(await open.backupSaved(ANA, { marks: [] })).toEqual(refused);
			expect(await Promise.all([sessions.count(), chunks.count(), log.count()])).toEqual([0, 0, 0]);
		}
	);

	it('is gone when it is erased, and another can be made', async () => {
		const { vault, open } = await setUp();
		await open.sessions.put(session(newSessionId()), [{ name: 'run', bytes: [utf8('x')] }]);
		expect(await vault.erase()).toEqual({ ok: true });
		expect(await vault.look()).toEqual({ ok: true, found: { state: 'none' } });
		expect(await vault.unlock(CODE)).toMatchObject({ code: 'missing' });
		expect(await vault.setUp([CODE], LEAST_ROUNDS)).toMatchObject({ ok: true });
	});

	it('opens with another secret once that is added, and no longer with one that is removed', async () => {
		const { vault } = await setUp();
		const words = { kind: 'passphrase', text: 'zone acid lamp river tidy owl' } as const;
		expect(await vault.addSlot(CODE, words, LEAST_ROUNDS, false)).toEqual({ ok: true });
		const look = await vault.look();
		if (!look.ok || look.found.state !== 'locked') throw new Error('not found');
		expect(await vault.removeSlot(words, look.found.slots[0].id)).toEqual({ ok: true });
		expect(await vault.unlock(CODE)).toMatchObject({ code: 'wrong-secret' });
		expect(await vault.unlock(words)).toMatchObject({ ok: true });
		expect(await vault.removeSlot(words, look.found.slots[1].id)).toMatchObject({ code: 'last-slot' });
	});

	it('does not bring back a slot that another tab removes at the same time', async () => {
		const { vault, name } = await setUp();
		const next = { kind: 'recovery', text: makeRecoveryCode() } as const;
		await vault.addSlot(CODE, next, LEAST_ROUNDS, false);
		const look = await vault.look();
		if (!look.ok || look.found.state !== 'locked') throw new Error('not found');
		const { vault: other } = await onDevice(name);
		const third = { kind: 'recovery', text: makeRecoveryCode() } as const;
		const answers = await Promise.all([
			vault.removeSlot(next, look.found.slots[0].id),
			other.addSlot(CODE, third, LEAST_ROUNDS, false)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers).toContainEqual({ ok: false, code: 'elsewhere', values: {} });
	});
});

describe('the last backup', () => {
	it('is told with what was added, changed and removed since', async () => {
		const { open } = await setUp();
		const [stays, changes, goes] = [newSessionId(), newSessionId(), newSessionId()];
		for (const id of [stays, changes, goes]) await open.sessions.put(session(id), []);
		expect(await open.lastBackup()).toEqual({ ok: true, at: null, changesSince: 3 });
		const marks = await open.sessions.marks();
		if (!marks.ok) throw new Error(marks.code);
		expect(await open.backupSaved(ANA, marks)).toMatchObject({ ok: true });
		expect(await open.lastBackup()).toEqual({ ok: true, at: ANA.at, changesSince: 0 });
		// The device's clock was set back meanwhile.
		await open.sessions.put(session(changes, '1999-01-01'), []);
		await open.sessions.put(session(newSessionId(), '1999-01-01'), []);
		await open.sessions.remove(goes);
		expect(await open.lastBackup()).toEqual({ ok: true, at: ANA.at, changesSince: 3 });
	});

	it('of nothing counts what came after', async () => {
		const { open } = await setUp();
		await open.backupSaved(ANA, { marks: [] });
		expect(await open.lastBackup()).toEqual({ ok: true, at: ANA.at, changesSince: 0 });
		await open.sessions.put(session(newSessionId()), []);
		expect(await open.lastBackup()).toEqual({ ok: true, at: ANA.at, changesSince: 1 });
	});
});

describe('a database', () => {
	it('of a newer version is said to be newer, and stays as it is', async () => {
		const { name, vault } = await setUp();
		vault.close();
		const newer = new Dexie(name);
		newer
			.version(SCHEMA.at(-1)!.version + 1)
			.stores({ vault: 'key', sessions: 'id', chunks: null, pieces: 'id', log: 'n' });
		await newer.open();
		await newer.table('pieces').add({ id: 'one' });
		const tables = () => Array.from(newer.backendDB().objectStoreNames);
		const [version, before] = [newer.backendDB().version, tables()];
		newer.close();
		expect(await Vault.onDevice(() => undefined, name)).toEqual({ ok: false, code: 'newer', values: {} });
		await newer.open();
		expect([newer.backendDB().version, tables()]).toEqual([version, before]);
		expect(await newer.table('pieces').count()).toBe(1);
		expect(await newer.table('vault').count()).toBe(1);
	});

	it('that an older tab does not let go of is not waited for for ever', async () => {
		const name = `held-${count++}`;
		const held = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name, 1);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('not opened'));
		});
		expect(await Vault.onDevice(() => undefined, name)).toMatchObject({ code: 'elsewhere' });
		held.close();
	});

	it('that never opens is given up', async () => {
		vi.useFakeTimers();
		const open = vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
		try {
			const opening = Vault.onDevice(() => undefined, 'never');
			await vi.advanceTimersByTimeAsync(60_000);
			expect(await opening).toMatchObject({ code: 'storage' });
		} finally {
			open.mockRestore();
			vi.useRealTimers();
		}
	});

	it('where there is none is said to be refused', async () => {
		const there = globalThis.indexedDB;
		vi.stubGlobal('indexedDB', {
			open: () => {
				throw new DOMException('private window', 'InvalidStateError');
			}
		});
		expect(await Vault.onDevice(() => undefined, 'private')).toMatchObject({ code: 'storage' });
		vi.stubGlobal('indexedDB', there);
	});

	it('lets go when another tab wants to change it, and says so', async () => {
		const told = vi.fn();
		const opened = await Vault.onDevice(told, `let-go-${count++}`);
		if (!opened.ok) throw new Error(opened.code);
		await Dexie.delete(`let-go-${count - 1}`);
		expect(told).toHaveBeenCalledOnce();
		expect(await opened.vault.look()).toMatchObject({ code: 'storage' });
	});
});
