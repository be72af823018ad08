import type { Charge } from '../../record/charge';
import { ANY_CLASS, FELONY, type ClassSet } from '../../record/conviction-class';
import { ANY_DAY, type DateSpan } from '../../record/date-span';
import { covers, type Section } from '../../record/section';
import { FALSE, TRUE, UNKNOWN, triOf, type Tri } from '../../record/tri';
import { IndexedRows, type IndexedRow } from './indexed-rows';
import type { OffenceList } from './offence-list';

/** What lists ask about a conviction. */
export interface ListedCharge {
	readonly charge: Charge;
	/** An attempt or a conspiracy. */
	readonly inchoate: Tri;
	readonly classes: ClassSet;
	/** The days on which the conviction can have been. */
	readonly days: DateSpan;
}

/** An offence list, ready to be asked about charges. */
export class ListReader {
	private readonly rows: IndexedRows;
	private readonly paired: IndexedRows;
	private readonly enhancement: string | null;

	constructor(list: OffenceList) {
		const { together, asPrinted = false } = list;
		this.rows = new IndexedRows(list.rows, asPrinted);
		this.paired = new IndexedRows(together?.rows ?? [], asPrinted);
		this.enhancement = together?.with ?? null;
	}

	/** Whether a charge names a number of the list, or may be of any: all others are off it. */
	touches({ sections, uncertain }: Charge): boolean {
		return uncertain || sections.some((section) => this.rowsOf(section).length > 0);
	}

	/**
	 * Whether a charge is on the list: true if it is whichever of its sections was meant. One that does not begin with a
	 * section may be something else altogether.
	 */
	isListed(one: ListedCharge): Tri {
		const { sections } = one.charge;
		// An enhancement beside offences is no offence of its own.
		const offences = sections.filter((section) => !this.isEnhancement(section));
		const enhanced = offences.length > 0 && offences.length < sections.length;
		return whicheverMeant(
			one.charge,
			(enhanced ? offences : sections).map((section) => {
				const listed = onRows(this.rows, section, one);
				return enhanced ? either(listed, onRows(this.paired, section, one)) : listed;
			})
		);
	}

	/** Whether a charge names a number of the offences that count together with the enhancement. */
	touchesPair({ sections }: Charge): boolean {
		return sections.some((section) => this.paired.of(section).length > 0);
	}

	/** Whether a charge is of an offence that counts together with the enhancement. */
	isPaired(one: ListedCharge): Tri {
		return whicheverMeant(
			one.charge,
			one.charge.sections.map((section) => onRows(this.paired, section, one))
		);
	}

	/** Whether a charge is of the enhancement, or names it beside an offence. */
	isEnhanced({ sections, uncertain }: Charge): Tri {
		const named = sections.some((section) => this.isEnhancement(section));
		return uncertain && (named || sections.length === 0) ? UNKNOWN : triOf(named);
	}

	/** Whether a charge names a section of the list, even if it may be something else. */
	names(charge: Charge): boolean {
		const certain = { ...charge, uncertain: false };
		const one = { charge: certain, inchoate: triOf(charge.inchoate), classes: ANY_CLASS, days: ANY_DAY };
		return charge.sections.length > 0 && this.isListed(one) !== FALSE;
	}

	/** Whether what the list says of a charge depends on the day of conviction. */
	isDated({ sections }: Charge): boolean {
		return sections.some((section) => this.rowsOf(section).some(({ row }) => (row.from ?? row.until) !== undefined));
	}

	private rowsOf(section: Section): readonly IndexedRow[] {
		return [...this.rows.of(section), ...this.paired.of(section)];
	}

	private isEnhancement(section: Section): boolean {
		return this.enhancement !== null && covers(this.enhancement, section);
	}
}

function whicheverMeant(charge: Charge, readings: readonly Tri[]): Tri {
	if (charge.uncertain) return UNKNOWN;
	return readings.every((reading) => reading === readings[0]) ? readings[0] : UNKNOWN;
}

function onRows(rows: IndexedRows, section: Section, one: ListedCharge): Tri {
	let listed: Tri = FALSE;
	for (const indexed of rows.of(section)) {
		const { row, days } = indexed;
		if (row.lowerCase === true && !/\([a-z]/.test(one.charge.printed)) continue;
		const conditions = [
			rows.match(indexed, section),
			isWithin(one.days, days),
			counts(indexed, one.inchoate),
			row.felony === true ? isFelony(one.classes) : TRUE
		];
		if (conditions.includes(FALSE)) continue;
		listed = either(listed, row.decides === false || conditions.includes(UNKNOWN) ? UNKNOWN : TRUE);
	}
	return listed;
}

function either(a: Tri, b: Tri): Tri {
	if (a === TRUE || b === TRUE) return TRUE;
	return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : FALSE;
}

function isWithin(days: DateSpan, row: DateSpan): Tri {
	if (days.from >= row.from && days.to <= row.to) return TRUE;
	return days.to < row.from || days.from > row.to ? FALSE : UNKNOWN;
}

function isFelony(classes: ClassSet): Tri {
	return classes === FELONY ? TRUE : (classes & FELONY) === 0 ? FALSE : UNKNOWN;
}

function counts({ row }: IndexedRow, inchoate: Tri): Tri {
	if (inchoate === FALSE || row.attempts === true) return TRUE;
	return row.attempts === false && inchoate === TRUE ? FALSE : UNKNOWN;
}
