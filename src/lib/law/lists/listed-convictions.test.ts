import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import { oneCase } from './list-examples';
import { convictionsListed, type ListedHistories } from './listed-convictions';
import type { ListedOffence, OffenceList } from './offence-list';

const CITED = { cites: ['PC 1'], sure: 'to-verify' } as const;

function listOf(rows: readonly Omit<ListedOffence, 'cites' | 'sure'>[], more: Partial<OffenceList> = {}): OffenceList {
	const text = { en: '' };
	return {
		schema: 1,
		id: 'a/list',
		title: text,
		about: text,
		source: '',
		rows: rows.map((row) => ({ ...row, ...CITED })),
		examples: { on: [], off: [] },
		...more
	};
}

function ask(
	list: OffenceList,
	charge: string,
	more: { date?: string | undefined; class?: 'felony' | 'misdemeanor' | undefined; inchoate?: Tri } = {}
): number {
	const one = oneCase([charge], more);
	if (more.inchoate !== undefined) one.histories.inchoate[0] = more.inchoate;
	return convictionsListed(list, one)[0];
}

describe('a charge of several sections', () => {
	const list = listOf([{ section: 'PC 187' }, { section: 'PC 211' }]);

	it('is on the list if it is whichever of them was meant', () => {
		expect(ask(list, '187/211 PC')).toBe(TRUE);
		expect(ask(list, '242/459 PC')).toBe(FALSE);
	});

	it('is unknown if one of them is off the list, or if it stands inside a text', () => {
		expect(ask(list, '187/242 PC')).toBe(UNKNOWN);
		expect(ask(list, 'CHRG=187 PC')).toBe(UNKNOWN);
		expect(ask(list, 'TRAFFIC VIOLATION')).toBe(UNKNOWN);
	});
});

describe('an attempt or a conspiracy', () => {
	const list = listOf([
		{ section: 'PC 187', attempts: true },
		{ section: 'PC 209', attempts: false },
		{ section: 'PC 211' }
	]);

	it.each([
		['664/187 PC', TRUE],
		['664-187 PC', TRUE],
		['664/209 PC', FALSE],
		['182/211 PC', UNKNOWN],
		['209 PC', TRUE],
		['211 PC', TRUE]
	])('counts as the row says: %s', (charge, answer) => expect(ask(list, charge)).toBe(answer));

	it('is unknown where it is not known whether it is one, unless it counts either way', () => {
		expect(ask(list, '187 PC', { inchoate: UNKNOWN })).toBe(TRUE);
		expect(ask(list, '209 PC', { inchoate: UNKNOWN })).toBe(UNKNOWN);
	});
});

describe('a row that holds only for some days', () => {
	const list = listOf([{ section: 'PC 187', from: '2012-11-07', until: '2018-12-31' }]);

	it.each([
		['2012-11-06', FALSE],
		['2012-11-07', TRUE],
		['2018-12-31', TRUE],
		['2019-01-01', FALSE],
		[undefined, UNKNOWN]
	])('asks for the day of conviction: %s', (date, answer) => expect(ask(list, '187 PC', { date })).toBe(answer));

	it('is asked of each conviction anew', () => {
		const two = oneCase(['187 PC', '187 PC'], { date: '2015-01-01' });
		two.histories.charge[1] = 0;
		two.dateFrom[1] = two.dateTo[1] = 20200101;
		expect([...convictionsListed(list, two)]).toEqual([TRUE, FALSE]);
	});
});

describe('a row that holds only for felonies', () => {
	const list = listOf([{ section: 'PC 288.2', felony: true }]);

	it('asks for the class of the conviction', () => {
		expect(ask(list, '288.2 PC', { class: 'felony' })).toBe(TRUE);
		expect(ask(list, '288.2 PC', { class: 'misdemeanor' })).toBe(FALSE);
		expect(ask(list, '288.2 PC')).toBe(UNKNOWN);
	});
});

describe('a charge that leaves out subdivisions or the code', () => {
	const rows = [{ section: 'PC 288', under: ['(A)', '(B)(1)'] }];

	it('may be of the row', () => {
		const list = listOf(rows);
		for (const charge of ['288 PC', '288(B) PC', '288(A)']) expect(ask(list, charge), charge).toBe(UNKNOWN);
		for (const charge of ['288(C) PC', '288(B)(2) PC', '289']) expect(ask(list, charge), charge).toBe(FALSE);
		for (const charge of ['288(A) PC', '288(A)(1) PC']) expect(ask(list, charge), charge).toBe(TRUE);
	});

	it('is off a list that a county matched as printed', () => {
		const list = listOf(rows, { asPrinted: true });
		for (const charge of ['288 PC', '288(B) PC', '288(A)']) expect(ask(list, charge), charge).toBe(FALSE);
	});
});

describe('a range of sections', () => {
	const list = listOf([{ section: 'PC 187', through: 'PC 191.5' }]);

	it('takes in the decimals between its ends, and nothing beyond them', () => {
		for (const charge of ['187 PC', '189.5(A) PC', '190.05 PC', '191.5(B) PC']) expect(ask(list, charge)).toBe(TRUE);
		for (const charge of ['186.22 PC', '191.6 PC', '192(A) PC', '187 VC', '18745 PC'])
			expect(ask(list, charge)).toBe(FALSE);
	});
});

describe('an offence that counts only together with an enhancement', () => {
	const list = listOf([{ section: 'PC 187' }], {
		together: { with: 'PC 186.22(B)(4)', inOneCase: true, rows: [{ section: 'PC 246', ...CITED }] }
	});
	const pair = (change: (convictions: ListedHistories) => void): number => {
		const two = oneCase(['246 PC', '186.22(B)(4) PC']);
		change(two);
		return convictionsListed(list, two)[0];
	};

	it('is looked for in the same charge', () => {
		expect(ask(list, '246/186.22(B)(4) PC')).toBe(TRUE);
		expect(ask(list, '242/186.22(B)(4) PC')).toBe(FALSE);
		expect(ask(list, '187/186.22(B)(4) PC')).toBe(TRUE);
	});

	it('is looked for in the other charges of the case, and the offence is what is listed', () => {
		expect([...convictionsListed(list, oneCase(['246 PC', '186.22(B)(4) PC']))]).toEqual([TRUE, FALSE]);
	});

	it('is not joined with a charge of another case, and may be where the case is not known', () => {
		expect(pair(({ histories }) => (histories.step[1] = 2001))).toBe(FALSE);
		expect(pair(({ histories }) => (histories.step[1] = 0))).toBe(UNKNOWN);
	});
});
