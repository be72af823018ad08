import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../src/lib/engine/compile';
import { OTHERWISE, decide } from '../../src/lib/engine/decide';
import { OUT_OF_SCOPE } from '../../src/lib/engine/outcomes';
import { withDefaults } from '../../src/lib/engine/parameters';
import type { Condition, Parameters, Policy } from '../../src/lib/engine/policy';
import { factsOf } from '../../src/lib/law/facts/catalogue';
import { shippedPolicy } from '../../src/lib/law/policies';
import { ReachCheck } from '../../src/lib/law/policy-check-reach';
import { daysToLookAt } from '../../src/lib/law/policy-check-days';
import { readPolicyDocument } from '../../src/lib/law/policy-document';
import { runExample } from '../../src/lib/law/examples';
import { FELONY, INFRACTION, MISDEMEANOR } from '../../src/lib/record/conviction-class';
import { LATEST, dateOfDay, dayNumber } from '../../src/lib/record/civil-date';
import { readCharge } from '../../src/lib/record/charge';
import type { Histories } from '../../src/lib/record/histories';
import { RUNS, SEED } from './long';

const COUNTY = shippedPolicy('california/county-2019')!;
// No attempts: whether one is a conviction of the section itself is not settled, so that facts stay unknown.
const CHARGES = ['11357 HS', '11358 HS', '11360(A) HS', '11360 HS', '459 PC', '187 PC'].map(readCharge);
const FIRST = dayNumber(19800101);
const LAST = dayNumber(20191231);

const years = fc.constantFrom<(number | { param: string })[]>(3, 10, { param: 'years' });
const day = fc.oneof(
	fc.constantFrom('2005-02-28', '2016-11-09'),
	years.map((minusYears) => ({ asOf: true as const, minusYears }))
);
const flags = [
	'conviction.inchoate',
	'person.deceased',
	'person.onlyProp64',
	'person.registered',
	'person.registeredBefore'
];
const dates = ['conviction.date', 'person.latestConviction', 'conviction.sentenceEnd', 'person.latestSentenceEnd'];
const numbers = ['conviction.ageAt', 'person.ageOnAsOf', 'person.convictions', 'conviction.priorsOfSection'];
const test: fc.Arbitrary<Condition> = fc.oneof(
	fc.record({ fact: fc.constantFrom(...flags), is: fc.boolean() }),
	fc.record({ fact: fc.constant('conviction.class'), is: fc.constantFrom('felony', 'misdemeanor', 'infraction') }),
	fc.record({
		fact: fc.constant('conviction.section'),
		in: fc.subarray(['HS 11357', 'HS 11360', 'HS 11360(A)'], { minLength: 1 })
	}),
	fc.record({ fact: fc.constant('conviction.section'), exactly: fc.constant(['HS 11360']) }),
	fc.record({ fact: fc.constant('conviction.section'), in: fc.constant({ param: 'sections' }) }),
	fc.record({ fact: fc.constantFrom(...dates), before: day }),
	fc.record({ fact: fc.constantFrom(...dates), onOrBefore: day }),
	fc.record({ fact: fc.constantFrom(...numbers), atLeast: fc.oneof(fc.constantFrom(1, 2, 20, 40), years) }),
	fc.record({ fact: fc.constantFrom(...numbers), lessThan: fc.oneof(fc.constantFrom(1, 2, 20, 40), years) }),
	fc.constantFrom<Condition[]>({ param: 'years', on: true }, { param: 'way', is: 'this' })
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
	condition: fc.oneof(
		{ maxDepth: 2, withCrossShrink: true },
		test,
		fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ not: tie('condition') })
	)
}));
const policies: fc.Arbitrary<Policy> = fc.array(condition, { minLength: 1, maxLength: 6 }).map((conditions) => ({
	...COUNTY,
	id: 'own/tried',
	parameters: {
		years: { kind: 'number', title: { en: '' }, min: 2, max: 12, default: 0, off: true, unit: 'years' },
		way: {
			kind: 'choice',
			title: { en: '' },
			of: ['this', 'that'].map((id) => ({ id, title: { en: id } })),
			default: 'this'
		},
		sections: { kind: 'sections', title: { en: '' }, of: ['HS 11357', 'HS 11358'], default: ['HS 11357'] }
	},
	choices: [],
	examples: [],
	steps: conditions.map((when, at) => ({ ...COUNTY.steps[0], id: `step-${at}`, when, outcome: 'dismiss' }))
}));
const chosen: fc.Arbitrary<Parameters> = fc.record({
	years: fc.constantFrom(0, 2, 3, 7, 12),
	way: fc.constantFrom('this', 'that'),
	sections: fc.subarray(['HS 11357', 'HS 11358'])
});

