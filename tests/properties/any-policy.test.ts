import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { OTHERWISE, decide } from '../../src/lib/engine/decide';
import { OUTCOMES } from '../../src/lib/engine/outcomes';
import type { Parameters, Policy } from '../../src/lib/engine/policy';
import { factsOf, one, widen, type Known } from './known';
import { RUNS, SEED } from './long';
import { plainAnswer } from './plain-reading';
import { parameters, policy } from './policies';

interface Given {
	/** With what the conviction becomes, or `out` of scope. */
	readonly answer: string;
	readonly named: number;
}

function answerFor(known: Known, chosen: Policy, choices: Parameters, county = 1): Given {
	const compiled = compilePolicy(chosen, { facts: factsOf(known), parameters: choices, asOf: 20200701 });
	const decisions = decide(compiled, Uint8Array.of(county));
	const given = OUTCOMES[decisions.outcome[0]] ?? 'out';
	const at = decisions.step[0];
	const becomes = given === 'reduce' && at !== OTHERWISE ? (chosen.steps[at]?.becomes ?? 'misdemeanor') : '';
	return { answer: given === 'reduce' ? `reduce to ${becomes || 'misdemeanor'}` : given, named: decisions.unknown[0] };
}

const RELIEF = ['dismiss', 'reduce to misdemeanor', 'reduce to infraction'];

describe('under any policy', () => {
	const runs = { numRuns: RUNS * 40, ...SEED };

	it('the first step that is true decides, everything being known', () => {
		fc.assert(
			fc.property(one, policy, parameters, (known, chosen, choices) => {
				expect(answerFor(known, chosen, choices)).toEqual({ answer: plainAnswer(known, chosen, choices), named: 0 });
			}),
			runs
		);
	});

	it('an answer for which no unknown is named is the answer whatever the unknowns turn out to be', () => {
		fc.assert(
			fc.property(one, one, policy, parameters, (a, b, chosen, choices) => {
				const wide = answerFor(widen(a, b), chosen, choices);
				if (wide.named !== 0) return;
				for (const known of [a, b]) expect(answerFor(known, chosen, choices).answer).toBe(wide.answer);
			}),
			runs
		);
	});

	it('an unknown is only named where it sends the conviction to a person or leaves the kind of relief open', () => {
		fc.assert(
			fc.property(one, one, policy, parameters, (a, b, chosen, choices) => {
				const wide = answerFor(widen(a, b), chosen, choices);
				if (wide.named !== 0) expect(['needs-review', 'relief']).toContain(wide.answer);
			}),
			runs
		);
	});

	it('relief that is certain while its kind is open stays relief', () => {
		fc.assert(
			fc.property(one, one, policy, parameters, (a, b, chosen, choices) => {
				if (answerFor(widen(a, b), chosen, choices).answer !== 'relief') return;
				for (const known of [a, b]) expect(RELIEF).toContain(answerFor(known, chosen, choices).answer);
			}),
			runs
		);
	});

	it('knowing less about two of three states never firms up what is open about them', () => {
		fc.assert(
			fc.property(one, one, one, policy, parameters, (a, b, c, chosen, choices) => {
				const some = answerFor(widen(a, b), chosen, choices);
				const less = answerFor(widen(widen(a, b), c), chosen, choices);
				if (less.named === 0) expect(some).toEqual({ answer: less.answer, named: 0 });
				if (less.answer === 'relief') expect([...RELIEF, 'relief']).toContain(some.answer);
			}),
			runs
		);
	});

	it('a conviction that may be another county’s is never firmly in scope', () => {
		fc.assert(
			fc.property(one, policy, parameters, (known, chosen, choices) => {
				const sure = answerFor(known, chosen, choices).answer;
				const perhaps = answerFor(known, chosen, choices, 2).answer;
				expect(perhaps).toBe(sure === 'out' ? 'out' : 'needs-review');
			}),
			runs
		);
	});
});
