import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from './bytes';
import { VaultDatabase, type LogRow } from './database';
import { HistoryLog } from './history-log';
import { vaultKeyOf } from './keys';

let database: VaultDatabase;
let log: HistoryLog;
let count = 0;
const line = (what: string) => ({ at: '2026-01-02T03:04:05Z', who: 'Ana', what, values: { convictions: 3 } });

beforeEach(async () => {
	database = new VaultDatabase(`log-${count++}`);
	await database.vault.add({ key: 'vault', header: { id: 'aa' } });
	log = new HistoryLog(database, 'aa', await vaultKeyOf(randomBytes(32)));
	for (const what of ['run', 'export', 'policy-changed']) await log.add(line(what));
});

describe('the history of a vault', () => {
	it('says what was done, in order, each entry after the one before', async () => {
		const read = await log.read();
		if (!read.ok) throw new Error(read.code);
		expect(read.entries.map(({ n, what }) => [n, what])).toEqual([
			[1, 'run'],
			[2, 'export'],
			[3, 'policy-changed']
		]);
		expect(new Set(read.entries.map(({ after }) => after)).size).toBe(3);
	});

	const readable = async () => {
		const read = await log.read();
		if (!read.ok) throw new Error(read.code);
		return { entries: read.entries.map(({ n }) => n), damaged: read.damaged };
	};

	it('names the entry that is missing, and shows the others', async () => {
		await database.log.delete(2);
		expect(await readable()).toEqual({ entries: [1, 3], damaged: [2] });
	});

	it('names an entry that was changed, shows the others, and goes on', async () => {
		const row = (await database.log.get(3))!;
		row.sealed[3] ^= 1;
		await database.log.put(row);
		expect(await log.add(line('removed'))).toMatchObject({ ok: true, entry: { n: 4 } });
		expect(await readable()).toEqual({ entries: [1, 2, 4], damaged: [3] });
	});

	it('notices two entries in each other’s place', async () => {
		const [one, two] = [(await database.log.get(1))!, (await database.log.get(2))!];
		await database.log.bulkPut([
			{ ...one, n: 2 },
			{ ...two, n: 1 }
		]);
		expect(await readable()).toEqual({ entries: [3], damaged: [1, 2] });
	});

	it('notices an entry that follows another than the one before it', async () => {
		const row = (await database.log.get(3))!;
		await database.log.bulkDelete([2, 3]);
		await log.add(line('other'));
		await database.log.put(row);
		expect(await readable()).toEqual({ entries: [1, 2], damaged: [3] });
	});

	const planted = (n: unknown) => ({ n, salt: 'x', sealed: 1 }) as unknown as LogRow;

	it('believes no number of a row that it did not write, and goes on after its own last', async () => {
		await database.log.bulkAdd([1.5, -7, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, 'z'].map(planted));
		expect(await readable()).toEqual({ entries: [1, 2, 3], damaged: [2 ** 31, Number.MAX_SAFE_INTEGER] });
		expect(await log.add(line('removed'))).toMatchObject({ ok: true, entry: { n: 4 } });
		expect((await readable()).entries).toEqual([1, 2, 3, 4]);
	});

	it('finds its last entry behind any number of rows that it did not write', async () => {
		await database.log.bulkAdd(Array.from({ length: 40 }, (_, n) => planted(4 + n)));
		expect(await log.add(line('removed'))).toMatchObject({ ok: true, entry: { n: 44 } });
		expect((await readable()).entries).toEqual([1, 2, 3, 44]);
	});

	it('names no more of what cannot be read than anybody would read, and counts the rest', async () => {
		await database.log.bulkAdd(Array.from({ length: 150 }, (_, n) => planted(4 + n)));
		const read = await log.read();
		if (!read.ok) throw new Error(read.code);
		expect([read.damaged.length, read.damaged[0], read.more]).toEqual([100, 4, 50]);
		await log.add(line('removed'));
		expect(await log.read()).toMatchObject({ damaged: { length: 100 }, more: 50 });
	});

	it('begins anew where nothing of it can be read', async () => {
		await database.log.clear();
		await database.log.bulkAdd([1, 3].map(planted));
		expect(await log.add(line('run'))).toMatchObject({ ok: true, entry: { n: 2 } });
		expect(await readable()).toEqual({ entries: [2], damaged: [1, 3] });
	});

	it('takes entries from two tabs at once, and loses none', async () => {
		await Promise.all(['a', 'b', 'c', 'd'].map((what) => log.add(line(what))));
		const read = await log.read();
		expect(read.ok && read.entries.length).toBe(7);
	});
});
