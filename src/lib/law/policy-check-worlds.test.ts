import { describe, expect, it } from 'vitest';
import type { Condition, FactTest, Parameters, Policy } from '../engine/policy';
import { LATEST } from '../record/civil-date';
import { shippedPolicy } from './policies';
import { daysToLookAt } from './policy-check-days';
import { bondsOf } from './policy-check-order';
import { truthOf } from './policy-check-truth';
import { factKey, limitsOf, memberKey, parameterKey, spaceOf, type Space } from './policy-check-worlds';

const county = shippedPolicy('california/county-2019')!;
const rule = { outcome: 'dismiss', reason: '', says: { en: '' }, cites: [], sure: 'text-read' } as const;
const title = { en: '' };

function policyOf(conditions: readonly Condition[], more: Partial<Policy> = {}): Policy {
	return {
		...county,
		scope: { sections: ['HS 11360'] },
		parameters: {},
		marks: [],
		examples: [],
		steps: conditions.map((when, at) => ({ ...rule, id: `${at}`, when })),
		...more
	};
}
const asOf = 20200701;
const domain = (space: Space, name: string) => space.domains[space.slot(name)];
/** What a fact or a parameter may be in the worlds of a policy. */
const valuesOf = (
	name: string,
	conditions: readonly Condition[],
	more: Partial<Policy> = {},
	chosen: Parameters | null = null
) => domain(spaceOf(policyOf(conditions, more), asOf, chosen), name);

const age = { kind: 'number', title, min: 40, max: 65, default: 50, off: true, unit: 'years' } as const;
const priors = {
	kind: 'choice',
	title,
	of: [
		{ id: 'text', title },
		{ id: 'any', title }
	],
	default: 'any'
} as const;
const dismiss = { kind: 'sections', title, of: ['HS 11357', 'HS 11360'], default: ['HS 11360'] } as const;

