import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { recordLine } from '../../../tests/properties/extract';
import { OUT_OF_SCOPE } from '../engine/outcomes';
import type { Outcome, Parameters, Policy } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import type { CountyRun } from '../run/county-run';
import { sampleCounty } from '../samples/county';
import { compareDecided } from './compare';
import { comparisonCsv, COMPARISON_COLUMNS } from './compare-csv';
import { comparedRow, listCompared } from './compare-list';
import type { Change } from './compare-order';
import { comparedPerson } from './compare-person';
import type { DecidedCounty } from './decided';

const COUNTY = shippedPolicy('california/county-2019')!;
const SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'];
const DAY = 20200701;

/** A policy of one outcome for every felony, and for all else what is given. */
function policyOf(
	id: string,
	felony: Partial<Policy['steps'][number]>,
	otherwise: Outcome,
	sections = SECTIONS
): Policy {
	const rule = { says: { en: `The ${id} rule` }, cites: [`${id} § 1`], sure: 'text-read' as const, reason: `By ${id}` };
	const when = { fact: 'conviction.class', is: 'felony' };
	return {
		...COUNTY,
		id,
		scope: { sections },
		parameters: {},
		steps: [{ ...rule, id: `${id}-felony`, when, outcome: 'dismiss', ...felony }],
		otherwise: { outcome: otherwise, reason: '', says: { en: 'Nothing said' } }
	};
}

let run: CountyRun;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'Los Angeles', rows: 6000, seed: 11, until: '2020-01-01' })];
	run = await readInNode([{ name: 'made-up.dat', bytes: Buffer.concat(chunks) }], 'LOS ANGELES');
});

const decide = (policy: Policy, parameters: Parameters = {}, day = DAY) => run.decide(policy, parameters, day);
const inScope = (decided: DecidedCounty) => decided.decisions.outcome.filter((one) => one !== OUT_OF_SCOPE).length;
const occurring = (counts: Readonly<Record<string, number>>) => Object.keys(counts).filter((key) => counts[key] > 0);

const sections = fc.subarray(SECTIONS);
const parameters: fc.Arbitrary<Parameters> = fc
	.record({
		named: fc.tuple(sections, sections),
		under21: fc.boolean(),
		age: fc.constantFrom(0, 40, 50, 65),
		yearsSince: fc.constantFrom(0, 10),
		yearsFree: fc.constantFrom(0, 5),
		onlyProp64: fc.boolean(),
		deceased: fc.boolean()
	})
	.map(({ named: [dismiss, reduce], ...rest }) => ({ ...rest, dismiss, reduce }));
const sides = fc.tuple(parameters, fc.constantFrom(DAY, 20250101), parameters, fc.constantFrom(DAY, 20250101));

describe('comparing two policies on one run', () => {
	it('counts every conviction in scope of either once, and as each policy by itself counts it', () => {
		fc.assert(
			fc.property(sides, ([one, day, other, later]) => {
				const a = decide(COUNTY, one, day);
				const b = decide({ ...COUNTY, scope: { sections: SECTIONS.slice(1) } }, other, later);
				const { matrix, convictions, people } = compareDecided(a, b).figures;
				const sum = (of: (cell: (typeof matrix)[number]) => boolean) =>
					matrix.filter(of).reduce((total, cell) => total + cell.convictions, 0);
				expect(sum((cell) => cell.a !== 'out-of-scope')).toBe(inScope(a));
				expect(sum((cell) => cell.b !== 'out-of-scope')).toBe(inScope(b));
				expect(sum(() => true)).toBe(Object.values(convictions).reduce((total, n) => total + n, 0));
				const whole = new Set<number>();
				for (const decided of [a, b])
					decided.decisions.outcome.forEach((outcome, at) => {
						if (outcome !== OUT_OF_SCOPE) whole.add(run.records.histories.person[at]);
					});
				expect(Object.values(people).reduce((total, n) => total + n, 0)).toBe(whole.size);
			}),
			{ numRuns: 30, seed: 64 }
		);
	});

	it('turned around gives the same table turned around, with those who gain losing', () => {
		fc.assert(
			fc.property(sides, ([one, day, other, later]) => {
				const a = decide(COUNTY, one, day);
				const b = decide(COUNTY, other, later);
				const there = compareDecided(a, b).figures;
				const back = compareDecided(b, a).figures;
				const turned = back.matrix.map(({ a: from, b: to, ...rest }) => ({ ...rest, a: to, b: from }));
				expect(new Set(turned.map((cell) => JSON.stringify(Object.entries(cell).sort())))).toEqual(
					new Set(there.matrix.map((cell) => JSON.stringify(Object.entries(cell).sort())))
				);
				const worse = there.convictions.lose + there.convictions.unsettled;
				expect(back.convictions.gain).toBe(worse);
				expect(back.convictions.same).toBe(there.convictions.same);
				expect(back.people.same).toBe(there.people.same);
				expect(back.people.both).toBe(there.people.both);
				expect(back.people.gain).toBe(there.people.lose + there.people.unsettled);
			}),
			{ numRuns: 30, seed: 64 }
		);
	});

	it('finds no change between a policy and itself', () => {
		fc.assert(
			fc.property(parameters, (chosen) => {
				const compared = compareDecided(decide(COUNTY, chosen), decide(COUNTY, chosen));
				expect(occurring(compared.figures.convictions)).toEqual(['same']);
				expect(occurring(compared.figures.people)).toEqual(['same']);
				expect(compared.figures.matrix.every((cell) => cell.a === cell.b)).toBe(true);
				expect(listCompared(compared, { change: null, cell: null })).toHaveLength(0);
			}),
			{ numRuns: 10, seed: 64 }
		);
	});
});

