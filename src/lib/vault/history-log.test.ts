import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from './bytes';
import { VaultDatabase } from './database';
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

	it('takes entries from two tabs at once, and loses none', async () => {
		await Promise.all(['a', 'b', 'c', 'd'].map((what) => log.add(line(what))));
		const read = await log.read();
		expect(read.ok && read.entries.length).toBe(7);
	});
});
