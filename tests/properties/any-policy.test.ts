import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { OTHERWISE, decide } from '../../src/lib/engine/decide';
import { OUTCOMES } from '../../src/lib/engine/outcomes';
import type { Condition, Outcome, Parameters, Policy, Step } from '../../src/lib/engine/policy';
import { factsOf, one, widen, type Known } from './known';
import { RUNS, SEED } from './long';
import { plainAnswer } from './plain-reading';

const name = fc.constantFrom('HS 11357', 'HS 11358', 'HS 11359', 'HS 11360');
const flag = fc.constantFrom('conviction.inchoate', 'person.onlyProp64', 'person.deceased', 'cycle.hasProp64Charge');

/** Every kind of test that the language has. */
const test: fc.Arbitrary<Condition> = fc.oneof(
	fc.record({ fact: flag, is: fc.boolean() }),
	fc.record({ fact: fc.constant('person.listed'), list: fc.constantFrom('one', 'two'), is: fc.boolean() }),
	fc.record({ fact: fc.constant('conviction.class'), is: fc.constantFrom('felony', 'misdemeanor', 'infraction') }),
	fc.record({ fact: fc.constant('conviction.section'), in: fc.array(name, { maxLength: 2 }) }),
	fc.record({ fact: fc.constant('conviction.section'), in: fc.constant({ param: 'sections' }) }),
	fc.record({ fact: fc.constant('conviction.section'), exactly: fc.array(name, { maxLength: 2 }) }),
	fc.record({ fact: fc.constant('conviction.date'), before: fc.constantFrom('2010-07-01', '2012-01-01') }),
	fc.record({
		fact: fc.constantFrom('conviction.date', 'person.latestConviction'),
		onOrBefore: fc.constant({ asOf: true as const, minusYears: { param: 'years' } })
	}),
	fc.record({
		fact: fc.constantFrom('person.ageOnAsOf', 'conviction.ageAt'),
		atLeast: fc.integer({ min: 18, max: 80 })
	}),
	fc.record({ fact: fc.constant('conviction.ageAt'), lessThan: fc.constant({ param: 'years' }) }),
	fc.record({ param: fc.constant('switch'), on: fc.constant(true as const) }),
	fc.record({ param: fc.constant('reading'), is: fc.constantFrom('strict', 'lenient') })
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
	condition: fc.oneof(
		{ maxDepth: 2, depthSize: 'small' },
		test,
		fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ not: tie('condition') })
	)
}));

const outcome = fc.constantFrom<Outcome>('dismiss', 'reduce', 'barred', 'other-office', 'needs-review');
const step: fc.Arbitrary<Pick<Step, 'when' | 'outcome' | 'becomes'>> = fc.oneof(
	fc.record({ when: condition, outcome }),
	fc.record({ when: condition, outcome: fc.constant('reduce' as const), becomes: fc.constant('infraction' as const) })
);

/** A policy as far as deciding reads one: scope with or without a condition, dated steps, all that steps can be. */
const policy: fc.Arbitrary<Policy> = fc
	.record({
		scope: fc.record(
			{ sections: fc.array(name, { minLength: 1, maxLength: 4 }), when: condition },
			{ requiredKeys: ['sections'] }
		),
		steps: fc.array(fc.tuple(step, fc.constantFrom({}, {}, { from: '2021-01-01' }, { until: '2020-07-01' })), {
			maxLength: 5
		}),
		otherwise: outcome
	})
	.map(
		({ scope, steps, otherwise }) =>
			({
				scope,
				parameters: {},
				steps: steps.map(([rule, dated]) => ({ ...rule, ...dated })),
				otherwise: { outcome: otherwise }
			}) as unknown as Policy
	);

const parameters: fc.Arbitrary<Parameters> = fc.record({
	sections: fc.array(name, { maxLength: 2 }),
	years: fc.constantFrom(0, 5, 10, 25),
	switch: fc.boolean(),
	reading: fc.constantFrom('strict', 'lenient')
});

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