describe('whether a conviction gains or loses', () => {
	const answer = (outcome: Outcome, more: { becomes?: 'infraction' } = {}) =>
		policyOf('x', { outcome, ...more }, 'undecided');
	const kindsOfChange = (a: Policy, b: Policy) => {
		const compared = compareDecided(decide(a), decide(b));
		const felonies = listCompared(compared, { change: null, cell: null });
		return new Set(Array.from(felonies, (at) => comparedRow(compared, at)).map((row) => row.change));
	};

	it.each([
		['reduced', 'dismissed', answer('reduce'), answer('dismiss'), 'gain'],
		['dismissed', 'relief whose kind is open', answer('dismiss'), answer('relief'), 'unsettled'],
		['relief whose kind is open, counted at its least', 'dismissed', answer('relief'), answer('dismiss'), 'gain'],
		[
			'reduced to a misdemeanor',
			'to an infraction',
			answer('reduce'),
			answer('reduce', { becomes: 'infraction' }),
			'gain'
		],
		['left out', 'reduced', answer('excluded'), answer('reduce'), 'gain'],
		['reduced', 'barred', answer('reduce'), answer('barred'), 'lose'],
		['reduced', 'relief whose kind is open', answer('reduce'), answer('relief'), 'otherwise'],
		['left out', 'barred', answer('excluded'), answer('barred'), 'otherwise'],
		['a person’s decision', 'dismissed for certain', answer('needs-review'), answer('dismiss'), 'gain'],
		['another office’s decision', 'reduced for certain', answer('other-office'), answer('reduce'), 'gain'],
		['dismissed', 'for a person to decide', answer('dismiss'), answer('needs-review'), 'unsettled'],
		['reduced', 'for another office to decide', answer('reduce'), answer('other-office'), 'unsettled'],
		['left out', 'for a person to decide', answer('excluded'), answer('needs-review'), 'open'],
		['for another office', 'for a person to decide', answer('other-office'), answer('needs-review'), 'open']
	] as const)('from %s to %s', (_from, _to, a, b, change) => {
		expect([...kindsOfChange(a, b)].filter((kind) => kind !== 'open' || change === 'open')).toEqual([change]);
	});

	it('counts a conviction that one policy leaves out as one without relief there', () => {
		const compared = compareDecided(
			decide(policyOf('narrow', {}, 'dismiss', ['HS 11358'])),
			decide(policyOf('wide', {}, 'dismiss'))
		);
		const cell = { a: 'out-of-scope', b: 'dismiss' } as const;
		const all = listCompared(compared, { change: null, cell });
		expect(all.length).toBeGreaterThan(0);
		expect(listCompared(compared, { change: 'gain', cell })).toEqual(all);
	});

	it('sets a person apart who gains on one conviction and loses on another', () => {
		const felonies = policyOf('felonies', { outcome: 'dismiss' }, 'barred');
		const others = policyOf('others', { outcome: 'barred' }, 'dismiss');
		const compared = compareDecided(decide(felonies), decide(others));
		const kinds = new Map<number, Set<Change>>();
		for (const at of listCompared(compared, { change: null, cell: null })) {
			const { person, change } = comparedRow(compared, at);
			kinds.set(person, (kinds.get(person) ?? new Set<Change>()).add(change));
		}
		const both = [...kinds.values()].filter(
			(seen) => seen.has('gain') && (seen.has('lose') || seen.has('unsettled'))
		).length;
		expect(both).toBeGreaterThan(0);
		expect(compared.figures.people.both).toBe(both);
	});
});

