import { describe, expect, it } from 'vitest';
import { SOME_DAY, on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';
import type { History } from '../../../../tests/law/restatement/history';

const list = 'california/superstrikes';
const of = (fact: string, ...people: readonly History[]) => valuesOf(fact, people, { list });
const murder = (day: number, more: object = {}) => ({ charge: '187 PC', date: on(day), ...more });
const sale = (day: number, more: object = {}) => ({ charge: '11360(A) HS', date: on(day), ...more });
const gap = { incomplete: true };

describe('a conviction on a list', () => {
	it('is on it by its own charge', () => {
		expect(of('conviction.listed', record([murder(20000101), sale(20000101)]))).toEqual([TRUE, FALSE]);
	});

	it('is anywhere on the record, of whatever day', () => {
		const people = [
			record([sale(20000101), murder(20150101)]),
			record([sale(20000101)]),
			record([sale(20000101)], gap),
			record([murder(20000101)], gap),
			record([{ charge: 'A COMMENT' }]),
			record([murder(20000101), { charge: 'A COMMENT' }])
		];
		expect(of('person.listed', ...people)).toEqual([TRUE, FALSE, UNKNOWN, TRUE, UNKNOWN, TRUE]);
	});
});

describe('a conviction on a list before another', () => {
	const before = (convictions: readonly object[], more: object = {}) =>
		of('person.listedBefore', record(convictions, more));

	it('is dated before its day', () => {
		expect(before([murder(20000101), sale(19991231), sale(20000101), sale(20000102)])).toEqual([
			FALSE,
			FALSE,
			FALSE,
			TRUE
		]);
		expect(before([sale(20200101), murder(20000101), murder(20190101)])).toEqual([TRUE, FALSE, TRUE]);
	});

	it('may be, where its day or whether it is on the list is not known', () => {
		const year = { charge: '187 PC', date: { from: 20000101, to: 20001231 } };
		expect(before([year, sale(20000601), sale(20010101), sale(20000101)])).toEqual([UNKNOWN, UNKNOWN, TRUE, FALSE]);
		expect(before([{ charge: 'A COMMENT', date: on(20000101) }, sale(20000101), sale(20000102)])).toEqual([
			FALSE,
			FALSE,
			UNKNOWN
		]);
		expect(before([murder(20000101), sale(20010101), { charge: 'A COMMENT', date: on(19990101) }])).toEqual([
			UNKNOWN,
			TRUE,
			FALSE
		]);
	});

	it('may be, where something could not be read, unless one surely is', () => {
		expect(before([sale(20000101)], gap)).toEqual([UNKNOWN]);
		expect(before([murder(19990101), sale(20000101)], gap)).toEqual([UNKNOWN, TRUE]);
	});
});

describe('a conviction on a list before the cycle of another', () => {
	it('is dated before the day of the cycle, not of the conviction', () => {
		const later = sale(20020101, { cycleDate: on(20000102) });
		const same = sale(20020101, { cycleDate: on(20000101) });
		const open = sale(20020101, { cycleDate: SOME_DAY });
		const convictions = [murder(20000101, { cycleDate: on(19991201) }), later, same, open];
		expect(of('person.listedBeforeCycle', record(convictions))).toEqual([FALSE, TRUE, FALSE, UNKNOWN]);
	});
});
