import type { Sentence, Sureness } from '../../engine/policy';
import type { Charge } from '../../record/charge';
import { covers, parseSectionName, type Section } from '../../record/section';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';

/** A list of offences as a document: dated rows with what each rests on. Charges are matched on parsed sections. */
export interface OffenceList {
	readonly schema: 1;
	readonly id: string;
	readonly title: Sentence;
	readonly about: Sentence;
	readonly source: string;
	readonly rows: readonly ListedOffence[];
	/** Offences that count only together with another section: in one charge, or in one case (cycle and step). */
	readonly together?: { readonly with: string; readonly inOneCase: boolean; readonly rows: readonly ListedOffence[] };
	/** Charges as extracts print them, on the list and off it. */
	readonly examples: { readonly on: readonly string[]; readonly off: readonly string[] };
}

/** A row of an offence list. Without subdivisions it covers all of the section's. */
export interface ListedOffence {
	readonly section: string;
	/** Only these subdivisions; the empty one is the section by itself. */
	readonly exactly?: readonly string[];
	/** These subdivisions and their parts. */
	readonly under?: readonly string[];
	/** The section's decimals (`190.2`), not the section itself. */
	readonly decimals?: boolean;
	/** Whether an attempt or a conspiracy of it counts; without it, that is not known. */
	readonly attempts?: boolean;
	/** Days of conviction for which the row holds, both included; without them, all. */
	readonly from?: string;
	readonly until?: string;
	readonly cites: readonly string[];
	readonly sure: Sureness;
	readonly note?: Sentence;
}

export function matches(row: ListedOffence, section: Section): boolean {
	if (row.decimals === true) {
		const listed = parseSectionName(row.section);
		return listed?.code === section.code && section.number.startsWith(`${listed.number}.`);
	}
	if (!covers(row.section, section)) return false;
	const printed = section.subdivisions.map((part) => `(${part})`).join('');
	if (row.exactly !== undefined) return row.exactly.includes(printed);
	return row.under === undefined || row.under.some((start) => printed.startsWith(start));
}

/** Whether a charge is on a list, whatever the day of its conviction. */
export function chargeIsListed(list: OffenceList, charge: Charge): Tri {
	const hits = charge.sections.filter((section) => list.rows.some((row) => matches(row, section))).length;
	if (hits === 0) return charge.uncertain ? UNKNOWN : FALSE;
	return hits === charge.sections.length && !charge.uncertain ? TRUE : UNKNOWN;
}
