import { MAX_RECORD } from '../delimited/framer';
import type { ByteSource, Pieces } from '../byte-source';

/**
 * The bytes of a file from one place on, in one buffer that is filled again and again: `buffer` holds the file from
 * `base` on up to `length` bytes. The next piece is asked for before the current one is worked through.
 */
export class Chunks {
	readonly buffer: Uint8Array;
	length = 0;
	base: number;
	private asked: Promise<Uint8Array> | null = null;
	private position: number;
	private pieces: Pieces | null;

	/**
	 * @param until where reading ahead stops; beyond it only what the last record needs is read.
	 * @param scratch a buffer to use if it has the room: one for each range would pile up faster than it is collected.
	 */
	constructor(
		private readonly source: ByteSource,
		from: number,
		private readonly until: number,
		private readonly chunk: number,
		scratch?: Uint8Array
	) {
		const room = chunk + MAX_RECORD * 2;
		this.buffer = scratch !== undefined && scratch.length >= room ? scratch : new Uint8Array(room);
		this.base = from;
		this.position = from;
		this.pieces = source.pieces?.(from, Math.min(until, source.size)) ?? null;
	}

	/** Nothing follows the bytes in hand. */
	get last(): boolean {
		return this.base + this.length >= this.source.size;
	}

	/** Drops the bytes before `keep` and appends the next piece. */
	async fill(keep: number): Promise<void> {
		const asked = this.asked ?? this.ask();
		this.asked = null;
		const piece = await asked;
		this.buffer.copyWithin(0, keep, this.length);
		this.base += keep;
		this.length -= keep;
		this.buffer.set(piece, this.length);
		this.length += piece.length;
		this.position += piece.length;
		if (piece.length === 0 && this.position < this.source.size) throw new Error('The file ended early');
		if (this.position < this.until) this.asked = this.ask();
		else this.close();
	}

	/** Lets go of the file. What was asked for and not used is dropped. */
	close(): void {
		this.asked?.catch(() => undefined);
		this.pieces?.close();
		this.pieces = null;
	}

	private ask(): Promise<Uint8Array> {
		if (this.pieces !== null) return this.pieces.next();
		const step =
			this.position < this.until ? Math.min(this.chunk, this.until - this.position) : Math.min(this.chunk, MAX_RECORD);
		return this.source.read(this.position, Math.min(this.source.size, this.position + step));
	}
}
