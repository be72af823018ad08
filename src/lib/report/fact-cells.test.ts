import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { recordLine, type Cells } from '../../../tests/properties/extract';
import type { FactKind } from '../engine/facts';
import type { Condition, Parameters, Policy, Test } from '../engine/policy';
import { CATALOGUE } from '../law/facts/catalogue';
import { shippedPolicy } from '../law/policies';
import type { CountyRun } from '../run/county-run';
import { personView } from './person-view';
import type { FactView } from './views';
import { workbookRows } from './workbook-rows';

const STATUTE = shippedPolicy('california/prop-64/statute')!;
const DAY = 20260101;

const conviction = (year: string, offense: string, more: Cells = {}): Cells => ({
	cycleDate: `${year}0101`,
	eventDate: `${year}0301`,
	stepType: 'COURT ACTION',
	offense,
	disposition: 'CONVICTED',
	class: 'FELONY',
	...more
});
const registration = (year: string): Cells => ({
	eventDate: `${year}0301`,
	stepType: 'REGISTRATION',
	offense: '290(A) PC-REGISTRATION'
});
const MURDER = conviction('1990', '187(A) PC-MURDER');
const SALE = conviction('2008', '11359 HS-POSS FOR SALE');

/** One person's record, a cycle to a line. */
function read(...records: Cells[]): Promise<CountyRun> {
	const lines = records.map((one, n) =>
		recordLine({
			subject: '1',
			name: 'DOE,JANE',
			birth: '19600601',
			county: 'LOS ANGELES',
			countOrder: `1${String(n + 1).padStart(2, '0')}001001000`,
			...one
		})
	);
	return readInNode([{ name: 'a.dat', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }], 'LOS ANGELES');
}

/** The facts that the trace shows of the conviction on a line. */
function factsOf(run: CountyRun, policy: Policy, line: number, chosen: Parameters = {}): FactView[] {
	const view = personView(run.decide(policy, chosen, DAY), 0);
	const steps = view?.convictions.find((one) => one.line === line)?.decision?.steps ?? [];
	return steps.flatMap((step) => step.facts);
}

const TESTS: Readonly<Record<FactKind, Test>> = {
	flag: { is: true },
	number: { atLeast: 1 },
	date: { onOrBefore: { asOf: true } },
	class: { is: 'felony' },
	section: { in: ['HS 11359'] }
};

/** What a trace shows of one fact of the conviction on a line. */
function shown(run: CountyRun, line: number, fact: string, list?: string): string[] {
	const when: Condition = { fact, ...(list === undefined ? {} : { list }), ...TESTS[CATALOGUE.get(fact)!.kind] };
	const steps = [{ ...STATUTE.steps.at(-1)!, id: 'asked', when }];
	const found = factsOf(run, { ...STATUTE, steps, marks: [] }, line).find((one) => one.id === fact);
	return found!.cells.map((cell) => `${cell.line} ${cell.column} ${cell.text}`);
}

