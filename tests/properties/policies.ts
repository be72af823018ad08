import fc from 'fast-check';
import type { Condition, Outcome, Parameters, Policy, Step } from '../../src/lib/engine/policy';

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
export const policy: fc.Arbitrary<Policy> = fc
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

export const parameters: fc.Arbitrary<Parameters> = fc.record({
	sections: fc.array(name, { maxLength: 2 }),
	years: fc.constantFrom(0, 5, 10, 25),
	switch: fc.boolean(),
	reading: fc.constantFrom('strict', 'lenient')
});
