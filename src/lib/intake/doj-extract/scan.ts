import * as framing from '../delimited/framer';
import type { ByteSource } from '../byte-source';
import type { QuarantineReason } from '../ledger';
import { Chunks } from './chunks';
import { COLUMN, WIDTH } from './columns';
import type { Layout } from './header';
import type { Part } from './part';
import { Quarantine, subjectOfDamaged } from './quarantine';
import type { ExtractReader } from './reader';
import { CHUNK, Scratch } from './scratch';
import { findRecordStart } from './sync';

export interface Range {
	readonly from: number;
	/** The range owns the records that start before this. */
	readonly to: number;
	/** `from` is known to be a record's start; otherwise it is looked for. */
	readonly known: boolean;
}

export interface ScanOptions {
	/** Bytes read at a time. */
	readonly chunk?: number;
	/** Room that nothing else uses meanwhile. */
	readonly scratch?: Scratch;
	readonly onProgress?: (bytes: number, records: number) => void;
}

/** Reads the records that start in a range. Null where the start of its first record cannot be told without what precedes. */
export async function scanRange(
	source: ByteSource,
	range: Range,
	layout: Layout,
	options: ScanOptions = {}
): Promise<Part | null> {
	const start = range.known ? range.from : await findRecordStart(source, range.from);
	if (start < 0) return null;
	const scratch = options.scratch ?? new Scratch();
	const scan = new Scan(layout, start, scratch);
	const chunks = new Chunks(source, start, range.to, options.chunk ?? CHUNK, scratch.buffer);
	while (!scan.isDone(chunks, range.to)) {
		if (scan.needsBytes) {
			await chunks.fill(scan.at);
			scan.filled();
			options.onProgress?.(chunks.base + scan.at - start, scan.records);
		}
		scan.work(chunks, range.to);
	}
	chunks.close();
	return scan.part(start, chunks.base + scan.at);
}

class Scan {
	/** Position in the buffer of the next record, or of the search for the end of an endless line. */
	at = 0;
	needsBytes = true;
	private row = 0;
	private line = 0;
	private blank = 0;
	private accepted = 0;
	private longFrom = -1;
	private longHead = new Uint8Array(0);
	private readonly framer: framing.Framer;
	private readonly reader: ExtractReader;
	private readonly quarantine = new Quarantine();
	private readonly lineEnds = { crlf: 0, lf: 0, cr: 0 };
	private readonly encodings = { ascii: 0, 'utf-8': 0, 'windows-1252': 0 };

	constructor(
		private readonly layout: Layout,
		private readonly start: number,
		scratch: Scratch
	) {
		this.framer = scratch.framer;
		this.reader = scratch.reader(layout);
	}

	get records(): number {
		return this.row;
	}

	filled(): void {
		this.at = 0;
		this.needsBytes = false;
	}

	isDone(chunks: Chunks, to: number): boolean {
		if (this.longFrom >= 0) return false;
		const here = chunks.base + this.at;
		return here >= to || (chunks.last && this.at >= chunks.length);
	}

	/** Works through the bytes in hand until more are needed or the range ends. */
	work(chunks: Chunks, to: number): void {
		const { buffer, length, base, last } = chunks;
		const framer = this.framer;
		// Where the work in hand ends, worked out once: this loop turns for every record.
		const stop = last ? Math.min(length, to - base) : to - base;
		while (this.longFrom >= 0 || this.at < stop) {
			if (this.longFrom >= 0) {
				if (!this.endLongLine(chunks)) return;
				continue;
			}
			const start = this.at;
			const kind = framer.read(buffer, start, length, last);
			if (kind === framing.MORE) {
				this.needsBytes = true;
				return;
			}
			if (kind === framing.TOO_LONG) this.beginLongLine(chunks);
			else {
				if (kind === framing.BLANK) this.blank++;
				else this.record(kind, buffer, start, base + start - this.start);
				this.line += framer.lines;
				this.countLineEnd(buffer, framer.end, framer.next);
				this.at = framer.next;
			}
		}
	}

	private record(kind: number, buffer: Uint8Array, start: number, offset: number): void {
		const framer = this.framer;
		const sound = kind === framing.RECORD && framer.cells === WIDTH;
		const reason = sound ? this.reader.take(buffer, start, this.row, this.line) : this.damage(kind);
		const row = this.row++;
		if (reason === null) {
			this.accepted++;
			this.noteReservations();
			return;
		}
		const bytes = buffer.subarray(start, framer.end);
		const subject = sound ? this.reader.subjectIdText() : subjectOfDamaged(bytes, this.layout.position[COLUMN.subject]);
		this.quarantine.add(row, reason, bytes, bytes.length, this.line, offset, subject);
	}

	private damage(kind: number): QuarantineReason {
		if (kind === framing.STRAY_QUOTE) return 'stray-quote';
		if (kind === framing.UNCLOSED_QUOTE) return 'unclosed-quote';
		if (this.framer.hasNul) return 'nul-bytes';
		return this.framer.cells < WIDTH ? 'too-few-columns' : 'too-many-columns';
	}

	private noteReservations(): void {
		this.encodings[this.reader.encoding]++;
		if (this.reader.encoding === 'windows-1252') this.reader.flag('windows-1252');
		if (this.framer.bareQuote) this.reader.flag('quote-in-cell');
		if (this.framer.hasNul) this.reader.flag('nul-in-cell');
	}

	private beginLongLine(chunks: Chunks): void {
		this.longFrom = chunks.base + this.at;
		this.longHead = chunks.buffer.slice(this.at, this.at + 4096);
		this.at = this.framer.next;
	}

	/** Looks for the end of a line that is longer than any record; false if the bytes in hand do not hold it. */
	private endLongLine(chunks: Chunks): boolean {
		const { buffer, length } = chunks;
		while (this.at < length && buffer[this.at] !== 10 && buffer[this.at] !== 13) this.at++;
		if (this.at + 1 >= length && !chunks.last) {
			this.needsBytes = true;
			return false;
		}
		const end = this.at;
		if (end < length) this.at = buffer[end] === 13 && buffer[end + 1] === 10 ? end + 2 : end + 1;
		const long = chunks.base + end - this.longFrom;
		const nul = this.longHead.every((byte) => byte === 0);
		this.quarantine.add(
			this.row++,
			nul ? 'nul-bytes' : 'record-too-long',
			this.longHead,
			long,
			this.line,
			this.longFrom - this.start,
			subjectOfDamaged(this.longHead, this.layout.position[COLUMN.subject])
		);
		this.countLineEnd(buffer, end, this.at);
		this.line++;
		this.longFrom = -1;
		return true;
	}

	private countLineEnd(buffer: Uint8Array, end: number, next: number): void {
		if (next - end === 2) this.lineEnds.crlf++;
		else if (next > end) this.lineEnds[buffer[end] === 10 ? 'lf' : 'cr']++;
		else this.reader.flag('no-final-line-end');
	}

	part(start: number, end: number): Part {
		return {
			start,
			end,
			lines: this.line,
			texts: this.reader.texts.texts(),
			events: this.reader.events.trimmed(),
			cycles: this.reader.cycles.trimmed(),
			subjects: this.reader.subjects.trimmed(),
			quarantine: this.quarantine.records,
			quarantinedRows: Uint32Array.from(this.quarantine.rows),
			tally: {
				accepted: this.accepted,
				quarantined: this.quarantine.records.length,
				blank: this.blank,
				flags: this.reader.flags,
				lineEnds: this.lineEnds,
				encodings: this.encodings
			}
		};
	}
}
