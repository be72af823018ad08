import { covers, parseSectionName, type Section } from '../../record/section';
import type { Charge } from '../../record/charge';
import lists from './pilot-lists.json' with { type: 'json' };

/** A row of an offence list. Without subdivisions it covers all of the section's. */
export interface ListedOffence {
	readonly section: string;
	/** Only these subdivisions; the empty one is the section by itself. */
	readonly exactly?: readonly string[];
	/** These subdivisions and their parts. */
	readonly under?: readonly string[];
	/** The section's decimals (`190.2`), not the section itself. */
	readonly decimals?: boolean;
}

const SUPERSTRIKES: readonly ListedOffence[] = lists.superstrike;
const REGISTRABLE: readonly ListedOffence[] = lists.registrable;
const GANG_ENHANCED: readonly ListedOffence[] = lists.gangEnhanced;

export function isListed(list: readonly ListedOffence[], section: Section): boolean {
	return list.some((row) => matches(row, section));
}

function matches(row: ListedOffence, section: Section): boolean {
	if (row.decimals === true) {
		const listed = parseSectionName(row.section);
		return listed?.code === section.code && section.number.startsWith(`${listed.number}.`);
	}
	if (!covers(row.section, section)) return false;
	const printed = section.subdivisions.map((part) => `(${part})`).join('');
	if (row.exactly !== undefined) return row.exactly.includes(printed);
	return row.under === undefined || row.under.some((start) => printed.startsWith(start));
}

/** Superstrikes of PC 667(e)(2)(C)(iv), as the pilot counties listed them. */
export const isSuperstrike = oncePerCharge((charge) => {
	if (charge.sections.some((section) => isListed(SUPERSTRIKES, section))) return true;
	const gang = charge.sections.some((section) => covers(lists.gangEnhancement, section));
	return gang && charge.sections.some((section) => isListed(GANG_ENHANCED, section));
});

/** Offences that ask for registration under PC 290, as the pilot counties listed them. */
export const isRegistrable = oncePerCharge((charge) =>
	charge.sections.some((section) => isListed(REGISTRABLE, section))
);

/** Charges are few and convictions many: each charge is looked up once. */
function oncePerCharge(read: (charge: Charge) => boolean): (charge: Charge) => boolean {
	const known = new WeakMap<Charge, boolean>();
	return (charge) => {
		let answer = known.get(charge);
		if (answer === undefined) {
			answer = read(charge);
			known.set(charge, answer);
		}
		return answer;
	};
}
