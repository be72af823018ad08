import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import { readCharge } from '../../record/charge';
import { oneCase } from './list-examples';
import { convictionsListed, type ListedHistories } from './listed-convictions';
import { namesListed } from './names-listed';
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

	it('may hold where the conviction may be of such a day', () => {
		const span = (from: number, to: number) => {
			const one = oneCase(['187 PC']);
			one.dateFrom[0] = from;
			one.dateTo[0] = to;
			return convictionsListed(list, one)[0];
		};
		expect([span(20120101, 20121106), span(20120101, 20121107), span(20121107, 20181231)]).toEqual([
			FALSE,
			UNKNOWN,
			TRUE
		]);
		expect([span(20181231, 20190101), span(20190101, 20191231)]).toEqual([UNKNOWN, FALSE]);
	});

	it.each([
		['its first day only', listOf([{ section: 'PC 187', from: '2012-11-07' }]), '187 PC'],
		['its last day only', listOf([{ section: 'PC 187', until: '2015-01-01' }]), '187 PC'],
		[
			'another row',
			listOf([
				{ section: 'PC 187', until: '2015-01-01' },
				{ section: 'PC 187', under: ['(Z)'] }
			]),
			'187 PC'
		],
		['another section', listOf([{ section: 'PC 187', until: '2015-01-01' }, { section: 'PC 211' }]), '187/211 PC']
	])('is asked of each conviction by its day, with %s', (_, dated, charge) => {
		const two = oneCase([charge, charge]);
		two.histories.charge[1] = 0;
		two.dateFrom.set([20100101, 20130101]);
		two.dateTo.set([20100101, 20130101]);
		const alone = two.dateFrom.map((_day, at) => {
			const one = oneCase([charge]);
			one.dateFrom[0] = one.dateTo[0] = two.dateFrom[at];
			return convictionsListed(dated, one)[0];
		});
		expect([...convictionsListed(dated, two)]).toEqual([...alone]);
	});

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

describe('one charge of several convictions', () => {
	it('is asked for by class and attempt of each', () => {
		const list = listOf([{ section: 'PC 187', felony: true, attempts: false }]);
		const all = oneCase(['187 PC', '187 PC', '187 PC', '187 PC']);
		all.histories.charge.fill(0);
		all.histories.classes.set([7, 1, 1, 2]);
		all.histories.inchoate.set([FALSE, TRUE, UNKNOWN, FALSE]);
		expect([...convictionsListed(list, all)]).toEqual([UNKNOWN, FALSE, UNKNOWN, FALSE]);
	});
});

describe('a row that does not decide by itself', () => {
	it('leaves a charge of it unknown, unless another row takes it in', () => {
		const rows = [{ section: 'PC 187', decides: false as const }];
		expect(ask(listOf(rows), '187 PC')).toBe(UNKNOWN);
		expect(ask(listOf([...rows, { section: 'PC 187' }]), '187 PC')).toBe(TRUE);
		expect(ask(listOf([{ section: 'PC 187' }, ...rows]), '187 PC')).toBe(TRUE);
	});
});

