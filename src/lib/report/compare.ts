import { OUTCOMES } from '../engine/outcomes';
import { ANSWERS, CHANGES, ChangeOrder, GAIN, LEFT_OPEN, LOSE, OTHER, SAME, answerNumber } from './compare-order';
import type { Change } from './compare-order';
import type { ComparedCell, ComparisonFigures, PersonChange } from './compare-views';
import type { DecidedCounty } from './decided';

/** The records of one run under two policies, or under one policy on two days. */
export interface ComparedCounty {
	readonly a: DecidedCounty;
	readonly b: DecidedCounty;
	/** Per conviction the number of its change in `CHANGES`; `IN_NEITHER` where both leave it out. */
	readonly change: Uint8Array;
	readonly figures: ComparisonFigures;
}

export const IN_NEITHER = 255;

const OUTSIDE = OUTCOMES.length;
const WIDTH = ANSWERS.length;

export function compareDecided(a: DecidedCounty, b: DecidedCounty): ComparedCounty {
	const { convictions, people, first } = a.records.histories;
	const change = new Uint8Array(convictions).fill(IN_NEITHER);
	const order = new ChangeOrder(a, b);
	const cells = new Float64Array(WIDTH * WIDTH);
	const inCell = new Float64Array(WIDTH * WIDTH);
	const lastInCell = new Int32Array(WIDTH * WIDTH).fill(-1);
	const changes = new Float64Array(CHANGES.length);
	const persons = zeroes();
	for (let person = 0; person < people; person++) {
		let seen = 0;
		for (let at = first[person]; at < first[person + 1]; at++) {
			const from = answerNumber(a, at);
			const to = answerNumber(b, at);
			if (from === OUTSIDE && to === OUTSIDE) continue;
			const cell = from * WIDTH + to;
			cells[cell]++;
			if (lastInCell[cell] !== person) inCell[cell]++;
			lastInCell[cell] = person;
			const kind = order.of(at);
			change[at] = kind;
			changes[kind]++;
			seen |= 1 << kind;
		}
		if (seen !== 0) persons[personChange(seen)]++;
	}
	const matrix: ComparedCell[] = [];
	for (const [at, count] of cells.entries()) {
		if (count === 0) continue;
		matrix.push({
			a: ANSWERS[Math.floor(at / WIDTH)],
			b: ANSWERS[at % WIDTH],
			convictions: count,
			people: inCell[at]
		});
	}
	const byChange = Object.fromEntries(CHANGES.map((name, n) => [name, changes[n]])) as Record<Change, number>;
	return { a, b, change, figures: { matrix, convictions: byChange, people: persons } };
}

/** What a person's convictions come to, from the set of their changes as bits. */
function personChange(seen: number): PersonChange {
	const has = (kind: number) => (seen & (1 << kind)) !== 0;
	if (has(GAIN)) return has(LOSE) ? 'both' : 'gain';
	if (has(LOSE)) return 'lose';
	if (has(LEFT_OPEN)) return 'open';
	return has(OTHER) ? 'otherwise' : CHANGES[SAME];
}

function zeroes(): Record<PersonChange, number> {
	return { gain: 0, lose: 0, both: 0, open: 0, otherwise: 0, same: 0 };
}
