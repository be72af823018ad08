/** What any version of the app left on a device, or wrote into a file, is opened for ever. */
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedPolicy } from '../../src/lib/law/policies';
import { tally } from '../../src/lib/report/tally';
import { CountyRun } from '../../src/lib/run/county-run';
import { FORMAT, unpackCounty } from '../../src/lib/run/kept-county';
import { readBackup } from '../../src/lib/vault/backup';
import { concat, type Bytes } from '../../src/lib/vault/bytes';
import { Vault, type OpenVault } from '../../src/lib/vault/vault';
import { COUNTY, LINES, longRecord, SESSION } from './golden/content';
import { BACKUP_WORDS, SECRETS } from './golden/secrets';
import { fromText, writeDatabase } from './golden/stored';

const folder = join(import.meta.dirname, 'golden');
const files = readdirSync(folder).sort();
const bytesOf = (file: string): Bytes => new Uint8Array(readFileSync(join(folder, file)));
const databases = files.filter((file) => /^database-v\d+\.json$/.test(file));
const backups = files.filter((file) => file.endsWith('.age'));
const counties = files.filter((file) => file.endsWith('.packed'));

/** In Los Angeles, within the policy's scope. */
const CONVICTIONS = 4;

function expectCounty(bytes: Bytes): void {
	const kept = unpackCounty(bytes);
	if (kept === null || kept === 'newer') throw new Error('not unpacked');
	expect(kept.county).toBe(COUNTY);
	expect(kept.totals).toEqual({ peopleInFile: 13, records: 120, unattributed: 0 });
	const policy = shippedPolicy('california/prop-64/los-angeles-2019-10')!;
	const { histories, sources } = kept.records;
	expect(sources.arrestedBy).toHaveLength(histories.convictions);
	const run = new CountyRun(kept);
	expect(tally(run.decide(policy, {}, 20260115), run.totals).convictions).toBe(CONVICTIONS);
}

it('there is a golden file of every kind', () => {
	expect([databases.length, backups.length].every((count) => count > 0)).toBe(true);
	expect(counties).toEqual(Array.from({ length: FORMAT }, (_, n) => `county-${n + 1}.packed`));
});

describe.each(databases)('%s', (file) => {
	let vault: Vault;
	let open: OpenVault;

	beforeAll(async () => {
		const version = Number(/\d+/.exec(file)![0]);
		await writeDatabase(file, version, fromText(readFileSync(join(folder, file), 'utf8')));
		const opened = await Vault.onDevice(() => undefined, file);
		if (!opened.ok) throw new Error(opened.code);
		vault = opened.vault;
		const unlocked = await vault.unlock(SECRETS.recovery);
		if (!unlocked.ok) throw new Error(unlocked.code);
		open = unlocked.open;
	});

	it.each(Object.values(SECRETS))('opens with its $kind', async (secret) => {
		expect(await vault.unlock(secret)).toMatchObject({ ok: true });
	});

	it('lists its session as it was kept', async () => {
		const listed = await open.sessions.list();
		expect(listed).toMatchObject({ ok: true, damaged: [], newer: [] });
		expect(listed.ok && listed.sessions).toMatchObject([{ ...SESSION, format: 1 }]);
	});

	it('gives back its records, of no chunk’s length, one chunk and more', async () => {
		const read = await open.sessions.manifest(SESSION.id);
		if (!read.ok) throw new Error(read.code);
		const byName = new Map<string, Bytes>();
		for (const entry of read.manifest.records) {
			const record = await open.sessions.read(SESSION.id, entry);
			if (!record.ok) throw new Error(record.code);
			byName.set(entry.name, record.bytes);
		}
		expect([...byName.keys()].sort()).toEqual(['empty', 'long', 'run']);
		expect(byName.get('empty')).toHaveLength(0);
		expect(Buffer.from(byName.get('long')!).equals(longRecord())).toBe(true);
		expectCounty(byName.get('run')!);
	});

	it('tells its history', async () => {
		const read = await open.log.read();
		expect(read).toMatchObject({ ok: true, damaged: [] });
		expect(read.ok && read.entries).toMatchObject(LINES);
	});
});

describe.each(backups)('%s', (file) => {
	it('is restored from', async () => {
		const read = await readBackup(new Blob([bytesOf(file)]), BACKUP_WORDS);
		if (!read.ok) throw new Error(read.code);
		expect(read.backup.made).toBe('2026-01-03T10:00:00Z');
		const [{ manifest, records }] = read.backup.sessions;
		expect(manifest).toMatchObject(SESSION);
		expect(records.map(({ name }) => name)).toEqual(['run', 'empty']);
		const pieces: Bytes[] = [];
		for await (const piece of records[0].bytes) pieces.push(piece);
		expectCounty(concat(pieces));
	});
});

describe.each(counties)('%s', (file) => {
	it('is decided again', () => expectCounty(bytesOf(file)));
});
