import type { PrintedTable, ReportPaper } from '../report/report-paper';
import { INCH, type Bookmark, type Fill, type Measure, type Page, type Rule, type Run } from './page';
import { LEFT, RIGHT, WIDTH, plainPage } from './pleading';
import { TableGrid, type Drawn } from './table-grid';
import { wrapped } from './wrap';

/** A report is no paper in the sense of the format rules: plain pages, smaller type. */
const SIZE = 10;
const LEADING = 13;
const TOP = INCH + 4;
const BOTTOM = 736;
const LABEL = 130;
/** A table's title stands with its head and at least so many rows; a table of a few rows is not parted. */
const FIRST_ROWS = 3;
const FEW_ROWS = 14;

/** A report in pages, with a bookmark for each table. */
export function reportPages(
	paper: ReportPaper,
	measure: Measure
): { readonly pages: readonly Page[]; readonly bookmarks: readonly Bookmark[] } {
	const sheets = new Sheets();
	const text = (said: string, size: number, bold: boolean) => {
		const leading = Math.max(LEADING, size * 1.25);
		for (const line of wrapped(said, WIDTH, size, bold, measure)) {
			sheets.need(leading);
			sheets.run({ x: LEFT, y: sheets.y + size, text: line, size, bold });
			sheets.y += leading;
		}
	};

	text(paper.title, 20, true);
	text(paper.subtitle, 13, false);
	sheets.y += 10;
	for (const [label, said] of paper.facts) {
		const labels = wrapped(label, LABEL - 12, SIZE, true, measure);
		const values = said.flatMap((value) => wrapped(value, WIDTH - LABEL, SIZE, false, measure));
		const height = Math.max(labels.length, values.length) * LEADING;
		sheets.need(height);
		const put = (x: number, bold: boolean, lines: readonly string[]) =>
			lines.forEach((line, at) => sheets.run({ x, y: sheets.y + SIZE + at * LEADING, text: line, size: SIZE, bold }));
		put(LEFT, true, labels);
		put(LEFT + LABEL, false, values);
		sheets.y += height + 3;
	}
	sheets.y += 8;
	for (const paragraph of paper.paragraphs) {
		text(paragraph, SIZE, false);
		sheets.y += 4;
	}
	const bookmarks = paper.tables.map((table) => {
		const grid = new TableGrid(table, measure);
		const notes = table.notes.flatMap((note) => wrapped(note, WIDTH, SIZE, false, measure));
		sheets.y += 16;
		sheets.need(18 + notes.length * LEADING + grid.keyHeight + grid.startHeight(together(table)));
		const bookmark: Bookmark = { title: table.title, page: sheets.count };
		text(table.title, 13, true);
		for (const note of notes) text(note, SIZE, false);
		drawTable(table, grid, sheets);
		return bookmark;
	});
	const footer = `${paper.title}, ${paper.subtitle}`;
	const pages = sheets.all.map(({ runs, rules, fills }, at): Page => ({
		...plainPage(runs, rules, { footer, pageNumber: at + 1, marks: paper.marks, draft: false }, measure),
		fills
	}));
	return { pages, bookmarks };
}

function together({ rows }: PrintedTable): number {
	return rows.length <= FEW_ROWS ? rows.length : FIRST_ROWS;
}

function drawTable({ rows, total }: PrintedTable, grid: TableGrid, sheets: Sheets): void {
	sheets.put(grid.key(sheets.y));
	sheets.y += grid.keyHeight;
	const head = () => {
		sheets.put(grid.head(sheets.y));
		sheets.y += grid.headHeight;
		sheets.across();
	};
	head();
	rows.forEach((row, at) => {
		// The last row keeps the sum with it.
		const sum = at === rows.length - 1 && total !== null ? grid.heightOf(total) : 0;
		if (sheets.need(grid.heightOf(row.cells) + sum)) head();
		sheets.put(grid.row(row, sheets.y));
		sheets.y += grid.heightOf(row.cells);
	});
	sheets.across();
	if (total === null) return;
	sheets.put(grid.total(total, sheets.y));
	sheets.y += grid.heightOf(total);
	sheets.across();
}

interface Sheet {
	readonly runs: Run[];
	readonly rules: Rule[];
	readonly fills: Fill[];
}

/** Pages as they fill up. */
class Sheets {
	readonly all: Sheet[] = [{ runs: [], rules: [], fills: [] }];
	/** Where what comes next begins. */
	y = TOP;

	get count(): number {
		return this.all.length;
	}

	/** @returns whether a new page was begun for it. */
	need(height: number): boolean {
		if (this.y + height <= BOTTOM || this.y === TOP) return false;
		this.all.push({ runs: [], rules: [], fills: [] });
		this.y = TOP;
		return true;
	}

	run(run: Run): void {
		this.all.at(-1)?.runs.push(run);
	}

	put({ runs, fills }: Drawn): void {
		this.all.at(-1)?.runs.push(...runs);
		this.all.at(-1)?.fills.push(...fills);
	}

	across(): void {
		this.all.at(-1)?.rules.push({ x1: LEFT, y1: this.y, x2: RIGHT, y2: this.y });
	}
}
