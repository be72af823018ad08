/** Bytes that are written one after another into room that grows. */
export class ByteOutput {
	private bytes: Uint8Array<ArrayBuffer>;
	private length = 0;

	/** @param used a buffer to write into if it has the room. */
	constructor(room: number, used?: ArrayBuffer) {
		this.bytes = used !== undefined && used.byteLength >= room ? new Uint8Array(used) : new Uint8Array(room);
	}

	/** Copies a short run byte by byte and a long one at once: a view costs more than it saves on a cell. */
	copy(from: Uint8Array, start: number, end: number): void {
		const to = this.room(end - start);
		if (end - start > 64) {
			this.bytes.set(from.subarray(start, end), to);
			return;
		}
		for (let at = start; at < end; at++) this.bytes[to + at - start] = from[at];
	}

	byte(byte: number): void {
		this.bytes[this.room(1)] = byte;
	}

	private room(count: number): number {
		const at = this.length;
		this.length += count;
		if (this.length > this.bytes.length) {
			const bigger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
			bigger.set(this.bytes);
			this.bytes = bigger;
		}
		return at;
	}

	/** What was written. The output is done with. */
	take(): Uint8Array<ArrayBuffer> {
		return this.bytes.subarray(0, this.length);
	}
}
