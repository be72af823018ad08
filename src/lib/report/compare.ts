import type { Answer, Change } from './compare-order';
import {
	ANSWERS,
	ANSWER_COUNT,
	CHANGES,
	CHANGE_BETWEEN,
	GAIN,
	LEFT_OPEN,
	LOSE,
	OTHER,
	OUTSIDE,
	UNSETTLED,
	answersOf
} from './compare-order';
import type { ComparedCell, ComparisonFigures, PersonChange } from './compare-views';
import type { DecidedCounty } from './decided';

/** The records of one run under two policies, or under one policy on two days. */
export interface ComparedCounty {
	readonly a: DecidedCounty;
	readonly b: DecidedCounty;
	/** Per conviction the numbers of the two answers, as `CHANGE_BETWEEN` has them. */
	readonly pair: Uint8Array;
	readonly figures: ComparisonFigures;
}

/** Both policies leave the conviction out: it is no part of the comparison. */
export const IN_NEITHER = OUTSIDE * ANSWER_COUNT + OUTSIDE;

const PAIRS = ANSWER_COUNT * ANSWER_COUNT;

export function compareDecided(a: DecidedCounty, b: DecidedCounty): ComparedCounty {
	const pair = pairsOf(answersOf(a), answersOf(b));
	const { people, first } = a.records.histories;
	const convictions = new Float64Array(PAIRS);
	const inCell = new Float64Array(PAIRS);
	const lastInCell = new Int32Array(PAIRS).fill(-1);
	const persons = new Float64Array(1 << CHANGES.length);
	for (let person = 0; person < people; person++) {
		let seen = 0;
		for (let at = first[person]; at < first[person + 1]; at++) {
			const cell = pair[at];
			if (cell === IN_NEITHER) continue;
			convictions[cell]++;
			const shown = SHOWN_AS[cell];
			if (lastInCell[shown] !== person) inCell[shown]++;
			lastInCell[shown] = person;
			seen |= 1 << CHANGE_BETWEEN[cell];
		}
		persons[seen]++;
	}
	return {
		a,
		b,
		pair,
		figures: {
			matrix: cellsOf(convictions, inCell),
			convictions: byChange(convictions),
			people: byPersonChange(persons)
		}
	};
}

function pairsOf(from: Uint8Array, to: Uint8Array): Uint8Array {
	const pair = new Uint8Array(from.length);
	for (let at = 0; at < pair.length; at++) pair[at] = from[at] * ANSWER_COUNT + to[at];
	return pair;
}

/** The first pair that has the same two words: a table of outcomes has one column for every reduction. */
const SHOWN_AS = Uint8Array.from({ length: PAIRS }, (_, pair) => {
	const [from, to] = answersIn(pair);
	return ANSWERS.indexOf(from) * ANSWER_COUNT + ANSWERS.indexOf(to);
});

/** The two answers in words. */
export function answersIn(pair: number): readonly [from: Answer, to: Answer] {
	return [ANSWERS[Math.floor(pair / ANSWER_COUNT)], ANSWERS[pair % ANSWER_COUNT]];
}

function cellsOf(convictions: Float64Array, people: Float64Array): ComparedCell[] {
	const sums = new Float64Array(PAIRS);
	for (const [pair, count] of convictions.entries()) sums[SHOWN_AS[pair]] += count;
	const cells: ComparedCell[] = [];
	for (const [pair, count] of sums.entries()) {
		if (count === 0) continue;
		const [a, b] = answersIn(pair);
		cells.push({ a, b, convictions: count, people: people[pair] });
	}
	return cells;
}

function byChange(convictions: Float64Array): Record<Change, number> {
	const counts: Record<Change, number> = { gain: 0, lose: 0, unsettled: 0, open: 0, otherwise: 0, same: 0 };
	for (const [pair, count] of convictions.entries()) counts[CHANGES[CHANGE_BETWEEN[pair]]] += count;
	return counts;
}

/** @param persons by the set of their changes as bits, how many people. */
function byPersonChange(persons: Float64Array): Record<PersonChange, number> {
	const counts: Record<PersonChange, number> = {
		gain: 0,
		lose: 0,
		unsettled: 0,
		both: 0,
		open: 0,
		otherwise: 0,
		same: 0
	};
	for (const [seen, count] of persons.entries()) if (seen !== 0) counts[personChange(seen)] += count;
	return counts;
}

/** What a person's convictions come to, from the set of their changes as bits. */
function personChange(seen: number): PersonChange {
	const has = (kind: number) => (seen & (1 << kind)) !== 0;
	if (has(GAIN)) return has(LOSE) || has(UNSETTLED) ? 'both' : 'gain';
	if (has(LOSE)) return 'lose';
	if (has(UNSETTLED)) return 'unsettled';
	if (has(LEFT_OPEN)) return 'open';
	return has(OTHER) ? 'otherwise' : 'same';
}