describe('a row whose section is none', () => {
	it('is an error', () => {
		expect(() => ask(listOf([{ section: '187 PC' }]), '187 PC')).toThrow('187 PC is not a section');
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
		expect(pair(({ histories }) => (histories.step[0] = 0))).toBe(UNKNOWN);
	});

	const inOneCase = (of: OffenceList, ...charges: readonly string[]) => [...convictionsListed(of, oneCase(charges))];

	it('may be in the case where a charge of it may be another, or may be the enhancement', () => {
		expect(inOneCase(list, '246/242 PC', '186.22(B)(4) PC')).toEqual([UNKNOWN, FALSE]);
		expect(inOneCase(list, '246 PC', 'SEE 186.22(B)(4) PC')[0]).toBe(UNKNOWN);
		expect(inOneCase(list, '246 PC', 'A COMMENT')[0]).toBe(UNKNOWN);
		expect(inOneCase(list, '246 PC', 'CHRG=459 PC')[0]).toBe(FALSE);
		expect(inOneCase(list, '246 PC', '246/186.22(B)(4) PC')).toEqual([TRUE, TRUE]);
	});

	it('is looked for in each case of the person, and in no other person’s', () => {
		const two = oneCase(['246 PC', '246 PC', '186.22(B)(4) PC']);
		two.histories.first.set([0, 1]);
		const people = {
			...two,
			histories: { ...two.histories, first: Uint32Array.of(0, 1, 3), person: Uint32Array.of(0, 1, 1) }
		};
		expect([...convictionsListed(list, people)]).toEqual([FALSE, TRUE, FALSE]);
	});

	it('asks for the subdivisions of its row', () => {
		const under = listOf([{ section: 'PC 187' }], {
			together: { with: 'PC 186.22(B)(4)', inOneCase: true, rows: [{ section: 'PC 246', under: ['(A)'], ...CITED }] }
		});
		expect(inOneCase(under, '246(A) PC', '246(B) PC', '186.22(B)(4) PC')).toEqual([TRUE, FALSE, FALSE]);
	});

	it('changes nothing about a charge that is on the list by itself', () => {
		const both = listOf([{ section: 'PC 246' }], {
			together: { with: 'PC 186.22(B)(4)', inOneCase: true, rows: [{ section: 'PC 246', ...CITED }] }
		});
		const two = oneCase(['246 PC', '186.22(B)(4) PC']);
		two.histories.step[1] = 0;
		expect([...convictionsListed(both, two)]).toEqual([TRUE, FALSE]);
	});

	it('is looked for in the charge alone where the list says no more', () => {
		const alone = listOf([{ section: 'PC 187' }], {
			together: { with: 'PC 186.22(B)(4)', inOneCase: false, rows: [{ section: 'PC 246', ...CITED }] }
		});
		expect(inOneCase(alone, '246 PC', '186.22(B)(4) PC')).toEqual([FALSE, FALSE]);
		expect(ask(alone, '246/186.22(B)(4) PC')).toBe(TRUE);
	});

	it('leaves unknown what is unknown by itself', () => {
		const open = listOf([{ section: 'PC 245', decides: false }], {
			together: { with: 'PC 186.22(B)(4)', inOneCase: true, rows: [{ section: 'PC 246', ...CITED }] }
		});
		expect(ask(open, '245/186.22(B)(4) PC')).toBe(UNKNOWN);
	});

	it('is no offence of its own, though the list has others of its number', () => {
		const numbered = listOf([{ section: 'PC 186.22', under: ['(D)'] }], {
			together: { with: 'PC 186.22(B)(4)', inOneCase: true, rows: [{ section: 'PC 246', ...CITED }] }
		});
		expect(ask(numbered, '186.22(B)(4) PC')).toBe(FALSE);
		expect(ask(numbered, '186.22(D) PC')).toBe(TRUE);
	});
});

describe('the charges whose names are on a list', () => {
	const names = namesListed(listOf([{ section: 'PC 187', attempts: false, felony: true, from: '2012-11-07' }]));

	it('are those that name a section of it, whatever their class and day, even if they may be something else', () => {
		expect(['187 PC', 'CHRG=187 PC', '187/242 PC', '187'].map((text) => names(readCharge(text)))).toEqual([
			true,
			true,
			true,
			true
		]);
		expect(['242 PC', 'A COMMENT', '664/187 PC', '187 VC'].map((text) => names(readCharge(text)))).toEqual([
			false,
			false,
			false,
			false
		]);
	});

	it('are asked for once', () => {
		let asked = 0;
		const counted = { ...readCharge('187 PC') };
		Object.defineProperty(counted, 'sections', {
			get: () => (asked++, readCharge('187 PC').sections),
			enumerable: true
		});
		expect(names(counted)).toBe(true);
		const once = asked;
		expect(names(counted)).toBe(true);
		expect(asked).toBe(once);
	});
});
