import { describe, expect, it } from 'vitest';
import { countyRunAnswers } from './county-run';
import { madeUpCase, madeUpRun, type Cells } from './made-up';
import type { Options } from './options';
import { modelAnswers } from './model/as-ours';
import * as at from './raw/columns';

const REDUCE: Options = {
	dismiss: [],
	reduce: ['11357', '11358', '11359', '11360'],
	under21: false,
	only64: false,
	deceased: false,
	age: 0,
	since: 0,
	free: 0
};
const SINCE_10 = { ...REDUCE, since: 10 };
const UNDER_21 = { ...REDUCE, under21: true };
const AGE_50 = { ...REDUCE, age: 50 };
const FREE_5 = { ...REDUCE, free: 5 };
const ONLY_64 = { ...REDUCE, only64: true };

const DISMISSED = 'Eligible for Dismissal';
const REDUCED = 'Eligible for Reduction';
const RELIEF = 'Relief, kind open';
const REVIEW = 'Needs review';
const NONE = '(no answer)';

const OTHER = { [at.COUNT]: '102002001000' };

/** What the design says, by hand: the answer about the first row. */
const REQUIRED: [says: string, rows: Cells[], options: Options, answer: string][] = [
	['a sound felony is reduced', [{}], REDUCE, REDUCED],
	['the anniversary is ten years ago', [{}], SINCE_10, DISMISSED],
	['a class in other case and padded is read', [{ [at.CLASS]: ' felony ' }], REDUCE, REDUCED],
	['a padded blank class gives way to the charge', [{ [at.CLASS]: '    ' }], REDUCE, REDUCED],
	['an unknown class leaves the kind open', [{ [at.CLASS]: 'X' }], REDUCE, RELIEF],
	['a class that no one states leaves it open', [{ [at.CLASS]: '-', [at.CHARGE_CLASS]: 'N' }], REDUCE, RELIEF],
	['a class that changes nothing is not asked', [{ [at.CLASS]: 'X' }], { ...REDUCE, dismiss: ['11358'] }, DISMISSED],
	['nothing decided, or a dismissal, is for review', [{ [at.CLASS]: 'X' }], { ...REDUCE, reduce: [] }, REVIEW],
	['an unreadable date is not long ago', [{ [at.DATE]: '2010-07-01' }], SINCE_10, RELIEF],
	['a year alone is any day of it', [{ [at.DATE]: '20100000' }], SINCE_10, RELIEF],
	['a year alone can suffice', [{ [at.DATE]: '20090000' }], SINCE_10, DISMISSED],
	['an unreadable birth is not old', [{ [at.BIRTH]: 'NULL' }], AGE_50, RELIEF],
	['a birth in a year alone can suffice', [{ [at.BIRTH]: '19690000' }], AGE_50, DISMISSED],
	['two births are all days between', [{}, { [at.BIRTH]: '19800101', [at.DISPOSITION]: '' }], AGE_50, RELIEF],
	['two births of which both suffice do', [{}, { [at.BIRTH]: '19600101', [at.DISPOSITION]: '' }], AGE_50, DISMISSED],
	['a conviction before birth dates neither', [{ [at.BIRTH]: '20110101' }], UNDER_21, RELIEF],
	['a conviction to come is of no date', [{ [at.DATE]: '20210101' }], SINCE_10, RELIEF],
	['another undated conviction may be recent', [{}, { ...OTHER, [at.DATE]: '' }], FREE_5, RELIEF],
	['a recent conviction is recent, whatever is undated', [{}, { ...OTHER, [at.DATE]: '20200101' }], FREE_5, REDUCED],
	[
		'a comment is the charge in any case',
		[{ [at.CHARGE]: 'see comment For charge ', [at.COMMENT]: '11359 HS-SALE' }],
		REDUCE,
		REDUCED
	],
	['11357.5 is another section', [{ [at.CHARGE]: '11357.5 HS-SYNTHETIC' }], REDUCE, NONE],
	['111360 is another section', [{ [at.CHARGE]: '111360 ZZ-X' }], REDUCE, NONE],
	['an attempt goes to review', [{ [at.CHARGE]: '664/11358 HS-X' }], REDUCE, REVIEW],
	['an attempt with a hyphen does too', [{ [at.CHARGE]: '664-11358 HS-X' }], REDUCE, REVIEW],
	['a conspiracy does too', [{ [at.CHARGE]: '182/11358 HS-X' }], REDUCE, REVIEW],
	['a qualifier does too', [{ [at.QUALIFIER]: 'ATTEMPTED   ' }], REDUCE, REVIEW],
	['glued letters are subdivisions', [{ [at.CHARGE]: '11360A2HS-X' }], REDUCE, REDUCED],
	['a missing code is HS', [{ [at.CHARGE]: '11360(A)' }], REDUCE, REDUCED],
	['another code is another law', [{ [at.CHARGE]: '11360 PC-X' }], REDUCE, NONE],
	['an attempt elsewhere may not be of 11357-60', [{}, { ...OTHER, [at.QUALIFIER]: 'ATTEMPTED' }], ONLY_64, RELIEF],
	['11357.5 elsewhere is not of 11357-60', [{}, { ...OTHER, [at.CHARGE]: '11357.5 HS-X' }], ONLY_64, REDUCED],
	['a charge elsewhere that says nothing may be', [{}, { ...OTHER, [at.CHARGE]: '' }], ONLY_64, RELIEF],
	['a county in other case is the county', [{ [at.COUNTY]: ' Yolo' }], REDUCE, REDUCED],
	['a blank county is for review', [{ [at.COUNTY]: '   ' }], REDUCE, REVIEW],
	['a county that does not exist is another one', [{ [at.COUNTY]: 'NARNIA' }], REDUCE, NONE],
	['whoever has no id may have more on record', [{ [at.SUBJECT]: '' }], ONLY_64, RELIEF],
	['whoever has no id may have died', [{ [at.SUBJECT]: '' }], { ...REDUCE, deceased: true }, RELIEF],
	[
		'rows without an id are of different people',
		[{ [at.SUBJECT]: '' }, { [at.SUBJECT]: '', ...OTHER, [at.DATE]: '20200101' }],
		SINCE_10,
		DISMISSED
	],
	['a disposition in other case convicts', [{ [at.DISPOSITION]: ' convicted-jail' }], REDUCE, REDUCED],
	['a conviction set aside does not', [{ [at.DISPOSITION]: 'CONVICTION SET ASIDE' }], REDUCE, NONE],
	['sentence parts are one conviction', [{}, {}], { ...REDUCE, free: 5 }, DISMISSED],
	['rows of a count that differ in class leave it open', [{}, { [at.CLASS]: 'MISDEMEANOR' }], REDUCE, RELIEF],
	['rows of a count that differ in date leave it open', [{}, { [at.DATE]: '20150101' }], SINCE_10, RELIEF],
	['rows of a count that differ in county are for review', [{}, { [at.COUNTY]: 'KERN' }], REDUCE, REVIEW],
	['rows of a count of which one is an attempt are for review', [{}, { [at.QUALIFIER]: 'ATTEMPTED' }], REDUCE, REVIEW]
];

describe.each([
	['the model', modelAnswers],
	['the county run', countyRunAnswers]
] as const)('in the answers of %s', (_, answers) => {
	it.each(REQUIRED)('%s', async (_says, rows, options, answer) => {
		const { decisions } = await answers(madeUpCase(rows), madeUpRun(options));
		const first = decisions.find(({ row }) => row === 0);
		expect(first ? first.determination || '(undecided)' : NONE).toBe(answer);
	});
});
