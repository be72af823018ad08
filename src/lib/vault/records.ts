import { refuse, type Answer } from './answer';
import { asStored } from './as-stored';
import { randomBytes, toHex, type Bytes } from './bytes';
import type { ChunkKey, ChunkRow, VaultDatabase } from './database';
import type { VaultKey } from './keys';
import { Opener, Sealer, deflated, type Deflate } from './sealing';
import type { RecordEntry } from './session';
import { answered } from './time-limit';

/** Bytes of a chunk before compression. */
export const CHUNK = 1 << 20;
/** Chunks that are compressed, sealed or stored at one time: one waits for the disk while others are worked on. */
const AT_ONCE = 3;

/** A record to be kept: a name, and its bytes piece by piece. */
export interface RecordToKeep {
	readonly name: string;
	readonly bytes: AsyncIterable<Bytes> | Iterable<Bytes>;
	/** Sealed without being compressed, and stored with what names it: more room, less work. For what fits into memory. */
	readonly quick?: boolean;
	/** Compresses elsewhere, while this thread seals and stores; what it fails to is compressed here. */
	readonly deflate?: Deflate;
}

/** The chunks of records, sealed. It knows no manifest: whether a record belongs to a session is said elsewhere. */
export class Records {
	constructor(
		private readonly database: VaultDatabase,
		private readonly vault: string,
		private readonly key: VaultKey
	) {}

	/** Writes a record under a name of its own. A failed one leaves chunks, which the caller takes away. */
	async write(session: string, id: string, { name, bytes, deflate }: RecordToKeep): Promise<RecordEntry> {
		const sealer = new Sealer(this.key, this.place(session, id));
		const underWay: Promise<unknown>[] = [];
		let size = 0;
		let chunks = 0;
		const compress: Deflate = deflate ? (plain) => deflate(plain).catch(() => deflated(plain)) : deflated;
		const store = async (plain: Bytes, last: boolean): Promise<void> => {
			const { chunk, sealed } = await sealer.seal(plain, last, compress);
			await answered(this.database.chunks.put({ session, record: id, chunk, sealed }));
		};
		try {
			for await (const { plain, last } of inChunks(bytes)) {
				if (underWay.length === AT_ONCE) await underWay.shift();
				const stored = store(plain, last);
				stored.catch(() => undefined);
				underWay.push(stored);
				size += plain.length;
				chunks++;
			}
			await Promise.all(underWay);
		} finally {
			// What is still under way when one fails would otherwise be stored after it was taken away.
			await Promise.allSettled(underWay);
		}
		return { name, id, salt: sealer.salt, chunks, bytes: size };
	}

	/** Seals a quick record; its chunks are to be stored with what names it. */
	async seal(
		session: string,
		id: string,
		{ name, bytes }: RecordToKeep
	): Promise<{ readonly entry: RecordEntry; readonly rows: readonly ChunkRow[] }> {
		const sealer = new Sealer(this.key, this.place(session, id));
		const rows: ChunkRow[] = [];
		let size = 0;
		for await (const { plain, last } of inChunks(bytes)) {
			rows.push({ session, record: id, ...(await sealer.seal(plain, last, leftAsTheyAre)) });
			size += plain.length;
		}
		return { entry: { name, id, salt: sealer.salt, chunks: rows.length, bytes: size }, rows };
	}

	/** A record whole; `missing` and `damaged` name the record and the first chunk that is. Throws what storage throws. */
	async read(session: string, entry: RecordEntry): Promise<Answer<{ bytes: Bytes }>> {
		const opener = new Opener(this.key, this.place(session, entry.id), entry.salt);
		const open = async (chunk: number): Promise<Answer<{ plain: Bytes }>> => {
			const row = await answered(this.database.chunks.get([session, entry.id, chunk]));
			if (row === undefined) return refuse('missing', { record: entry.name, chunk });
			const opened = await opener.open(row.sealed, chunk, chunk === entry.chunks - 1);
			return opened.ok ? opened : refuse('damaged', { record: entry.name, chunk });
		};
		const notWhole = refuse('damaged', { record: entry.name, chunk: entry.chunks - 1 });
		const bytes = new Uint8Array(entry.bytes);
		let at = 0;
		for (let first = 0; first < entry.chunks; first += AT_ONCE) {
			const some = Array.from({ length: Math.min(AT_ONCE, entry.chunks - first) }, (_, n) => open(first + n));
			for (const opened of await Promise.all(some)) {
				if (!opened.ok) return opened;
				if (at + opened.plain.length > bytes.length) return notWhole;
				bytes.set(opened.plain, at);
				at += opened.plain.length;
			}
		}
		return at === bytes.length ? { ok: true, bytes } : notWhole;
	}

	/** Keys of all chunks that are stored for a session. */
	keys(session: string): Promise<ChunkKey[]> {
		return this.within([session], [`${session}\uffff`]).primaryKeys();
	}

	/** Takes away the chunks of one record. */
	async remove(session: string, record: string): Promise<void> {
		await this.within([session, record], [session, `${record}\uffff`]).delete();
	}

	private within(from: readonly string[], to: readonly string[]) {
		return this.database.chunks.where('[session+record+chunk]').between(from, to);
	}

	private place(session: string, record: string) {
		return { vault: this.vault, store: 'chunk', session, record } as const;
	}
}

const leftAsTheyAre: Deflate = (plain) => Promise.resolve(asStored(plain));

export function newRecordId(): string {
	return toHex(randomBytes(8));
}

/** Cuts bytes into chunks of one size; the last says that it is the last, and may be empty. */
async function* inChunks(
	pieces: AsyncIterable<Bytes> | Iterable<Bytes>
): AsyncGenerator<{ plain: Bytes; last: boolean }> {
	if (Array.isArray(pieces) && pieces.length === 1) return yield* cut(pieces[0] as Bytes);
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

/** Bytes that are at hand as a whole are not copied. */
function* cut(bytes: Bytes): Generator<{ plain: Bytes; last: boolean }, void> {
	let at = 0;
	for (; at + CHUNK < bytes.length; at += CHUNK) yield { plain: bytes.subarray(at, at + CHUNK), last: false };
	yield { plain: bytes.subarray(at), last: true };
}
