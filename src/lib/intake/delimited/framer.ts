/**
 * Finds the records of a comma-separated file in its bytes, by RFC 4180, without decoding them. What it answers depends
 * only on the bytes from the record's start, never on how the file was cut into buffers.
 */

/** More bytes are needed to tell. */
export const MORE = 0;
/** `cells` cells, properly quoted. */
export const RECORD = 1;
/** A line of blanks, or nothing but the old end-of-file mark. */
export const BLANK = 2;
/** Text stands between a closing quote and the next comma. Only the first line was taken. */
export const STRAY_QUOTE = 3;
/** A quote opens that nothing sensible closes. Only the first line was taken, so that reading picks up at the next. */
export const UNCLOSED_QUOTE = 4;
/** No line end within `MAX_RECORD` bytes. `next` is where to look on for one. */
export const TOO_LONG = 5;

/** A record is longer than any extract's by two orders of magnitude; a quote that spans more was never closed. */
export const MAX_RECORD = 65536;

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

export class Framer {
	/** Where each cell ends (the position of its comma or line end). A cell starts after its predecessor's end. */
	readonly ends = new Int32Array(MAX_RECORD + 2);
	cells = 0;
	/** Where the record's bytes end, without the line end. */
	end = 0;
	/** Where the next record starts. */
	next = 0;
	/** Line ends that the record takes, its own included. */
	lines = 0;
	/** All bytes of the record or'ed: over 127 if one is not ASCII. */
	bits = 0;
	/** A doubled quote stands in some cell. */
	escaped = false;
	/** A quote stands inside an unquoted cell, as data. */
	bareQuote = false;
	hasNul = false;

	/** @param width the number of cells that a sound record has. */
	constructor(readonly width: number) {}

	/**
	 * Reads the record that starts at `start`. `length` is where the bytes in hand end; `last`: nothing follows them.
	 * The inner loops run on without looking for the end of the bytes: whatever lies behind it is thrown away again.
	 */
	read(buffer: Uint8Array, start: number, length: number, last: boolean): number {
		const limit = Math.min(length, start + MAX_RECORD);
		const ends = this.ends;
		let at = start;
		let cell = 0;
		let bits = 0;
		let inner = 0;
		let byte: number;
		this.escaped = false;
		this.bareQuote = false;
		this.hasNul = false;
		while (at < limit) {
			byte = buffer[at];
			if (byte === COMMA) {
				ends[cell++] = at++;
				continue;
			}
			if (byte === QUOTE) {
				at++;
				for (;;) {
					byte = buffer[at];
					if (byte > QUOTE) {
						bits |= byte;
						at++;
						continue;
					}
					if (at >= limit) return this.outOfBytes(buffer, start, length, last, true, inner);
					at++;
					if (byte !== QUOTE) {
						if (byte === CR || (byte === LF && buffer[at - 2] !== CR)) inner++;
						else if (byte === 0) this.hasNul = true;
						continue;
					}
					if (at < limit && buffer[at] === QUOTE) {
						this.escaped = true;
						at++;
						continue;
					}
					break;
				}
				if (at >= limit) break;
				byte = buffer[at];
				if (byte !== COMMA && byte !== LF && byte !== CR) {
					return this.firstLine(buffer, start, length, last, inner > 0 ? UNCLOSED_QUOTE : STRAY_QUOTE);
				}
			} else {
				for (;;) {
					if (byte > COMMA) bits |= byte;
					else if (byte === COMMA || byte === LF || byte === CR || at >= limit) break;
					else if (byte === QUOTE) this.bareQuote = true;
					else if (byte === 0) this.hasNul = true;
					byte = buffer[++at];
				}
				if (at >= limit) break;
			}
			ends[cell++] = at;
			if (byte !== COMMA) {
				this.cells = cell;
				this.bits = bits;
				return this.close(buffer, start, at, length, last, inner);
			}
			at++;
		}
		if (limit < length || !last) return this.outOfBytes(buffer, start, length, last, false, inner);
		ends[cell++] = limit;
		this.cells = cell;
		this.bits = bitsOf(buffer, start, limit);
		return this.close(buffer, start, limit, length, last, inner);
	}

