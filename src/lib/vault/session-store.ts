import { refuse, type Answer } from './answer';
import { concat, randomBytes, toHex, utf8, type Bytes } from './bytes';
import type { VaultDatabase } from './database';
import { refusalOf } from './failures';
import type { VaultKey } from './keys';
import { Opener, Sealer } from './sealing';
import type { RecordEntry, SessionManifest } from './session';

/** Bytes of a chunk before compression. */
export const CHUNK = 1 << 20;

/** A record to be kept: a name, and its bytes piece by piece. */
export interface RecordToKeep {
	readonly name: string;
	readonly bytes: AsyncIterable<Bytes> | Iterable<Bytes>;
}

/** Sessions in an open vault. Nothing is said to be stored before it is; what a cut leaves behind is swept later. */
export class SessionStore {
	constructor(
		private readonly database: VaultDatabase,
		private readonly vault: string,
		private readonly key: VaultKey
	) {}

	/**
	 * Keeps a session, new or changed: its records are written under new names, then its manifest names them, then those
	 * that it no longer names go. Cut anywhere, the session is as it was before or as it is after.
	 *
	 * @param kept names of records that stay as they are.
	 */
	async put(
		session: Omit<SessionManifest, 'format' | 'records'>,
		records: readonly RecordToKeep[],
		kept: readonly RecordEntry[] = []
	): Promise<Answer<{ manifest: SessionManifest }>> {
		const added: RecordEntry[] = [];
		try {
			for (const record of records) added.push(await this.write(session.id, record));
			const manifest: SessionManifest = { format: 1, ...session, records: [...kept, ...added] };
			await this.database.sessions.put(await this.sealed(manifest));
			await this.sweep(manifest);
			return { ok: true, manifest };
		} catch (reason) {
			for (const { id } of added) await this.forget(session.id, id);
			return refusalOf(reason);
		}
	}

	/** All sessions, newest first, and the ids of those that do not open. */
	async list(): Promise<Answer<{ sessions: readonly SessionManifest[]; damaged: readonly string[] }>> {
		try {
			const sessions: SessionManifest[] = [];
			const damaged: string[] = [];
			for (const { id } of await this.database.sessions.toArray()) {
				const read = await this.manifest(id);
				if (read.ok) sessions.push(read.manifest);
				else damaged.push(id);
			}
			sessions.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
			return { ok: true, sessions, damaged };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async manifest(id: string): Promise<Answer<{ manifest: SessionManifest }>> {
		try {
			const row = await this.database.sessions.get(id);
			if (row === undefined) return refuse('missing', { record: 'manifest' });
			const opened = await this.opener('manifest', id, 'manifest', row.salt).open(row.sealed, 0, true);
			if (!opened.ok) return opened;
			const manifest = JSON.parse(new TextDecoder().decode(opened.plain)) as SessionManifest;
			if (manifest.format > 1) return refuse('newer', { format: manifest.format });
			return manifest.id === id ? { ok: true, manifest } : refuse('damaged', { record: 'manifest', chunk: 0 });
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** A record whole. A chunk that is missing or not what was stored is named; the rest of the session stays readable. */
	async read(session: string, entry: RecordEntry): Promise<Answer<{ bytes: Bytes }>> {
		try {
			const opener = this.opener('chunk', session, entry.id, entry.salt);
			const parts: Bytes[] = [];
			for (let chunk = 0; chunk < entry.chunks; chunk++) {
				const row = await this.database.chunks.get([session, entry.id, chunk]);
				if (row === undefined) return refuse('missing', { record: entry.name, chunk });
				const opened = await opener.open(row.sealed, chunk, chunk === entry.chunks - 1);
				if (!opened.ok) return refuse('damaged', { record: entry.name, chunk });
				parts.push(opened.plain);
			}
			return { ok: true, bytes: concat(parts) };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async remove(id: string): Promise<Answer<object>> {
		try {
			await this.database.transaction('rw', this.database.sessions, this.database.chunks, async () => {
				await this.database.sessions.delete(id);
				await this.database.chunks
					.where('[session+record+chunk]')
					.between([id], [`${id}\uffff`])
					.delete();
			});
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	private async write(session: string, { name, bytes }: RecordToKeep): Promise<RecordEntry> {
		const id = toHex(randomBytes(8));
		const sealer = new Sealer(this.key, { vault: this.vault, store: 'chunk', session, record: id });
		let size = 0;
		let chunks = 0;
		try {
			for await (const { plain, last } of inChunks(bytes)) {
				const { chunk, sealed } = await sealer.seal(plain, last);
				await this.database.chunks.put({ session, record: id, chunk, sealed });
				size += plain.length;
				chunks++;
			}
		} catch (reason) {
			await this.forget(session, id);
			throw reason;
		}
		return { name, id, salt: sealer.salt, chunks, bytes: size };
	}

	private async sealed(manifest: SessionManifest): Promise<{ id: string; salt: string; sealed: Bytes }> {
		const sealer = new Sealer(this.key, this.place('manifest', manifest.id, 'manifest'));
		const { sealed } = await sealer.seal(utf8(JSON.stringify(manifest)), true);
		return { id: manifest.id, salt: sealer.salt, sealed };
	}

	/** Removes chunks of the session that its manifest does not name. */
	private async sweep({ id, records }: SessionManifest): Promise<void> {
		const named = new Set(records.map((entry) => entry.id));
		const keys = await this.database.chunks
			.where('[session+record+chunk]')
			.between([id], [`${id}\uffff`])
			.primaryKeys();
		await this.database.chunks.bulkDelete(keys.filter(([, record]) => !named.has(record)));
	}

	/** What a failed write left: if even that fails, the next sweep takes it. */
	private async forget(session: string, record: string): Promise<void> {
		const range = this.database.chunks
			.where('[session+record+chunk]')
			.between([session, record], [session, `${record}\uffff`]);
		await range.delete().catch(() => undefined);
	}

	private place(store: 'chunk' | 'manifest', session: string, record: string) {
		return { vault: this.vault, store, session, record } as const;
	}

	private opener(store: 'chunk' | 'manifest', session: string, record: string, salt: string): Opener {
		return new Opener(this.key, this.place(store, session, record), salt);
	}
}

export function newSessionId(): string {
	return toHex(randomBytes(16));
}

/** Cuts bytes into chunks of one size; the last says that it is the last, and may be empty. */
async function* inChunks(
	pieces: AsyncIterable<Bytes> | Iterable<Bytes>
): AsyncGenerator<{ plain: Bytes; last: boolean }> {
	let room = new Uint8Array(CHUNK);
	let held = 0;
	for await (const piece of pieces) {
		for (let at = 0; at < piece.length;) {
			if (held === CHUNK) {
				yield { plain: room, last: false };
				room = new Uint8Array(CHUNK);
				held = 0;
			}
			const take = Math.min(CHUNK - held, piece.length - at);
			room.set(piece.subarray(at, at + take), held);
			held += take;
			at += take;
		}
	}
	yield { plain: room.slice(0, held), last: true };
}
