import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../src/lib/vault/database';
import { Vault } from '../../src/lib/vault/vault';
import { SECRETS } from './golden/secrets';
import { fromText, readDatabase, writeDatabase } from './golden/stored';

const golden = join(import.meta.dirname, 'golden');
const shipped = JSON.parse(readFileSync(join(golden, 'schema.json'), 'utf8')) as typeof SCHEMA;
const fileOf = (version: number) => join(golden, `database-v${version}.json`);
const HOW = 'run `npx tsx tests/vault/golden/make.ts` and commit what it adds';

describe('the schema', () => {
	it('of a version that was shipped never changes: a change is a new version', () => {
		expect(SCHEMA.slice(0, shipped.length)).toEqual(shipped);
	});

	it('has every version in its snapshot, with a database that the version wrote', () => {
		expect(SCHEMA.length, HOW).toBe(shipped.length);
		for (const { version } of SCHEMA) expect(existsSync(fileOf(version)), HOW).toBe(true);
	});

	it('counts its versions upwards', () => {
		const versions = SCHEMA.map(({ version }) => version);
		expect(versions).toEqual([...versions].sort((a, b) => a - b));
		expect(new Set(versions).size).toBe(versions.length);
	});

	it('indexes nothing but random ids and counts', () => {
		const indexed = SCHEMA.flatMap(({ stores }) => Object.values(stores)).flatMap((keys) => keys.match(/\w+/g) ?? []);
		expect([...new Set(indexed)].sort()).toEqual(['chunk', 'id', 'key', 'n', 'record', 'session']);
	});
});

describe.each(SCHEMA)('a database of version $version', ({ version }) => {
	const tables = fromText(readFileSync(fileOf(version), 'utf8'));

	it('is opened by this version without the loss of a row', async () => {
		const name = `from-${version}`;
		await writeDatabase(name, version, tables);
		const opened = await Vault.onDevice(() => undefined, name);
		if (!opened.ok) throw new Error(opened.code);
		expect(await opened.vault.unlock(SECRETS.recovery)).toMatchObject({ ok: true });
		opened.vault.close();
		const after = await readDatabase(name);
		expect(after.version).toBe(SCHEMA.at(-1)!.version);
		for (const [table, rows] of Object.entries(tables)) expect(after.tables[table], table).toHaveLength(rows.length);
	});

	it('met by the code of an older version is said to be newer, and nothing of it is deleted', async () => {
		const name = `newer-than-${version}`;
		await writeDatabase(name, version, tables);
		const newer = new Dexie(name);
		for (const one of SCHEMA) newer.version(one.version).stores(one.stores);
		newer.version(SCHEMA.at(-1)!.version + 1).stores({ later: 'id' });
		await newer.open();
		newer.close();
		const before = await readDatabase(name);
		expect(await Vault.onDevice(() => undefined, name)).toMatchObject({ ok: false, code: 'newer' });
		expect(await readDatabase(name)).toEqual(before);
		expect(before.tables.chunks).toHaveLength(tables.chunks.length);
	});
});
