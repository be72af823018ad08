import { describe, expect, it } from 'vitest';
import type { Policy } from '../engine/policy';
import { canonicalJson } from './canonical-json';
import { SHIPPED_POLICIES, shippedPolicy } from './policies';
import { ownId, policyChecksum, readPolicyFile, writePolicyFile } from './policy-file';

const county = shippedPolicy('california/county-2019')!;
const own: Policy = { ...county, id: 'own/county', title: { en: 'Our county' } };

function envelope(change: (file: Record<string, unknown>) => void): string {
	const file = JSON.parse(writePolicyFile(own)) as Record<string, unknown>;
	change(file);
	return JSON.stringify(file);
}

describe('a policy file', () => {
	it.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('comes back as it left: %s', (_, policy) => {
		expect(readPolicyFile(writePolicyFile(policy))).toEqual({ ok: true, policy, unsigned: false });
		const renamed = { ...policy, id: 'own/x' };
		expect(readPolicyFile(writePolicyFile(renamed))).toEqual({ ok: true, policy: renamed, unsigned: false });
	});

	it('is the same bytes whatever the order in which its keys were set', () => {
		const turned = Object.fromEntries(Object.entries(own).reverse()) as unknown as Policy;
		expect(writePolicyFile(turned)).toBe(writePolicyFile(own));
		expect(policyChecksum(turned)).toBe(policyChecksum(own));
	});

	it('keeps the order of the parameters, which is the order in which they are offered', () => {
		const read = readPolicyFile(writePolicyFile(own));
		expect(read.ok && Object.keys(read.policy.parameters)).toEqual(Object.keys(county.parameters));
	});

	it('is accepted in another layout, and with a byte order mark', () => {
		expect(readPolicyFile(`\ufeff${envelope(() => {})}`)).toMatchObject({ ok: true, unsigned: false });
	});

	it('that was changed by hand is refused with both checksums', () => {
		const text = writePolicyFile(own).replace('"version": 1', '"version": 2');
		expect(readPolicyFile(text)).toEqual({
			ok: false,
			code: 'checksum',
			values: { said: policyChecksum(own), found: policyChecksum({ ...own, version: 2 }) }
		});
		for (const change of [
			(file: Record<string, unknown>) => delete file.checksum,
			(file: Record<string, unknown>) => (file.checksum = 7)
		])
			expect(readPolicyFile(envelope(change))).toEqual({
				ok: false,
				code: 'checksum',
				values: { said: '', found: policyChecksum(own) }
			});
	});

	it('that was cut short is refused', () => {
		expect(readPolicyFile(writePolicyFile(own).slice(0, -200))).toEqual({ ok: false, code: 'not-json', values: {} });
	});

	it('of a newer version is refused as newer, signed or not', () => {
		const newer = { ok: false, code: 'newer', values: { schema: 2, reads: 1 } };
		expect(readPolicyFile(envelope((file) => (file.schema = 2)))).toEqual(newer);
		expect(readPolicyFile(JSON.stringify({ ...own, schema: 2 }))).toEqual(newer);
	});

	it('that is no policy is told apart', () => {
		for (const text of ['[]', '"a"', '7', 'null', '{}', '{"schema":1}', '{"clearslate":"run","schema":1}'])
			expect(readPolicyFile(text), text).toMatchObject({ ok: false, code: 'not-a-policy' });
		expect(readPolicyFile(envelope((file) => (file.schema = 'one')))).toMatchObject({ code: 'not-a-policy' });
		expect(readPolicyFile(envelope((file) => (file.clearslate = 'run')))).toMatchObject({ code: 'not-a-policy' });
		for (const policy of [null, 7, [own], undefined])
			expect(readPolicyFile(envelope((file) => (file.policy = policy)))).toMatchObject({ code: 'not-a-policy' });
		expect(readPolicyFile(JSON.stringify({ ...own, schema: '2' }))).toMatchObject({ code: 'invalid' });
	});

	it('with a policy that cannot be used is refused with what is wrong and where', () => {
		const broken = { ...own, steps: [{ ...own.steps[0], when: { fact: 'person.shoeSize', is: true } }] };
		expect(readPolicyFile(writePolicyFile(broken))).toMatchObject({
			ok: false,
			code: 'invalid',
			problems: [{ code: 'fact-unknown', at: 'attempt-or-conspiracy', values: { fact: 'person.shoeSize' } }]
		});
	});

	it('with a key that nobody knows is refused: what it means would be lost', () => {
		const strange = { ...own, steps: [{ ...own.steps[0], untill: '2020-01-01' }] };
		expect(readPolicyFile(writePolicyFile(strange as Policy))).toMatchObject({
			ok: false,
			code: 'invalid',
			problems: [{ code: 'key-unknown', at: 'steps.0.untill' }]
		});
	});

	it('with two steps of one id is refused: nobody could tell which of them decided', () => {
		const twice = { ...own, steps: [own.steps[0], { ...own.steps[1], id: own.steps[0].id }] };
		expect(readPolicyFile(writePolicyFile(twice))).toMatchObject({
			code: 'invalid',
			problems: [{ code: 'id-twice', at: 'attempt-or-conspiracy' }]
		});
	});

	it('cannot reach for an object’s own machinery', () => {
		const text = envelope(() => {}).replace('"parameters":{', '"parameters":{"__proto__":{"kind":"switch"},');
		expect(readPolicyFile(text)).toEqual({ ok: false, code: 'key-forbidden', values: {} });
		expect(readPolicyFile('{"constructor":{"prototype":{}}}')).toMatchObject({ ok: false, code: 'key-forbidden' });
	});

	it('that is very large or very deep is refused before it is looked at', () => {
		expect(readPolicyFile(' '.repeat(1_000_001))).toEqual({
			ok: false,
			code: 'too-large',
			values: { characters: 1_000_001, most: 1_000_000 }
		});
		expect(readPolicyFile(JSON.stringify(own).padEnd(1_000_000)).ok).toBe(true);
		expect(readPolicyFile('['.repeat(400_000) + ']'.repeat(400_000))).toMatchObject({ ok: false });
		expect(readPolicyFile(`{"a":${'['.repeat(90)}${']'.repeat(90)}}`)).toMatchObject({ ok: false, code: 'too-deep' });
	});
});

