import { Chunks } from '../intake/doj-extract/chunks';
import { RecordCells } from '../intake/doj-extract/cell';
import { COLUMN, CONDENSED, WIDTH } from '../intake/doj-extract/columns';
import type { Layout } from '../intake/doj-extract/header';
import { CHUNK, type Scratch } from '../intake/doj-extract/scratch';
import * as framing from '../intake/delimited/framer';
import { TextTable } from '../intake/delimited/text-table';
import type { ByteSource } from '../intake/byte-source';
import { APPENDED, OTHER_CHARGES } from '../report/appended';
import { csvLine, neutralised } from '../report/csv';
import { otherCharges } from '../report/other-charges';
import { textAt } from '../record/texts';
import { ByteOutput } from './byte-output';
import { formulaMark, MARK } from './formula-cells';

/** What to write of one range of a file. */
export interface RewriteRequest {
	readonly from: number;
	readonly to: number;
	/** Rows of convictions in scope, counted from the range's first record, in order. */
	readonly rows: Uint32Array;
	/** Their appended cells, each with the comma before and the line end after: row `n` has those up to `ends[n]`. */
	readonly cells: Uint8Array;
	readonly ends: Uint32Array;
	/** Rows that are set aside and not written. */
	readonly quarantined: Uint32Array;
	readonly exact: boolean;
	readonly files: { readonly all: boolean; readonly condensed: boolean; readonly inScope: boolean };
	/** Buffers of ranges that have been written, to be used again. */
	readonly spare?: readonly ArrayBuffer[];
}

export interface Rewritten {
	readonly all: Uint8Array<ArrayBuffer>;
	readonly condensed: Uint8Array<ArrayBuffer>;
	readonly inScope: Uint8Array;
	readonly neutralised: number;
	readonly rows: number;
}

const COMMA = 44;
const PREFIX = ','.repeat(OTHER_CHARGES + 1);
const SUFFIX = ','.repeat(APPENDED.length - OTHER_CHARGES - 1);

/** The condensed columns as runs of neighbours: first and last of each. */
const RUNS: readonly (readonly [number, number])[] = runsOf(CONDENSED);

function runsOf(columns: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const column of columns) {
		const run = runs.at(-1);
		if (run !== undefined && run[1] === column - 1) run[1] = column;
		else runs.push([column, column]);
	}
	return runs;
}

/** Reads a range again and writes its rows with what was decided about them. */
export async function rewriteRange(
	source: ByteSource,
	layout: Layout,
	request: RewriteRequest,
	scratch?: Scratch
): Promise<Rewritten> {
	const chunks = new Chunks(
		source,
		request.from,
		request.to,
		Math.min(CHUNK, request.to - request.from),
		scratch?.buffer
	);
	const writer = new RowWriter(layout, request);
	let at = 0;
	while (chunks.base + at < request.to && !(at >= chunks.length && chunks.last)) {
		await chunks.fill(at);
		at = writer.work(chunks, request.to);
	}
	chunks.close();
	return writer.result();
}

class RowWriter {
	private readonly framer = new framing.Framer(WIDTH);
	private readonly cells: RecordCells;
	private readonly all: ByteOutput;
	private readonly condensed: ByteOutput;
	private readonly inScope = new ByteOutput(1 << 16);
	private readonly texts = new TextTable(256);
	private readonly others = new Map<number, Uint8Array>();
	private readonly plain = new TextEncoder().encode(`${PREFIX}${SUFFIX}\n`);
	private readonly marks = new Int32Array(WIDTH).fill(-1);
	private readonly order: Int32Array;
	private readonly standard: boolean;
	private row = 0;
	private nextInScope = 0;
	private nextQuarantined = 0;
	private neutralised = 0;
	private longLine = false;

	constructor(
		layout: Layout,
		private readonly request: RewriteRequest
	) {
		this.cells = new RecordCells(this.framer, layout.position);
		this.order = layout.position;
		this.standard = layout.header !== 'reordered';
		const room = request.to - request.from;
		const [first, second] = request.spare ?? [];
		this.all = new ByteOutput(request.files.all ? room + (room >> 2) : 0, first);
		this.condensed = new ByteOutput(request.files.condensed ? room >> 1 : 0, second);
	}

	/** Writes the records in hand; returns where the first that is not whole begins. */
	work(chunks: Chunks, to: number): number {
		const { buffer, length, base, last } = chunks;
		let at = 0;
		while (base + at < to && at < length) {
			if (this.longLine) {
				while (at < length && buffer[at] !== 10 && buffer[at] !== 13) at++;
				if (at + 1 >= length && !last) return at;
				this.longLine = false;
				at = buffer[at] === 13 && buffer[at + 1] === 10 ? at + 2 : at + 1;
				continue;
			}
			const kind = this.framer.read(buffer, at, length, last);
			if (kind === framing.MORE) return at;
			if (kind !== framing.BLANK) this.record(buffer, at, kind);
			this.longLine = kind === framing.TOO_LONG;
			at = this.framer.next;
		}
		return at;
	}