	/** The record's bytes end at `end`: takes its line end and looks whether it swallowed records. */
	private close(buffer: Uint8Array, start: number, end: number, length: number, last: boolean, inner: number): number {
		if (!this.takeLineEnd(buffer, end, length, last)) return MORE;
		if (inner > 0 && this.swallowsRecord(buffer, start, end))
			return this.firstLine(buffer, start, length, last, UNCLOSED_QUOTE);
		this.end = end;
		this.lines = inner + 1;
		return this.cells === 1 && isBlank(buffer, start, end) ? BLANK : RECORD;
	}

	/** Sets `next` behind the line end at `end`; false if it takes one more byte to tell CR from CR LF. */
	private takeLineEnd(buffer: Uint8Array, end: number, length: number, last: boolean): boolean {
		if (end >= length) this.next = end;
		else if (buffer[end] === LF) this.next = end + 1;
		else if (end + 1 < length) this.next = buffer[end + 1] === LF ? end + 2 : end + 1;
		else if (last) this.next = end + 1;
		else return false;
		return true;
	}

	private outOfBytes(
		buffer: Uint8Array,
		start: number,
		length: number,
		last: boolean,
		quoted: boolean,
		inner: number
	): number {
		const full = length >= start + MAX_RECORD;
		if (!full && !last) return MORE;
		if (quoted || inner > 0) return this.firstLine(buffer, start, length, last, UNCLOSED_QUOTE);
		return this.tooLong(start);
	}

	private tooLong(start: number): number {
		this.cells = 0;
		this.end = start + MAX_RECORD;
		this.next = start + MAX_RECORD;
		this.lines = 0;
		return TOO_LONG;
	}

	/** Takes the bytes up to the first line end, quoted or not. */
	private firstLine(buffer: Uint8Array, start: number, length: number, last: boolean, kind: number): number {
		const limit = Math.min(length, start + MAX_RECORD);
		let at = start;
		let bits = 0;
		for (; at < limit; at++) {
			const byte = buffer[at];
			if (byte === LF || byte === CR) break;
			bits |= byte;
		}
		if (at >= limit && length >= start + MAX_RECORD) return this.tooLong(start);
		if (at >= length && !last) return MORE;
		if (!this.takeLineEnd(buffer, at, length, last)) return MORE;
		this.cells = 0;
		this.bits = bits;
		this.end = at;
		this.lines = 1;
		return kind;
	}

	/** Whether a line inside a quoted cell is a sound record by itself: then the quote was never meant to reach it. */
	private swallowsRecord(buffer: Uint8Array, start: number, end: number): boolean {
		let from = -1;
		for (let at = start; at <= end; at++) {
			if (at < end && buffer[at] !== LF && buffer[at] !== CR) continue;
			if (from >= 0 && at > from && countCells(buffer, from, at) === this.width) return true;
			from = at + 1;
		}
		return false;
	}
}

function bitsOf(buffer: Uint8Array, start: number, end: number): number {
	let bits = 0;
	for (let at = start; at < end; at++) bits |= buffer[at];
	return bits;
}

/** Cells of one line taken by itself, or -1 if its quotes do not close in it. */
function countCells(buffer: Uint8Array, start: number, end: number): number {
	let cells = 1;
	let quoted = false;
	for (let at = start; at < end; at++) {
		if (buffer[at] === QUOTE) quoted = !quoted;
		else if (buffer[at] === COMMA && !quoted) cells++;
	}
	return quoted ? -1 : cells;
}

function isBlank(buffer: Uint8Array, start: number, end: number): boolean {
	if (end === start + 1 && buffer[start] === 26) return true;
	for (let at = start; at < end; at++) if (buffer[at] !== 32 && buffer[at] !== 9) return false;
	return true;
}
