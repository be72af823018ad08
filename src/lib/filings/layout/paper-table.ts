import { sameCase, type CaseRow } from '../exhibit-rows';
import { INCH, type Measure, type Page, type Rule, type Run } from './page';
import { LEFT, RIGHT, plainPage, type Margins } from './pleading';
import { wrapped } from './wrap';

/** Exhibits are no papers in the sense of the format rules, so their lines are neither numbered nor of 12 points. */
const SIZE = 9;
const LEADING = 10.5;
const ROW_GAP = 3;
const PADDING = 4;
const TOP = INCH - 6;
const BOTTOM = 736;
const HEADER = 20;
const ROOM = BOTTOM - TOP - HEADER;

type Cells = readonly (readonly string[])[];

export interface TableColumn<Row> {
	readonly title: string;
	readonly width: number;
	/** @param number of the row, from 1. */
	readonly text: (row: Row, number: number) => string;
}

/** Convictions as a table, page by page. */
export class PaperTable<Row extends CaseRow> {
	/** Page `p` has the rows from `pageStarts[p]` up to `pageStarts[p + 1]`. */
	readonly pageStarts: readonly number[];

	constructor(
		private readonly rows: readonly Row[],
		private readonly columns: readonly TableColumn<Row>[],
		private readonly measure: Measure
	) {
		this.pageStarts = this.parted();
	}

	get pages(): number {
		return this.rows.length === 0 ? 0 : this.pageStarts.length - 1;
	}

	page(at: number, margins: Margins): Page {
		const runs: Run[] = [];
		const rules: Rule[] = [];
		const right = LEFT + this.columns.reduce((sum, { width }) => sum + width, 0);
		const across = (y: number) => rules.push({ x1: LEFT, y1: y, x2: Math.min(right, RIGHT), y2: y });
		this.eachCell((x, { title }) => runs.push({ x, y: TOP + 11, text: title, size: SIZE, bold: true }));
		across(TOP + HEADER - 4);
		let y = TOP + HEADER;
		for (let row = this.pageStarts[at]; row < this.pageStarts[at + 1]; row++) {
			const cells = this.cells(row);
			this.eachCell((x, { width }, n) => {
				const lines = cells[n];
				// The record names nothing there: a line to be filled, not an empty place that could be overlooked.
				if (lines[0] === '') rules.push({ x1: x, y1: y + LEADING, x2: x + width - 2 * PADDING, y2: y + LEADING });
				else lines.forEach((text, line) => runs.push({ x, y: y + 8 + line * LEADING, text, size: SIZE, bold: false }));
			});
			y += heightOf(cells);
		}
		across(y);
		return plainPage(runs, rules, margins, this.measure);
	}

	/** A case is not parted unless it is longer than a page; no row ever is. */
	private parted(): number[] {
		const starts = [0];
		let height = 0;
		for (let from = 0; from < this.rows.length;) {
			const to = endOfCase(this.rows, from);
			const heights: number[] = [];
			for (let row = from; row < to; row++) heights.push(heightOf(this.cells(row)));
			const whole = heights.reduce((sum, one) => sum + one, 0);
			if (height > 0 && height + whole > ROOM) {
				starts.push(from);
				height = 0;
			}
			for (let n = 0; n < heights.length; n++) {
				if (height > 0 && height + heights[n] > ROOM) {
					starts.push(from + n);
					height = 0;
				}
				height += heights[n];
			}
			from = to;
		}
		return [...starts, this.rows.length];
	}

	private cells(row: number): Cells {
		return this.columns.map(({ width, text }) => {
			const content = text(this.rows[row], row + 1);
			const room = width - PADDING;
			if (this.measure(content, SIZE, false) <= room) return [content];
			return wrapped(content, room, SIZE, false, this.measure);
		});
	}

	private eachCell(visit: (x: number, column: TableColumn<Row>, at: number) => void): void {
		let x = LEFT;
		for (let at = 0; at < this.columns.length; at++) {
			visit(x, this.columns[at], at);
			x += this.columns[at].width;
		}
	}
}

function endOfCase(rows: readonly CaseRow[], from: number): number {
	let to = from + 1;
	while (to < rows.length && sameCase(rows[from], rows[to])) to++;
	return to;
}

function heightOf(cells: Cells): number {
	let lines = 1;
	for (const cell of cells) lines = Math.max(lines, cell.length);
	return lines * LEADING + ROW_GAP;
}
