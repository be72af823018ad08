import { describe, expect, it } from 'vitest';
import type { Policy } from '../../engine/policy';
import { runExample } from '../examples';
import { shippedPolicy } from '../policies';

/** Whether a fact of a record is at least that number, as of a day: by asking a policy of that one step. */
function atLeast(fact: string, number: number, asOf: string, given: Readonly<Record<string, string>>): boolean {
	const [step] = shippedPolicy('california/dismiss-everything')!.steps;
	const policy: Policy = {
		...shippedPolicy('california/dismiss-everything')!,
		steps: [{ ...step, when: { fact, atLeast: number } }]
	};
	const example = {
		title: { en: '' },
		asOf,
		given: { 'conviction.section': 'HS 11359', 'conviction.date': '2001-01-01', ...given },
		then: { outcome: 'dismiss' as const, by: null }
	};
	return runExample(policy, example).by === step.id;
}

describe('years of 365.25 days, as the tools of July 2019 counted them', () => {
	it.each([
		['2019-11-11', '1969-11-11', 49],
		['2019-11-12', '1969-11-11', 50],
		['2020-07-01', '1970-07-01', 50],
		['2020-06-30', '1970-07-01', 49],
		['2019-11-11', '1998-11-11', 20],
		['2020-07-01', '1999-07-01', 21],
		['2020-02-29', '1980-02-29', 40]
	])('as of %s whoever was born on %s is %i', (asOf, birth, years) => {
		const is = (number: number) => atLeast('person.ageInJulianYears', number, asOf, { 'person.birth': birth });
		expect([is(years), is(years + 1)]).toEqual([true, false]);
	});

	it.each([
		['2019-11-11', '2014-11-11', 4],
		['2019-11-12', '2014-11-11', 5],
		['2020-07-01', '2015-07-01', 5],
		['2019-11-11', '2009-11-11', 9],
		['2020-07-01', '2010-07-01', 10]
	])('as of %s a conviction of %s is %i years old', (asOf, date, years) => {
		const fact = 'person.julianYearsSinceLatestConviction';
		const is = (number: number) => atLeast(fact, number, asOf, { 'conviction.date': date });
		expect([is(years), is(years + 1)]).toEqual([true, false]);
	});
});
