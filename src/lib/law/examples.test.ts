import { describe, expect, it } from 'vitest';
import type { Condition, Example, Policy, Step } from '../engine/policy';
import { runExample } from './examples';
import { shippedPolicy } from './policies';

const county = shippedPolicy('california/county-2019')!;
const step = (id: string, when: Condition, outcome: Step['outcome'] = 'dismiss'): Step => ({
	id,
	when,
	outcome,
	reason: '',
	says: { en: '' },
	cites: [],
	sure: 'text-read'
});

/** What a policy of these steps makes of what is given. */
function answer(steps: readonly Step[], given: Example['given'], more: Partial<Example> = {}) {
	const policy: Policy = {
		...county,
		steps,
		otherwise: { outcome: 'barred', reason: '', says: { en: '' } },
		examples: []
	};
	const whole = { 'conviction.section': 'HS 11359', 'conviction.class': 'felony', ...given };
	const example = { title: { en: '' }, asOf: '2020-07-01', given: whole, ...more };
	return runExample(policy, { ...example, then: { outcome: 'dismiss', by: null } });
}

const YES = { outcome: 'dismiss', by: 'it' };
const NO = { outcome: 'barred', by: null };
const OPEN = { outcome: 'needs-review', by: null };

describe('what an example gives', () => {
	it.each<[string, Condition, Example['given'], object]>([
		['a flag', { fact: 'person.deceased', is: true }, { 'person.deceased': true }, YES],
		['no flag', { fact: 'person.deceased', is: true }, { 'person.deceased': false }, NO],
		['a flag, unknown', { fact: 'person.deceased', is: true }, { 'person.deceased': 'unknown' }, OPEN],
		['a number', { fact: 'person.ageOnAsOf', atLeast: 50 }, { 'person.ageOnAsOf': 50 }, YES],
		['a smaller number', { fact: 'person.ageOnAsOf', atLeast: 50 }, { 'person.ageOnAsOf': 49 }, NO],
		['a number, unknown', { fact: 'person.ageOnAsOf', atLeast: 50 }, { 'person.ageOnAsOf': 'unknown' }, OPEN],
		['a date', { fact: 'conviction.date', before: '2010-01-02' }, { 'conviction.date': '2010-01-01' }, YES],
		['a later date', { fact: 'conviction.date', before: '2010-01-02' }, { 'conviction.date': '2010-01-02' }, NO],
		['a date, unknown', { fact: 'conviction.date', before: '2010-01-02' }, { 'conviction.date': 'unknown' }, OPEN],
		['a class', { fact: 'conviction.class', is: 'infraction' }, { 'conviction.class': 'infraction' }, YES],
		['another class', { fact: 'conviction.class', is: 'misdemeanor' }, { 'conviction.class': 'misdemeanor' }, YES],
		['a class, unknown', { fact: 'conviction.class', is: 'felony' }, { 'conviction.class': 'unknown' }, OPEN],
		['a section', { fact: 'conviction.section', in: ['HS 11358'] }, { 'conviction.section': 'HS 11358(A)' }, YES],
		['an attempt', { fact: 'conviction.inchoate', is: true }, { 'conviction.inchoate': true }, YES],
		[
			'a fact of a list',
			{ fact: 'person.listed', list: 'california/superstrikes', is: true },
			{ 'person.listed(california/superstrikes)': true },
			YES
		],
		[
			'a fact of another list',
			{ fact: 'person.listed', list: 'california/superstrikes', is: true },
			{ 'person.listed(california/registrable)': true },
			NO
		]
	])('is taken as given: %s', (_, when, given, expected) => {
		expect(answer([step('it', when)], given)).toEqual(expected);
	});
});

