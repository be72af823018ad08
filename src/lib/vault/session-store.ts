import { refuse, type Answer } from './answer';
import { randomBytes, toHex, type Bytes } from './bytes';
import type { ChunkRow, SessionRow, VaultDatabase } from './database';
import { Refused, refusalOf } from './failures';
import type { VaultKey } from './keys';
import { Manifests } from './manifests';
import { newRecordId, Records, type RecordToKeep } from './records';
import type { RecordEntry, SessionManifest } from './session';
import { SeenVersions } from './seen-versions';
import { requireVault } from './still-there';
import { answered } from './time-limit';

export type NewSession = Omit<SessionManifest, 'format' | 'records'>;

export interface SessionToKeep {
	readonly session: NewSession;
	readonly records: readonly RecordToKeep[];
	/** Records of it that stay as they are. */
	readonly kept?: readonly RecordEntry[];
}

/** Sessions in an open vault. Nothing is said to be stored before it is; what a cut leaves behind is swept later. */
export class SessionStore {
	private readonly chunks: Records;
	private readonly manifests: Manifests;
	/** Records that are being written, and that no manifest names yet: no sweep takes them. */
	private readonly pending = new Map<string, string>();
	private readonly seen = new SeenVersions();
	private tidied = false;

	constructor(
		private readonly database: VaultDatabase,
		private readonly vault: string,
		key: VaultKey
	) {
		this.chunks = new Records(database, vault, key);
		this.manifests = new Manifests(vault, key);
	}

	/**
	 * Keeps a session, new or changed: its records are written under new names, then at one stroke its manifest names them
	 * and those that it no longer names go. Cut anywhere, the session is as it was before or as it is after.
	 *
	 * @param kept records that stay as they are.
	 */
	async put(
		session: NewSession,
		records: readonly RecordToKeep[],
		kept: readonly RecordEntry[] = []
	): Promise<Answer<{ manifest: SessionManifest }>> {
		const put = await this.putAll([{ session, records, kept }]);
		return put.ok ? { ok: true, manifest: put.manifests[0] } : put;
	}

	/** Keeps several sessions, all of them or none. `elsewhere`: another tab changed one since it was read or written here. */
	async putAll(sessions: readonly SessionToKeep[]): Promise<Answer<{ manifests: readonly SessionManifest[] }>> {
		const written: string[] = [];
		const rows: SessionRow[] = [];
		const chunks: ChunkRow[] = [];
		const manifests: SessionManifest[] = [];
		try {
			await this.tidyOnce();
			for (const { session, records, kept = [] } of sessions) {
				const added: RecordEntry[] = [];
				for (const record of records) {
					const id = newRecordId();
					written.push(id);
					this.pending.set(id, session.id);
					if (record.quick) {
						const sealed = await this.chunks.seal(session.id, id, record);
						added.push(sealed.entry);
						chunks.push(...sealed.rows);
					} else added.push(await this.chunks.write(session.id, id, record));
				}
				const manifest: SessionManifest = { format: 1, ...session, records: [...kept, ...added] };
				manifests.push(manifest);
				rows.push(await this.manifests.seal(manifest));
			}
			await this.commit(manifests, rows, chunks);
			this.seen.areStored(rows);
			return { ok: true, manifests };
		} catch (reason) {
			if (!(await this.undo(rows, written))) return refusalOf(reason);
			this.seen.areStored(rows);
			return { ok: true, manifests };
		} finally {
			for (const id of written) this.pending.delete(id);
		}
	}

