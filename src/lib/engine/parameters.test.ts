import { describe, expect, it } from 'vitest';
import { checkParameters, withDefaults } from './parameters';
import type { ParameterDefinition, ParameterValue, Policy } from './policy';

const title = { en: '' };
const parameters: Readonly<Record<string, ParameterDefinition>> = {
	age: { kind: 'number', title, min: 40, max: 65, default: 50, off: true, unit: 'years' },
	years: { kind: 'number', title, min: 1, max: 20, default: 5, off: false, unit: 'years' },
	deceased: { kind: 'switch', title, default: true },
	priors: {
		kind: 'choice',
		title,
		of: [
			{ id: 'text', title },
			{ id: 'any', title }
		],
		default: 'text'
	},
	dismiss: { kind: 'sections', title, of: ['HS 11357', 'HS 11358'], default: ['HS 11357'] }
};
const policy = { parameters } as unknown as Policy;

describe('parameters', () => {
	it('are the policy’s own where nothing else is chosen', () => {
		const own = { age: 50, years: 5, deceased: true, priors: 'text', dismiss: ['HS 11357'] };
		expect(withDefaults(policy, {})).toEqual(own);
		expect(withDefaults(policy, { age: 0, deceased: false })).toEqual({ ...own, age: 0, deceased: false });
	});

	it('that the policy does not have are passed over', () => {
		expect(withDefaults(policy, { shoe: 9 })).not.toHaveProperty('shoe');
	});
});

describe('a choice of parameters', () => {
	it.each<[string, ParameterValue]>([
		['age', 40],
		['age', 65],
		['age', 0],
		['years', 1],
		['deceased', false],
		['priors', 'any'],
		['dismiss', []],
		['dismiss', ['HS 11358', 'HS 11357']]
	])('may be %s: %j', (id, value) => expect(checkParameters(policy, { [id]: value })).toEqual([]));

	it.each<[string, ParameterValue]>([
		['age', '50'],
		['age', 50.5],
		['age', true],
		['deceased', 'yes'],
		['deceased', 1],
		['priors', 1],
		['priors', ['text']],
		['dismiss', 'HS 11357'],
		['dismiss', 1]
	])('is refused where it is of another kind: %s: %j', (id, value) => {
		expect(checkParameters(policy, { [id]: value })).toEqual([{ code: 'parameter-kind', at: id, values: {} }]);
	});

	it.each([
		['age', 39, 40, 65],
		['age', 66, 40, 65],
		['years', 0, 1, 20]
	])('is refused where it is out of bounds: %s: %i', (id, value, min, max) => {
		expect(checkParameters(policy, { [id]: value })).toEqual([
			{ code: 'parameter-bounds', at: id, values: { value, min, max } }
		]);
	});

	it('is refused where there is no such reading, section or parameter', () => {
		expect(checkParameters(policy, { priors: 'none', dismiss: ['HS 11357', 'HS 11360'], shoe: 9 })).toEqual([
			{ code: 'parameter-choice', at: 'priors', values: { value: 'none' } },
			{ code: 'parameter-section', at: 'dismiss', values: { section: 'HS 11360' } },
			{ code: 'parameter-unknown', at: 'shoe', values: {} }
		]);
		expect(checkParameters(policy, { toString: true })).toMatchObject([{ code: 'parameter-unknown' }]);
	});
});