describe('the worlds of a policy', () => {
	it('have its parameters, section and class, and each fact that some rule asks about, once', () => {
		const dead: Condition = { fact: 'person.deceased', is: true };
		const listed: Condition = { fact: 'person.listed', list: 'a/b', is: true };
		const mark = { ...rule, id: 'm', when: { fact: 'person.registered', is: true }, beside: [] } as const;
		const space = spaceOf(
			policyOf([{ all: [dead, listed] }, dead], {
				parameters: { age, dismiss },
				marks: [mark],
				scope: { sections: ['HS 11360'], when: { fact: 'person.onlyProp64', is: true } }
			}),
			asOf,
			null
		);
		expect(space.names).toEqual([
			parameterKey('age'),
			memberKey('dismiss', 'HS 11357'),
			memberKey('dismiss', 'HS 11360'),
			'conviction.section',
			'conviction.class',
			'person.deceased',
			'person.listed(a/b)',
			'person.registered',
			'person.onlyProp64'
		]);
		expect(space.names.map((name) => space.slot(name))).toEqual([...space.names.keys()]);
		expect(space.slot('person.shoeSize')).toBe(-1);
		expect(space.values).toEqual(space.names.map(() => undefined));
		expect(new Set(space.names).size).toBe(space.names.length);
	});

	it('are told apart by class, flag and county', () => {
		const conditions: Condition[] = [
			{ fact: 'person.deceased', is: true },
			{ fact: 'conviction.county', is: true }
		];
		expect(valuesOf('conviction.class', conditions)).toEqual(['felony', 'misdemeanor', 'infraction']);
		expect(valuesOf('person.deceased', conditions)).toEqual([false, true]);
		// Convictions of another county are not decided at all.
		expect(valuesOf('conviction.county', conditions)).toEqual([true]);
	});

	it('are cut at the days that the policy names, up to the as-of date or beyond it', () => {
		const date = (fact: string): Condition[] => [
			{ fact, before: '2010-03-01' },
			{ fact, onOrBefore: '2010-03-31' },
			{ fact, before: '2010-03-01' },
			{ fact, before: '2030-01-01' }
		];
		expect(valuesOf('conviction.date', date('conviction.date'))).toEqual([
			{ from: 18500101, to: 20100228 },
			{ from: 20100301, to: 20100331 },
			{ from: 20100401, to: 20200701 }
		]);
		for (const fact of ['cycle.date', 'conviction.sentenceEnd', 'person.latestSentenceEnd'])
			expect(valuesOf(fact, date(fact)).slice(2)).toEqual([
				{ from: 20100401, to: 20291231 },
				{ from: 20300101, to: LATEST }
			]);
	});

	it('are cut at the as-of date, and at years before it', () => {
		expect(valuesOf('conviction.date', [{ fact: 'conviction.date', before: { asOf: true } }])).toEqual([
			{ from: 18500101, to: 20200630 },
			{ from: 20200701, to: 20200701 }
		]);
		const conditions: Condition[] = [{ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: 7 } }];
		expect(valuesOf('conviction.date', conditions)).toEqual([
			{ from: 18500101, to: 20130701 },
			{ from: 20130702, to: 20200701 }
		]);
	});

	it('are cut at the numbers that the policy names', () => {
		const ages: Condition[] = [
			{ fact: 'conviction.ageAt', lessThan: 21 },
			{ fact: 'conviction.ageAt', atLeast: 18 },
			{ fact: 'conviction.ageAt', atLeast: 0 }
		];
		expect(valuesOf('conviction.ageAt', ages)).toEqual([
			{ from: 0, to: 17 },
			{ from: 18, to: 20 },
			{ from: 21, to: 1_000_000 }
		]);
		// Who is looked at has a conviction.
		expect(valuesOf('person.convictions', [{ fact: 'person.convictions', atLeast: 2 }])).toEqual([
			{ from: 1, to: 1 },
			{ from: 2, to: 1_000_000 }
		]);
	});

	it('have of a number the bounds, the default first, and what lies next to a number named', () => {
		const older: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
		const of = (conditions: readonly Condition[], more: object = {}) =>
			[...valuesOf(parameterKey('age'), conditions, { parameters: { age: { ...age, ...more } } })] as number[];
		expect(of([older])[0]).toBe(50);
		expect(of([older]).toSorted((a, b) => a - b)).toEqual([0, 40, 41, 50, 64, 65]);
		expect(of([older], { off: false }).toSorted((a, b) => a - b)).toEqual([40, 41, 50, 64, 65]);
		for (const near of [
			{ fact: 'person.ageOnAsOf', atLeast: 60 },
			{ fact: 'conviction.ageAt', lessThan: 60 },
			{ fact: 'conviction.date', before: { asOf: true, minusYears: 60 } },
			{ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: 60 } }
		] satisfies Condition[])
			expect(of([older, near]).toSorted((a, b) => a - b)).toEqual([0, 40, 41, 50, 59, 60, 61, 64, 65]);
		const cut = valuesOf('person.ageOnAsOf', [older], { parameters: { age } });
		expect(cut.map((span) => (span as { from: number }).from)).toEqual([0, 40, 41, 50, 64, 65]);
	});

	it('have of a switch, of a choice and of a list of sections all that they may be, the policy’s own first', () => {
		const conditions: Condition[] = [{ param: 'on', on: true }];
		const parameters = { on: { kind: 'switch', title, default: true }, priors, dismiss } as const;
		const of = (name: string, chosen: Parameters | null = null) => valuesOf(name, conditions, { parameters }, chosen);
		expect(of(parameterKey('on'))).toEqual([true, false]);
		expect(of(parameterKey('priors'))).toEqual(['any', 'text']);
		expect(of(memberKey('dismiss', 'HS 11357'))).toEqual([false, true]);
		expect(of(memberKey('dismiss', 'HS 11360'))).toEqual([true, false]);
	});

	it('have only what is chosen, and the policy’s own for the rest, where parameters are', () => {
		const parameters = { age, priors, dismiss } as const;
		const of = (name: string, chosen: Parameters) => valuesOf(name, [], { parameters }, chosen);
		expect(of(parameterKey('age'), { age: 60 })).toEqual([60]);
		expect(of(parameterKey('age'), {})).toEqual([50]);
		expect(of(parameterKey('priors'), { priors: 'text' })).toEqual(['text']);
		expect(of(memberKey('dismiss', 'HS 11357'), { dismiss: ['HS 11357'] })).toEqual([true]);
		expect(of(memberKey('dismiss', 'HS 11360'), { dismiss: ['HS 11357'] })).toEqual([false]);
		expect(of(memberKey('dismiss', 'HS 11360'), {})).toEqual([true]);
	});

	it('have each section that the policy takes in and tells apart', () => {
		const section = (test: object): Condition => ({ fact: 'conviction.section', ...test }) as Condition;
		const of = (conditions: readonly Condition[], more: Partial<Policy> = {}) =>
			valuesOf('conviction.section', conditions, more);
		expect(of([])).toEqual(['HS 11360']);
		expect(of([section({ in: ['HS 11360(A)', 'PC 459'] })])).toEqual(['HS 11360', 'HS 11360(A)']);
		expect(of([section({ is: 'HS 11360(B)' })])).toEqual(['HS 11360', 'HS 11360(B)']);
		expect(of([section({ exactly: ['HS 11360(A)'] })])).toEqual([
			'HS 11360',
			'HS 11360(Z)',
			'HS 11360(A)',
			'HS 11360(A)(Z)'
		]);
		const parameters = { dismiss: { ...dismiss, of: ['HS 11360(A)(2)', 'no section'] } };
		expect(of([], { parameters })).toEqual(['HS 11360', 'HS 11360(A)(2)']);
		expect(of([{ fact: 'conviction.class', in: ['felony'] }])).toEqual(['HS 11360']);
	});
});

