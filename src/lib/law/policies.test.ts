import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../engine/compile';
import { decide, OTHERWISE } from '../engine/decide';
import { OUTCOMES } from '../engine/outcomes';
import { withDefaults } from '../engine/parameters';
import type { Example, Policy } from '../engine/policy';
import { parseIsoDate } from '../record/civil-date';
import { ANY_CLASS, FELONY, INFRACTION, MISDEMEANOR } from '../record/conviction-class';
import { ANY_DAY } from '../record/date-span';
import type { Histories } from '../record/histories';
import { parseSectionName } from '../record/section';
import { TRUE } from '../record/tri';
import { factsOf } from './facts/catalogue';
import { SHIPPED_POLICIES } from './policies';
import { readPolicyDocument } from './policy-document';

/** A history of one conviction, as an example gives it. */
function historyOf(given: Example['given']): Histories {
	const day = (id: string) => {
		const date = typeof given[id] === 'string' ? parseIsoDate(given[id]) : null;
		return date === null ? ANY_DAY : { from: date, to: date };
	};
	const classes =
		{ felony: FELONY, misdemeanor: MISDEMEANOR, infraction: INFRACTION }[String(given['conviction.class'])] ??
		ANY_CLASS;
	const [birth, date] = [day('person.birth'), day('conviction.date')];
	const section = parseSectionName(String(given['conviction.section']))!;
	return {
		people: 1,
		convictions: 1,
		first: Uint32Array.of(0, 1),
		birthFrom: Int32Array.of(birth.from),
		birthTo: Int32Array.of(birth.to),
		deceased: Uint8Array.of(given['person.deceased'] === true ? 1 : 0),
		incomplete: Uint8Array.of(0),
		registeredFrom: Int32Array.of(ANY_DAY.to),
		registeredTo: Int32Array.of(ANY_DAY.to),
		person: Uint32Array.of(0),
		dateFrom: Int32Array.of(date.from),
		dateTo: Int32Array.of(date.to),
		classes: Uint8Array.of(classes),
		charge: Uint32Array.of(0),
		inchoate: Uint8Array.of(given['conviction.inchoate'] === true ? 1 : 0),
		inCounty: Uint8Array.of(TRUE),
		prop64InCycle: Uint8Array.of(1),
		sentence: Int32Array.of(0),
		charges: [{ printed: '', sections: [section], inchoate: false, uncertain: false, flags: [] }]
	};
}

function outcomeOf(policy: Policy, example: Example): { outcome: string | undefined; by: string | null } {
	const asOf = parseIsoDate(example.asOf)!;
	const facts = factsOf(historyOf(example.given), asOf);
	const compiled = compilePolicy(policy, { facts, parameters: withDefaults(policy, example.parameters ?? {}), asOf });
	const decisions = decide(compiled, Uint8Array.of(TRUE));
	const step = decisions.step[0];
	return { outcome: OUTCOMES[decisions.outcome[0]], by: step === OTHERWISE ? null : (policy.steps[step]?.id ?? null) };
}

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
	it.each(policy.examples.map((example) => [example.title.en, example] as const))('example: %s', (_title, example) => {
		expect(outcomeOf(policy, example)).toEqual(example.then);
	});

	it('is a document that reads as a policy', () => {
		expect(readPolicyDocument(structuredClone(policy))).toMatchObject({ ok: true });
	});

	it('cites its source at every step', () => {
		for (const step of policy.steps) expect(step.cites, step.id).not.toEqual([]);
	});

	it('has an example for every step that can decide', () => {
		const shown = new Set(policy.examples.map((example) => example.then.by));
		for (const step of policy.steps) expect(shown, step.id).toContain(step.id);
	});
});

describe('a policy document', () => {
	it('is refused with the place of what is wrong', () => {
		const policy = structuredClone(SHIPPED_POLICIES[0]) as unknown as { steps: { when: unknown }[] };
		policy.steps[0].when = { fact: 'person.shoeSize', is: true };
		expect(readPolicyDocument(policy)).toEqual({
			ok: false,
			problems: [{ code: 'fact-unknown', at: 'attempt-or-conspiracy', values: { fact: 'person.shoeSize' } }]
		});
		expect(readPolicyDocument({ schema: 2 })).toMatchObject({ ok: false });
		expect(readPolicyDocument(null)).toMatchObject({ ok: false });
	});

	it.each([
		[{ fact: 'person.deceased', is: 'true' }, 'test-unfit'],
		[{ fact: 'conviction.class', is: true }, 'test-unfit'],
		[{ fact: 'conviction.class', is: 'felon' }, 'test-unfit'],
		[{ fact: 'conviction.date', atLeast: 3 }, 'test-unfit'],
		[{ fact: 'conviction.date', before: '2019-02-30' }, 'test-unfit'],
		[{ fact: 'person.ageOnAsOf', atLeast: { param: 'deceased' } }, 'parameter-kind'],
		[{ fact: 'person.ageOnAsOf', atLeast: { param: 'nothing' } }, 'parameter-unknown'],
		[{ not: { any: [{ param: 'nothing', on: true }] } }, 'parameter-unknown']
	])('is refused where a test does not fit: %j', (when, code) => {
		const policy = structuredClone(SHIPPED_POLICIES[0]) as unknown as { steps: { when: unknown }[] };
		policy.steps[0].when = when;
		expect(readPolicyDocument(policy)).toMatchObject({ ok: false, problems: [{ code }] });
	});

	it('may not reach for sections that the run does not keep', () => {
		const policy = { ...structuredClone(SHIPPED_POLICIES[0]), scope: { sections: ['PC 459'] } };
		expect(readPolicyDocument(policy)).toMatchObject({ ok: false, problems: [{ code: 'scope-section' }] });
	});
});
