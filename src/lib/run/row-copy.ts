import { CONDENSED, WIDTH } from '../intake/doj-extract/columns';
import type { Layout } from '../intake/doj-extract/header';
import type { Framer } from '../intake/delimited/framer';
import type { ByteOutput } from './byte-output';
import { formulaMark, MARK } from './formula-cells';

const COMMA = 44;

/** Neighbouring columns as runs: first and last of each. */
function runsOf(columns: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const column of columns) {
		const run = runs.at(-1);
		if (run !== undefined && run[1] === column - 1) run[1] = column;
		else runs.push([column, column]);
	}
	return runs;
}

const ALL: readonly number[] = Array.from({ length: WIDTH }, (_, column) => column);
const ALL_RUNS = runsOf(ALL);
const CONDENSED_RUNS = runsOf(CONDENSED);

/** Copies the record that the framer has read: its bytes as they stand, with a mark where a spreadsheet would run a cell. */
export class RowCopy {
	/** Where each cell of the record has to be marked; -1 where it need not be. */
	private readonly marks = new Int32Array(WIDTH).fill(-1);
	private readonly order: Int32Array;
	private readonly standard: boolean;
	private buffer: Uint8Array = new Uint8Array(0);
	private start = 0;
	private marked = 0;

	constructor(
		private readonly framer: Framer,
		layout: Layout
	) {
		this.order = layout.position;
		this.standard = layout.header !== 'reordered';
	}

	/**
	 * Takes the record that the framer has just read; returns how many of its cells are marked.
	 * @param exact true: none is marked.
	 */
	open(buffer: Uint8Array, start: number, exact: boolean): number {
		this.buffer = buffer;
		this.start = start;
		this.marked = exact ? 0 : this.findMarks();
		return this.marked;
	}

	all(out: ByteOutput): void {
		this.columns(out, ALL, ALL_RUNS);
	}

	condensed(out: ByteOutput): void {
		this.columns(out, CONDENSED, CONDENSED_RUNS);
	}

	private columns(out: ByteOutput, columns: readonly number[], runs: readonly (readonly [number, number])[]): void {
		if (this.marked === 0 && this.standard) {
			this.copyRuns(out, runs);
			return;
		}
		for (let i = 0; i < columns.length; i++) {
			if (i > 0) out.byte(COMMA);
			this.copyCell(out, columns[i]);
		}
	}

	/** Columns that stand side by side are copied with the commas between them. */
	private copyRuns(out: ByteOutput, runs: readonly (readonly [number, number])[]): void {
		const { ends } = this.framer;
		for (let i = 0; i < runs.length; i++) {
			const [first, last] = runs[i];
			if (i > 0) out.byte(COMMA);
			out.copy(this.buffer, first === 0 ? this.start : ends[first - 1] + 1, ends[last]);
		}
	}

	private copyCell(out: ByteOutput, column: number): void {
		const cell = this.order[column];
		if (cell < 0) return;
		const from = cell === 0 ? this.start : this.framer.ends[cell - 1] + 1;
		const to = this.framer.ends[cell];
		const mark = this.marked === 0 ? -1 : this.marks[cell];
		if (mark < 0) out.copy(this.buffer, from, to);
		else {
			out.copy(this.buffer, from, mark);
			out.byte(MARK);
			out.copy(this.buffer, mark, to);
		}
	}

	private findMarks(): number {
		const { buffer, marks } = this;
		const { ends } = this.framer;
		let found = 0;
		let from = this.start;
		for (let cell = 0; cell < WIDTH; cell++) {
			const to = ends[cell];
			let mark = -1;
			if (from < to) {
				const first = buffer[from];
				// Digits and letters, which nearly every cell starts with, never need a closer look.
				if (first < 48 || first === 61 || first === 64) mark = formulaMark(buffer, from, to);
			}
			marks[cell] = mark;
			if (mark >= 0) found++;
			from = to + 1;
		}
		return found;
	}
}
