import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import type { Section } from '../record/section';
import { namesIn, readsParameter, testOfFact, type Setting } from './fact-test';
import type { FactColumn } from './facts';
import type { Parameters, Test } from './policy';

/** Three candidates: of conviction 2, 0 and 1, of person 0, 1 and 1. */
const candidates = {
	conviction: Uint32Array.of(2, 0, 1),
	person: Uint32Array.of(0, 1, 1),
	classes: Uint8Array.of(1, 3, 6),
	sectionFrom: Uint32Array.of(0, 1, 0),
	sectionTo: Uint32Array.of(1, 3, 3)
};
const sections: readonly (Section | null)[] = [
	{ code: 'HS', number: '11360', subdivisions: [] },
	{ code: 'HS', number: '11360', subdivisions: ['A'] },
	null
];

function settingOf(column: FactColumn, parameters: Parameters = {}): Setting {
	return {
		facts: { convictions: 3, person: Uint32Array.of(1, 1, 0), column: () => column },
		parameters,
		asOf: 20200229
	};
}

function ask(column: FactColumn, test: Test, parameters: Parameters = {}): number[] {
	const out = new Uint8Array(3);
	const evaluate = testOfFact({ fact: 'some.fact', ...test }, settingOf(column, parameters));
	evaluate(candidates, Uint32Array.of(0, 1, 2), 3, out);
	return [...out];
}

describe('a flag', () => {
	const flag = (byPerson: boolean): FactColumn => ({
		kind: 'flag',
		byPerson,
		values: Uint8Array.of(TRUE, FALSE, UNKNOWN)
	});

	it('is read at the conviction, or at its person', () => {
		expect(ask(flag(false), { is: true })).toEqual([UNKNOWN, TRUE, FALSE]);
		expect(ask(flag(true), { is: true })).toEqual([TRUE, FALSE, FALSE]);
	});

	it('may be asked to be false', () => {
		expect(ask(flag(false), { is: false })).toEqual([UNKNOWN, FALSE, TRUE]);
	});
});

describe('a class', () => {
	const column: FactColumn = { kind: 'class', sets: new Uint8Array(3) };

	it('is one of those named, is not, or may be', () => {
		expect(ask(column, { is: 'felony' })).toEqual([TRUE, UNKNOWN, FALSE]);
		expect(ask(column, { in: ['felony', 'misdemeanor'] })).toEqual([TRUE, TRUE, UNKNOWN]);
		expect(ask(column, { in: ['misdemeanor', 'infraction'] })).toEqual([FALSE, UNKNOWN, TRUE]);
		expect(ask(column, { in: ['no class'] })).toEqual([FALSE, FALSE, FALSE]);
	});
});

describe('a section', () => {
	const column: FactColumn = {
		kind: 'section',
		charge: new Uint32Array(3),
		readings: { first: Uint32Array.of(0, 3), sections }
	};

	it('is of a name that takes it in, is not, or may be', () => {
		expect(ask(column, { in: ['HS 11360'] })).toEqual([TRUE, UNKNOWN, UNKNOWN]);
		expect(ask(column, { in: ['HS 11360(A)'] })).toEqual([FALSE, UNKNOWN, UNKNOWN]);
		expect(ask(column, { in: ['HS 11357', 'HS 11358'] })).toEqual([FALSE, FALSE, FALSE]);
		expect(ask(column, { is: 'HS 11360' })).toEqual([TRUE, UNKNOWN, UNKNOWN]);
	});

	it('is told from the same with a further subdivision where it is asked for exactly, in whichever order', () => {
		expect(ask(column, { exactly: ['HS 11360'] })).toEqual([TRUE, FALSE, UNKNOWN]);
		expect(ask(column, { in: ['HS 11360'] })).toEqual([TRUE, UNKNOWN, UNKNOWN]);
		expect(ask(column, { exactly: ['HS 11360', 'HS 11360(A)'] })).toEqual([TRUE, UNKNOWN, UNKNOWN]);
	});

	it('is one of those that a parameter lists', () => {
		const test = { in: { param: 'dismiss' } };
		expect(ask(column, test, { dismiss: ['HS 11360'] })).toEqual([TRUE, UNKNOWN, UNKNOWN]);
		expect(ask(column, test, { dismiss: [] })).toEqual([FALSE, FALSE, FALSE]);
	});
});

