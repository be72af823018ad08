import { describe, expect, it } from 'vitest';
import type { Condition, ParameterDefinition, Policy } from '../engine/policy';
import { conditionProblems } from './policy-conditions';

const title = { en: '' };
const parameters: Readonly<Record<string, ParameterDefinition>> = {
	age: { kind: 'number', title, min: 40, max: 65, default: 50, off: true, unit: 'years' },
	deceased: { kind: 'switch', title, default: true },
	priors: { kind: 'choice', title, of: [{ id: 'text', title }], default: 'text' },
	dismiss: { kind: 'sections', title, of: ['HS 11357'], default: [] }
};
const problems = (condition: object) =>
	conditionProblems(condition as Condition, 'step', { parameters } as unknown as Policy);
const day = '2016-11-09';
const list = 'california/superstrikes';

describe('a condition', () => {
	it.each<object>([
		{ fact: 'person.deceased', is: true },
		{ fact: 'conviction.class', is: 'felony' },
		{ fact: 'conviction.class', in: ['felony', 'misdemeanor', 'infraction'] },
		{ fact: 'conviction.section', is: 'HS 11357' },
		{ fact: 'conviction.section', in: ['HS 11357', 'HS 11360(A)'] },
		{ fact: 'conviction.section', exactly: ['HS 11357'] },
		{ fact: 'conviction.section', in: { param: 'dismiss' } },
		{ fact: 'conviction.date', before: day },
		{ fact: 'conviction.date', onOrBefore: day },
		{ fact: 'conviction.date', before: { asOf: true } },
		{ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: 7 } },
		{ fact: 'conviction.date', before: { asOf: true, minusYears: { param: 'age' } } },
		{ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: { param: 'age' } } },
		{ fact: 'conviction.ageAt', atLeast: 21 },
		{ fact: 'conviction.ageAt', lessThan: { param: 'age' } },
		{ fact: 'person.listed', list, is: true },
		{ param: 'age', on: true },
		{ param: 'deceased', on: true },
		{ param: 'dismiss', on: true },
		{ param: 'priors', is: 'text' }
	])('that fits its facts and parameters has no problem: %j', (condition) => {
		for (const whole of [condition, { not: condition }, { all: [condition] }, { any: [condition] }])
			expect(problems(whole)).toEqual([]);
	});

	it.each<[object, string, object]>([
		[{ fact: 'person.shoeSize', is: true }, 'fact-unknown', { fact: 'person.shoeSize' }],
		[{ fact: 'person.deceased', is: 'yes' }, 'test-unfit', { fact: 'person.deceased' }],
		[{ fact: 'person.deceased', atLeast: 1 }, 'test-unfit', { fact: 'person.deceased' }],
		[{ fact: 'conviction.class', is: true }, 'test-unfit', { fact: 'conviction.class' }],
		[{ fact: 'conviction.class', is: 'felon' }, 'test-unfit', { fact: 'conviction.class' }],
		[{ fact: 'conviction.class', in: ['felony', 'felon'] }, 'test-unfit', { fact: 'conviction.class' }],
		[{ fact: 'conviction.class', exactly: ['felony'] }, 'test-unfit', { fact: 'conviction.class' }],
		[{ fact: 'conviction.class', before: day }, 'test-unfit', { fact: 'conviction.class' }],
		[{ fact: 'conviction.section', is: true }, 'test-unfit', { fact: 'conviction.section' }],
		[{ fact: 'conviction.section', in: ['11357'] }, 'test-unfit', { fact: 'conviction.section' }],
		[{ fact: 'conviction.section', in: ['HS 11357', '11357'] }, 'test-unfit', { fact: 'conviction.section' }],
		[{ fact: 'conviction.section', exactly: ['11357'] }, 'test-unfit', { fact: 'conviction.section' }],
		[{ fact: 'conviction.section', lessThan: 3 }, 'test-unfit', { fact: 'conviction.section' }],
		[{ fact: 'conviction.date', is: true }, 'test-unfit', { fact: 'conviction.date' }],
		[{ fact: 'conviction.date', before: '2019-02-30' }, 'test-unfit', { fact: 'conviction.date' }],
		[{ fact: 'conviction.date', onOrBefore: '2019-02-30' }, 'test-unfit', { fact: 'conviction.date' }],
		[{ fact: 'conviction.ageAt', before: day }, 'test-unfit', { fact: 'conviction.ageAt' }],
		[{ fact: 'conviction.ageAt', is: true }, 'test-unfit', { fact: 'conviction.ageAt' }],
		[{ fact: 'person.listed', is: true }, 'list-unfit', { fact: 'person.listed' }],
		[{ fact: 'person.deceased', list, is: true }, 'list-unfit', { fact: 'person.deceased' }],
		[{ fact: 'person.listed', list: 'nowhere/such', is: true }, 'list-unknown', { list: 'nowhere/such' }],
		[{ fact: 'conviction.section', in: { param: 'age' } }, 'parameter-kind', { parameter: 'age' }],
		[{ fact: 'conviction.ageAt', atLeast: { param: 'deceased' } }, 'parameter-kind', { parameter: 'deceased' }],
		[{ fact: 'conviction.ageAt', lessThan: { param: 'dismiss' } }, 'parameter-kind', { parameter: 'dismiss' }],
		[
			{ fact: 'conviction.date', before: { asOf: true, minusYears: { param: 'priors' } } },
			'parameter-kind',
			{ parameter: 'priors' }
		],
		[
			{ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: { param: 'priors' } } },
			'parameter-kind',
			{ parameter: 'priors' }
		],
		[{ fact: 'conviction.ageAt', atLeast: { param: 'x' } }, 'parameter-unknown', { parameter: 'x' }],
		[{ fact: 'conviction.section', in: { param: 'toString' } }, 'parameter-unknown', { parameter: 'toString' }],
		[{ param: 'x', on: true }, 'parameter-unknown', { parameter: 'x' }],
		[{ param: 'priors', on: true }, 'parameter-kind', { parameter: 'priors' }],
		[{ param: 'priors', is: 'any' }, 'parameter-kind', { parameter: 'priors' }],
		[{ param: 'deceased', is: 'text' }, 'parameter-kind', { parameter: 'deceased' }]
	])('that does not fit is said to be so, wherever it stands: %j', (condition, code, values) => {
		const said = [{ code, at: 'step', values }];
		for (const whole of [condition, { not: condition }, { all: [condition] }, { any: [condition] }])
			expect(problems(whole)).toEqual(said);
	});

	it('has the problems of all its parts', () => {
		const strange = { fact: 'person.shoeSize', is: true };
		expect(problems({ all: [strange, { any: [strange, { not: strange }] }] })).toHaveLength(3);
		const both = { fact: 'person.listed', list: 'nowhere/such', is: 'yes' };
		expect(problems(both).map(({ code }) => code)).toEqual(['list-unknown', 'test-unfit']);
	});
});
