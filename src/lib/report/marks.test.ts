import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { recordLine } from '../../../tests/properties/extract';
import { OUTCOMES } from '../engine/outcomes';
import type { Policy } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { Overrides } from '../review/overrides';
import type { DecidedCounty } from './decided';
import { decisionsCsv } from './decisions-csv';
import { convictionRow } from './list';
import { withOverrides } from './reviewed';

const STATUTE = shippedPolicy('california/prop-64/statute')!;
const CLEARED = 'Should already be cleared: check a fresh record. An order under H&S 11361.9 was due by 1 March 2023';
const DIGESTS = ['f00d'];

/** A person whose sale is reduced, and one who is barred from it by a murder. */
const RECORDS = [
	{ subject: '1', countOrder: '101001001000', year: '2008', offense: '11359 HS-POSS FOR SALE' },
	{ subject: '2', countOrder: '101001001000', year: '1990', offense: '187(A) PC-MURDER' },
	{ subject: '2', countOrder: '102001001000', year: '2008', offense: '11359 HS-POSS FOR SALE' }
];

async function decided(asOf: number, policy: Policy = STATUTE): Promise<DecidedCounty> {
	const lines = RECORDS.map(({ year, ...cells }) =>
		recordLine({
			...cells,
			name: 'DOE,JANE',
			birth: '19600601',
			cycleDate: `${year}0101`,
			eventDate: `${year}0301`,
			stepType: 'COURT ACTION',
			county: 'LOS ANGELES',
			disposition: 'CONVICTED',
			class: 'FELONY'
		})
	);
	const run = await readInNode(
		[{ name: 'a.dat', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }],
		'LOS ANGELES'
	);
	return run.decide(policy, { offence: 'cycle' }, asOf);
}

/** The lines of `decisions.csv` by their outcome, each with its last cell. */
function flagsByOutcome(county: DecidedCounty): Record<string, string> {
	const [head, ...lines] = [...decisionsCsv(county, true)].map((line) => line.trimEnd());
	expect(head).toMatch(/,citations,(?:machine_outcome,.*,review_doubts,)?flags$/);
	return Object.fromEntries(
		lines.map((line) => [/,(reduce|barred|dismiss),/.exec(line)?.[1] ?? '', /(?:,|,"([^"]*)")$/.exec(line)?.[1] ?? ''])
	);
}

/** What rows of the list say beside each outcome. */
function rowsByOutcome(county: DecidedCounty): Record<string, string[]> {
	const outcomes = Array.from(county.decisions.outcome.entries()).filter(([, outcome]) => outcome < OUTCOMES.length);
	return Object.fromEntries(
		outcomes.map(([at, outcome]) => [OUTCOMES[outcome], convictionRow(county, at).marks.map((mark) => mark.says)])
	);
}

describe('what the statute says beside an outcome from 1 March 2023', () => {
	it('stands in decisions.csv beside relief from that day on, and not beside a conviction that is barred', async () => {
		const before = flagsByOutcome(await decided(20230228));
		const after = flagsByOutcome(await decided(20230301));
		expect(Object.keys(after).sort()).toEqual(['barred', 'reduce']);
		expect(before.reduce).not.toContain(CLEARED);
		expect(after.reduce).toContain(`an application under H&S 11361.8(e).; ${CLEARED}`);
		expect([before.barred, after.barred]).toEqual(['', '']);
	});

	it('stands in the row of a list, likewise', async () => {
		const before = rowsByOutcome(await decided(20230228));
		const after = rowsByOutcome(await decided(20230301));
		expect(before.reduce.some((says) => says.startsWith(CLEARED))).toBe(false);
		expect(after.reduce.filter((says) => says.startsWith(CLEARED))).toHaveLength(1);
		expect([before.barred, after.barred]).toEqual([[], []]);
	});
});

describe('a mark', () => {
	it('of which the records do not settle whether it holds says so in decisions.csv', async () => {
		const [mark] = STATUTE.marks!;
		const open = { ...mark, when: { fact: 'offence.withinPersonalLimit', is: true }, says: { en: 'Small, it seems.' } };
		const county = await decided(20260101, { ...STATUTE, marks: [open] });
		expect(flagsByOutcome(county).reduce).toBe('Small, it seems. (May be so: the records do not settle it.)');
		expect(rowsByOutcome(county).reduce).toEqual(['Small, it seems.']);
	});

	it('stands beside the outcome that a person gave, in the last column of what was reviewed', async () => {
		const machine = await decided(20260101);
		const barred = machine.decisions.outcome.indexOf(OUTCOMES.indexOf('barred'));
		const given = {
			...({ outcome: 'dismiss', becomes: null, from: 'queue' } as const),
			...{ note: 'Docket seen', who: 'A. Reader', at: '2026-11-22T10:00:00Z' },
			conviction: { file: 'f00d', row: machine.records.sources.row[barred] },
			over: { outcome: 'barred', becomes: null } as const
		};
		const county = withOverrides(machine, Overrides.NONE.give([given]), DIGESTS);
		expect(flagsByOutcome(county).dismiss).toContain(CLEARED);
	});
});
