/** Stored rows as text that can be committed, and back. */
import { Dexie } from 'dexie';
import { SCHEMA } from '../../../src/lib/vault/database';

/** Every table of one version of the database. */
export type Tables = Readonly<Record<string, readonly unknown[]>>;

export function toText(tables: Tables): string {
	const text = JSON.stringify(
		tables,
		(_, part: unknown) => (part instanceof Uint8Array ? { $bytes: Buffer.from(part).toString('base64') } : part),
		'\t'
	);
	return `${text}\n`;
}

export function fromText(text: string): Tables {
	return JSON.parse(text, (_, part: unknown) =>
		typeof part === 'object' && part !== null && '$bytes' in part
			? new Uint8Array(Buffer.from(String(part.$bytes), 'base64'))
			: part
	) as Tables;
}

/** A database as a version of the app left it: its schema up to that version, and its rows. */
export async function writeDatabase(name: string, version: number, tables: Tables): Promise<void> {
	const database = new Dexie(name);
	for (const one of SCHEMA) if (one.version <= version) database.version(one.version).stores(one.stores);
	await database.open();
	for (const [table, rows] of Object.entries(tables)) await database.table(table).bulkAdd([...rows]);
	database.close();
}

/** The rows of every table of a database, whatever its version. */
export async function readDatabase(name: string): Promise<{ version: number; tables: Tables }> {
	const database = await new Dexie(name).open();
	const tables: Record<string, unknown[]> = {};
	for (const table of database.tables) tables[table.name] = (await table.toArray()) as unknown[];
	const { verno } = database;
	database.close();
	return { version: verno, tables };
}
