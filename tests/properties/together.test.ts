import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { decide, type Decisions } from '../../src/lib/engine/decide';
import type { Facts } from '../../src/lib/engine/facts';
import type { Parameters, Policy } from '../../src/lib/engine/policy';
import { Remembered } from '../../src/lib/engine/remembered';
import type { Tri } from '../../src/lib/record/tri';
import { factsOf, one, widen, type Known } from './known';
import { RUNS, SEED } from './long';
import { parameters, policy } from './policies';

/** A conviction as it is known, and whether it is the county's. */
const conviction = fc.record({
	known: fc.oneof(
		one,
		fc.tuple(one, one).map(([a, b]) => widen(a, b))
	),
	county: fc.constantFrom<Tri>(0, 1, 1, 1, 2)
});
/** Few different ones many times: there is much to decide at once. */
const convictions = fc
	.tuple(fc.array(conviction, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { minLength: 1, maxLength: 24 }))
	.map(([some, order]) => order.map((at) => some[at % some.length]));
const law = fc.record({ policy, parameters });

interface Law {
	readonly policy: Policy;
	readonly parameters: Parameters;
}

function decided(facts: Facts, county: readonly Tri[], law: Law, remembered?: Remembered): Decisions {
	const compiled = compilePolicy(law.policy, { facts, parameters: law.parameters, asOf: 20200701 });
	return decide(compiled, Uint8Array.from(county), remembered);
}

/** What is decided of one, its section counted from the first of its charge. */
function of(decisions: Decisions, at: number, first: number) {
	const { outcome, step, section, possible, unknown } = decisions;
	const inScope = possible[at] !== 0;
	return [outcome[at], step[at], inScope ? section[at] - first : 0, possible[at], unknown[at]];
}

describe('convictions that are decided together', () => {
	const runs = { numRuns: RUNS * 10, ...SEED };

	it('are each decided as they are alone', () => {
		fc.assert(
			fc.property(convictions, law, (all, chosen) => {
				const together = decided(
					factsOf(...all.map(({ known }) => known)),
					all.map(({ county }) => county),
					chosen
				);
				let first = 0;
				for (const [at, { known, county }] of all.entries()) {
					expect(of(together, at, first)).toEqual(of(decided(factsOf(known), [county], chosen), 0, 0));
					first += known.sections.length;
				}
			}),
			runs
		);
	});

	it('are decided the same whatever was asked of them before', () => {
		fc.assert(
			fc.property(convictions, fc.array(law, { minLength: 2, maxLength: 6 }), parameters, (all, laws, others) => {
				const facts = factsOf(...all.map(({ known }: { known: Known }) => known));
				const county = all.map((each) => each.county);
				const remembered = new Remembered();
				for (const chosen of [...laws, { ...laws[0], parameters: others }])
					expect(decided(facts, county, chosen, remembered)).toEqual(decided(facts, county, chosen));
			}),
			runs
		);
	});
});
