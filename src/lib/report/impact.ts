import { DISMISS, REDUCE, RELIEF } from '../engine/outcomes';
import { addYears } from '../record/civil-date';
import { FELONY } from '../record/conviction-class';
import { FALSE, TRUE } from '../record/tri';
import { chargeIsProp64 } from '../record/prop-64';
import type { DecidedCounty } from './decided';
import type { Impact } from './figures';

/** Whether a conviction is certainly dismissed, or certainly dismissed or reduced. `relief` counts at its least. */
interface Given {
	readonly dismissed: (conviction: number) => boolean;
	readonly relieved: (conviction: number) => boolean;
}

/** What the decisions come to for people. A person whose history has a gap is never counted. */
export function impactOf(decided: DecidedCounty): Impact {
	const { outcome } = decided.decisions;
	const { inCounty } = decided.records.histories;
	return impact(decided, {
		dismissed: (at) => outcome[at] === DISMISS && inCounty[at] === TRUE,
		relieved: (at) =>
			(outcome[at] === DISMISS || outcome[at] === REDUCE || outcome[at] === RELIEF) && inCounty[at] === TRUE
	});
}

/** The same, had every conviction been dismissed that is certainly of the county and of Proposition 64. */
export function impactOfDismissingAll(decided: DecidedCounty): Impact {
	const { histories } = decided.records;
	const prop64 = histories.charges.map(chargeIsProp64);
	const dismissed = (at: number) =>
		histories.inCounty[at] === TRUE && prop64[histories.charge[at]] === TRUE && histories.inchoate[at] === FALSE;
	return impact(decided, { dismissed, relieved: dismissed });
}

function impact(decided: DecidedCounty, given: Given): Impact {
	const { histories } = decided.records;
	const { dateFrom, dateTo } = decided.dated;
	const cutoff = addYears(decided.asOf, -7);
	let noLongerFelon = 0;
	let noConviction = 0;
	let noConvictionLast7Years = 0;
	for (let person = 0; person < histories.people; person++) {
		if (histories.incomplete[person] === 1) continue;
		let felonies = 0;
		let recent = 0;
		let feloniesGone = true;
		let allGone = true;
		let recentGone = true;
		for (let at = histories.first[person]; at < histories.first[person + 1]; at++) {
			const classes = histories.classes[at];
			const dismissed = given.dismissed(at);
			if (classes === FELONY) felonies++;
			if ((classes & FELONY) !== 0 && !given.relieved(at)) feloniesGone = false;
			if (dateFrom[at] > cutoff) recent++;
			if (dismissed) continue;
			allGone = false;
			if (dateTo[at] > cutoff) recentGone = false;
		}
		if (felonies > 0 && feloniesGone) noLongerFelon++;
		if (allGone) noConviction++;
		if (recent > 0 && recentGone) noConvictionLast7Years++;
	}
	return { noLongerFelon, noConviction, noConvictionLast7Years };
}
