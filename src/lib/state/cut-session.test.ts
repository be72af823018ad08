import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from '../vault/bytes';
import { VaultDatabase } from '../vault/database';
import { vaultKeyOf } from '../vault/keys';
import { SessionStore, newSessionId } from '../vault/session-store';
import { SHIPPED_POLICIES } from '../law/policies';
import type { PartToCommit } from '../workers/checkpoint';
import type { RunSettings } from '../workers/contract';
import { CUT_RUN, CutSession, findCutRun, shareOf, type CutRun, type InVault } from './cut-session';

const settings: RunSettings = { county: 'KERN', asOf: '2026-01-15', policy: SHIPPED_POLICIES[0], parameters: {} };
const about = {
	settings,
	build: 'b1',
	files: [
		{ name: 'a.dat', bytes: 300, parts: [] },
		{ name: 'b.dat', bytes: 100, parts: [] }
	]
};
const part = (file: number, start: number, end: number): PartToCommit => ({
	file,
	start,
	end,
	sha256: `sum of ${start} to ${end}`,
	elapsed: end,
	bytes: Uint8Array.of(file, start % 256, end % 256)
});

let database: VaultDatabase;
let store: SessionStore;
let kept: CutRun[];
let vaults = 0;
beforeEach(async () => {
	database = new VaultDatabase(`cut-${vaults++}`);
	await database.vault.add({ key: 'vault', header: { id: 'aa' } });
	store = new SessionStore(database, 'aa', await vaultKeyOf(randomBytes(32)));
	kept = [];
});

const open: InVault = (action) => action(store);
const closed: InVault = () => Promise.resolve(null);
const begun = (inVault = open) => new CutSession(inVault, about, (now) => kept.push(now));
async function found(): Promise<CutRun> {
	const cut = await findCutRun(store);
	if ('code' in cut || cut.found === null) throw new Error('no cut run was found');
	return cut.found;
}

describe('a run that is kept as it goes', () => {
	it('is found with the parts that were stored, in the order of their bytes, and what they hold', async () => {
		const session = begun();
		expect(await session.commit(part(0, 10, 150))).toBe(true);
		expect(await Promise.all([session.commit(part(0, 150, 300)), session.commit(part(1, 5, 40))])).toEqual([
			true,
			true
		]);
		const cut = await found();
		expect(cut.settings).toEqual(settings);
		expect(cut.build).toBe('b1');
		expect(cut.files.map(({ parts }) => parts.map(({ start, end, sha256 }) => [start, end, sha256]))).toEqual([
			[
				[10, 150, 'sum of 10 to 150'],
				[150, 300, 'sum of 150 to 300']
			],
			[[5, 40, 'sum of 5 to 40']]
		]);
		expect(shareOf(cut)).toBe(340 / 400);
		const again = new CutSession(open, cut, () => undefined, cut);
		expect(await again.committed()).toEqual(cut.files);
		expect(await again.read(0, 150)).toEqual(Uint8Array.of(0, 150, 44));
		expect(await again.read(1, 6)).toBeNull();
	});

	it('writes parts that come while others are stored together', async () => {
		const session = begun();
		await Promise.all([1, 2, 3, 4].map((n) => session.commit(part(0, n * 10, n * 10 + 10))));
		expect(kept.map(({ records }) => records.length)).toEqual([4]);
	});

	it('writes parts that come soon after others were stored together', async () => {
		const session = begun();
		await session.commit(part(0, 10, 20));
		const soon = session.commit(part(0, 20, 30));
		await new Promise((resolve) => setTimeout(resolve, 20));
		await Promise.all([soon, session.commit(part(0, 30, 40))]);
		expect(kept.map(({ records }) => records.length)).toEqual([1, 3]);
	});

	it('writes them at once when they are many', async () => {
		const session = begun();
		await session.commit(part(0, 0, 10));
		const many = Array.from({ length: 8 }, (_, n) => session.commit(part(0, n * 10 + 10, n * 10 + 20)));
		await new Promise((resolve) => setTimeout(resolve, 20));
		await Promise.all([...many, session.commit(part(0, 90, 100))]);
		expect(kept.map(({ records }) => records.length)).toEqual([1, 9, 10]);
	});

	it('that goes on keeps what is there, and replaces a part that could not be read back', async () => {
		const first = begun();
		await first.commit(part(0, 10, 150));
		await first.commit(part(0, 150, 300));
		const cut = await found();
		const again = new CutSession(open, cut, () => undefined, cut);
		await again.commit({ ...part(0, 10, 150), bytes: Uint8Array.of(7) });
		await again.commit(part(1, 5, 40));
		const now = await found();
		expect(now.id).toBe(cut.id);
		expect(now.made).toBe(cut.made);
		expect(now.files.map(({ parts }) => parts.map(({ start }) => start))).toEqual([[10, 150], [5]]);
		expect(now.records).toHaveLength(3);
		expect(await again.read(0, 10)).toEqual(Uint8Array.of(7));
		expect(await database.chunks.count()).toBe(3);
	});

	it('keeps nothing more once it is over, not even what was on its way', async () => {
		const session = begun();
		await session.commit(part(0, 10, 150));
		const ended = session.end();
		expect(await session.commit(part(0, 150, 300))).toBe(false);
		expect((await ended)?.records).toHaveLength(1);
		expect((await found()).files[0].parts).toHaveLength(1);
	});

	it('stops at the first part that is not stored: what is kept are always the first parts', async () => {
		let room = 1;
		const session = begun((action) => (room-- > 0 ? action(store) : Promise.resolve(null)));
		expect(await session.commit(part(0, 10, 150))).toBe(true);
		expect(await session.commit(part(0, 150, 300))).toBe(false);
		room = 5;
		expect(await session.commit(part(1, 5, 40))).toBe(false);
		expect((await found()).records).toHaveLength(1);
	});

	it('stops when the vault is locked, and is there when it is opened again', async () => {
		const session = begun();
		await session.commit(part(0, 10, 150));
		const locked = new CutSession(closed, about, () => undefined);
		expect(await locked.commit(part(0, 10, 150))).toBe(false);
		expect(shareOf(await found())).toBe(150 / 400);
	});

	it.each<[string, Record<string, unknown>]>([
		['nothing', {}],
		['no settings', { ...about, settings: {} }],
		['files that are none', { ...about, files: [{}] }],
		['parts that are none', { ...about, files: [{ name: 'a.dat', bytes: 3, parts: [{ start: 1 }] }] }]
	])('is not found in a session that says of itself %s, as a backup may bring one', async (_, details) => {
		await store.put({ id: newSessionId(), kind: CUT_RUN, title: '', made: '', changed: '', details }, []);
		expect(await findCutRun(store)).toEqual({ found: null, older: [] });
	});

	it('is the newest of its kind; those that a later run left behind are named', async () => {
		await begun().commit(part(0, 10, 150));
		const older = await found();
		await new Promise((resolve) => setTimeout(resolve, 5));
		await begun().commit(part(0, 10, 150));
		const cut = await findCutRun(store);
		expect(cut).toMatchObject({ found: { id: expect.not.stringMatching(older.id) as string }, older: [older.id] });
	});
});
