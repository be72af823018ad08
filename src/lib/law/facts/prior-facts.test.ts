import { describe, expect, it } from 'vitest';
import { on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';

const MANY = 1_000_000;
const sale = (day: number, more: object = {}) => ({ charge: '11360(A) HS', date: on(day), ...more });
const others = record([sale(19900101), sale(19910101)]);

/** What a fact is of the convictions of one person, who stands between two others. */
function of(fact: string, convictions: readonly object[], more: object = {}) {
	const all = valuesOf(fact, [others, record(convictions, more), others]);
	return all.slice(2, 2 + convictions.length);
}

describe('the number of convictions', () => {
	it('counts all of the person’s, and is open upward where something could not be read', () => {
		const people = [record([{}, {}, { charge: '459 PC' }]), record([{}], { incomplete: true }), record([])];
		expect(valuesOf('person.convictions', people)).toEqual([
			[3, 3],
			[1, MANY],
			[0, 0]
		]);
	});
});

describe('earlier convictions of the same section', () => {
	const priors = (convictions: readonly object[], more: object = {}) =>
		of('conviction.priorsOfSection', convictions, more);

	it('are those dated before the day of this one', () => {
		expect(priors([sale(20000101), sale(20000101), sale(20000102), sale(19990101)])).toEqual([
			[1, 1],
			[1, 1],
			[3, 3],
			[0, 0]
		]);
	});

	it('are of the same section whatever the subdivision, and of no other', () => {
		const charges = ['11360(B) HS', '11359 HS', '459 PC', '11360 HS'];
		const earlier = charges.map((charge, at) => ({ charge, date: on(19990101 + at) }));
		expect(priors([...earlier, sale(20000101)])).toEqual([
			[0, 0],
			[0, 0],
			[0, 0],
			[1, 1],
			[2, 2]
		]);
	});

	it('of a conviction that is not of H&S 11357 to 11360 are not counted', () => {
		const theft = { charge: '459 PC', date: on(20000101) };
		expect(priors([theft, { ...theft, date: on(20010101) }], { incomplete: true })).toEqual([
			[0, 0],
			[0, 0]
		]);
	});

	it('may count where either charge may be of several sections, or of none', () => {
		const two = { charge: '11359/11360 HS', date: on(19990101) };
		const inside = { charge: 'CHRG=11360 HS', date: on(19990102) };
		expect(priors([two, inside, sale(20000101)])).toEqual([
			[0, 0],
			[0, 1],
			[0, 2]
		]);
		expect(priors([sale(19990101), { ...two, date: on(20000101) }])[1]).toEqual([0, 1]);
		expect(priors([{ charge: '11360(A)/11360(B) HS', date: on(19990101) }, sale(20000101)])[1]).toEqual([1, 1]);
	});

	it('may count where it is an attempt: whether that is a conviction of the section is not established', () => {
		expect(priors([sale(19990101, { inchoate: true }), sale(20000101)])[1]).toEqual([0, 1]);
		expect(priors([sale(19990101, { inchoate: null }), sale(20000101)])[1]).toEqual([0, 1]);
		expect(priors([sale(19990101), sale(20000101, { inchoate: true })])[1]).toEqual([1, 1]);
	});

	it('may count where it is not known which of two days came first', () => {
		const year = { charge: '11360(A) HS', date: { from: 20000101, to: 20001231 } };
		expect(priors([year, sale(20000601)])).toEqual([
			[0, 1],
			[0, 1]
		]);
		expect(priors([year, sale(20001231)])[1]).toEqual([0, 1]);
		expect(priors([year, sale(20010101)])).toEqual([
			[0, 0],
			[1, 1]
		]);
		expect(priors([year, sale(20000101)])[1]).toEqual([0, 0]);
	});

	it('may be more where something could not be read', () => {
		expect(priors([sale(19990101), sale(20000101)], { incomplete: true })).toEqual([
			[0, MANY],
			[1, MANY + 1]
		]);
	});
});

describe('earlier convictions under today’s subdivision', () => {
	const priors = (charge: string, day: number, now = sale(20180101)) =>
		of('conviction.priorsUnderTodaysText', [{ charge, date: on(day) }, now])[1];

	it('are of H&S 11358(c), 11359(b) or 11360(a)(2)', () => {
		expect(priors('11360(A)(2) HS', 20170101)).toEqual([1, 1]);
		expect(priors('11359(B) HS', 20170101, { charge: '11359 HS', date: on(20180101) })).toEqual([1, 1]);
		expect(priors('11358(C) HS', 20170101, { charge: '11358 HS', date: on(20180101) })).toEqual([1, 1]);
		expect(priors('11360(A)(1) HS', 20170101)).toEqual([0, 0]);
		expect(priors('11360(A)(2)/459 HS', 20170101)).toEqual([0, 1]);
	});

	it('are of the section of this one', () => {
		expect(priors('11359(B) HS', 20170101)).toEqual([0, 0]);
	});

	it('may be any that name no subdivision', () => {
		expect(priors('11360 HS', 20170101)).toEqual([0, 1]);
		expect(priors('11360(B) HS', 20170101)).toEqual([0, 0]);
	});

	it('are dated from 9 November 2016 on: the subdivisions exist only since then', () => {
		expect(priors('11360(A)(2) HS', 20161108)).toEqual([0, 0]);
		expect(priors('11360(A)(2) HS', 20161109)).toEqual([1, 1]);
		expect(priors('11360(A)(2) HS', 20161108, sale(20161109))).toEqual([0, 0]);
		const year = { charge: '11360(A)(2) HS', date: { from: 20160101, to: 20161231 } };
		expect(of('conviction.priorsUnderTodaysText', [year, sale(20180101)])[1]).toEqual([0, 1]);
	});

	it('are none of a conviction that lies no later than that day, whatever could not be read', () => {
		const of2016 = of('conviction.priorsUnderTodaysText', [sale(20161109), sale(20161110)], { incomplete: true });
		expect(of2016).toEqual([
			[0, 0],
			[0, MANY]
		]);
	});
});

describe('cases with a conviction of the same section', () => {
	const cases = (convictions: readonly object[], more: object = {}) =>
		of('conviction.casesOfSection', convictions, more);

	it('are counted once each, and this one counts', () => {
		const convictions = [
			sale(20000101, { step: 1001 }),
			sale(20000101, { step: 1001 }),
			sale(19990101, { step: 2001 }),
			{ charge: '11359 HS', step: 3001 }
		];
		expect(cases(convictions)).toEqual([
			[2, 2],
			[2, 2],
			[2, 2],
			[1, 1]
		]);
	});

	it('may be one more where the case of a conviction is not known', () => {
		expect(cases([sale(20000101, { step: 1001 }), sale(20000101, { step: 0 }), sale(20000101, { step: 0 })])).toEqual([
			[1, 3],
			[1, 3],
			[1, 3]
		]);
	});

	it('may count where there is no more in them than an attempt, save this one', () => {
		const attempt = { inchoate: true };
		expect(cases([sale(20000101, { step: 1001 }), sale(20000101, { step: 2001, ...attempt })])).toEqual([
			[1, 2],
			[2, 2]
		]);
	});

	it('may count where a charge may be of several sections', () => {
		const two = { charge: '11359/11360 HS', step: 2001 };
		expect(cases([sale(20000101, { step: 1001 }), two])).toEqual([
			[1, 2],
			[0, 2]
		]);
	});

	it('are none of a conviction that is of no such section, and open upward where something could not be read', () => {
		expect(cases([{ charge: '459 PC' }])).toEqual([[0, 0]]);
		expect(cases([sale(20000101)], { incomplete: true })).toEqual([[1, MANY]]);
	});
});
