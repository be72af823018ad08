import { dayAfter, type Day, type Span } from './dates';
import type { Facts } from './facts';
import { branchesOf, type Branch, type Table } from './steps';

/**
 * What can really be: one branch for every day that an uncertain date may be, so that no two steps rest on two
 * different days. Days that no step tells apart are tried once.
 */
export function branchesInWorlds(facts: Facts, table: Table, asOf: Day): Branch[] {
	return daysOf(facts.date, () => table.days(facts, asOf).date).flatMap((when) => {
		const dated = { ...facts, date: one(when) };
		return daysOf(facts.birth, () => table.days(dated, asOf).birth).flatMap((born) =>
			branchesOf({ ...dated, birth: one(born) }, table, asOf)
		);
	});
}

const one = (day: Day): Span => ({ lo: day, hi: day });

/** The ends of a span, and the days that matter with the day after each: between them no test changes. */
function daysOf({ lo, hi }: Span, matter: () => readonly Day[]): Day[] {
	if (lo === hi) return [lo];
	const within = [...new Set(matter())].filter((day) => day >= lo && day < hi);
	return [...new Set([lo, hi, ...within.flatMap((day) => [day, dayAfter(day, 1)])])];
}