describe('the name of a fact', () => {
	it('has its list with it', () => {
		expect(factKey({ fact: 'person.listed', list: 'a/b' })).toBe('person.listed(a/b)');
		expect(factKey({ fact: 'person.deceased' })).toBe('person.deceased');
	});
});

describe('where a test cuts', () => {
	const limits = (test: object) => limitsOf({ fact: 'x', ...test } as FactTest, asOf, () => [1, 5]);

	it.each<[object, readonly number[]]>([
		[{ before: '2010-03-31' }, [20100331]],
		[{ onOrBefore: '2010-03-31' }, [20100332]],
		[{ before: { asOf: true } }, [20200701]],
		[{ onOrBefore: { asOf: true, minusYears: 7 } }, [20130702]],
		[{ before: { asOf: true, minusYears: { param: 'years' } } }, [20190701, 20150701]],
		[{ atLeast: 21 }, [21]],
		[{ lessThan: 21 }, [21]],
		[{ atLeast: { param: 'years' } }, [1, 5]],
		[{ lessThan: { param: 'years' } }, [1, 5]],
		[{ before: 'no day' }, [0]],
		[{ is: true }, []]
	])('%j', (test, expected) => expect(limits(test)).toEqual(expected));
});

describe('the days to look at', () => {
	const dated = (more: object) =>
		policyOf([], { steps: [{ ...rule, id: 'a', when: { param: 'x', on: true }, ...more }] });

	it('are two like any other', () => expect(daysToLookAt(policyOf([]))).toEqual([20200701, 20300701]));

	it('are those on which a rule comes into force or ends, and the one before or after', () => {
		expect(daysToLookAt(dated({ from: '2021-03-01', until: '2022-12-31' })).slice(2)).toEqual([
			20210301, 20210228, 20221231, 20230101
		]);
		const mark = { ...rule, id: 'm', when: { param: 'x', on: true }, beside: [], from: '2021-03-01' } as const;
		expect(daysToLookAt(policyOf([], { marks: [mark] })).slice(2)).toEqual([20210301, 20210228]);
	});

	it('are those on which years before the as-of date pass a day that is fixed for the same fact', () => {
		const years = (fact: string): Condition => ({ fact, onOrBefore: { asOf: true, minusYears: 5 } });
		const fixed: Condition = { fact: 'conviction.date', before: '2016-11-09' };
		expect(daysToLookAt(policyOf([fixed, years('conviction.date')])).slice(2)).toEqual([20211108, 20211109, 20211110]);
		expect(daysToLookAt(policyOf([fixed, years('cycle.date')])).slice(2)).toEqual([]);
		const today: Condition = { fact: 'conviction.date', before: { asOf: true } };
		expect(daysToLookAt(policyOf([fixed, today])).slice(2)).toEqual([20161108, 20161109, 20161110]);
	});

	it('pass it by as many years as a parameter may have', () => {
		const chosen: Condition = { fact: 'conviction.date', before: { asOf: true, minusYears: { param: 'age' } } };
		const fixed: Condition = { fact: 'conviction.date', onOrBefore: '2000-01-02' };
		expect(daysToLookAt(policyOf([fixed, chosen], { parameters: { age } })).slice(2)).toEqual([
			20400101, 20400102, 20400103, 20650101, 20650102, 20650103
		]);
		expect(daysToLookAt(policyOf([fixed, chosen], { parameters: { age: priors } })).slice(2)).toEqual([]);
		expect(daysToLookAt(policyOf([fixed, chosen])).slice(2)).toEqual([]);
	});

	it('are those of its worked examples, sixteen in all and no more', () => {
		const examples = Array.from({ length: 20 }, (_, at) => ({ ...county.examples[0], asOf: `20${at + 40}-01-01` }));
		const days = daysToLookAt(policyOf([], { examples: [examples[0], { ...examples[0], asOf: 'some day' }] }));
		expect(days).toEqual([20200701, 20300701, 20400101]);
		expect(daysToLookAt(policyOf([], { examples }))).toHaveLength(16);
	});
});