describe('the step that made the difference', () => {
	const chosen = { dismiss: [], reduce: SECTIONS };

	it('is named on both sides with what it says and the law it cites', () => {
		const compared = compareDecided(decide(COUNTY, chosen), decide(COUNTY, { ...chosen, age: 40 }));
		const gained = listCompared(compared, { change: 'gain', cell: { a: 'reduce', b: 'dismiss' } });
		expect(gained.length).toBeGreaterThan(0);
		for (const at of gained) {
			const { a, b } = comparedRow(compared, at);
			expect([a.step?.id, b.step?.id]).toEqual(['reduce-section', 'age']);
			expect(b.step).toEqual({
				id: 'age',
				says: 'The person is 40 or older on the as-of date.',
				cites: ['H&S 11361.9']
			});
		}
		expect(listCompared(compared, { change: 'lose', cell: null })).toHaveLength(0);
	});

	it('speaks of the section and the charge of its own conviction, whatever charges stand before it', async () => {
		const charges = ['459/484/187 PC-SEVERAL', '11357(A)/11358/11360 HS-SEVERAL', '11359 HS-POSS FOR SALE'];
		const lines = charges.map((offense, n) =>
			recordLine({
				subject: '1',
				name: 'DOE,JANE',
				birth: '19700515',
				cycleDate: '20080101',
				eventDate: '20080301',
				stepType: 'COURT ACTION',
				county: 'LOS ANGELES',
				countOrder: `10${n + 1}001001000`,
				offense,
				disposition: 'CONVICTED',
				class: 'FELONY'
			})
		);
		const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
		const several = await readInNode([{ name: 'several.dat', bytes }], 'LOS ANGELES');
		const told = (outcome: Outcome) =>
			policyOf('told', { outcome, says: { en: '{conviction.section} / {conviction.charge}' } }, 'undecided');
		const compared = compareDecided(several.decide(told('reduce'), {}, DAY), several.decide(told('dismiss'), {}, DAY));
		const rows = Array.from(listCompared(compared, { change: null, cell: null }), (at) => comparedRow(compared, at));
		expect(rows.map((row) => [row.a.step?.says, row.b.step?.says])).toEqual(
			['HS 11357 / 11357(A)/11358/11360 HS', 'HS 11359 / 11359 HS'].map((text) => [text, text])
		);
		expect([...comparisonCsv(compared, false)]).toHaveLength(1 + rows.length);
	});

	it('is no step where facts that are unknown leave the answer open: they are named instead', () => {
		const compared = compareDecided(
			decide(COUNTY, { ...chosen, dismiss: SECTIONS }),
			decide(COUNTY, { ...chosen, dismiss: [], reduce: [] })
		);
		const open = Array.from(listCompared(compared, { change: 'unsettled', cell: null }), (at) =>
			comparedRow(compared, at)
		);
		expect(open.length).toBeGreaterThan(0);
		for (const row of open)
			expect(row.b).toMatchObject({ answer: 'needs-review', step: null, reason: 'Class of the conviction' });
	});
});

describe('the law of a day', () => {
	const amended: Policy = {
		...policyOf('amended', {}, 'barred'),
		steps: [
			{
				...policyOf('old', { outcome: 'reduce' }, 'barred').steps[0],
				until: '2024-12-31',
				cites: ['H&S 11361.8 (2016)']
			},
			{
				...policyOf('new', { outcome: 'dismiss' }, 'barred').steps[0],
				from: '2025-01-01',
				cites: ['H&S 11361.8 (2025)']
			}
		]
	};

	it('gives the same record two answers, each by the text in force on its day', () => {
		const compared = compareDecided(decide(amended, {}, 20241231), decide(amended, {}, 20250101));
		const [at] = listCompared(compared, { change: 'gain', cell: { a: 'reduce', b: 'dismiss' } });
		const row = comparedRow(compared, at);
		expect([row.a.step?.cites, row.b.step?.cites]).toEqual([['H&S 11361.8 (2016)'], ['H&S 11361.8 (2025)']]);

		const record = comparedPerson(compared, row.person);
		const conviction = record?.convictions.find((one) => one.a.conviction === at);
		const cited = [conviction?.a, conviction?.b].map((view) => view?.decision?.steps.flatMap((step) => step.cites));
		expect(cited).toEqual([['H&S 11361.8 (2016)'], ['H&S 11361.8 (2025)']]);
	});
});

describe('comparison.csv', () => {
	it('has one line for each conviction whose answer changes, with both answers, steps and citations', () => {
		const a = decide(COUNTY, { dismiss: [], reduce: SECTIONS });
		const b = decide(COUNTY, { dismiss: [], reduce: SECTIONS, age: 40 }, 20210701);
		const compared = compareDecided(a, b);
		const [header, ...lines] = [...comparisonCsv(compared, false)];
		expect(header).toBe(`${COMPARISON_COLUMNS.join(',')}\n`);
		expect(lines).toHaveLength(listCompared(compared, { change: null, cell: null }).length);
		const gained = lines.find((line) => line.includes(',gain,'));
		expect(gained).toContain(
			'california/county-2019 version 1; dismiss: none; reduce: HS 11357 + HS 11358 + HS 11359 + HS 11360,2020-07-01,reduce,misdemeanor,'
		);
		expect(gained).toMatch(/2021-07-01,dismiss,,40 years or older,age,H&S 11361\.9\n$/);
	});

	it('makes cells safe that a spreadsheet would run, unless exact copies are asked for', () => {
		const evil = policyOf('=evil', { reason: '=1+1' }, 'barred');
		const compared = compareDecided(decide(policyOf('plain', { outcome: 'reduce' }, 'barred')), decide(evil));
		const cellsOf = (exact: boolean) => [...comparisonCsv(compared, exact)].slice(1).join('');
		expect(cellsOf(false)).toContain("'=1+1");
		expect(cellsOf(true)).not.toContain("'=");
	});
});
