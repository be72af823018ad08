/**
 * Writes the golden files that are not there yet: `npx tsx tests/vault/golden/make.ts`. One that is there is never written
 * again, since it stands for what a version of the app left on somebody's device. After a change of the schema or of a
 * format, run it and commit what it adds.
 */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT } from '../../../src/lib/run/kept-county';
import { SCHEMA } from '../../../src/lib/vault/database';
import { writeBackup } from '../../../src/lib/vault/backup';
import { LEAST_ROUNDS } from '../../../src/lib/vault/header';
import { Vault } from '../../../src/lib/vault/vault';
import { keptCounty, LINES, longRecord, SESSION } from './content';
import { BACKUP_WORDS, SECRETS } from './secrets';
import { readDatabase, toText } from './stored';

const folder = import.meta.dirname;

function add(file: string, content: string | Uint8Array): void {
	if (existsSync(join(folder, file))) return;
	writeFileSync(join(folder, file), content);
	process.stdout.write(`${file} was added\n`);
}

function addSchema(): void {
	const path = join(folder, 'schema.json');
	const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown[]) : [];
	writeFileSync(path, `${JSON.stringify([...known, ...SCHEMA.slice(known.length)], null, '\t')}\n`);
}

const opened = await Vault.onDevice(() => undefined, 'golden');
if (!opened.ok) throw new Error(opened.code);
const { vault } = opened;
const made = await vault.setUp(Object.values(SECRETS), LEAST_ROUNDS);
if (!made.ok) throw new Error(made.code);
const { sessions, log } = made.open;
const [county, empty, long] = [
	{ name: 'run', bytes: await keptCounty() },
	{ name: 'empty', bytes: [] },
	{ name: 'long', bytes: [longRecord()] }
];
const first = await sessions.put(SESSION, [county, empty]);
if (!first.ok) throw new Error(first.code);
const backup = await writeBackup(sessions, BACKUP_WORDS, '2026-01-03T10:00:00Z');
if (!backup.ok) throw new Error(backup.code);
const second = await sessions.put(SESSION, [long], first.manifest.records);
if (!second.ok) throw new Error(second.code);
for (const line of LINES) await log.add(line);
vault.close();

const latest = SCHEMA.at(-1)!.version;
addSchema();
add(`database-v${latest}.json`, toText((await readDatabase('golden')).tables));
add('backup-1.age', backup.file);
add(`county-${FORMAT}.packed`, Buffer.concat(await keptCounty()));
