import { DISMISS, NEEDS_REVIEW, OUTCOMES, OUT_OF_SCOPE, REDUCE, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { LATEST, isoDate } from '../record/civil-date';
import { FELONY } from '../record/conviction-class';
import { sectionName } from '../record/section';
import { TRUE } from '../record/tri';
import type { DecidedCounty } from './decided';
import type { FigureRow, Figures } from './figures';
import { impactOf, impactOfDismissingAll } from './impact';
import { reasonOf, unknownFacts } from './reason';
import { prop64Section } from './section-counts';

/** What the run as a whole knows besides its decisions. */
export interface RunTotals {
	readonly peopleInFile: number;
	readonly records: number;
	readonly unattributed: number;
}

interface Row {
	section: string;
	outcome: Outcome;
	reason: string;
	convictions: number;
	people: number;
	lastPerson: number;
}

/** The figures of a run. */
export function tally(decided: DecidedCounty, totals: RunTotals): Figures {
	const { histories } = decided.records;
	const named = decided.records.people.id;
	const { outcome } = decided.decisions;
	const { dateFrom, dateTo } = decided.dated;
	const counts = new Float64Array(OUTCOMES.length);
	const rows = new Map<string, Row>();
	const known = new Map<number, Map<number, Row>>();
	const facts = new Map<string, number>();
	const rules = new Map<string, number>();
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
	let earliest = LATEST;
	for (let at = 0; at < histories.convictions; at++) {
		const given = outcome[at];
		if (given === OUT_OF_SCOPE) continue;
		const person = histories.person[at];
		counts[given] = counts[given] + 1;
		if (person !== lastInScope && named[person] !== 0) incompletePeople += histories.incomplete[person];
		lastInScope = person;
		if (given === NEEDS_REVIEW || given === RELIEF) {
			const unknown = unknownFacts(decided, at);
			for (const id of unknown) facts.set(id, (facts.get(id) ?? 0) + 1);
			if (unknown.length === 0) rules.set(reasonOf(decided, at), (rules.get(reasonOf(decided, at)) ?? 0) + 1);
		}
		const row = rowOf(decided, at, given, known, rows);
		row.convictions++;
		if (row.lastPerson !== person) row.people++;
		row.lastPerson = person;
		if (histories.inCounty[at] !== TRUE) {
			countyUnknown++;
			continue;
		}
		if (person !== lastPerson) people++;
		lastPerson = person;
		if (given === DISMISS || given === REDUCE || given === RELIEF) {
			if (lastRelieved !== person) withRelief++;
			lastRelieved = person;
		}
		const classes = histories.classes[at];
		if (classes === FELONY) felonies++;
		else if ((classes & FELONY) === 0) notFelonies++;
		else classUnknown++;
		if (dateFrom[at] === dateTo[at] && dateFrom[at] < earliest) earliest = dateFrom[at];
	}
	const byOutcome = Object.fromEntries(OUTCOMES.map((name, n) => [name, counts[n]])) as Record<Outcome, number>;
	return {
		byOutcome,
		convictions: counts.reduce((sum, count) => sum + count, 0),
		people,
		peopleWithRelief: withRelief,
		peopleInFile: totals.peopleInFile,
		records: totals.records,
		chosen: impactOf(decided),
		dismissAll: impactOfDismissingAll(decided),
		felonies,
		notFelonies,
		classUnknown,
		table: [...rows.values()].map(({ lastPerson: _, ...row }): FigureRow => row).sort(bySectionThenOutcome),
		earliest: earliest === LATEST ? null : isoDate(earliest),
		needReview: [...facts]
			.map(([fact, convictions]) => ({ fact, title: decided.vocabulary.get(fact)?.title.en ?? fact, convictions }))
			.sort((a, b) => b.convictions - a.convictions),
		reviewByRule: [...rules].map(([reason, convictions]) => ({ reason, convictions })),
		countyUnknown,
		unattributed: totals.unattributed,
		incompletePeople
	};
}

/**
 * The row of the table for a conviction. Rows are found by number (section, outcome, step, unknown facts); the text of
 * the reason is made once for each.
 */
function rowOf(
	decided: DecidedCounty,
	at: number,
	given: number,
	known: Map<number, Map<number, Row>>,
	rows: Map<string, Row>
): Row {
	const { decisions, compiled, records } = decided;
	const section = decisions.section[at];
	const charge = records.histories.charge[at];
	const offset = section - compiled.firstSection[charge];
	const place = (charge * 4096 + offset) * 256 + decisions.step[at];
	const among = known.get(place) ?? new Map<number, Row>();
	known.set(place, among);
	const key = decisions.unknown[at] * 16 + given;
	let row = among.get(key);
	if (row === undefined) {
		const named = prop64Section(records.histories.charges[charge]);
		const outcome = OUTCOMES[given];
		const reason = reasonOf(decided, at);
		const name = named === null ? '' : sectionName(named);
		const text = `${name}\n${outcome}\n${reason}`;
		row = rows.get(text) ?? { section: name, outcome, reason, convictions: 0, people: 0, lastPerson: -1 };
		rows.set(text, row);
		among.set(key, row);
	}
	return row;
}

function bySectionThenOutcome(a: FigureRow, b: FigureRow): number {
	if (a.section !== b.section) return a.section < b.section ? -1 : 1;
	const order = OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
	return order !== 0 ? order : b.convictions - a.convictions;
}