describe('what an example does not give', () => {
	it.each<[string, Condition, Example['given'], object]>([
		['the class is unknown', { fact: 'conviction.class', is: 'felony' }, { 'conviction.class': '' }, OPEN],
		['the birth is unknown', { fact: 'person.ageOnAsOf', atLeast: 50 }, {}, OPEN],
		[
			'the age follows from the birth',
			{ fact: 'person.ageOnAsOf', atLeast: 50 },
			{ 'person.birth': '1970-07-01' },
			YES
		],
		[
			'the age on that day is not reached',
			{ fact: 'person.ageOnAsOf', atLeast: 50 },
			{ 'person.birth': '1970-07-02' },
			NO
		],
		[
			'the latest conviction is this one',
			{ fact: 'person.latestConviction', before: '2010-01-02' },
			{ 'conviction.date': '2010-01-01' },
			YES
		],
		['the person lives', { fact: 'person.deceased', is: true }, {}, NO],
		['it is no attempt', { fact: 'conviction.inchoate', is: true }, {}, NO],
		['it is no conspiracy', { fact: 'conviction.conspiracy', is: true }, {}, NO],
		['it is of the county', { fact: 'conviction.county', is: true }, {}, YES],
		['nobody is registered', { fact: 'person.registered', is: true }, {}, NO],
		[
			'nobody was registered before',
			{ fact: 'person.registeredBefore', is: true },
			{ 'conviction.date': '2010-01-01' },
			NO
		],
		['nothing else is on the record', { fact: 'person.onlyProp64', is: true }, {}, YES],
		[
			'an attempt may count as nothing else',
			{ fact: 'person.onlyProp64', is: true },
			{ 'conviction.inchoate': true },
			OPEN
		],
		[
			'what may be one may count as nothing else',
			{ fact: 'person.onlyProp64', is: true },
			{ 'conviction.inchoate': 'unknown' },
			OPEN
		],
		['it is the only one', { fact: 'person.convictions', atLeast: 2 }, {}, NO],
		['it is of one case', { fact: 'conviction.casesOfSection', atLeast: 1 }, {}, YES],
		['no cannabis is charged beside it', { fact: 'cycle.hasProp64Charge', is: true }, {}, NO],
		['nothing is charged beside it', { fact: 'cycle.onlyProp64OrPleaBargain', is: true }, {}, YES],
		['the day of the cycle is unknown', { fact: 'cycle.date', before: '2000-01-01' }, {}, OPEN],
		[
			'there is no sentence',
			{ fact: 'conviction.sentenceEnd', before: '2010-01-02' },
			{ 'conviction.date': '2010-01-01' },
			YES
		]
	])('is worked out from a record of one conviction: %s', (_, when, given, expected) => {
		expect(answer([step('it', when)], given)).toEqual(expected);
	});
});

describe('an example', () => {
	it('is decided by the first step that is true', () => {
		const dead: Condition = { fact: 'person.deceased', is: true };
		const steps = [step('no', { not: dead }), step('it', dead, 'relief'), step('late', dead)];
		expect(answer(steps, { 'person.deceased': true })).toEqual({ outcome: 'relief', by: 'it' });
	});

	it('that the policy does not take in is not decided by it', () => {
		const anything: Condition = { not: { fact: 'person.deceased', is: true } };
		expect(answer([step('it', anything)], { 'conviction.section': 'PC 459' })).toMatchObject({ outcome: 'undecided' });
	});

	it('of a section that cannot be read is never firmly taken in', () => {
		expect(answer([], { 'conviction.section': 'unknown' }).outcome).not.toBe('barred');
	});

	it('may choose parameters', () => {
		const older: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
		const given = { 'person.ageOnAsOf': 45 };
		expect(answer([step('it', older)], given, { parameters: { age: 40 } })).toEqual(YES);
		expect(answer([step('it', older)], given, { parameters: { age: 50 } })).toEqual(NO);
	});

	it('of a fact that there is not is an error', () => {
		expect(() => answer([step('it', { fact: 'person.shoeSize', is: true })], {})).toThrow(
			'No fact is called person.shoeSize'
		);
	});

	it('as of what is no date is an error', () => {
		expect(() => answer([], {}, { asOf: 'someday' })).toThrow('someday is not a date');
	});
});