/** People of whom everything is known. */
const people = fc.array(
	fc.record({
		age: fc.integer({ min: 14, max: 60 }),
		deceased: fc.boolean(),
		registered: fc.option(fc.integer({ min: FIRST, max: LAST })),
		convictions: fc.array(
			fc.record({
				day: fc.integer({ min: FIRST, max: LAST }),
				charge: fc.nat(CHARGES.length - 1),
				classes: fc.constantFrom(FELONY, MISDEMEANOR, INFRACTION),
				sentence: fc.constantFrom(0, 730, 7300)
			}),
			{ minLength: 1, maxLength: 3 }
		)
	}),
	{ minLength: 1, maxLength: 12 }
);

type People = typeof people extends fc.Arbitrary<infer P> ? P : never;

function historiesOf(all: People): Histories {
	const flat = all.flatMap(({ convictions }, person) => convictions.map((one) => ({ ...one, person })));
	const first = [0];
	for (const { convictions } of all) first.push(first.at(-1)! + convictions.length);
	const births = all.map(({ age, convictions }) => dateOfDay(Math.min(...convictions.map((c) => c.day)) - age * 366));
	const days = flat.map((one) => dateOfDay(one.day));
	const registered = all.map((person) => (person.registered === null ? LATEST : dateOfDay(person.registered)));
	return {
		people: all.length,
		convictions: flat.length,
		first: Uint32Array.from(first),
		birthFrom: Int32Array.from(births),
		birthTo: Int32Array.from(births),
		deceased: Uint8Array.from(all, (person) => Number(person.deceased)),
		incomplete: new Uint8Array(all.length),
		registeredFrom: Int32Array.from(registered),
		registeredTo: Int32Array.from(registered),
		person: Uint32Array.from(flat, (one) => one.person),
		dateFrom: Int32Array.from(days),
		dateTo: Int32Array.from(days),
		classes: Uint8Array.from(flat, (one) => one.classes),
		charge: Uint32Array.from(flat, (one) => one.charge),
		inchoate: Uint8Array.from(flat, (one) => Number(CHARGES[one.charge].inchoate)),
		conspiracy: Uint8Array.from(flat, (one) => Number(CHARGES[one.charge].conspiracy)),
		inCounty: new Uint8Array(flat.length).fill(1),
		step: Uint32Array.from(flat, (_, at) => 101001 + at),
		cycleFrom: Int32Array.from(days),
		cycleTo: Int32Array.from(days),
		prop64InCycle: new Uint8Array(flat.length),
		otherInCycle: new Uint8Array(flat.length),
		sentence: Int32Array.from(flat, (one) => one.sentence),
		charges: CHARGES
	};
}
describe('what the check says of reaching a step', () => {
	it('"never" is true of every record that is known in full', () => {
		fc.assert(
			fc.property(policies, people, chosen, fc.nat(), (policy, records, parameters, pick) => {
				expect(readPolicyDocument(policy)).toMatchObject({ ok: true });
				const days = daysToLookAt(policy);
				const asOf = days[pick % days.length];
				// What lies after the as-of date is not known on it.
				const known = records.map((record) => ({
					...record,
					convictions: record.convictions.filter((one) => dateOfDay(one.day) <= asOf)
				}));
				const facts = factsOf(historiesOf(known.filter((record) => record.convictions.length > 0)), asOf);
				const compiled = compilePolicy(policy, { facts, parameters: withDefaults(policy, parameters), asOf });
				const { step, outcome } = decide(compiled, facts.dated.histories.inCounty);
				const deciding = new Set([...step].filter((_, at) => outcome[at] !== OUT_OF_SCOPE));
				const check = new ReachCheck(policy);
				for (const at of deciding) if (at !== OTHERWISE) expect(['reached', 'not-seen']).toContain(check.step(at).kind);
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});

	it('"reached" comes with a conviction that the engine decides by that step', () => {
		fc.assert(
			fc.property(policies, (policy) => {
				const check = new ReachCheck(policy);
				for (const [at, { id }] of policy.steps.entries()) {
					const reach = check.step(at);
					if (reach.kind !== 'reached') continue;
					const example = { title: { en: id }, ...reach.shown, then: { outcome: 'dismiss', by: id } } as const;
					expect(runExample(policy, example)).toEqual(example.then);
				}
			}),
			{ numRuns: RUNS, ...SEED }
		);
	});
});