describe('a date', () => {
	const date = (byPerson: boolean): FactColumn => ({
		kind: 'date',
		byPerson,
		from: Int32Array.of(20100601, 20100602, 20100101),
		to: Int32Array.of(20100601, 20100602, 20101231)
	});

	it('lies before a day, on or after it, or may do either', () => {
		expect(ask(date(false), { before: '2010-06-02' })).toEqual([UNKNOWN, TRUE, FALSE]);
		expect(ask(date(false), { onOrBefore: '2010-06-02' })).toEqual([UNKNOWN, TRUE, TRUE]);
		expect(ask(date(false), { onOrBefore: '2010-06-01' })).toEqual([UNKNOWN, TRUE, FALSE]);
		expect(ask(date(true), { before: '2010-06-02' })).toEqual([TRUE, FALSE, FALSE]);
	});

	it('is compared with the as-of date, or with years before it: 29 February is then 1 March', () => {
		const leap: FactColumn = {
			kind: 'date',
			byPerson: false,
			from: Int32Array.of(20190301, 20190302, 20200229),
			to: Int32Array.of(20190301, 20190302, 20200229)
		};
		expect(ask(leap, { onOrBefore: { asOf: true, minusYears: 1 } })).toEqual([FALSE, TRUE, FALSE]);
		expect(ask(leap, { onOrBefore: { asOf: true, minusYears: { param: 'years' } } }, { years: 1 })).toEqual([
			FALSE,
			TRUE,
			FALSE
		]);
		expect(ask(leap, { before: { asOf: true } })).toEqual([FALSE, TRUE, TRUE]);
	});

	it('is not compared with what is no date', () => {
		expect(() => ask(date(false), { before: '2010-02-30' })).toThrow('2010-02-30 is not a date');
	});
});

describe('a number', () => {
	const ages: FactColumn = {
		kind: 'number',
		byPerson: false,
		from: Int32Array.of(20, 21, 20),
		to: Int32Array.of(20, 21, 21)
	};

	it('is at least another, less than it, or may be either', () => {
		expect(ask(ages, { atLeast: 21 })).toEqual([UNKNOWN, FALSE, TRUE]);
		expect(ask(ages, { lessThan: 21 })).toEqual([UNKNOWN, TRUE, FALSE]);
		expect(ask(ages, { atLeast: { param: 'age' } }, { age: 20 })).toEqual([TRUE, TRUE, TRUE]);
	});
});

describe('a test that does not fit its fact', () => {
	it.each<[FactColumn['kind'], FactColumn, Test]>([
		['date', { kind: 'date', byPerson: false, from: new Int32Array(3), to: new Int32Array(3) }, { atLeast: 3 }],
		['number', { kind: 'number', byPerson: false, from: new Int32Array(3), to: new Int32Array(3) }, { is: true }]
	])('is an error: of a %s', (_, column, test) => {
		expect(() => ask(column, test)).toThrow('Fact some.fact cannot be tested that way');
	});
});

describe('the names that a test lists', () => {
	const names = (test: Test, parameters: Parameters = {}) =>
		namesIn(test, settingOf({ kind: 'class', sets: new Uint8Array(3) }, parameters));

	it('are its own or a parameter’s', () => {
		expect(names({ is: 'felony' })).toEqual(['felony']);
		expect(names({ in: ['felony'] })).toEqual(['felony']);
		expect(names({ exactly: ['HS 11360'] })).toEqual(['HS 11360']);
		expect(names({ in: { param: 'dismiss' } }, { dismiss: ['HS 11360'] })).toEqual(['HS 11360']);
		expect(names({ in: { param: 'dismiss' } })).toEqual([]);
	});

	it('are none of a test that lists none', () => {
		expect(names({ is: true })).toBeNull();
		expect(names({ before: '2020-01-01' })).toBeNull();
	});
});

describe('a parameter', () => {
	const param = { param: 'chosen' };

	it.each<[Test]>([
		[{ in: param }],
		[{ atLeast: param }],
		[{ lessThan: param }],
		[{ before: { asOf: true, minusYears: param } }],
		[{ onOrBefore: { asOf: true, minusYears: param } }]
	])('moves what %j is', (test) => {
		expect(readsParameter(test)).toBe(true);
	});

	it.each<[Test]>([
		[{ is: 'felony' }],
		[{ is: true }],
		[{ in: ['felony'] }],
		[{ exactly: ['HS 11360'] }],
		[{ atLeast: 21 }],
		[{ lessThan: 21 }],
		[{ before: '2016-11-09' }],
		[{ onOrBefore: { asOf: true } }],
		[{ before: { asOf: true, minusYears: 7 } }]
	])('does not move what %j is', (test) => {
		expect(readsParameter(test)).toBe(false);
	});
});
