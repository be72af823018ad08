import { isUtf8, toUtf8 } from '../delimited/encoding';
import { MAX_RECORD, type Framer } from '../delimited/framer';

const QUOTE = 34;

/** One record at a time: its cells as bytes, unquoted, in UTF-8, without making a string of any. */
export class RecordCells {
	/** The cell that was asked for last lies in `bytes` from `from` to `to`. */
	bytes: Uint8Array = new Uint8Array(0);
	from = 0;
	to = 0;
	encoding: 'ascii' | 'utf-8' | 'windows-1252' = 'ascii';
	private buffer: Uint8Array = this.bytes;
	private start = 0;
	private escaped = false;
	private readonly unquoted = new Uint8Array(MAX_RECORD);
	private readonly decoded = new Uint8Array(MAX_RECORD * 3);

	constructor(
		private readonly framer: Framer,
		private readonly position: Int32Array
	) {}

	/** Takes the record that the framer has just read. */
	open(buffer: Uint8Array, start: number): void {
		this.buffer = buffer;
		this.start = start;
		this.escaped = this.framer.escaped;
		this.encoding =
			this.framer.bits < 128 ? 'ascii' : isUtf8(buffer, start, this.framer.end) ? 'utf-8' : 'windows-1252';
	}

	/** Moves to a column of the extract, wherever this file has it. */
	select(column: number): void {
		const at = this.position[column];
		let from = at === 0 ? this.start : this.framer.ends[at - 1] + 1;
		let to = this.framer.ends[at];
		this.bytes = this.buffer;
		if (from < to && this.buffer[from] === QUOTE) {
			from++;
			to--;
			if (this.escaped) {
				to = this.unescape(from, to);
				from = 0;
			}
		}
		this.from = from;
		this.to = to;
		if (this.encoding === 'windows-1252') this.decode();
	}

	/** Moves in over blanks on both sides of the selected cell. */
	trim(): void {
		const bytes = this.bytes;
		while (this.from < this.to && bytes[this.from] <= 32) this.from++;
		while (this.to > this.from && bytes[this.to - 1] <= 32) this.to--;
	}

	/** Whether the selected cell is blank, dashes, `NULL` or `00000000`, padded or not. */
	isEmpty(): boolean {
		const bytes = this.bytes;
		let from = this.from;
		let to = this.to;
		while (from < to && bytes[from] <= 32) from++;
		while (to > from && bytes[to - 1] <= 32) to--;
		if (from === to) return true;
		const first = bytes[from];
		if (first === 45) {
			while (from < to && bytes[from] === 45) from++;
			return from === to;
		}
		if (first === 48) {
			const length = to - from;
			while (from < to && bytes[from] === 48) from++;
			return length === 8 && from === to;
		}
		return to - from === 4 && (first | 32) === 110 && folds(bytes, from, 'null');
	}

	/** The selected cell as eight digits; 0 for no value, -1 for anything else. */
	dateDigits(): number {
		if (this.isEmpty()) return 0;
		this.trim();
		return this.to - this.from === 8 ? this.digits(this.from, this.to) : -1;
	}

	/** Digits between two positions as a number, or -1. */
	digits(from: number, to: number): number {
		let value = 0;
		for (let at = from; at < to; at++) {
			const digit = this.bytes[at] - 48;
			if (digit < 0 || digit > 9) return -1;
			value = value * 10 + digit;
		}
		return value;
	}

	private unescape(from: number, to: number): number {
		let out = 0;
		for (let at = from; at < to; at++) {
			const byte = this.buffer[at];
			this.unquoted[out++] = byte;
			if (byte === QUOTE) at++;
		}
		this.bytes = this.unquoted;
		return out;
	}

	private decode(): void {
		let bits = 0;
		for (let at = this.from; at < this.to; at++) bits |= this.bytes[at];
		if (bits < 128) return;
		const length = toUtf8(this.bytes, this.from, this.to, this.decoded);
		this.bytes = this.decoded;
		this.from = 0;
		this.to = length;
	}
}

function folds(bytes: Uint8Array, from: number, word: string): boolean {
	for (let i = 0; i < word.length; i++) if ((bytes[from + i] | 32) !== word.charCodeAt(i)) return false;
	return true;
}
