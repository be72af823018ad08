import type { DateRef, Policy } from '../engine/policy';
import { addYears, dateOfDay, dayNumber, parseIsoDate, type CivilDate } from '../record/civil-date';
import { factKey, factTests } from './policy-check-worlds';

/** Two days like any other, and how many are looked at in all. */
const ORDINARY: readonly CivilDate[] = [20200701, 20300701];
const MOST = 16;

/**
 * As-of dates on which a policy may answer otherwise than on others: when a rule comes into force or ends, when years
 * before the as-of date pass a day that is fixed, and those of its worked examples.
 */
export function daysToLookAt(policy: Policy): readonly CivilDate[] {
	const days = new Set(ORDINARY);
	for (const { from, until } of [...policy.steps, ...(policy.marks ?? [])]) {
		for (const day of daysOf([from])) days.add(day).add(next(day, -1));
		for (const day of daysOf([until])) days.add(day).add(next(day, 1));
	}
	for (const day of passings(policy)) days.add(next(day, -1)).add(day).add(next(day, 1));
	for (const day of daysOf(policy.examples.map((example) => example.asOf))) days.add(day);
	return [...days].slice(0, MOST);
}

function passings(policy: Policy): CivilDate[] {
	const refs = factTests(policy).flatMap((test): (readonly [string, DateRef])[] =>
		'before' in test ? [[factKey(test), test.before]] : 'onOrBefore' in test ? [[factKey(test), test.onOrBefore]] : []
	);
	return refs.flatMap(([fact, fixed]) =>
		typeof fixed !== 'string'
			? []
			: refs
					.filter(([other]) => other === fact)
					.flatMap(([, ref]) => yearsOf(ref, policy))
					.flatMap((years) => daysOf([fixed]).map((day) => addYears(day, years)))
	);
}

function yearsOf(ref: DateRef, policy: Policy): number[] {
	if (typeof ref === 'string') return [];
	const years = ref.minusYears ?? 0;
	if (typeof years === 'number') return [years];
	const definition = policy.parameters[years.param];
	return definition?.kind === 'number' ? [definition.min, definition.max] : [];
}

function daysOf(texts: readonly (string | undefined)[]): CivilDate[] {
	return texts.map((text) => (text === undefined ? null : parseIsoDate(text))).filter((day) => day !== null);
}

function next(day: CivilDate, step: 1 | -1): CivilDate {
	return dateOfDay(dayNumber(day) + step);
}
