import { DISMISS, OUTCOMES, OUT_OF_SCOPE, REDUCE, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { LATEST, isoDate } from '../record/civil-date';
import { FELONY } from '../record/conviction-class';
import { TRUE } from '../record/tri';
import { REVIEWED } from '../review/effective';
import type { DecidedCounty } from './decided';
import { FigureGroups } from './figure-groups';
import type { Figures } from './figures';
import { impactOf, impactOfDismissingAll } from './impact';

/** What the run as a whole knows besides its decisions. */
export interface RunTotals {
	readonly peopleInFile: number;
	readonly records: number;
	readonly unattributed: number;
}

/** The figures of a run. */
export function tally(decided: DecidedCounty, totals: RunTotals): Figures {
	const { convictions, person, incomplete, inCounty, classes } = decided.records.histories;
	const named = decided.records.people.id;
	const { outcome, step } = decided.decisions;
	const { dateFrom, dateTo } = decided.dated;
	const counts = new Float64Array(OUTCOMES.length);
	const groups = new FigureGroups(decided);
	let people = 0;
	let withRelief = 0;
	let incompletePeople = 0;
	let lastInScope = -1;
	let lastPerson = -1;
	let lastRelieved = -1;
	let felonies = 0;
	let notFelonies = 0;
	let classUnknown = 0;
	let countyUnknown = 0;
	let overridden = 0;
	let earliest = LATEST;
	for (let at = 0; at < convictions; at++) {
		const given = outcome[at];
		if (given === OUT_OF_SCOPE) continue;
		const of = person[at];
		counts[given] = counts[given] + 1;
		if (step[at] === REVIEWED) overridden++;
		groups.count(at, of);
		if (of !== lastInScope && named[of] !== 0) incompletePeople += incomplete[of];
		lastInScope = of;
		if (inCounty[at] !== TRUE) {
			countyUnknown++;
			continue;
		}
		if (of !== lastPerson) people++;
		lastPerson = of;
		if (given === DISMISS || given === REDUCE || given === RELIEF) {
			if (lastRelieved !== of) withRelief++;
			lastRelieved = of;
		}
		if (classes[at] === FELONY) felonies++;
		else if ((classes[at] & FELONY) === 0) notFelonies++;
		else classUnknown++;
		if (dateFrom[at] === dateTo[at] && dateFrom[at] < earliest) earliest = dateFrom[at];
	}
	const { table, needReview, reviewByRule } = groups.figures();
	return {
		byOutcome: Object.fromEntries(OUTCOMES.map((name, n) => [name, counts[n]])) as Record<Outcome, number>,
		convictions: counts.reduce((sum, count) => sum + count, 0),
		overridden,
		people,
		peopleWithRelief: withRelief,
		peopleInFile: totals.peopleInFile,
		records: totals.records,
		chosen: impactOf(decided),
		dismissAll: impactOfDismissingAll(decided),
		felonies,
		notFelonies,
		classUnknown,
		table,
		earliest: earliest === LATEST ? null : isoDate(earliest),
		needReview,
		reviewByRule,
		countyUnknown,
		unattributed: totals.unattributed,
		incompletePeople
	};
}
