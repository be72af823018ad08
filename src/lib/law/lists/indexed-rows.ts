import { parseIsoDate, type CivilDate } from '../../record/civil-date';
import { ANY_DAY, type DateSpan } from '../../record/date-span';
import { parseSectionName, type Section } from '../../record/section';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import type { ListedOffence } from './offence-list';

/** A row with its section read. */
export interface IndexedRow {
	readonly row: ListedOffence;
	readonly code: string;
	/** Whether a section's number, of whatever code, is the row's. */
	readonly hasNumber: (number: string) => boolean;
	/** Subdivisions as charges print them, `(A)(1)`. */
	readonly subdivisions: readonly string[];
	readonly days: DateSpan;
}

/** Rows by the number of their section, so that a charge is compared with few of them. */
export class IndexedRows {
	private readonly rows: readonly IndexedRow[];
	private readonly byNumber = new Map<string, readonly IndexedRow[]>();

	/** Throws on a name that is no section; `readOffenceList` refuses such a list. */
	constructor(
		rows: readonly ListedOffence[],
		private readonly asPrinted: boolean
	) {
		this.rows = rows.map(indexed);
	}

	/** Rows of a section's number, of whatever code. */
	of({ number }: Section): readonly IndexedRow[] {
		let rows = this.byNumber.get(number);
		if (rows === undefined) {
			rows = this.rows.filter((row) => row.hasNumber(number));
			this.byNumber.set(number, rows);
		}
		return rows;
	}

	/**
	 * Whether a section is of a row. As printed, its code and all subdivisions that the row asks for have to stand there;
	 * otherwise a section that leaves them out may be of the row.
	 */
	match({ row, code, subdivisions }: IndexedRow, section: Section): Tri {
		const leftOut = this.asPrinted ? FALSE : UNKNOWN;
		if (section.code !== code) return section.code === '' ? leftOut : FALSE;
		const printed = textOf(section.subdivisions);
		if (row.exactly !== undefined) return subdivisions.includes(printed) ? TRUE : FALSE;
		if (subdivisions.some((listed) => printed.startsWith(listed))) return TRUE;
		return subdivisions.some((listed) => listed.startsWith(printed)) ? leftOut : FALSE;
	}
}

function indexed(row: ListedOffence): IndexedRow {
	const { code, number, subdivisions } = named(row.section);
	const own = textOf(subdivisions);
	return {
		row,
		code,
		hasNumber: row.through === undefined ? (other) => other === number : between(number, named(row.through).number),
		subdivisions: (row.exactly ?? row.under ?? ['']).map((further) => own + further),
		days: { from: dayOf(row.from, ANY_DAY.from), to: dayOf(row.until, ANY_DAY.to) }
	};
}

function between(first: string, last: string): (number: string) => boolean {
	const [from, to] = [first, last].map(Number.parseFloat);
	return (number) => {
		const value = Number.parseFloat(number);
		return value >= from && value <= to;
	};
}

function named(name: string): Section {
	const section = parseSectionName(name);
	if (section === null) throw new Error(`${name} is not a section`);
	return section;
}

function textOf(subdivisions: readonly string[]): string {
	return subdivisions.map((part) => `(${part})`).join('');
}

function dayOf(text: string | undefined, otherwise: CivilDate): CivilDate {
	return parseIsoDate(text ?? '') ?? otherwise;
}