describe('a condition in a world', () => {
	/** What it is, and how many tests are open, of which the first waits for which variable. */
	function told(condition: Condition, given: Readonly<Record<string, unknown>>, parameters: Policy['parameters'] = {}) {
		const extra: Condition[] = ['person.deceased', 'person.registered'].map((fact) => ({ fact, is: true }));
		const space = spaceOf(policyOf([condition, ...extra], { parameters }), asOf, null);
		for (const [name, value] of Object.entries(given))
			space.values[space.slot(name)] = value as Space['values'][number];
		const open = { tests: 0, slot: -1 };
		const value = truthOf(condition, space)(open);
		return value === 2 ? `open ${open.tests}, ${space.names[open.slot]}` : value === 1;
	}
	const dead: Condition = { fact: 'person.deceased', is: true };
	const registered: Condition = { fact: 'person.registered', is: true };
	const died = { 'person.deceased': true };
	const lives = { 'person.deceased': false };

	it('is what its flag is', () => {
		expect([told(dead, died), told(dead, lives), told(dead, {})]).toEqual([true, false, 'open 1, person.deceased']);
		expect([told({ not: dead }, died), told({ not: dead }, {})]).toEqual([false, 'open 1, person.deceased']);
		expect(told({ fact: 'person.deceased', is: false }, lives)).toBe(true);
	});

	it('is settled by a part that decides it, and waits for the first that is open', () => {
		expect(told({ all: [registered, dead] }, lives)).toBe(false);
		expect(told({ any: [registered, dead] }, died)).toBe(true);
		expect(told({ all: [dead, registered] }, died)).toBe('open 1, person.registered');
		expect(told({ all: [registered, dead] }, {})).toBe('open 2, person.registered');
		expect(told({ any: [dead, registered] }, lives)).toBe('open 1, person.registered');
		expect(told({ all: [dead, dead] }, died)).toBe(true);
		expect(told({ any: [dead, dead] }, lives)).toBe(false);
	});

	it('asks of a class or a section for one of the names', () => {
		const felony: Condition = { fact: 'conviction.class', is: 'felony' };
		expect(told(felony, { 'conviction.class': 'felony' })).toBe(true);
		expect(told(felony, { 'conviction.class': 'infraction' })).toBe(false);
		expect(told(felony, {})).toBe('open 1, conviction.class');
		expect(told({ fact: 'conviction.class', in: ['felony', 'misdemeanor', 'infraction'] }, {})).toBe(true);
		const sale: Condition = { fact: 'conviction.section', in: ['HS 11360(A)'] };
		expect(told(sale, { 'conviction.section': 'HS 11360(A)' })).toBe(true);
		expect(told(sale, { 'conviction.section': 'HS 11360' })).toBe(false);
		expect(told({ fact: 'conviction.section', in: ['HS 11360'] }, {})).toBe(true);
		expect(told({ fact: 'conviction.section', in: ['PC 459'] }, {})).toBe(false);
		const exactly: Condition = { fact: 'conviction.section', exactly: ['HS 11360'] };
		expect(told(exactly, { 'conviction.section': 'HS 11360' })).toBe(true);
		expect(told(exactly, { 'conviction.section': 'HS 11360(Z)' })).toBe(false);
		expect(told(exactly, {})).toBe('open 1, conviction.section');
		const two: Condition = { fact: 'conviction.section', exactly: ['HS 11360', 'HS 11360(A)'] };
		expect(told(two, { 'conviction.section': 'HS 11360(A)' })).toBe(true);
		const whole: Condition = { fact: 'conviction.section', in: ['HS 11360'] };
		expect(told({ all: [sale, whole] }, { 'conviction.section': 'HS 11360(A)' })).toBe(true);
	});

	it('asks whether a parameter lists the section', () => {
		const parameters = { dismiss: { ...dismiss, of: ['HS 11360(A)', 'HS 11360(B)'] } };
		const test: Condition = { fact: 'conviction.section', in: { param: 'dismiss' } };
		const [a, b] = ['HS 11360(A)', 'HS 11360(B)'].map((section) => memberKey('dismiss', section));
		const of = (given: object) => told(test, { 'conviction.section': 'HS 11360(A)', ...given }, parameters);
		expect(of({ [a]: true })).toBe(true);
		expect(of({ [a]: false })).toBe(false);
		expect(of({})).toBe(`open 1, ${a}`);
		expect(of({ [b]: true })).toBe(`open 1, ${a}`);
		expect(told(test, { 'conviction.section': 'HS 11360' }, parameters)).toBe(false);
		const any: Condition = { param: 'dismiss', on: true };
		expect(told(any, { [b]: true }, parameters)).toBe(true);
		expect(told(any, { [a]: false, [b]: false }, parameters)).toBe(false);
		expect(told(any, { [a]: false }, parameters)).toBe(`open 1, ${b}`);
	});

	it('asks whether a parameter is on, or which reading it is', () => {
		const parameters = { age, priors };
		const on: Condition = { param: 'age', on: true };
		expect(told(on, { [parameterKey('age')]: 50 }, parameters)).toBe(true);
		expect(told(on, { [parameterKey('age')]: 0 }, parameters)).toBe(false);
		expect(told(on, {}, parameters)).toBe(`open 1, ${parameterKey('age')}`);
		const text: Condition = { param: 'priors', is: 'text' };
		expect(told(text, { [parameterKey('priors')]: 'text' }, parameters)).toBe(true);
		expect(told(text, { [parameterKey('priors')]: 'any' }, parameters)).toBe(false);
	});

	it('asks whether a span lies below a limit', () => {
		const span = (from: number, to: number) => ({ 'conviction.ageAt': { from, to } });
		const young: Condition = { fact: 'conviction.ageAt', lessThan: 21 };
		const adult: Condition = { fact: 'conviction.ageAt', atLeast: 21 };
		expect([told(young, span(0, 20)), told(young, span(21, 30))]).toEqual([true, false]);
		expect([told(adult, span(0, 20)), told(adult, span(21, 30))]).toEqual([false, true]);
		expect(told(adult, {})).toBe('open 1, conviction.ageAt');
		expect(told(adult, span(20, 21))).toMatch('open 0');
		const early: Condition = { fact: 'conviction.date', onOrBefore: '2010-03-31' };
		expect(told(early, { 'conviction.date': { from: 20100101, to: 20100331 } })).toBe(true);
		expect(told(early, { 'conviction.date': { from: 20100401, to: 20100402 } })).toBe(false);
	});

	it('asks for the limit first that a parameter sets', () => {
		const parameters = { age };
		const given = { 'person.ageOnAsOf': { from: 50, to: 63 } };
		for (const test of [{ atLeast: { param: 'age' } }, { lessThan: { param: 'age' } }]) {
			const condition = { fact: 'person.ageOnAsOf', ...test } as Condition;
			expect(told(condition, given, parameters)).toBe(`open 1, ${parameterKey('age')}`);
			expect(told(condition, { ...given, [parameterKey('age')]: 50 }, parameters)).toBe('atLeast' in test);
			expect(told(condition, { ...given, [parameterKey('age')]: 64 }, parameters)).toBe('lessThan' in test);
		}
		for (const of of ['before', 'onOrBefore']) {
			const condition = { fact: 'conviction.date', [of]: { asOf: true, minusYears: { param: 'age' } } } as Condition;
			const day = { 'conviction.date': { from: 19700701, to: 19700701 } };
			expect(told(condition, { ...day, [parameterKey('age')]: 49 }, parameters)).toBe(true);
			expect(told(condition, { ...day, [parameterKey('age')]: 50 }, parameters)).toBe(of === 'onOrBefore');
			expect(told(condition, day, parameters)).toBe(`open 1, ${parameterKey('age')}`);
		}
	});
});