describe('a fact about the person’s other convictions', () => {
	it.each([
		['open', 'person.listedBefore'],
		['cycle', 'person.listedBeforeCycle']
	])('shows the strike that bars and its line, not the conviction that is decided: %s', async (offence, id) => {
		const facts = factsOf(await read(MURDER, SALE), STATUTE, 2, { offence });
		const strikes = facts.find((one) => one.id === id && one.list === 'california/superstrikes');
		expect(strikes?.value).toBe('yes');
		expect(strikes?.cells).toContainEqual({
			column: 'OFFENSE_DESCR',
			text: '187(A) PC-MURDER',
			file: 'a.dat',
			line: 1
		});
		expect(strikes?.cells).toContainEqual({ column: 'STP_EVENT_DATE', text: '19900301', file: 'a.dat', line: 1 });
		expect(new Set(strikes?.cells.map((cell) => cell.line))).toEqual(new Set([1]));
	});

	it('shows the listed conviction that came later where none was before, and nothing where none is on the list', async () => {
		const list = 'california/superstrikes';
		const after = await read(conviction('2008', SALE.offense!), conviction('2015', MURDER.offense!));
		expect(shown(after, 1, 'person.listedBeforeCycle', list)).toContain('2 STP_EVENT_DATE 20150301');
		const both = await read(MURDER, SALE, conviction('2015', '187(A) PC-MURDER'));
		expect(shown(both, 2, 'person.listedBefore', list).filter((cell) => !cell.startsWith('1 '))).toEqual([]);
		expect(shown(both, 2, 'person.listed', list).filter((cell) => cell.includes('OFFENSE_DESCR'))).toEqual([
			'1 OFFENSE_DESCR 187(A) PC-MURDER',
			'3 OFFENSE_DESCR 187(A) PC-MURDER'
		]);
		expect(shown(await read(SALE), 1, 'person.listed', list)).toEqual([]);
	});

	it('shows the earlier convictions of the same section, and of the same section alone', async () => {
		const run = await read(conviction('1999', '11359 HS'), conviction('2001', '11358 HS'), SALE);
		const priors = shown(run, 3, 'conviction.priorsOfSection');
		expect(priors).toEqual(['1 OFFENSE_DESCR 11359 HS', '1 STP_EVENT_DATE 19990301']);
		expect(shown(run, 2, 'conviction.priorsOfSection')).toEqual([]);
		expect(shown(run, 1, 'conviction.casesOfSection').map((cell) => cell[0])).toEqual(['1', '1', '3', '3']);
	});

	it('shows the latest conviction, every one that may be it, and those that are of no section of Proposition 64', async () => {
		const undated = conviction('2001', '459 PC', { eventDate: '' });
		expect(shown(await read(MURDER, SALE), 2, 'person.onlyProp64')).toEqual(['1 OFFENSE_DESCR 187(A) PC-MURDER']);
		expect(shown(await read(SALE, SALE), 2, 'person.onlyProp64').map((cell) => cell[0])).toEqual(['1', '2']);
		expect(shown(await read(SALE, conviction('2012', '459 PC')), 1, 'person.latestConviction')).toEqual([
			'2 STP_EVENT_DATE 20120301'
		]);
		expect(shown(await read(SALE, undated), 1, 'person.latestConviction').map((cell) => cell[0])).toEqual(['1', '2']);
		expect(shown(await read(SALE, MURDER), 1, 'person.convictions').map((cell) => cell[0])).toEqual([
			'1',
			'1',
			'2',
			'2'
		]);
	});

	it('names the line of another conviction’s cells in a review workbook', async () => {
		const run = await read(MURDER, SALE);
		const [, row] = [...workbookRows(run.decide(STATUTE, { offence: 'cycle' }, DAY), ['barred'], ['f00d'])];
		const facts = row.find((cell) => cell.includes('A conviction of the list before the cycle'));
		expect(facts).toContain('OFFENSE_DESCR "187(A) PC-MURDER" in line 1 of a.dat');
		expect(facts).toContain('CONV_STAT_DESCR "FELONY", ');
	});
});

describe('a fact about registrations', () => {
	it('shows the registration before the conviction, and another where none was before', async () => {
		const run = await read(registration('1995'), SALE, registration('2015'));
		expect(shown(run, 2, 'person.registeredBefore')).toEqual([
			'1 OFFENSE_DESCR 290(A) PC-REGISTRATION',
			'1 STP_EVENT_DATE 19950301'
		]);
		expect(shown(run, 2, 'person.registered').map((cell) => cell[0])).toEqual(['1', '3']);
		expect(shown(await read(SALE, registration('2015')), 1, 'person.registeredBefore')[0][0]).toBe('2');
		expect(shown(await read(SALE), 1, 'person.registered')).toEqual([]);
	});
});

describe('a fact about the conviction itself', () => {
	it('shows its own line, whatever stands beside it', async () => {
		const run = await read(MURDER, SALE);
		expect(shown(run, 2, 'conviction.inchoate')).toEqual([
			'2 OFFENSE_DESCR 11359 HS-POSS FOR SALE',
			'2 OFFENSE_QUAL_LST '
		]);
		expect(shown(run, 2, 'cycle.age')).toEqual(['2 PRI_DOB 19600601', '2 CYC_DATE 20080101']);
	});
});

describe('a fact of which the run keeps no rows', () => {
	it.each(['person.latestSentenceEnd', 'conviction.priorsUnderTodaysText', 'person.deceased'])(
		'shows none, rather than those of the conviction: %s',
		async (fact) => {
			expect(shown(await read(MURDER, SALE), 2, fact)).toEqual([]);
		}
	);
});
