import { RELIEF_WORDS, sameCase, type ExhibitRow } from '../exhibit-rows';
import { INCH, type Measure, type Page, type Rule, type Run } from './page';
import { LEFT, RIGHT, plainPage, type Margins } from './pleading';
import { wrapped } from './wrap';

/** Exhibits are no papers in the sense of the format rules, so their lines are neither numbered nor of 12 points. */
const SIZE = 9;
const LEADING = 10.5;
const PADDING = 4;
const TOP = INCH - 6;
const BOTTOM = 736;
const HEADER = 20;

interface Column {
	readonly title: string;
	readonly width: number;
	readonly text: (row: ExhibitRow, number: number) => string;
	/** A blank is drawn where the record names nothing. */
	readonly needed: boolean;
}

const column = (
	title: string,
	width: number,
	text: (row: ExhibitRow, number: number) => string,
	needed = true
): Column => ({ title, width, text, needed });

const NUMBER = column('No.', 28, (_, number) => String(number));
const CASE = column('Case number', 64, (row) => row.caseNumber);
const RELIEF = column('Relief asked', 67, (row) => RELIEF_WORDS[row.relief]);

export type ExhibitKind = 'confidential' | 'public';

const COLUMNS: Readonly<Record<ExhibitKind, readonly Column[]>> = {
	confidential: [
		NUMBER,
		CASE,
		column('Court', 94, (row) => row.court),
		column('Defendant', 102, (row) => row.defendant),
		column('Born', 46, (row) => row.birth),
		column('Section', 53, (row) => row.section),
		column('Convicted', 46, (row) => row.convicted),
		RELIEF
	],
	public: [NUMBER, { ...CASE, width: 200 }, RELIEF]
};

export interface ExhibitSetting {
	readonly kind: ExhibitKind;
	readonly footer: string;
	readonly firstPage: number;
	/** Number of the first row. */
	readonly firstRow: number;
	readonly marks: readonly string[];
	readonly draft: boolean;
}

export interface ExhibitPage {
	readonly page: Page;
	/** Rows on this page. */
	readonly rows: number;
}

interface SetRow {
	readonly cells: readonly (readonly string[])[];
	readonly height: number;
}

/** Exhibit A page by page. A case is not parted unless it is longer than a page; no row ever is. */
export function* exhibitPages(
	rows: readonly ExhibitRow[],
	setting: ExhibitSetting,
	measure: Measure
): Generator<ExhibitPage, void> {
	const columns = COLUMNS[setting.kind];
	const room = BOTTOM - TOP - HEADER;
	let number = setting.firstRow;
	let pageNumber = setting.firstPage;
	let held: SetRow[] = [];
	let height = 0;
	const page = (): ExhibitPage => {
		const drawn = { page: pageOf(held, columns, { ...setting, pageNumber: pageNumber++ }, measure), rows: held.length };
		held = [];
		height = 0;
		return drawn;
	};
	for (let from = 0; from < rows.length;) {
		const to = endOfCase(rows, from);
		const set: SetRow[] = [];
		for (let at = from; at < to; at++) set.push(setRow(rows[at], number++, columns, measure));
		const whole = set.reduce((sum, row) => sum + row.height, 0);
		if (height + whole > room && held.length > 0) yield page();
		for (const row of set) {
			if (height + row.height > room && held.length > 0) yield page();
			held.push(row);
			height += row.height;
		}
		from = to;
	}
	if (held.length > 0) yield page();
}

function endOfCase(rows: readonly ExhibitRow[], from: number): number {
	let to = from + 1;
	while (to < rows.length && sameCase(rows[from], rows[to])) to++;
	return to;
}

function setRow(row: ExhibitRow, number: number, columns: readonly Column[], measure: Measure): SetRow {
	let lines = 1;
	const cells = columns.map(({ width, text }) => {
		const content = text(row, number);
		const room = width - PADDING;
		if (measure(content, SIZE, false) <= room) return [content];
		const cell = wrapped(content, room, SIZE, false, measure);
		lines = Math.max(lines, cell.length);
		return cell;
	});
	return { cells, height: lines * LEADING + 3 };
}

function pageOf(held: readonly SetRow[], columns: readonly Column[], margins: Margins, measure: Measure): Page {
	const runs: Run[] = [];
	const rules: Rule[] = [];
	const right = LEFT + columns.reduce((sum, { width }) => sum + width, 0);
	const line = (y: number) => rules.push({ x1: LEFT, y1: y, x2: Math.min(right, RIGHT), y2: y });
	let x = LEFT;
	for (const { title, width } of columns) {
		runs.push({ x, y: TOP + 11, text: title, size: SIZE, bold: true });
		x += width;
	}
	line(TOP + HEADER - 4);
	let y = TOP + HEADER;
	for (const { cells, height } of held) {
		x = LEFT;
		for (let at = 0; at < columns.length; at++) {
			const { width, needed } = columns[at];
			const cell = cells[at];
			if (cell[0] === '') {
				const foot = y + LEADING;
				if (needed) rules.push({ x1: x, y1: foot, x2: x + width - 2 * PADDING, y2: foot });
			} else
				for (let n = 0; n < cell.length; n++)
					runs.push({ x, y: y + 8 + n * LEADING, text: cell[n], size: SIZE, bold: false });
			x += width;
		}
		y += height;
	}
	line(y);
	return plainPage(runs, rules, margins, measure);
}
