import { describe, expect, it } from 'vitest';
import { SOME_DAY, historiesOf, on, record } from '../../../../tests/law/history';
import { valuesOf } from '../../../../tests/law/fact-values';
import { readCharge } from '../../record/charge';
import { sectionText } from '../../record/section';
import { FALSE, TRUE, UNKNOWN } from '../../record/tri';
import { factsOf } from './catalogue';
import { sectionReadings } from './conviction-facts';

describe('of a conviction', () => {
	const people = [
		record([
			{ classes: ['felony', 'misdemeanor'], inCounty: null, inchoate: true, conspiracy: null, charge: '664/11359 HS' },
			{ inCounty: false, charge: '459 PC' }
		])
	];

	it('class, county, attempt and conspiracy are what the record says', () => {
		expect(valuesOf('conviction.class', people)).toEqual([3, 1]);
		expect(valuesOf('conviction.county', people)).toEqual([UNKNOWN, FALSE]);
		expect(valuesOf('conviction.inchoate', people)).toEqual([TRUE, FALSE]);
		expect(valuesOf('conviction.conspiracy', people)).toEqual([UNKNOWN, FALSE]);
	});

	it('the section is any that its charge names', () => {
		const column = factsOf(historiesOf(...people), 20200701).column('conviction.section');
		if (column.kind !== 'section') throw new Error('no sections');
		expect([...column.charge]).toEqual([0, 1]);
		expect([...column.readings.first]).toEqual([0, 1, 2]);
	});

	it('the date is unknown where it lies after the as-of date', () => {
		const dates = valuesOf('conviction.date', [record([{ date: on(20200701) }, { date: on(20200702) }])]);
		expect(dates).toEqual([
			[20200701, 20200701],
			[SOME_DAY.from, SOME_DAY.to]
		]);
	});

	it('the age is counted in whole years, from the latest birth to the first day and from the first to the latest', () => {
		const convictions = [{ date: on(19910514) }, { date: on(19910515) }, { date: { from: 19910101, to: 19911231 } }];
		expect(valuesOf('conviction.ageAt', [record(convictions)])).toEqual([
			[20, 20],
			[21, 21],
			[20, 21]
		]);
		const birth = { from: 19700510, to: 19710510 };
		expect(valuesOf('conviction.ageAt', [record([]), record([{ date: on(19910515) }], { birth })])).toEqual([[20, 21]]);
	});
});

describe('the sections that charges may be', () => {
	it('stand one after another, with an open place where a charge may be something else', () => {
		const { first, sections } = sectionReadings(
			['11357/11358 HS', 'CHRG=459 PC', 'A COMMENT', '211 PC'].map(readCharge)
		);
		expect([...first]).toEqual([0, 2, 4, 5, 6]);
		expect(sections.map((one) => one && sectionText(one))).toEqual([
			'11357 HS',
			'11358 HS',
			'459 PC',
			null,
			null,
			'211 PC'
		]);
	});
});
