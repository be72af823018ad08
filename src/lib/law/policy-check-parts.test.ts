import { describe, expect, it } from 'vitest';
import type { Condition, Policy, Step } from '../engine/policy';
import { shippedPolicy } from './policies';
import { partFindings } from './policy-check-parts';

const county = shippedPolicy('california/county-2019')!;
const dead: Condition = { fact: 'person.deceased', is: true };
const one: Step = {
	id: 'a',
	when: dead,
	outcome: 'dismiss',
	reason: 'reason',
	says: { en: 'says' },
	cites: ['PC 1'],
	sure: 'text-read'
};
const sound: Policy = { ...county, id: 'own/tried', parameters: {}, choices: [], steps: [one], examples: [] };

const found = (more: Partial<Policy>) => partFindings({ ...sound, ...more });
const ofStep = (more: Partial<Step>) => found({ steps: [{ ...one, ...more }] });
const ofTest = (when: object) => ofStep({ when: when as Condition });
const error = (code: string, place: string, at = '', values: object = {}) => [
	{ severity: 'error', code, place, at, values }
];
const warning = (code: string, place: string, at = '', values: object = {}) => [
	{ severity: 'warning', code, place, at, values }
];

describe('a policy', () => {
	it('of sound parts has nothing wrong with them', () => expect(found({})).toEqual([]));

	it('has a name, a version, an id and a step', () => {
		expect(found({ title: { en: ' ' } })).toEqual(error('title-empty', 'title'));
		for (const version of [0, 1.5, -1]) expect(found({ version })).toEqual(error('version-strange', 'version'));
		expect(found({ steps: [] })).toEqual(error('steps-none', 'steps'));
	});

	it('has an id of small letters and digits, with single hyphens, stops and slashes between them', () => {
		for (const id of ['own/county-2.1', 'a', 'california/prop-64/x']) expect(found({ id })).toEqual([]);
		for (const id of ['', 'Own', '-own', 'own-', 'own//x', 'own x', 'own/ö'])
			expect(found({ id }), id).toEqual(error('id-strange', 'title', '', { id }));
	});

	it('that decides what no step decides says why', () => {
		const otherwise = (outcome: Policy['otherwise']['outcome'], reason: string) =>
			found({ otherwise: { outcome, reason, says: { en: '' } } });
		expect(otherwise('barred', ' ')).toEqual(error('reason-empty', 'otherwise'));
		expect(otherwise('barred', 'reason')).toEqual([]);
		expect(otherwise('undecided', '')).toEqual([]);
	});
});

describe('a rule', () => {
	it('cites something and says something, be it a step or a mark', () => {
		for (const cites of [[], [''], [' ', '']]) expect(ofStep({ cites })).toEqual(warning('cites-missing', 'step', 'a'));
		expect(ofStep({ cites: ['', 'PC 1'] })).toEqual([]);
		expect(ofStep({ says: { en: ' ' } })).toEqual(warning('says-empty', 'step', 'a'));
		const mark = { ...one, id: 'm', says: { en: '' }, beside: [] };
		expect(found({ marks: [mark] })).toEqual(warning('says-empty', 'mark', 'm'));
	});

	it('does not end before it begins', () => {
		const from = '2020-01-02';
		expect(ofStep({ from, until: '2020-01-01' })).toEqual(
			error('dates-turned', 'step', 'a', { from, until: '2020-01-01' })
		);
		for (const more of [{ from, until: from }, { from }, { until: from }]) expect(ofStep(more)).toEqual([]);
	});

	it('names something where it asks for names, unless a parameter does', () => {
		const parameters = { some: { kind: 'sections', title: { en: 'Some' }, of: ['HS 11357'], default: [] } } as const;
		for (const test of [{ in: [] }, { exactly: [] }])
			expect(ofTest({ not: { fact: 'conviction.section', ...test } })).toEqual(warning('test-empty', 'step', 'a'));
		for (const test of [
			{ in: ['HS 11357'] },
			{ exactly: ['HS 11357'] },
			{ is: 'HS 11357' },
			{ in: { param: 'some' } }
		]) {
			const when = { fact: 'conviction.section', ...test } as Condition;
			const unused = 'in' in test && !Array.isArray(test.in) ? [] : warning('parameter-unused', 'parameter', 'some');
			expect(found({ parameters, steps: [{ ...one, when }] })).toEqual(unused);
		}
	});

	it.each([
		[
			'years before',
			(number: number) => ({ fact: 'conviction.date', before: { asOf: true, minusYears: number } }),
			150
		],
		[
			'years on or before',
			(number: number) => ({ fact: 'conviction.date', onOrBefore: { asOf: true, minusYears: number } }),
			150
		],
		['at least', (number: number) => ({ fact: 'conviction.ageAt', atLeast: number }), 100_000],
		['less than', (number: number) => ({ fact: 'conviction.ageAt', lessThan: number }), 100_000]
	])('asks for whole numbers that there may be: %s', (_, test, most) => {
		for (const number of [0, 1, most]) expect(ofTest(test(number))).toEqual([]);
		for (const number of [-1, 1.5, most + 1])
			expect(ofTest(test(number))).toEqual(error('number-strange', 'step', 'a', { number, most }));
	});

	it('may leave a number or a day to others', () => {
		for (const test of [{ before: '2010-01-01' }, { onOrBefore: { asOf: true } }, { before: { asOf: true } }])
			expect(ofTest({ fact: 'conviction.date', ...test })).toEqual([]);
	});

	it('fills in only what there is: parameters, the section, the charge', () => {
		const parameters = { years: { kind: 'switch', title: { en: 'Years' }, default: true } } as const;
		const when = { param: 'years', on: true } as const;
		const text = (more: Partial<Step>) => found({ parameters, steps: [{ ...one, when, ...more }] });
		expect(text({ reason: '{years} {conviction.section} {conviction.charge}' })).toEqual([]);
		expect(text({ reason: '{age} and {age} and {toString}' })).toEqual([
			...warning('placeholder-unknown', 'step', 'a', { name: 'age' }),
			...warning('placeholder-unknown', 'step', 'a', { name: 'toString' })
		]);
		expect(text({ says: { en: '{} years' } })).toEqual(warning('placeholder-unknown', 'step', 'a', { name: '' }));
	});
});

