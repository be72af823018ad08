import { describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { OUT_OF_SCOPE } from '../engine/outcomes';
import { shippedPolicy } from '../law/policies';
import { outcomeOf } from '../report/reason';
import { withOverrides } from '../report/reviewed';
import { Overrides } from '../review/overrides';
import { sampleCounty } from '../samples/county';
import { officesOf } from './offices';
import { planFilings } from './plan';

const bytes = new Uint8Array(
	Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows: 4000, seed: 11, until: '2026-01-01' })])
);
const run = await readInNode([{ name: 'la.dat', bytes }], 'LOS ANGELES');
const offices = officesOf('LOS ANGELES');
const decided = (policy: string) => run.decide(shippedPolicy(policy)!, {}, 20261122);
const statute = decided('california/prop-64/statute');
const plan = planFilings(statute, offices);
const filed = [...plan.byOffice.values()].flat();

describe('what is filed', () => {
	it('is every conviction in scope once: filed, to be assigned, or left out', () => {
		const inScope = [...statute.decisions.outcome.keys()].filter(
			(at) => statute.decisions.outcome[at] !== OUT_OF_SCOPE
		);
		const placed = [...filed, ...plan.unassigned, ...plan.leftOut].map(({ conviction }) => conviction);
		expect(placed.sort((a, b) => a - b)).toEqual(inScope);
		expect(plan.decided).toBe(inScope.length);
		expect(inScope.length).toBeGreaterThan(50);
	});

	it('is what is dismissed or reduced, and nothing else', () => {
		const asked = [...filed, ...plan.unassigned];
		expect(new Set(asked.map(({ conviction }) => outcomeOf(statute, conviction)))).toEqual(
			new Set(['dismiss', 'reduce'])
		);
		expect(
			asked.every(({ conviction, relief }) => (outcomeOf(statute, conviction) === 'dismiss') === (relief === 'dismiss'))
		).toBe(true);
		const left = new Set(plan.leftOut.map(({ outcome }) => outcome));
		expect(left.has('dismiss') || left.has('reduce')).toBe(false);
		expect(left).toContain('relief');
		expect(left).toContain('needs-review');
	});

	it('has a reason for everything that is left out', () => {
		expect(plan.leftOut.filter(({ reason }) => reason === '')).toEqual([]);
	});

	it('is ordered by court and case number, with what names none at the end', () => {
		const order = filed.map(({ court, caseNumber }) => `${court || '~'}\n${caseNumber || '~'}`);
		for (const rows of plan.byOffice.values()) {
			const keys = rows.map(({ court, caseNumber }) => `${court || '~'}\n${caseNumber || '~'}`);
			expect(keys).toEqual([...keys].sort());
		}
		expect(order.length).toBeGreaterThan(0);
	});

	it('leaves open what the record does not name, and never prints a placeholder of the extract', () => {
		const printed = filed.flatMap((row) => [row.caseNumber, row.court, row.birth, row.convicted, row.defendant]);
		expect(printed.filter((text) => /NULL|^\s*-+\s*$|0000|\.\./.test(text))).toEqual([]);
	});

	it('follows what a reviewer decided, and says who', () => {
		const left = plan.leftOut.find(({ outcome }) => outcome === 'relief')!;
		const digest = 'ab'.repeat(32);
		const { sources } = statute.records;
		const overrides = Overrides.from([
			{
				kind: 'given',
				conviction: { file: digest, row: sources.row[left.conviction] },
				outcome: 'reduce',
				becomes: 'infraction',
				note: '',
				who: 'A. Reviewer',
				at: '2026-11-22T10:00:00Z',
				from: 'queue',
				over: { outcome: 'relief', becomes: null }
			}
		]);
		const again = planFilings(withOverrides(statute, overrides, [digest]), offices);
		const found = [...again.byOffice.values(), again.unassigned]
			.flat()
			.find(({ conviction }) => conviction === left.conviction);
		expect(found).toMatchObject({ relief: 'infraction', decidedBy: 'A. Reviewer' });
	});

	it('goes to the office that a person assigns it to', () => {
		const [first] = plan.unassigned;
		const again = planFilings(statute, offices, {
			assigned: new Map([[first.conviction, 'city-burbank']]),
			openKind: null
		});
		expect(again.byOffice.get('city-burbank')?.map(({ conviction }) => conviction)).toContain(first.conviction);
		expect(again.unassigned.length).toBe(plan.unassigned.length - 1);
	});

	it('asks for relief whose kind is open as the attorney has settled it for the whole run, and says who', () => {
		const open = plan.leftOut.filter(({ outcome }) => outcome === 'relief').map(({ conviction }) => conviction);
		expect(open.length).toBeGreaterThan(5);
		for (const ask of ['least', 'most'] as const) {
			const again = planFilings(statute, offices, { assigned: new Map(), openKind: { ask, who: 'A. Attorney' } });
			const asked = [...again.byOffice.values(), again.unassigned].flat();
			const settled = asked.filter(({ conviction }) => open.includes(conviction));
			expect(settled.length).toBeGreaterThan(0);
			expect(new Set(settled.map(({ decidedBy }) => decidedBy))).toEqual(new Set(['A. Attorney']));
			const { classes } = statute.records.histories;
			const pointless = settled.filter(
				({ conviction, relief }) => relief === 'misdemeanor' && classes[conviction] === 2
			);
			expect(pointless).toEqual([]);
			expect(settled.some(({ relief }) => relief === 'dismiss')).toBe(ask === 'most');
			expect(
				asked.filter(({ conviction }) => !open.includes(conviction)).every(({ decidedBy }) => decidedBy === null)
			).toBe(true);
		}
	});

	it('leaves to the cities what a policy of the district attorney leaves to them', () => {
		const pilot = planFilings(decided('california/prop-64/los-angeles-2019-10'), offices);
		expect(pilot.leftOut.some(({ outcome }) => outcome === 'other-office')).toBe(true);
		expect([...pilot.byOffice.keys()]).toEqual(['district-attorney']);
	});
});
