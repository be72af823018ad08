import { describe, expect, it } from 'vitest';
import { runExample } from './examples';
import { SHIPPED_POLICIES, shippedPolicy } from './policies';
import { readPolicyDocument } from './policy-document';

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
	it.each(policy.examples.map((example) => [example.title.en, example] as const))('example: %s', (_title, example) => {
		expect(runExample(policy, example)).toEqual(example.then);
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
		const policy = structuredClone(shippedPolicy('california/county-2019')) as unknown as {
			steps: { when: unknown }[];
		};
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
		const policy = structuredClone(shippedPolicy('california/county-2019')) as unknown as {
			steps: { when: unknown }[];
		};
		policy.steps[0].when = when;
		expect(readPolicyDocument(policy)).toMatchObject({ ok: false, problems: [{ code }] });
	});

	it('may not reach for sections that the run does not keep', () => {
		const policy = { ...structuredClone(shippedPolicy('california/county-2019')!), scope: { sections: ['PC 459'] } };
		expect(readPolicyDocument(policy)).toMatchObject({ ok: false, problems: [{ code: 'scope-section' }] });
	});
});
