import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { shippedPolicy } from '../law/policies';
import { COLUMNS } from '../record/doj-columns';
import { ANY_DAY } from '../record/date-span';
import { textAt } from '../record/texts';
import { cellOf } from '../report/cells';

type Cells = Readonly<Record<string, string>>;

const line = (cells: Cells) => COLUMNS.map((name) => cells[name] ?? '').join(',');
const record = (countOrder: string, more: Cells = {}): Cells => ({
	SUBJECT_ID: '1001',
	PRI_DOB: '19700515',
	CYC_DATE: '19990610',
	STP_EVENT_DATE: '19990610',
	STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
	STP_ORI_CNTY_NAME: 'KERN',
	CNT_ORDER: countOrder,
	...more
});
const conviction = (countOrder: string, more: Cells = {}): Cells =>
	record(countOrder, {
		STP_EVENT_DATE: '19990712',
		STP_TYPE_DESCR: 'COURT ACTION',
		OFFENSE_DESCR: '11364 HS-PARAPHERNALIA',
		DISP_DESCR: 'CONVICTED',
		CONV_STAT_DESCR: 'MISDEMEANOR',
		...more
	});
/** Of another cycle, so that the person is one whom a run keeps. */
const cannabis = conviction('109001001000', { OFFENSE_DESCR: '11358 HS-CULTIVATE' });

async function read(records: readonly Cells[], also = '') {
	const bytes = new TextEncoder().encode(`${[...records, cannabis].map(line).join('\n')}\n${also}`);
	return readInNode([{ name: 'x.dat', bytes }], 'KERN');
}

const WORDS = ['no', 'yes', 'unknown'];
/** Of the first conviction: whether a Proposition 64 charge stands in its cycle, and whether another charge does. */
async function beside(records: readonly Cells[], also = ''): Promise<{ prop64?: string; other?: string }> {
	const { histories } = (await read(records, also)).records;
	return { prop64: WORDS[histories.prop64InCycle[0]], other: WORDS[histories.otherInCycle[0]] };
}

const arrest = (offense: string, more: Cells = {}) => record('101001001000', { OFFENSE_DESCR: offense, ...more });
const plea = conviction('101002001000');

describe('a Proposition 64 charge in the same cycle', () => {
	it('counts though it was never convicted: the plea was to something else', async () => {
		expect(await beside([plea, arrest('11359 HS-POSS FOR SALE')])).toEqual({ prop64: 'yes', other: 'no' });
	});

	it('counts though the prosecutor rejected it: it was charged', async () => {
		const rejected = arrest('11359 HS-POSS FOR SALE', { DISP_DESCR: 'PROS REJ-LACK OF CORPUS' });
		expect(await beside([plea, rejected])).toMatchObject({ prop64: 'yes' });
	});

	it('counts where the comment names it', async () => {
		const inComment = arrest('SEE COMMENT FOR CHARGE', { COMMENT_TEXT: '11360(A) HS-SELL' });
		expect(await beside([plea, inComment])).toEqual({ prop64: 'yes', other: 'no' });
	});

	it('is the conviction itself, where that is of Proposition 64', async () => {
		expect(await beside([conviction('101002001000', { OFFENSE_DESCR: '11357(C) HS-POSSESS' })])).toEqual({
			prop64: 'yes',
			other: 'no'
		});
	});

	it('of another cycle, or of another person, does not count', async () => {
		const elsewhere = record('102001001000', { OFFENSE_DESCR: '11359 HS-POSS FOR SALE' });
		const another = arrest('11359 HS-POSS FOR SALE', { SUBJECT_ID: '2002' });
		expect(await beside([plea, elsewhere, another])).toMatchObject({ prop64: 'no' });
	});

	it('is unknown where a charge of several sections may be of it, or may not', async () => {
		expect(await beside([plea, arrest('11359/11350 HS-TWO')])).toEqual({ prop64: 'unknown', other: 'unknown' });
	});

	it('is unknown where a charge cannot be read: it may be one', async () => {
		expect(await beside([plea, arrest('FAILURE TO SOMETHING')])).toEqual({ prop64: 'unknown', other: 'unknown' });
	});

	it('is certain where one is, whatever else cannot be read', async () => {
		const records = [plea, arrest('SOMETHING ELSE'), arrest('11358 HS-CULTIVATE'), arrest('SOMETHING ELSE')];
		expect(await beside(records)).toMatchObject({ prop64: 'yes' });
	});

	it('is unknown where a record of the person was set aside: it may have been one', async () => {
		expect(await beside([plea], 'x,y,1001,#\n')).toEqual({ prop64: 'unknown', other: 'unknown' });
	});

	it('is unknown where a charge does not say of which cycle it is', async () => {
		expect(await beside([plea, record('', { OFFENSE_DESCR: '11358 HS-CULTIVATE' })])).toMatchObject({
			prop64: 'unknown',
			other: 'no'
		});
	});

	it('is unknown where the rows of the one count name different charges', async () => {
		const rows = ['11358 HS-CULTIVATE', '459 PC-BURGLARY'].map((OFFENSE_DESCR) =>
			conviction('101002001000', { OFFENSE_DESCR })
		);
		expect(await beside(rows)).toEqual({ prop64: 'unknown', other: 'unknown' });
	});
});

