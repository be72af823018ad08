import { DISMISS, OUT_OF_SCOPE, REDUCE, RELIEF } from '../engine/outcomes';
import { addYears } from '../record/civil-date';
import { FELONY } from '../record/conviction-class';
import type { DatedHistories } from '../record/dated-histories';
import { FALSE, TRUE } from '../record/tri';
import { chargeIsProp64 } from '../record/prop-64';
import type { DecidedCounty } from './decided';
import type { Impact } from './figures';

/** What the decisions come to for people. A person whose history has a gap is never counted. */
export function impactOf({ dated, decisions }: DecidedCounty): Impact {
	return impact(dated, decisions.outcome);
}

/** The same, had every conviction been dismissed that is certainly of the county and of Proposition 64. */
export function impactOfDismissingAll({ dated }: DecidedCounty): Impact {
	let known = DISMISSING_ALL.get(dated);
	if (known === undefined) {
		const { histories } = dated;
		const prop64 = histories.charges.map(chargeIsProp64);
		known = impact(
			dated,
			Uint8Array.from(histories.charge, (charge, at) =>
				prop64[charge] === TRUE && histories.inchoate[at] === FALSE ? DISMISS : OUT_OF_SCOPE
			)
		);
		DISMISSING_ALL.set(dated, known);
	}
	return known;
}

/** No decision changes it, so it is worked out once for a day. */
const DISMISSING_ALL = new WeakMap<DatedHistories, Impact>();

/** An outcome's bits: it surely leaves no felony; it surely leaves no conviction. `relief` counts at its least. */
const NO_FELONY = 1;
const NOTHING = 2;
const LEAVES = new Uint8Array(256);
LEAVES[DISMISS] = NO_FELONY | NOTHING;
LEAVES[REDUCE] = NO_FELONY;
LEAVES[RELIEF] = NO_FELONY;

/** Counts people of whom nothing is left, by outcomes that hold where a conviction is certainly the county's. */
function impact(dated: DatedHistories, outcome: Uint8Array): Impact {
	const { histories, dateTo } = dated;
	const { inCounty, classes, person, first, convictions } = histories;
	const { felon, felonies, recentlyConvicted, recent, cutoff } = wholeRecords(dated);
	const sums = { noLongerFelon: 0, noConviction: 0, noConvictionLast7Years: 0 };
	for (let at = 0; at < convictions;) {
		if (LEAVES[outcome[at]] === 0) {
			at++;
			continue;
		}
		const of = person[at];
		const end = first[of + 1];
		let feloniesGone = 0;
		let gone = 0;
		let recentGone = 0;
		for (; at < end; at++) {
			const leaves = LEAVES[outcome[at]];
			if (leaves === 0 || inCounty[at] !== TRUE) continue;
			if ((classes[at] & FELONY) !== 0) feloniesGone++;
			if (leaves === NO_FELONY) continue;
			gone++;
			if (dateTo[at] > cutoff) recentGone++;
		}
		if (histories.incomplete[of] === 1) continue;
		if (felon[of] === 1 && feloniesGone === felonies[of]) sums.noLongerFelon++;
		if (gone === end - first[of]) sums.noConviction++;
		if (recentlyConvicted[of] === 1 && recentGone === recent[of]) sums.noConvictionLast7Years++;
	}
	return sums;
}

/** What a person's record holds on a day, whatever is decided. */
interface WholeRecords {
	readonly cutoff: number;
	/** Some conviction is certainly a felony. */
	readonly felon: Uint8Array;
	/** How many may be felonies. */
	readonly felonies: Uint32Array;
	/** Some conviction is certainly of the last seven years. */
	readonly recentlyConvicted: Uint8Array;
	/** How many may be of the last seven years. */
	readonly recent: Uint32Array;
}

const WHOLE_RECORDS = new WeakMap<DatedHistories, WholeRecords>();

function wholeRecords(dated: DatedHistories): WholeRecords {
	const known = WHOLE_RECORDS.get(dated);
	if (known !== undefined) return known;
	const { histories, dateFrom, dateTo } = dated;
	const { people, convictions, person, classes } = histories;
	const cutoff = addYears(dated.asOf, -7);
	const felon = new Uint8Array(people);
	const felonies = new Uint32Array(people);
	const recentlyConvicted = new Uint8Array(people);
	const recent = new Uint32Array(people);
	for (let at = 0; at < convictions; at++) {
		const of = person[at];
		if (classes[at] === FELONY) felon[of] = 1;
		if ((classes[at] & FELONY) !== 0) felonies[of] = felonies[of] + 1;
		if (dateFrom[at] > cutoff) recentlyConvicted[of] = 1;
		if (dateTo[at] > cutoff) recent[of] = recent[of] + 1;
	}
	const records = { cutoff, felon, felonies, recentlyConvicted, recent };
	WHOLE_RECORDS.set(dated, records);
	return records;
}
