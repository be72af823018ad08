import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { decide } from '../../src/lib/engine/decide';
import { OUTCOMES } from '../../src/lib/engine/outcomes';
import type { FactColumn, Facts } from '../../src/lib/engine/facts';
import type { Parameters } from '../../src/lib/engine/policy';
import { shippedPolicy } from '../../src/lib/law/policies';
import type { Section } from '../../src/lib/record/section';
import { RUNS, SEED } from './long';

const POLICY = shippedPolicy('california/county-2019')!;
const SECTIONS: readonly Section[] = ['11357', '11358', '11359', '11360'].map((number) => ({
	code: 'HS',
	number,
	subdivisions: []
}));

/** What is known of one conviction: sets and spans; wider is less. */
interface Known {
	readonly classes: number;
	readonly sections: readonly number[];
	readonly inchoate: number;
	readonly date: readonly [number, number];
	readonly ageAt: readonly [number, number];
	readonly age: readonly [number, number];
	readonly latest: readonly [number, number];
	readonly only: number;
	readonly deceased: number;
}

function factsOf(known: Known): Facts {
	const span = (kind: 'date' | 'number', [from, to]: readonly [number, number], byPerson: boolean): FactColumn => ({
		kind,
		byPerson,
		from: Int32Array.of(from),
		to: Int32Array.of(to)
	});
	const flag = (value: number, byPerson: boolean): FactColumn => ({
		kind: 'flag',
		byPerson,
		values: Uint8Array.of(value)
	});
	const columns: Record<string, FactColumn> = {
		'conviction.class': { kind: 'class', sets: Uint8Array.of(known.classes) },
		'conviction.section': {
			kind: 'section',
			charge: Uint32Array.of(0),
			readings: { first: Uint32Array.of(0, known.sections.length), sections: known.sections.map((at) => SECTIONS[at]) }
		},
		'conviction.inchoate': flag(known.inchoate, false),
		'conviction.date': span('date', known.date, false),
		'conviction.ageAt': span('number', known.ageAt, false),
		'person.ageOnAsOf': span('number', known.age, true),
		'person.latestConviction': span('date', known.latest, true),
		'person.onlyProp64': flag(known.only, true),
		'person.deceased': flag(known.deceased, true)
	};
	return { convictions: 1, person: Uint32Array.of(0), column: (id) => columns[id] };
}

function outcomeFor(known: Known, parameters: Parameters): { outcome: string; unknown: number } {
	const compiled = compilePolicy(POLICY, { facts: factsOf(known), parameters, asOf: 20200701 });
	const decisions = decide(compiled, Uint8Array.of(1));
	return { outcome: OUTCOMES[decisions.outcome[0]], unknown: decisions.unknown[0] };
}

const sectionName = (at: number) => `HS ${SECTIONS[at].number}`;
const parameters: fc.Arbitrary<Parameters> = fc
	.record({
		where: fc.array(fc.constantFrom('dismiss', 'reduce', 'neither', 'both'), { minLength: 4, maxLength: 4 }),
		under21: fc.boolean(),
		age: fc.constantFrom(0, 40, 57),
		yearsSince: fc.constantFrom(0, 5),
		yearsFree: fc.constantFrom(0, 10),
		onlyProp64: fc.boolean(),
		deceased: fc.boolean()
	})
	.map(({ where, ...rest }) => ({
		...rest,
		dismiss: where.flatMap((to, at) => (to === 'dismiss' || to === 'both' ? [sectionName(at)] : [])),
		reduce: where.flatMap((to, at) => (to === 'reduce' || to === 'both' ? [sectionName(at)] : []))
	}));

const day = fc.constantFrom(19700101, 20050701, 20100701, 20150701, 20160101);
const age = fc.integer({ min: 18, max: 80 });
const one: fc.Arbitrary<Known> = fc.record({
	classes: fc.constantFrom(1, 2, 4),
	sections: fc.nat(3).map((at) => [at]),
	inchoate: fc.constantFrom(0, 1),
	date: day.map((at) => [at, at] as const),
	ageAt: age.map((at) => [at, at] as const),
	age: age.map((at) => [at, at] as const),
	latest: day.map((at) => [at, at] as const),
	only: fc.constantFrom(0, 1),
	deceased: fc.constantFrom(0, 1)
});

/** The least that two states of knowledge have in common: everything that is possible in either. */
function widen(a: Known, b: Known): Known {
	const span = (x: readonly [number, number], y: readonly [number, number]) =>
		[Math.min(x[0], y[0]), Math.max(x[1], y[1])] as const;
	const tri = (x: number, y: number) => (x === y ? x : 2);
	return {
		classes: a.classes | b.classes,
		sections: [...new Set([...a.sections, ...b.sections])],
		inchoate: tri(a.inchoate, b.inchoate),
		date: span(a.date, b.date),
		ageAt: span(a.ageAt, b.ageAt),
		age: span(a.age, b.age),
		latest: span(a.latest, b.latest),
		only: tri(a.only, b.only),
		deceased: tri(a.deceased, b.deceased)
	};
}

const CERTAINTY: Readonly<Record<string, number>> = { 'needs-review': 0, relief: 1 };
const certainty = (outcome: string) => CERTAINTY[outcome] ?? 2;

describe('an unknown', () => {
	it('never makes a decision more certain, and never another firm one', () => {
		fc.assert(
			fc.property(one, one, parameters, (a, b, chosen) => {
				const known = [outcomeFor(a, chosen).outcome, outcomeFor(b, chosen).outcome];
				const wide = outcomeFor(widen(a, b), chosen).outcome;
				if (certainty(wide) === 2) expect(known).toEqual([wide, wide]);
				if (wide === 'relief')
					expect(known.every((outcome) => outcome === 'dismiss' || outcome === 'reduce')).toBe(true);
			}),
			{ numRuns: RUNS * 20, ...SEED }
		);
	});

	it('is named wherever it keeps a decision open', () => {
		fc.assert(
			fc.property(one, one, parameters, (a, b, chosen) => {
				const wide = outcomeFor(widen(a, b), chosen);
				const ruled = widen(a, b).inchoate === 1;
				if (certainty(wide.outcome) < 2 && !ruled) expect(wide.unknown).not.toBe(0);
			}),
			{ numRuns: RUNS * 20, ...SEED }
		);
	});

	it('leaves relief certain where only dismissal or reduction is in question', () => {
		const known: Known = {
			classes: 7,
			sections: [1],
			inchoate: 0,
			date: [20100701, 20100701],
			ageAt: [30, 30],
			age: [40, 40],
			latest: [20100701, 20100701],
			only: 0,
			deceased: 0
		};
		expect(outcomeFor(known, { dismiss: [], reduce: ['HS 11358'] }).outcome).toBe('relief');
		expect(outcomeFor(known, { dismiss: ['HS 11358'], reduce: [] }).outcome).toBe('dismiss');
		expect(outcomeFor(known, { dismiss: [], reduce: [] }).outcome).toBe('needs-review');
	});
});
