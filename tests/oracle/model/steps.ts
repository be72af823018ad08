import type { Options, Section } from '../options';
import { plusYears, type Day } from './dates';
import type { Facts } from './facts';
import { all, isOpen, type Maybe } from './maybe';

export type Outcome = 'dismiss' | 'reduce' | 'undecided';

/** A way through the table: where it ends, and the reason in the older tool's words. */
export interface Branch {
	readonly outcome: Outcome;
	readonly reason: string;
	/** The step at its end is true, not only possible. */
	readonly certain: boolean;
}

type Step = readonly [test: Maybe, outcome: Outcome, reason: string];

const not = (value: Maybe): Maybe => (isOpen(value) ? value : !value);

/** Whether one span of days is at or before, or strictly before, a day. */
function compare(lo: boolean, hi: boolean): Maybe {
	return lo === hi ? lo : 'unknown';
}

function under21({ birth, date }: Facts): Maybe {
	return compare(plusYears(birth.lo, 21) > date.hi, plusYears(birth.hi, 21) > date.lo);
}

/** The older decision table, in its order, for a charge of these sections. */
function stepsOf(facts: Facts, sections: readonly Section[], options: Options, asOf: Day): Step[] {
	const { age, since, free } = options;
	const ago = (years: number) => plusYears(asOf, -years);
	const before = [facts.date, ...facts.otherDates];
	const { birth, date } = facts;
	return [
		[not(facts.felony), 'dismiss', 'Misdemeanor or Infraction'],
		...options.dismiss.map(
			(one) => [sections.includes(one), 'dismiss', `Dismiss all HS ${one} convictions`] satisfies Step
		),
		[options.under21 && under21(facts), 'dismiss', '21 years or younger'],
		[
			age > 0 && compare(plusYears(birth.lo, age) <= asOf, plusYears(birth.hi, age) <= asOf),
			'dismiss',
			`${age} years or older`
		],
		[
			since > 0 && compare(date.lo <= ago(since), date.hi <= ago(since)),
			'dismiss',
			`Conviction occurred ${since} or more years ago`
		],
		[
			free > 0 && all(before.map(({ lo, hi }) => compare(lo < ago(free), hi < ago(free)))),
			'dismiss',
			`No convictions in the past ${free} years`
		],
		[options.only64 && facts.only64, 'dismiss', 'Only has 11357-60 charges'],
		[options.deceased && facts.deceased, 'dismiss', 'Individual is deceased'],
		...options.reduce.map(
			(one) => [sections.includes(one), 'reduce', `Reduce all HS ${one} convictions`] satisfies Step
		)
	];
}

/** Every way through the table that the facts leave open; the first step that is true ends it. */
export function branchesOf(facts: Facts, options: Options, asOf: Day): Branch[] {
	return facts.sections.flatMap((sections) => walk(stepsOf(facts, sections, options, asOf)));
}

function walk(steps: readonly Step[]): Branch[] {
	const branches: Branch[] = [];
	for (const [test, outcome, reason] of steps) {
		if (test === false) continue;
		branches.push({ outcome, reason, certain: test === true });
		if (test === true) return branches;
	}
	return [...branches, { outcome: 'undecided', reason: '', certain: true }];
}
