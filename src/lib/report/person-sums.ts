import type { Charge } from '../record/charge';
import { ANY_DAY } from '../record/date-span';
import type { DecidedCounty } from './decided';
import { prop64Section } from './section-counts';

/** What the appended columns say of a person as a whole. */
export interface PersonSums {
	readonly convictions: number;
	readonly superstrikes: string;
	readonly registrable: string;
	/** `YYYYMMDD` of the latest conviction whose date is known; 0 if none. */
	readonly latest: number;
	readonly prop64: number;
	/** By H&S section: 11357, 11358, 11359, 11360. */
	readonly bySection: readonly number[];
}

const NUMBERS = ['11357', '11358', '11359', '11360'];

export function sumPerson(decided: DecidedCounty, person: number): PersonSums {
	const { histories } = decided.records;
	const { dated } = decided;
	const from = histories.first[person];
	const to = histories.first[person + 1];
	const charges: Charge[] = [];
	const bySection = [0, 0, 0, 0];
	let latest = 0;
	for (let at = from; at < to; at++) {
		const charge = histories.charges[histories.charge[at]];
		charges.push(charge);
		const section = prop64Section(charge);
		if (section !== null) bySection[NUMBERS.indexOf(section.number)]++;
		const day = dated.dateTo[at];
		if (dated.dateFrom[at] === day && day !== ANY_DAY.to && day > latest) latest = day;
	}
	return {
		convictions: to - from,
		superstrikes: listed(charges.filter(decided.lists.isSuperstrike)),
		registrable: listed(charges.filter(decided.lists.isRegistrable)),
		latest,
		prop64: bySection.reduce((sum, count) => sum + count, 0),
		bySection
	};
}

function listed(charges: readonly Charge[]): string {
	return charges.length === 0 ? '-' : charges.map((charge) => charge.printed).join(';');
}
