import type { ByteSource, Pieces } from '../intake/byte-source';

/** How far a range may run on for its last record before its bytes have to be read a second time. */
const BEYOND = 1 << 20;

/**
 * Keeps a copy of a file's bytes as a scan reads them, so that they can be summed without reading them twice: for a
 * browser, reading costs more than the sum. One copy's room serves every range.
 */
export class PassingBytes {
	private room = new Uint8Array(0);
	private origin = 0;
	/** Every byte from the origin up to here is in the room. */
	private reached = 0;

	/** The source, with what it gives between two places copied as it passes. */
	watch(source: ByteSource, from: number, to: number): ByteSource {
		this.origin = from;
		this.reached = from;
		const size = Math.min(source.size, to + BEYOND) - from;
		if (this.room.length < size) this.room = new Uint8Array(size);
		return {
			name: source.name,
			size: source.size,
			read: async (start, end) => {
				const bytes = await source.read(start, end);
				this.take(bytes, start);
				return bytes;
			},
			pieces: (start, end) => {
				const pieces = source.pieces?.(start, end) ?? null;
				return pieces && this.passing(pieces, start);
			}
		};
	}

	/** The bytes between two places; null where they did not all pass. Good until the next range. */
	between(start: number, end: number): Uint8Array<ArrayBuffer> | null {
		if (start < this.origin || end > this.reached) return null;
		return this.room.subarray(start - this.origin, end - this.origin);
	}

	private passing(pieces: Pieces, start: number): Pieces {
		let at = start;
		return {
			next: async () => {
				const bytes = await pieces.next();
				this.take(bytes, at);
				at += bytes.length;
				return bytes;
			},
			close: () => pieces.close()
		};
	}

	private take(bytes: Uint8Array, start: number): void {
		const end = Math.min(start + bytes.length, this.origin + this.room.length);
		if (start > this.reached || end <= this.reached) return;
		this.room.set(bytes.subarray(this.reached - start, end - start), this.reached - this.origin);
		this.reached = end;
	}
}