describe('another charge in the same cycle', () => {
	it.each(['459 PC-BURGLARY', '11357.5 HS-SYNTHETIC', '11364.1 HS-OTHER', '182 PC-CONSPIRACY', '11377 HS', '459'])(
		'is one such as %s',
		async (offense) => expect(await beside([plea, arrest(offense)])).toEqual({ prop64: 'no', other: 'yes' })
	);

	it.each(['11366 HS-KEEP PLACE', '32 PC-ACCESSORY', '11364(A) HS-PARAPHERNALIA', '664/11359 HS-ATTEMPT'])(
		'is none such as %s: a cannabis charge, or one to which those were pleaded down',
		async (offense) => expect(await beside([plea, arrest(offense)])).toMatchObject({ other: 'no' })
	);

	it('counts in court, convicted or dismissed', async () => {
		const dismissed = record('101002002000', {
			STP_TYPE_DESCR: 'COURT ACTION',
			OFFENSE_DESCR: '459 PC-BURGLARY',
			DISP_DESCR: 'DISMISSED/FOJ'
		});
		expect(await beside([plea, dismissed])).toMatchObject({ other: 'yes' });
		const convicted = conviction('101002002000', { OFFENSE_DESCR: '459 PC-BURGLARY' });
		expect(await beside([plea, convicted])).toMatchObject({ other: 'yes' });
	});

	it.each(['PROS REJ-LACK OF CORPUS', '  pros rej-interest of justice '])(
		'does not count where the prosecutor rejected it (%s)',
		async (DISP_DESCR) =>
			expect(await beside([plea, arrest('459 PC-BURGLARY', { DISP_DESCR })])).toMatchObject({ other: 'no' })
	);

	it('counts where another record of the same charge was not rejected', async () => {
		const burglary = '459 PC-BURGLARY';
		const rejected = arrest(burglary, { DISP_DESCR: 'PROS REJ-LACK OF CORPUS' });
		expect(await beside([plea, rejected, arrest(burglary)])).toMatchObject({ other: 'yes' });
	});

	it('is not a record without a charge', async () => {
		expect(await beside([plea, arrest('', { COMMENT_TEXT: '-' })])).toEqual({ prop64: 'no', other: 'no' });
	});

	it('is not a registration: nothing is charged by it', async () => {
		const registration = arrest('290 PC-REGISTRATION OF SEX OFFENDER', { STP_TYPE_DESCR: 'REGISTRATION' });
		expect(await beside([plea, registration])).toMatchObject({ other: 'no' });
	});

	it('may be a conviction whose charge is blank', async () => {
		expect(await beside([plea, conviction('101002002000', { OFFENSE_DESCR: '' })])).toEqual({
			prop64: 'unknown',
			other: 'unknown'
		});
	});

	it('may be a number without a code, where another code would make it the plea', async () => {
		expect(await beside([plea, arrest('11364')])).toMatchObject({ other: 'unknown' });
	});
});

