import type { PrintedColumn, PrintedRow, PrintedTable } from '../report/report-paper';
import type { Fill, Measure, Run } from './page';
import { LEFT, WIDTH } from './pleading';
import { wrapped } from './wrap';

const SIZE = 9;
const HEAD_SIZE = 8;
const LEADING = 11;
const HEAD_LEADING = 9.5;
const ABOVE = 2;
const BELOW = 3;
const PADDING = 6;
const BAR = 4;
const KEY_HEIGHT = 14;
const DARK = 0.3;
const LIGHT = 0.72;

/** Of two bars the first is light, as on the screen. */
const greyOf = (at: number, of: number): number => (at === 0 && of > 1 ? LIGHT : DARK);

/** Texts and boxes of a part of a page. */
export interface Drawn {
	readonly runs: readonly Run[];
	readonly fills: readonly Fill[];
}

interface Place extends PrintedColumn {
	readonly x: number;
	readonly width: number;
}

/** Where the cells and the bars of a table stand across the page; every part is drawn from a height downwards. */
export class TableGrid {
	private readonly places: readonly Place[];
	private readonly barsAt: number;
	private readonly barsWidth: number;
	readonly headHeight: number;
	readonly keyHeight: number;

	constructor(
		private readonly table: PrintedTable,
		private readonly measure: Measure
	) {
		const { columns, bars } = table;
		const whole = columns.reduce((sum, { weight }) => sum + weight, bars?.weight ?? 0);
		let x = LEFT;
		this.places = columns.map((column) => {
			const width = (column.weight / whole) * WIDTH;
			const place = { ...column, x, width };
			x += width;
			return place;
		});
		this.barsAt = x + PADDING;
		this.barsWidth = LEFT + WIDTH - this.barsAt;
		this.headHeight = Math.max(...this.headings.map((lines) => lines.length)) * HEAD_LEADING + ABOVE + BELOW;
		this.keyHeight = (bars?.key.length ?? 0) * KEY_HEIGHT;
	}

	heightOf(cells: readonly string[]): number {
		return Math.max(...this.lines(cells, false).map((lines) => lines.length)) * LEADING + ABOVE + BELOW;
	}

	/** Of the head and the first rows, and of the sum where those are all. */
	startHeight(rows: number): number {
		const { rows: all, total } = this.table;
		const sum = rows === all.length && total !== null ? this.heightOf(total) : 0;
		return all.slice(0, rows).reduce((height, { cells }) => height + this.heightOf(cells), this.headHeight + sum);
	}

	/** What each bar is, with its grey. */
	key(y: number): Drawn {
		const key = this.table.bars?.key ?? [];
		return {
			runs: key.map((text, at) => ({ x: LEFT + 14, y: y + at * KEY_HEIGHT + SIZE, text, size: SIZE, bold: false })),
			fills: key.map((_, at) => ({
				x: LEFT,
				y: y + at * KEY_HEIGHT + 2,
				width: 8,
				height: 8,
				grey: greyOf(at, key.length)
			}))
		};
	}

	head(y: number): Drawn {
		const runs = this.headings.flatMap((lines, at) =>
			lines.map((text, line) => {
				const { x, width, align } = this.places[at] ?? { x: this.barsAt, width: this.barsWidth, align: 'start' };
				const fromFoot = (lines.length - line - 1) * HEAD_LEADING;
				const foot = y + this.headHeight - BELOW - 1;
				return this.set(text, { x, width, align }, foot - fromFoot, HEAD_SIZE, true);
			})
		);
		return { runs, fills: [] };
	}

	row({ cells, bars }: PrintedRow, y: number): Drawn {
		const height = bars.length === 1 ? BAR + 3 : BAR;
		const top = y + (LEADING + ABOVE + BELOW - bars.length * height) / 2;
		const fills = bars.flatMap((part, at): Fill[] =>
			part === null
				? []
				: [
						{
							x: this.barsAt,
							y: top + at * height,
							width: part * this.barsWidth,
							height,
							grey: greyOf(at, bars.length)
						}
					]
		);
		return { runs: this.cells(cells, y, false), fills };
	}

	total(cells: readonly string[], y: number): Drawn {
		return { runs: this.cells(cells, y, true), fills: [] };
	}

	private cells(cells: readonly string[], y: number, bold: boolean): Run[] {
		return this.lines(cells, bold).flatMap((lines, at) =>
			lines
				.map((text, line) => this.set(text, this.places[at], y + ABOVE + SIZE + line * LEADING, SIZE, bold))
				.filter(({ text }) => text !== '')
		);
	}

	private set(
		text: string,
		{ x, width, align }: Omit<Place, 'title' | 'weight'>,
		y: number,
		size: number,
		bold: boolean
	): Run {
		const at = align === 'start' ? x : x + width - PADDING - this.measure(text, size, bold);
		return { x: at, y, text, size, bold };
	}

	private get headings(): string[][] {
		const { bars } = this.table;
		const titles = this.places.map(({ title, width }) => this.wrap(title, width - PADDING, HEAD_SIZE, true));
		return bars === null ? titles : [...titles, this.wrap(bars.title, this.barsWidth, HEAD_SIZE, true)];
	}

	private lines(cells: readonly string[], bold: boolean): string[][] {
		return cells.map((cell, at) => this.wrap(cell, this.places[at].width - PADDING, SIZE, bold));
	}

	private wrap(text: string, width: number, size: number, bold: boolean): string[] {
		return wrapped(text, width, size, bold, this.measure);
	}
}
