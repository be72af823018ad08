import { describe, expect, it } from 'vitest';
import type { Policy } from '../engine/policy';
import { SHIPPED_POLICIES, shippedPolicy } from './policies';
import { policyChecksum } from './policy-file';
import { rulesPage } from './rules-page';

const county = shippedPolicy('california/county-2019')!;

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('the rules page of %s', (_, policy) => {
	const page = rulesPage(policy);

	it('words every step and mark, in order', () => {
		expect(page.steps.map((step) => step.rule)).toEqual(policy.steps);
		expect(page.marks.map((mark) => mark.rule)).toEqual(policy.marks ?? []);
	});

	it('defines every fact and every list that its rules name', () => {
		const text = JSON.stringify([policy.scope, policy.steps, policy.marks ?? []]);
		const named = (key: string) =>
			new Set([...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map((hit) => hit[1]));
		expect(new Set(page.facts.map((fact) => fact.id))).toEqual(
			new Set([...named('fact'), 'conviction.section', 'conviction.county'])
		);
		expect(new Set(page.lists.map((list) => list.id))).toEqual(named('list'));
	});

	it('shows its examples as they come out, and they come out as promised', () => {
		expect(page.examples.filter((example) => !example.agrees)).toEqual([]);
		expect(page.examples).toHaveLength(policy.examples.length);
	});

	it('can be handed on as plain data', () => {
		expect(structuredClone(page)).toEqual(page);
	});
});

describe('an example', () => {
	const [first] = county.examples;
	const withExample = (example: Policy['examples'][number]) =>
		rulesPage({ ...county, examples: [example] }).examples[0];

	it('names the step that decides by its number', () => {
		expect(withExample(first)).toMatchObject({ outcome: 'dismiss', step: 2, promisedStep: 2, agrees: true });
		const undecided = county.examples.find((example) => example.then.by === null)!;
		expect(withExample(undecided)).toMatchObject({
			outcome: 'undecided',
			step: null,
			promisedStep: null,
			agrees: true
		});
	});

	it('that comes out otherwise than the document says is a fault, with both answers', () => {
		const wrong = { ...first, then: { outcome: 'reduce', by: 'reduce-section' } } as const;
		expect(withExample(wrong)).toMatchObject({ outcome: 'dismiss', step: 2, promisedStep: 10, agrees: false });
		expect(withExample({ ...first, then: { ...first.then, by: 'dismiss-section' } })).toMatchObject({ agrees: false });
	});

	it('that cannot be run is a fault, not an error', () => {
		expect(withExample({ ...first, asOf: 'someday' })).toMatchObject({ outcome: null, step: null, agrees: false });
	});

	it('names what is given as the catalogue does, with the list where there is one', () => {
		const given = { 'conviction.class': 'felony', 'person.listed(nowhere/such)': true };
		expect(withExample({ ...first, given }).given).toEqual([
			{ title: 'Class of the conviction', list: null, value: 'felony' },
			{ title: 'A conviction of the list anywhere on the record', list: 'nowhere/such', value: true }
		]);
	});

	it('names no list where a text only looks like one, and keeps a fact that nobody knows under its name', () => {
		const given = { 'x person.listed(a/b)': true, 'person.listed(a/b) x': true, 'person.shoeSize': 9 };
		expect(withExample({ ...first, given }).given).toEqual([
			{ title: 'x person.listed', list: 'a/b', value: true },
			{ title: 'person.listed(a/b) x', list: null, value: true },
			{ title: 'person.shoeSize', list: null, value: 9 }
		]);
	});

	it('that comes out with another outcome by the same step is a fault', () => {
		const wrong = { ...first, then: { ...first.then, outcome: 'reduce' } } as const;
		expect(withExample(wrong)).toMatchObject({ agrees: false });
	});

	it('that the first step decides says so', () => {
		const [one] = county.steps;
		const shown = county.examples.find((example) => example.then.by === one.id)!;
		expect(withExample(shown)).toMatchObject({ step: 1, promisedStep: 1 });
	});
});

describe('a rules page', () => {
	const scoped: Policy = {
		...county,
		scope: { ...county.scope, when: { fact: 'person.listed', list: 'california/registrable', is: true } }
	};

	it('says what has to hold besides the section', () => {
		expect(rulesPage(scoped).scope).toMatchObject({
			kind: 'fact',
			fact: 'A conviction of the list anywhere on the record'
		});
		expect(rulesPage(county).scope).toBeNull();
		expect(rulesPage(scoped).lists.map(({ id }) => id)).toContain('california/registrable');
		expect(rulesPage(scoped).facts.map(({ id }) => id)).toContain('person.listed');
	});

	it('passes over lists that there are not', () => {
		const when = { fact: 'person.listed', list: 'nowhere/such', is: true } as const;
		expect(rulesPage({ ...county, scope: { ...county.scope, when }, examples: [] }).lists).toEqual([]);
	});

	it('of a policy without marks shows none', () => {
		const { marks: _, ...bare } = county;
		expect(rulesPage({ ...bare, examples: [] }).marks).toEqual([]);
	});

	it('carries the checksum of the document', () => {
		expect(rulesPage(county).checksum).toBe(policyChecksum(county));
	});
});
