import { describe, expect, it } from 'vitest';
import type { Parameters } from '$lib/engine/policy';
import { shippedPolicy } from '$lib/law/policies';
import { extraParameters, held, isChosen, isOn, moved, readingParameters, sectionChoices } from './policy-options';

const policy = shippedPolicy('california/county-2019')!;
const chosen: Parameters = { dismiss: ['HS 11357', 'HS 11359'], reduce: ['HS 11358', 'HS 11360'] };

describe('the options of a policy', () => {
	it('are one choice for each section, between the lists that can hold it', () => {
		expect(sectionChoices(policy, chosen).map(({ section, chosen: way }) => [section, way])).toEqual([
			['HS 11357', 'dismiss'],
			['HS 11358', 'reduce'],
			['HS 11359', 'dismiss'],
			['HS 11360', 'reduce']
		]);
	});

	it('hold a section once, and in the order of the law, wherever it is moved', () => {
		const [first] = sectionChoices(policy, chosen);
		expect(moved(first, 'reduce', policy, chosen)).toEqual([
			['dismiss', ['HS 11359']],
			['reduce', ['HS 11357', 'HS 11358', 'HS 11360']]
		]);
	});

	it('leave a section open that no list holds', () => {
		expect(sectionChoices(policy, {}).every(({ chosen: way }) => way === null)).toBe(true);
		expect(held({}, 'dismiss')).toEqual([]);
	});

	it('are those of a published choice only while every one of them is', () => {
		const [dismiss, reduce] = policy.choices!.map((choice) => choice.parameters);
		const own = Object.fromEntries(Object.entries(policy.parameters).map(([id, { default: value }]) => [id, value]));
		expect(isChosen(dismiss, policy, { ...own, ...dismiss })).toBe(true);
		expect(isChosen(reduce, policy, { ...own, ...dismiss })).toBe(false);
		expect(isChosen(dismiss, policy, { ...own, ...dismiss, yearsFree: 6 })).toBe(false);
		expect(isChosen(dismiss, policy, own)).toBe(false);
	});

	it('that are readings are kept apart from numbers and switches', () => {
		const title = { en: 'What counts as two priors' };
		const of = [{ id: 'text', title }];
		const priors = { kind: 'choice', title, of, default: 'text' } as const;
		const read = { ...policy, parameters: { ...policy.parameters, priors } };
		expect(readingParameters(read)).toEqual([['priors', priors]]);
		expect(extraParameters(read)).toHaveLength(6);
	});

	it('besides the sections are six, off at 0 and at false', () => {
		const extras = extraParameters(policy);
		expect(extras.map(([id]) => id)).toEqual(['under21', 'age', 'yearsSince', 'yearsFree', 'onlyProp64', 'deceased']);
		expect(extras.every(([, definition]) => !isOn(definition, definition.kind === 'switch' ? false : 0))).toBe(true);
		expect(extras.every(([, definition]) => isOn(definition, definition.kind === 'switch' ? true : 5))).toBe(true);
	});
});
