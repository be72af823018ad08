import { MAX_RECORD } from '../delimited/framer';
import type { ByteSource } from '../byte-source';

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

	/** @param until where reading ahead in whole pieces stops; beyond it only what the last record needs is read. */
	constructor(
		private readonly source: ByteSource,
		from: number,
		private readonly until: number,
		private readonly chunk: number
	) {
		this.buffer = new Uint8Array(chunk + MAX_RECORD * 2);
		this.base = from;
		this.position = from;
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
		const got = piece.length;
		this.length += got;
		this.position += got;
		this.source.release?.(piece);
		if (got === 0 && this.position < this.source.size) throw new Error('The file ended early');
		if (this.position < this.until) this.asked = this.ask();
	}

	private ask(): Promise<Uint8Array> {
		const step =
			this.position < this.until ? Math.min(this.chunk, this.until - this.position) : Math.min(this.chunk, MAX_RECORD);
		return this.source.read(this.position, Math.min(this.source.size, this.position + step));
	}
}