describe('a policy document without a checksum', () => {
	it('is accepted, and said to be so', () => {
		expect(readPolicyFile(JSON.stringify(own))).toEqual({ ok: true, policy: own, unsigned: true });
	});

	it('that calls itself by the id of a policy that ships, and says something else, gets an id of its own', () => {
		expect(readPolicyFile(JSON.stringify({ ...county, version: 9 }))).toEqual({
			ok: true,
			policy: { ...county, version: 9, id: 'own/california-county-2019' },
			unsigned: true,
			idWas: 'california/county-2019'
		});
		expect(readPolicyFile(JSON.stringify(county))).toEqual({ ok: true, policy: county, unsigned: true });
	});

	it('is refused where an example or a published choice does not fit', () => {
		const wrongChoice = { ...own, choices: [{ id: 'x', title: { en: 'X' }, parameters: { age: 12 } }] };
		expect(readPolicyFile(JSON.stringify(wrongChoice))).toMatchObject({
			problems: [{ code: 'parameter-bounds', at: 'choices.x', values: { parameter: 'age', value: 12 } }]
		});
		const wrongDay = { ...own, examples: [{ ...own.examples[0], asOf: '2019-02-30' }] };
		expect(readPolicyFile(JSON.stringify(wrongDay))).toMatchObject({ problems: [{ at: 'examples.0.asOf' }] });
	});
});

describe('an options file of the older tool', () => {
	it('opens as the county policy with its choices', () => {
		const text = JSON.stringify({ baselineEligibility: { dismiss: ['11357'], reduce: ['11358'] } });
		expect(readPolicyFile(text)).toMatchObject({
			ok: true,
			unsigned: true,
			policy: { id: 'california/county-2019' },
			parameters: { dismiss: ['HS 11357'], reduce: ['HS 11358'] }
		});
	});

	it('is refused with what is wrong in it', () => {
		const text = JSON.stringify({ baselineEligibility: { dismiss: ['11361'] } });
		expect(readPolicyFile(text)).toMatchObject({ ok: false, code: 'parameter-section' });
	});
});

describe('the checksum', () => {
	it('is SHA-256 over JSON with its keys sorted', () => {
		expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, A: true })).toBe(
			'{"A":true,"b":[1,{"c":"é","d":null}]}'
		);
		// printf '{"a":1}' | sha256sum
		expect(policyChecksum({ a: 1 })).toBe('sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
	});
});

describe('the id of an own policy', () => {
	it('is made of its name', () => {
		expect(ownId('Los Angeles, Ötober “2019”!')).toBe('own/los-angeles-otober-2019');
		expect(ownId('own/our-county')).toBe('own/our-county');
		expect(ownId('???')).toBe('own/policy');
		expect(ownId('Our own/county')).toBe('own/our-own-county');
		expect(ownId('a'.repeat(80))).toBe(`own/${'a'.repeat(60)}`);
	});
});