	/** All sessions, newest first, and the ids of those that do not open and of those that a newer version wrote. */
	async list(): Promise<
		Answer<{ sessions: readonly SessionManifest[]; damaged: readonly string[]; newer: readonly string[] }>
	> {
		try {
			const sessions: SessionManifest[] = [];
			const damaged: string[] = [];
			const newer: string[] = [];
			const rows = await answered(this.database.sessions.toArray());
			this.seen.are(rows);
			for (const row of rows) {
				const read = await this.manifests.open(row);
				if (read.ok) sessions.push(read.manifest);
				else (read.code === 'newer' ? newer : damaged).push(row.id);
			}
			sessions.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
			return { ok: true, sessions, damaged, newer };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async manifest(id: string): Promise<Answer<{ manifest: SessionManifest }>> {
		try {
			const row = await answered(this.database.sessions.get(id));
			this.seen.is(id, row?.salt ?? null);
			return row === undefined ? refuse('missing', { record: 'manifest' }) : await this.manifests.open(row);
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** What tells the version of every session from any other: it changes whenever the session does. */
	async marks(): Promise<Answer<{ marks: readonly string[] }>> {
		try {
			const rows = await answered(this.database.sessions.toArray());
			return { ok: true, marks: rows.map(({ id, salt }) => `${id.slice(0, 12)}:${String(salt).slice(0, 12)}`) };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** A record whole. A chunk that is missing or not what was stored is named; the rest of the session stays readable. */
	async read(session: string, entry: RecordEntry): Promise<Answer<{ bytes: Bytes }>> {
		try {
			return await this.chunks.read(session, entry);
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** Removes a session, whether it opens or not. */
	async remove(id: string): Promise<Answer<object>> {
		try {
			const { sessions, chunks } = this.database;
			const removed = this.database.transaction('rw', sessions, chunks, async () => {
				await sessions.delete(id);
				await chunks.bulkDelete(await this.chunks.keys(id));
			});
			this.seen.mayBe(id, null);
			await answered(removed);
			this.seen.is(id, null);
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** Removes what cut writes left: chunks that no manifest names. A session that does not open keeps all of its own. */
	async tidy(): Promise<Answer<{ removed: number }>> {
		const { sessions, chunks } = this.database;
		try {
			const rows = await answered(sessions.toArray());
			const named = new Map<string, ReadonlySet<string> | null>();
			for (const row of rows) {
				const read = await this.manifests.open(row);
				named.set(row.id, read.ok ? new Set(read.manifest.records.map(({ id }) => id)) : null);
			}
			const isLeft = ([session, record]: readonly [string, string, number]): boolean => {
				const records = named.get(session);
				return !this.pending.has(record) && records !== null && records?.has(record) !== true;
			};
			const swept = this.database.transaction('rw', sessions, chunks, async () => {
				// Another tab may have kept something since.
				if (!areSame(rows, await sessions.toArray())) return { ok: true, removed: 0 } as const;
				const left = (await chunks.toCollection().primaryKeys()).filter(isLeft);
				await chunks.bulkDelete(left);
				return { ok: true, removed: left.length } as const;
			});
			return await answered(swept);
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** Before the first write: what was left takes room. */
	private async tidyOnce(): Promise<void> {
		if (this.tidied) return;
		this.tidied = (await this.tidy()).ok;
	}

	/** All at one stroke, with the chunks of quick records, and only while the vault and every chunk that is named are there. */
	private async commit(
		manifests: readonly SessionManifest[],
		rows: readonly SessionRow[],
		quick: readonly ChunkRow[]
	): Promise<void> {
		const { sessions, chunks } = this.database;
		const committed = this.database.transaction('rw', this.database.vault, sessions, chunks, async () => {
			await requireVault(this.database, this.vault);
			const before = await sessions.bulkGet(rows.map(({ id }) => id));
			if (!rows.every(({ id }, n) => this.seen.holds(id, before[n]))) throw new Refused(refuse('elsewhere'));
			this.seen.mayBeStored(rows);
			if (quick.length > 0) await chunks.bulkPut(quick);
			for (const { id, records } of manifests) {
				const stored = await this.chunks.keys(id);
				for (const entry of records)
					if (stored.filter(([, record]) => record === entry.id).length !== entry.chunks)
						throw new Refused(refuse('missing', { record: entry.name }));
				const named = new Set(records.map((entry) => entry.id));
				await chunks.bulkDelete(stored.filter(([, record]) => !named.has(record) && !this.pending.has(record)));
			}
			await sessions.bulkPut(rows);
		});
		await answered(committed);
	}

	/**
	 * Takes away what a failed write left, unless it turns out to stand: a browser may lose the word that a transaction was
	 * carried out. If even that fails, the next sweep takes it.
	 *
	 * @returns whether all of it is stored after all.
	 */
	private async undo(rows: readonly SessionRow[], written: readonly string[]): Promise<boolean> {
		const { sessions, chunks } = this.database;
		const places = written.map((id) => [this.pending.get(id) ?? '', id] as const);
		try {
			const undone = this.database.transaction('rw', sessions, chunks, async () => {
				const stored = await sessions.bulkGet(rows.map(({ id }) => id));
				if (rows.length > 0 && rows.every(({ salt }, n) => stored[n]?.salt === salt)) return true;
				for (const [session, id] of places) await this.chunks.remove(session, id);
				return false;
			});
			return await answered(undone);
		} catch {
			this.tidied = false;
			return false;
		}
	}
}

export function newSessionId(): string {
	return toHex(randomBytes(16));
}

function areSame(before: readonly SessionRow[], now: readonly SessionRow[]): boolean {
	return before.length === now.length && before.every(({ id, salt }, n) => id === now[n].id && salt === now[n].salt);
}