describe('the day of a cycle', () => {
	const span = async (of: Cells): Promise<readonly number[]> => {
		const { histories } = (await read([of])).records;
		return [histories.cycleFrom[0], histories.cycleTo[0]];
	};
	const anyDay = [ANY_DAY.from, ANY_DAY.to];

	it('is that of its cell', async () => {
		expect(await span(plea)).toEqual([19990610, 19990610]);
	});

	it('is any day of a year where the cell gives no more', async () => {
		expect(await span({ ...plea, CYC_DATE: '19990000' })).toEqual([19990101, 19991231]);
	});

	it.each([
		['is blank', { CYC_DATE: '' }],
		['is no date', { CYC_DATE: '6/10/1999' }],
		['lies after the conviction', { CYC_DATE: '19990713' }],
		['lies before birth', { CYC_DATE: '19691231' }]
	])('is not known where the cell %s', async (_, more) => {
		expect(await span({ ...plea, ...more })).toEqual(anyDay);
	});

	it('stands where the conviction may lie after it, as its year shows', async () => {
		expect(await span({ ...plea, STP_EVENT_DATE: '19990000' })).toEqual([19990610, 19990610]);
	});

	it('is the one that the first row of a count gives', async () => {
		expect(await span(plea)).toEqual([19990610, 19990610]);
		const { histories } = (await read([plea, { ...plea, CYC_DATE: '19980101' }])).records;
		expect(histories.cycleFrom[0]).toBe(19990610);
	});
});

describe('the cells that a fact rests on', () => {
	const cell = async (column: string, more: Cells = {}) => {
		const run = await read([{ ...plea, ...more }]);
		return cellOf(run.decide(shippedPolicy('california/county-2019')!, {}, 20200701), 0, column);
	};

	it.each([
		['CYC_DATE', {}, '19990610'],
		['CYC_DATE', { CYC_DATE: '6/10/1999' }, '6/10/1999'],
		['CYC_DATE', { CYC_DATE: '' }, ''],
		['CNT_ORDER', {}, '101002001000'],
		['DISP_DESCR', { DISP_DESCR: ' CONVICTED-JAIL' }, ' CONVICTED-JAIL']
	])('are shown as they stand: %s %j', async (column, more, text) => {
		expect(await cell(column, more)).toEqual({ column, text, file: 'x.dat', line: 1 });
	});

	it.each(['SENT_LENGTH', 'SENT_TIME_CODE', 'STP_TYPE_DESCR'])(
		'are left out where the run keeps no text: %s',
		async (column) => expect(await cell(column)).toBeNull()
	);
});

describe('who arrested', () => {
	const arrestedBy = async (records: readonly Cells[]) => {
		const { sources, texts } = (await read(records)).records;
		return textAt(texts, sources.arrestedBy[0]);
	};

	it('is the agency of the arrest in the same cycle', async () => {
		const police = arrest('11359 HS-POSS FOR SALE', { STP_ORI_DESCR: 'CAPD LONG BEACH' });
		const elsewhere = record('102001001000', { STP_ORI_DESCR: 'CASO KERN' });
		expect(await arrestedBy([police, plea, elsewhere])).toBe('CAPD LONG BEACH');
	});

	it('is every agency that the cycle names, once', async () => {
		const first = arrest('11359 HS-POSS FOR SALE', { STP_ORI_DESCR: 'CAPD LONG BEACH' });
		const again = record('101001002000', { STP_ORI_DESCR: 'CAPD LONG BEACH' });
		const second = record('101001003000', { STP_ORI_DESCR: 'CASO KERN' });
		expect(await arrestedBy([first, second, again, plea])).toBe('CAPD LONG BEACH; CASO KERN');
	});

	it('is not told by a court step, nor by an arrest without a place in a cycle', async () => {
		const court = record('101002002000', { STP_TYPE_DESCR: 'COURT ACTION', STP_ORI_DESCR: 'CASC KERN' });
		expect(await arrestedBy([court, plea, record('', { STP_ORI_DESCR: 'CAPD LONG BEACH' })])).toBe('');
	});
});
