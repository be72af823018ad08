import type { Options } from '../options';
import { dayAfter, plusYears, type Day, type Span } from './dates';
import type { Facts } from './facts';
import { branchesOf, type Branch } from './steps';

/**
 * What can really be: one branch for every day that an uncertain date may be, so that no two steps rest on two
 * different days. Days that no step tells apart are tried once.
 */
export function branchesInWorlds(facts: Facts, options: Options, asOf: Day): Branch[] {
	const { age, since, free } = options;
	const { birth, date } = facts;
	const ago = [since, free].map((years) => plusYears(asOf, -years));
	const adult = [birth.lo, birth.hi].map((day) => plusYears(day, 21));
	return daysOf(date, [...ago, ...adult]).flatMap((when) => {
		const turning = [plusYears(when, -21), plusYears(asOf, -age)];
		return daysOf(birth, turning).flatMap((born) =>
			branchesOf({ ...facts, date: one(when), birth: one(born) }, options, asOf)
		);
	});
}

const one = (day: Day): Span => ({ lo: day, hi: day });

/** The ends of a span, and the days around those that matter. */
function daysOf({ lo, hi }: Span, matter: readonly Day[]): Day[] {
	if (lo === hi) return [lo];
	const around = matter.flatMap((day) => [dayAfter(day, -1), day, dayAfter(day, 1)]);
	return [...new Set([lo, hi, ...around])].filter((day) => day >= lo && day <= hi);
}