	private record(buffer: Uint8Array, start: number, kind: number): void {
		const { request } = this;
		const row = this.row++;
		if (request.quarantined[this.nextQuarantined] === row) {
			this.nextQuarantined++;
			return;
		}
		if (kind !== framing.RECORD || this.framer.cells !== WIDTH) return;
		const marked = request.exact ? 0 : this.findMarks(buffer, start);
		const decided = request.rows[this.nextInScope] === row;
		let cells: Uint8Array;
		let from = 0;
		let to: number;
		if (decided) {
			const n = this.nextInScope++;
			cells = request.cells;
			from = n === 0 ? 0 : request.ends[n - 1];
			to = request.ends[n];
		} else {
			cells = this.otherCells(buffer, start);
			to = cells.length;
		}
		if (request.files.all) this.write(this.all, buffer, start, marked, cells, from, to);
		if (decided && request.files.inScope) this.write(this.inScope, buffer, start, marked, cells, from, to);
		if (request.files.condensed) this.writeCondensed(buffer, start, marked, cells, from, to);
	}

	/** Where cells have to be marked; returns how many. */
	private findMarks(buffer: Uint8Array, start: number): number {
		const { ends } = this.framer;
		let found = 0;
		let from = start;
		for (let cell = 0; cell < WIDTH; cell++) {
			const to = ends[cell];
			let mark = -1;
			if (from < to) {
				const first = buffer[from];
				// Digits and letters, which nearly every cell starts with, never need a closer look.
				if (first < 48 || first === 61 || first === 64) mark = formulaMark(buffer, from, to);
			}
			this.marks[cell] = mark;
			if (mark >= 0) found++;
			from = to + 1;
		}
		this.neutralised += found;
		return found;
	}

	private write(
		out: ByteOutput,
		buffer: Uint8Array,
		start: number,
		marked: number,
		cells: Uint8Array,
		from: number,
		to: number
	): void {
		if (marked === 0 && this.standard) out.copy(buffer, start, this.framer.end);
		else {
			for (let column = 0; column < WIDTH; column++) {
				if (column > 0) out.byte(COMMA);
				this.writeCell(out, buffer, start, column);
			}
		}
		out.copy(cells, from, to);
	}

	private writeCondensed(
		buffer: Uint8Array,
		start: number,
		marked: number,
		cells: Uint8Array,
		from: number,
		to: number
	): void {
		if (marked === 0 && this.standard) this.writeRuns(buffer, start);
		else {
			for (let i = 0; i < CONDENSED.length; i++) {
				if (i > 0) this.condensed.byte(COMMA);
				this.writeCell(this.condensed, buffer, start, CONDENSED[i]);
			}
		}
		this.condensed.copy(cells, from, to);
	}

	/** Columns that stand side by side are copied with the commas between them. */
	private writeRuns(buffer: Uint8Array, start: number): void {
		const { ends } = this.framer;
		for (const [first, last] of RUNS) {
			if (first !== CONDENSED[0]) this.condensed.byte(COMMA);
			this.condensed.copy(buffer, first === 0 ? start : ends[first - 1] + 1, ends[last]);
		}
	}

	/** A column's bytes as they stand, marked if they have to be. */
	private writeCell(out: ByteOutput, buffer: Uint8Array, start: number, column: number): void {
		const cell = this.order[column];
		if (cell < 0) return;
		const from = cell === 0 ? start : this.framer.ends[cell - 1] + 1;
		const to = this.framer.ends[cell];
		const mark = this.request.exact ? -1 : this.marks[cell];
		if (mark < 0) out.copy(buffer, from, to);
		else {
			out.copy(buffer, from, mark);
			out.byte(MARK);
			out.copy(buffer, mark, to);
		}
	}

	/** Appended cells of a row without a decision: blank but for what its comment says of other charges. */
	private otherCells(buffer: Uint8Array, start: number): Uint8Array {
		this.cells.open(buffer, start);
		this.cells.select(COLUMN.comment);
		if (this.cells.isEmpty()) return this.plain;
		const comment = this.texts.intern(this.cells.bytes, this.cells.from, this.cells.to);
		this.cells.select(COLUMN.offense);
		const offense = this.texts.intern(this.cells.bytes, this.cells.from, this.cells.to);
		const key = comment * 2 ** 26 + offense;
		let cells = this.others.get(key);
		if (cells === undefined) {
			const other = otherCharges(textAt(this.texts, offense), textAt(this.texts, comment));
			const shown = csvLine([this.request.exact ? other : neutralised(other)]).slice(0, -1);
			cells = other === '' ? this.plain : new TextEncoder().encode(`${PREFIX}${shown}${SUFFIX}\n`);
			this.others.set(key, cells);
		}
		return cells;
	}

	result(): Rewritten {
		return {
			all: this.all.take(),
			condensed: this.condensed.take(),
			inScope: this.inScope.take(),
			neutralised: this.neutralised,
			rows: this.row
		};
	}
}
