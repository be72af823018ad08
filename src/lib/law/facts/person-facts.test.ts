import { describe, expect, it } from 'vitest';
import { SOME_DAY, on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';

const gap = { incomplete: true };

describe('the age of a person', () => {
	it('is counted from each birth date that the record gives', () => {
		const people = [record([], { birth: on(19700701) }), record([], { birth: on(19700702) })];
		expect(valuesOf('person.ageOnAsOf', people)).toEqual([
			[50, 50],
			[49, 49]
		]);
		expect(valuesOf('person.ageOnAsOf', [record([], { birth: { from: 19700510, to: 19710710 } })])).toEqual([[48, 50]]);
		expect(valuesOf('person.ageInJulianYears', [record([], { birth: { from: 19700510, to: 19710710 } })])).toEqual([
			[48, 50]
		]);
	});

	it('rests on a birth date that may be any between those given', () => {
		expect(valuesOf('person.birth', [record([], { birth: { from: 19700510, to: 19710710 } })])).toEqual([
			[19700510, 19710710]
		]);
	});
});

describe('a registration under PC 290', () => {
	const registered = { registered: on(20100601) };

	it('is on the record, is not, or may be where something could not be read', () => {
		const people = [record([], registered), record([]), record([], gap), record([], { ...gap, ...registered })];
		expect(valuesOf('person.registered', people)).toEqual([TRUE, FALSE, UNKNOWN, TRUE]);
	});

	it('comes before a conviction only if it is dated before its day', () => {
		const convictions = [{ date: on(20100531) }, { date: on(20100601) }, { date: on(20100602) }];
		const before = (more: object) => valuesOf('person.registeredBefore', [record(convictions, more)]);
		expect(before(registered)).toEqual([FALSE, FALSE, TRUE]);
		expect(before({})).toEqual([FALSE, FALSE, FALSE]);
		expect(before(gap)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
		expect(before({ ...gap, ...registered })).toEqual([UNKNOWN, UNKNOWN, TRUE]);
		expect(before({ registered: { from: 20100601, to: 20101231 } })).toEqual([FALSE, FALSE, UNKNOWN]);
	});
});

describe('the latest conviction', () => {
	it('is the latest of the person’s, and of a year the latest that it may be', () => {
		const people = [
			record([{ date: on(20100601) }, { date: on(20110203) }, { date: on(19990101) }]),
			record([{ date: { from: 20100101, to: 20101231 } }, { date: on(20100601) }]),
			record([])
		];
		expect(valuesOf('person.latestConviction', people)).toEqual([
			[20110203, 20110203],
			[20100601, 20101231],
			[SOME_DAY.from, SOME_DAY.from]
		]);
	});

	it('may be later where something could not be read', () => {
		const people = [record([{}], gap), record([{}])];
		expect(valuesOf('person.latestConviction', people)).toEqual([
			[20100601, SOME_DAY.to],
			[20100601, 20100601]
		]);
		const [[least]] = valuesOf('person.julianYearsSinceLatestConviction', people) as [readonly [number, number]];
		expect(least).toBeLessThan(0);
		expect(valuesOf('person.julianYearsSinceLatestConviction', people)[1]).toEqual([10, 10]);
	});
});

describe('a record of nothing but H&S 11357 to 11360', () => {
	const only = (charges: readonly object[], more: object = {}) =>
		valuesOf('person.onlyProp64', [record([{ charge: '459 PC' }]), record(charges, more)])[1];
	const sale = { charge: '11360(A) HS' };

	it('has no conviction of anything else', () => {
		expect(only([sale, { charge: '11357 HS' }])).toBe(TRUE);
		expect(only([sale, { charge: '459 PC' }])).toBe(FALSE);
		expect(only([])).toBe(TRUE);
	});

	it('is not known where a charge is not, unless another settles it', () => {
		expect(only([sale, { charge: 'A COMMENT' }])).toBe(UNKNOWN);
		expect(only([{ charge: '459 PC' }, { charge: 'A COMMENT' }])).toBe(FALSE);
		expect(only([{ charge: 'A COMMENT' }, { charge: '459 PC' }])).toBe(FALSE);
		expect(only([{ charge: 'A COMMENT' }, sale])).toBe(UNKNOWN);
	});

	it('is not known of an attempt: whether it is a conviction of the section itself is not established', () => {
		expect(only([{ charge: '664/11359 HS', inchoate: true }])).toBe(UNKNOWN);
		expect(only([{ ...sale, inchoate: null }])).toBe(UNKNOWN);
		expect(only([{ charge: '664/459 PC', inchoate: true }])).toBe(FALSE);
	});

	it('is not known where something could not be read, unless what could be read settles it', () => {
		expect(only([sale], gap)).toBe(UNKNOWN);
		expect(only([{ charge: '459 PC' }], gap)).toBe(FALSE);
	});
});

describe('a death', () => {
	it('is on the record, is not, or may be where something could not be read', () => {
		const people = [
			record([], { deceased: true }),
			record([]),
			record([], gap),
			record([], { ...gap, deceased: true })
		];
		expect(valuesOf('person.deceased', people)).toEqual([TRUE, FALSE, UNKNOWN, TRUE]);
	});
});