describe('a step', () => {
	it('has a reason', () => expect(ofStep({ reason: ' ' })).toEqual(error('reason-empty', 'step', 'a')));

	it('waits for a day only where the outcome is not yet, and always there', () => {
		expect(ofStep({ outcome: 'not-yet' })).toEqual(error('date-missing', 'step', 'a'));
		expect(ofStep({ onDate: '2030-01-01' })).toEqual(warning('date-unused', 'step', 'a'));
		expect(ofStep({ outcome: 'not-yet', onDate: '2030-01-01' })).toEqual([]);
	});

	it('makes something else of a conviction only where it reduces', () => {
		expect(ofStep({ becomes: 'infraction' })).toEqual(error('becomes-unused', 'step', 'a'));
		expect(ofStep({ outcome: 'reduce', becomes: 'infraction' })).toEqual([]);
		expect(ofStep({ outcome: 'reduce' })).toEqual([]);
	});
});

describe('a parameter', () => {
	const number = {
		kind: 'number',
		title: { en: 'Age' },
		min: 0,
		max: 150,
		default: 50,
		off: true,
		unit: 'years'
	} as const;
	const when: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
	const withAge = (age: Policy['parameters'][string], more: Partial<Policy> = {}) =>
		found({ parameters: { age }, steps: [{ ...one, when }], ...more });

	it('has a title', () => {
		expect(withAge(number)).toEqual([]);
		expect(withAge({ ...number, title: { en: ' ' } })).toEqual(error('title-empty', 'parameter', 'age'));
	});

	it('has bounds that are whole years of a life, the lower one first', () => {
		expect(withAge({ ...number, min: 3, max: 3 })).toEqual([]);
		expect(withAge({ ...number, min: 4, max: 3 })).toEqual(
			error('bounds-turned', 'parameter', 'age', { min: 4, max: 3 })
		);
		for (const bounds of [{ max: 151 }, { min: -1 }, { min: 0.5 }, { max: 65.5 }])
			expect(withAge({ ...number, ...bounds })).toEqual(error('bounds-strange', 'parameter', 'age', { most: 150 }));
	});

	it('has each reading once', () => {
		const reading = (...ids: readonly string[]) =>
			found({
				parameters: {
					way: { kind: 'choice', title: { en: 'Way' }, of: ids.map((id) => ({ id, title: { en: id } })), default: 'x' }
				},
				steps: [{ ...one, when: { param: 'way', is: 'x' } }]
			});
		expect(reading('x', 'y')).toEqual([]);
		expect(reading('x', 'y', 'x')).toEqual(error('reading-twice', 'parameter', 'way'));
	});

	it('offers sections that are some', () => {
		const some = { kind: 'sections', title: { en: 'Some' }, of: ['HS 11357', '11358', 'x'], default: [] } as const;
		expect(found({ parameters: { some }, steps: [{ ...one, when: { param: 'some', on: true } }] })).toEqual([
			...error('section-strange', 'parameter', 'some', { section: '11358' }),
			...error('section-strange', 'parameter', 'some', { section: 'x' })
		]);
	});

	it('is asked about by some step, some mark or the scope', () => {
		expect(withAge(number, { steps: [one] })).toEqual(warning('parameter-unused', 'parameter', 'age'));
		expect(withAge(number, { steps: [one], marks: [{ ...one, id: 'm', when, beside: [] }] })).toEqual([]);
		expect(withAge(number, { steps: [one], scope: { ...sound.scope, when } })).toEqual([]);
		// A name that only begins like it.
		const other: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'ages' } };
		expect(withAge(number, { steps: [{ ...one, when: other }] })).toEqual(
			warning('parameter-unused', 'parameter', 'age')
		);
	});
});