describe('what holds between the facts of one record', () => {
	/** Whether a world of these values is one. */
	function holds(given: Readonly<Record<string, unknown>>): boolean {
		const tests = Object.keys(given).map((name): Condition => {
			const [, fact = name, list] = /^([^(]+)\((.+)\)$/.exec(name) ?? [];
			return { fact, ...(list === undefined ? {} : { list }), is: true };
		});
		const space = spaceOf(policyOf(tests), asOf, null);
		for (const [name, value] of Object.entries(given))
			space.values[space.slot(name)] = value as Space['values'][number];
		return bondsOf(space)
			.filter(({ slots }) => slots.every((slot) => space.values[slot] !== undefined))
			.every((bond) => bond.holds());
	}
	const on = (day: number) => ({ from: day, to: day });

	it.each([
		['person.birth', 'conviction.date'],
		['conviction.date', 'person.latestConviction'],
		['conviction.date', 'conviction.sentenceEnd'],
		['conviction.sentenceEnd', 'person.latestSentenceEnd'],
		['conviction.ageAt', 'person.ageOnAsOf'],
		['conviction.priorsUnderTodaysText', 'conviction.priorsOfSection'],
		['conviction.priorsOfSection', 'person.convictions']
	])('%s is never beyond %s', (first, second) => {
		expect(holds({ [first]: on(20), [second]: on(20) })).toBe(true);
		expect(holds({ [first]: on(20), [second]: on(21) })).toBe(true);
		expect(holds({ [first]: on(21), [second]: on(20) })).toBe(false);
		expect(holds({ [first]: { from: 20, to: 30 }, [second]: { from: 10, to: 20 } })).toBe(true);
	});

	it.each([
		['person.registeredBefore', 'person.registered'],
		['conviction.listed(a/b)', 'person.listed(a/b)'],
		['person.listedBefore(a/b)', 'person.listed(a/b)'],
		['person.listedBeforeCycle(a/b)', 'person.listed(a/b)']
	])('%s is never without %s', (first, second) => {
		expect(holds({ [first]: true, [second]: false })).toBe(false);
		expect(holds({ [first]: true, [second]: true })).toBe(true);
		expect(holds({ [first]: false, [second]: false })).toBe(true);
		expect(holds({ [first]: false, [second]: true })).toBe(true);
	});

	it('one list says nothing of another', () => {
		expect(holds({ 'conviction.listed(a/b)': true, 'person.listed(a/c)': false })).toBe(true);
	});

	it('a record of nothing but cannabis has no conviction of another section', () => {
		expect(holds({ 'person.onlyProp64': true, 'conviction.section': 'HS 11360' })).toBe(true);
		expect(holds({ 'person.onlyProp64': true, 'conviction.section': 'HS 11361' })).toBe(false);
		expect(holds({ 'person.onlyProp64': true, 'conviction.section': 'no section' })).toBe(false);
		expect(holds({ 'person.onlyProp64': false, 'conviction.section': 'HS 11361' })).toBe(true);
	});

	it('a person ages as many years as pass, give or take the birthday', () => {
		const ages = (then: number, now: number, day: number) =>
			holds({ 'conviction.ageAt': on(then), 'person.ageOnAsOf': on(now), 'conviction.date': on(day) });
		expect([19, 20, 21].map((years) => ages(20, 20 + years, 20000601))).toEqual([true, true, true]);
		expect([18, 22].map((years) => ages(20, 20 + years, 20000601))).toEqual([false, false]);
	});

	it('nobody is convicted before birth', () => {
		const years = (now: number, day: number) => ({
			'conviction.ageAt': { from: 0, to: 99 },
			'person.ageOnAsOf': on(now),
			'conviction.date': on(day)
		});
		expect(holds(years(20, 20000101))).toBe(true);
		expect(holds(years(20, 19990101))).toBe(true);
		expect(holds(years(20, 19980101))).toBe(false);
		// Whatever the age at the conviction is.
		const open = { 'conviction.ageAt': undefined, 'person.ageOnAsOf': on(20) };
		expect(holds({ ...open, 'conviction.date': on(19990101) })).toBe(true);
		expect(holds({ ...open, 'conviction.date': on(19980101) })).toBe(false);
	});
});
