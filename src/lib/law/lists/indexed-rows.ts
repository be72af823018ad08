import { parseIsoDate, type CivilDate } from '../../record/civil-date';
import { ANY_DAY, type DateSpan } from '../../record/date-span';
import { parseSectionName, type Section } from '../../record/section';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import type { ListedOffence } from './offence-list';

/** A row with its section read. */
export interface IndexedRow {
	readonly row: ListedOffence;
	readonly code: string;
	/** Subdivisions as charges print them, `(A)(1)`. */
	readonly subdivisions: readonly string[];
	readonly days: DateSpan;
}

/** Rows by the number of their section, so that a charge is compared with few of them. */
export class IndexedRows {
	private readonly byNumber = new Map<string, IndexedRow[]>();
	private readonly ranges: (IndexedRow & { readonly first: number; readonly last: number })[] = [];

	/** Throws on a name that is no section; `readOffenceList` refuses such a list. */
	constructor(
		rows: readonly ListedOffence[],
		private readonly asPrinted: boolean
	) {
		for (const row of rows) this.add(row);
	}

	/** Rows of a section's number, of whatever code. */
	of({ number }: Section): readonly IndexedRow[] {
		const named = this.byNumber.get(number) ?? [];
		const value = Number.parseFloat(number);
		const ranges = this.ranges.filter(({ first, last }) => value >= first && value <= last);
		return ranges.length === 0 ? named : [...named, ...ranges];
	}

	/**
	 * Whether a section is of a row. As printed, its code and all subdivisions that the row asks for have to stand there;
	 * otherwise a section that leaves them out may be of the row.
	 */
	match({ row, code, subdivisions }: IndexedRow, section: Section): Tri {
		const leftOut = this.asPrinted ? FALSE : UNKNOWN;
		if (section.code !== code) return section.code === '' ? leftOut : FALSE;
		const printed = section.subdivisions.map((part) => `(${part})`).join('');
		if (row.exactly !== undefined) return subdivisions.includes(printed) ? TRUE : FALSE;
		if (subdivisions.some((listed) => printed.startsWith(listed))) return TRUE;
		return subdivisions.some((listed) => listed.startsWith(printed)) ? leftOut : FALSE;
	}

	private add(row: ListedOffence): void {
		const section = named(row.section);
		const own = section.subdivisions.map((part) => `(${part})`).join('');
		const indexed: IndexedRow = {
			row,
			code: section.code,
			subdivisions: (row.exactly ?? row.under ?? ['']).map((further) => own + further),
			days: { from: day(row.from, ANY_DAY.from), to: day(row.until, ANY_DAY.to) }
		};
		if (row.through === undefined) {
			this.byNumber.set(section.number, [...(this.byNumber.get(section.number) ?? []), indexed]);
			return;
		}
		const [first, last] = [section.number, named(row.through).number].map(Number.parseFloat);
		this.ranges.push({ ...indexed, first, last });
	}
}

function named(name: string): Section {
	const section = parseSectionName(name);
	if (section === null) throw new Error(`${name} is not a section`);
	return section;
}

function day(text: string | undefined, otherwise: CivilDate): CivilDate {
	return (text === undefined ? null : parseIsoDate(text)) ?? otherwise;
}
