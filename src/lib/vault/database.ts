import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Bytes } from './bytes';
import { strictStorage } from './strict-storage';

/** The one vault of this device: its header, as `readHeader` checks it. */
export interface HeaderRow {
	readonly key: 'vault';
	readonly header: unknown;
}

export interface SessionRow {
	/** Random, hex: it says nothing. */
	readonly id: string;
	readonly salt: string;
	readonly sealed: Bytes;
}

export interface ChunkRow {
	readonly session: string;
	readonly record: string;
	readonly chunk: number;
	readonly sealed: Bytes;
}

/** What finds a chunk: session, record, number. */
export type ChunkKey = [string, string, number];

export interface LogRow {
	readonly n: number;
	readonly salt: string;
	readonly sealed: Bytes;
}

/**
 * Every version of the schema that was ever shipped, oldest first. A version is added and never changed: a test compares
 * them with a snapshot. Nothing is indexed but random ids and counts, since an index is on the disk in clear.
 */
export const SCHEMA: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
	{ version: 1, stores: { vault: 'key', sessions: 'id', chunks: '[session+record+chunk]', log: 'n' } }
];

export class VaultDatabase extends Dexie {
	declare readonly vault: EntityTable<HeaderRow, 'key'>;
	declare readonly sessions: EntityTable<SessionRow, 'id'>;
	declare readonly chunks: Table<ChunkRow, ChunkKey>;
	declare readonly log: EntityTable<LogRow, 'n'>;

	constructor(name = 'clearslate') {
		// Said to be stored means on the disk, not on its way there.
		super(name, { chromeTransactionDurability: 'strict', ...strictStorage() });
		for (const { version, stores } of SCHEMA) this.version(version).stores(stores);
	}
}
