import type { Options } from '../options';
import type { Way } from './charge';
import { plusYears, type Day } from './dates';
import type { Facts } from './facts';
import { all, isOpen, type Maybe } from './maybe';

export type Outcome = 'dismiss' | 'reduce' | 'undecided' | 'excluded' | 'barred' | 'needs-review' | 'other-office';

/** Where a table ends. */
export interface End {
	readonly outcome: Outcome;
	/** In the older tool's words. */
	readonly determination: string;
	readonly reason: string;
}

export type Step = readonly [test: () => Maybe, end: End];

/** A decision table, in its order; after the last step comes what stands otherwise. */
export interface Table {
	readonly steps: (facts: Facts, way: Way, asOf: Day) => readonly Step[];
	readonly otherwise: End;
	/** Days that its steps tell apart: of the conviction, and of birth. */
	readonly days: (facts: Facts, asOf: Day) => { readonly date: readonly Day[]; readonly birth: readonly Day[] };
}

/** A way through the table. */
export interface Branch {
	readonly end: End;
	/** The step at its end is true, not only possible. */
	readonly certain: boolean;
}

export const dismiss = (reason: string): End => ({
	outcome: 'dismiss',
	determination: 'Eligible for Dismissal',
	reason
});
export const reduce = (reason: string): End => ({
	outcome: 'reduce',
	determination: 'Eligible for Reduction',
	reason
});

export const not = (value: Maybe): Maybe => (isOpen(value) ? value : !value);

/** What is so of both ends of a span; unknown where they differ. */
export function compare(lo: boolean, hi: boolean): Maybe {
	return lo === hi ? lo : 'unknown';
}

function under21({ birth, date }: Facts): Maybe {
	return compare(plusYears(birth.lo, 21) > date.hi, plusYears(birth.hi, 21) > date.lo);
}

/** The configurable county policy. */
export function countyTable(options: Options): Table {
	const { age, since, free } = options;
	return {
		steps: (facts, { sections }, asOf) => {
			const ago = (years: number) => plusYears(asOf, -years);
			const dates = [facts.date, ...facts.otherDates];
			const { birth, date } = facts;
			return [
				[() => not(facts.felony), dismiss('Misdemeanor or Infraction')],
				...options.dismiss.map(
					(one) => [() => sections.includes(one), dismiss(`Dismiss all HS ${one} convictions`)] satisfies Step
				),
				[() => options.under21 && under21(facts), dismiss('21 years or younger')],
				[
					() => age > 0 && compare(plusYears(birth.lo, age) <= asOf, plusYears(birth.hi, age) <= asOf),
					dismiss(`${age} years or older`)
				],
				[
					() => since > 0 && compare(date.lo <= ago(since), date.hi <= ago(since)),
					dismiss(`Conviction occurred ${since} or more years ago`)
				],
				[
					() => free > 0 && all(dates.map(({ lo, hi }) => compare(lo < ago(free), hi < ago(free)))),
					dismiss(`No convictions in the past ${free} years`)
				],
				[() => options.only64 && facts.only64, dismiss('Only has 11357-60 charges')],
				[() => options.deceased && facts.deceased, dismiss('Individual is deceased')],
				...options.reduce.map(
					(one) => [() => sections.includes(one), reduce(`Reduce all HS ${one} convictions`)] satisfies Step
				)
			];
		},
		otherwise: { outcome: 'undecided', determination: '', reason: '' },
		days: ({ birth, date }, asOf) => ({
			date: [plusYears(asOf, -since), plusYears(asOf, -free), plusYears(birth.lo, 21), plusYears(birth.hi, 21)],
			birth: [plusYears(date.lo, -21), plusYears(date.hi, -21), plusYears(asOf, -age)]
		})
	};
}

/** Every way through the table that the facts leave open; the first step that is true ends it. */
export function branchesOf(facts: Facts, table: Table, asOf: Day): Branch[] {
	return facts.ways.flatMap((way) => walk(table.steps(facts, way, asOf), table.otherwise));
}

function walk(steps: readonly Step[], otherwise: End): Branch[] {
	const branches: Branch[] = [];
	for (const [test, end] of steps) {
		const value = test();
		if (value === false) continue;
		branches.push({ end, certain: value === true });
		if (value === true) return branches;
	}
	return [...branches, { end: otherwise, certain: true }];
}
