import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { decide } from '../../src/lib/engine/decide';
import { OUTCOMES } from '../../src/lib/engine/outcomes';
import type { Parameters } from '../../src/lib/engine/policy';
import { shippedPolicy } from '../../src/lib/law/policies';
import { SECTIONS, factsOf, one, widen, type Known } from './known';
import { RUNS, SEED } from './long';

const POLICY = shippedPolicy('california/county-2019')!;
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
			deceased: 0,
			inCycle: 0,
			listed: [0, 0]
		};
		expect(outcomeFor(known, { dismiss: [], reduce: ['HS 11358'] }).outcome).toBe('relief');
		expect(outcomeFor(known, { dismiss: ['HS 11358'], reduce: [] }).outcome).toBe('dismiss');
		expect(outcomeFor(known, { dismiss: [], reduce: [] }).outcome).toBe('needs-review');
	});
});
