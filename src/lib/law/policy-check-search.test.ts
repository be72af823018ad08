import { describe, expect, it } from 'vitest';
import type { Condition, Policy } from '../engine/policy';
import { shippedPolicy } from './policies';
import { bondsOf } from './policy-check-order';
import { ReachCheck } from './policy-check-reach';
import { findWorld, shuffled, wantedOf } from './policy-check-search';
import { shownWorld } from './policy-check-shown';
import { truthOf } from './policy-check-truth';
import { memberKey, parameterKey, spaceOf, type Space } from './policy-check-worlds';

const county = shippedPolicy('california/county-2019')!;
const rule = { outcome: 'dismiss', reason: '', says: { en: '' }, cites: [], sure: 'text-read' } as const;
const title = { en: '' };
const asOf = 20200701;

function policyOf(conditions: readonly Condition[], more: Partial<Policy> = {}): Policy {
	return {
		...county,
		scope: { sections: ['HS 11360'] },
		parameters: {},
		choices: [],
		marks: [],
		examples: [],
		steps: conditions.map((when, at) => ({ ...rule, id: `step ${at}`, when })),
		...more
	};
}
const dead: Condition = { fact: 'person.deceased', is: true };
const registered: Condition = { fact: 'person.registered', is: true };
const before: Condition = { fact: 'person.registeredBefore', is: true };
const felony: Condition = { fact: 'conviction.class', is: 'felony' };
const age = { kind: 'number', title, min: 40, max: 65, default: 50, off: true, unit: 'years' } as const;

describe('the search for a world', () => {
	function look(holds: readonly Condition[], fails: readonly Condition[], left = 1000, seed?: number) {
		const space = spaceOf(policyOf([...holds, ...fails]), asOf, null);
		const truths = (conditions: readonly Condition[]) => conditions.map((one) => truthOf(one, space));
		const patience = { left };
		const order = seed === undefined ? undefined : shuffled(space, seed);
		const found = findWorld(space, bondsOf(space), wantedOf(truths(holds), truths(fails)), patience, order);
		const values = Object.fromEntries(space.names.map((name, at) => [name, space.values[at]]));
		return { found, values, tried: left - patience.left };
	}

	it('finds one in which all that is wanted holds, and leaves open what does not matter', () => {
		const { found, values } = look([{ all: [dead, { not: registered }] }], [felony]);
		expect(found).toBe('found');
		expect(values).toMatchObject({ 'person.deceased': true, 'person.registered': false });
		expect(values['conviction.class']).not.toBe('felony');
		expect(values['conviction.section']).toBeUndefined();
	});

	it('says that there is none where there is none', () => {
		expect(look([dead], [dead]).found).toBe('none');
		expect(look([before], [registered]).found).toBe('none');
		expect(look([{ all: [felony, { fact: 'conviction.class', is: 'infraction' }] }], []).found).toBe('none');
	});

	it('holds every bond between the facts of a record', () => {
		expect(look([before], []).values).toMatchObject({ 'person.registeredBefore': true });
		expect(look([before, { any: [dead, registered] }], [dead]).values).toMatchObject({
			'person.registeredBefore': true,
			'person.registered': true
		});
	});

	it('gives up when its patience ends, and not before', () => {
		const { found, tried } = look([{ all: [dead, registered] }], []);
		expect(found).toBe('found');
		expect(look([{ all: [dead, registered] }], [], tried).found).toBe('found');
		expect(look([{ all: [dead, registered] }], [], tried - 1).found).toBe('gave-up');
		expect(look([dead], [], 0).found).toBe('gave-up');
	});

	it('begins with what is nearest to being settled', () => {
		expect(look([{ all: [registered, dead] }, { any: [felony] }], []).tried).toBeLessThan(12);
	});

	it('finds nothing that is wanted already there', () => {
		expect(look([], [])).toMatchObject({ found: 'found', tried: 1 });
	});

	it('gives each parameter that has one value that value', () => {
		const parameters = { on: { kind: 'switch', title, default: true } } as const;
		const space = spaceOf(policyOf([dead], { parameters }), asOf, {});
		expect(findWorld(space, [], [], { left: 10 })).toBe('found');
		expect(space.values[space.slot(parameterKey('on'))]).toBe(true);
		expect(space.values[space.slot('person.deceased')]).toBeUndefined();
	});

	it('finds the same in whatever order it looks', () => {
		for (const seed of [1, 2, 3]) {
			expect(look([{ all: [dead, before] }], [felony], 1000, seed).values).toMatchObject({
				'person.deceased': true,
				'person.registeredBefore': true
			});
			expect(look([before], [registered], 1000, seed).found).toBe('none');
		}
	});
});

describe('an order that a seed gives', () => {
	const space = { domains: [Array.from({ length: 8 }, () => true)] } as unknown as Space;
	const orders = (seed: number) => {
		const order = shuffled(space, seed);
		return [order(0), order(0)];
	};

	it('has every place once, is the same for the same seed, and another for another', () => {
		for (const order of orders(1)) expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(orders(1)).toEqual(orders(1));
		expect(orders(1)).not.toEqual(orders(2));
		expect(orders(1)[0]).not.toEqual(orders(1)[1]);
		expect(orders(1)[0]).toEqual([4, 6, 7, 0, 5, 3, 2, 1]);
	});
});

describe('a world that is shown', () => {
	function shown(
		conditions: readonly Condition[],
		given: Readonly<Record<string, unknown>>,
		more: Partial<Policy> = {}
	) {
		const space = spaceOf(policyOf(conditions, more), asOf, null);
		for (const [name, value] of Object.entries(given))
			space.values[space.slot(name)] = value as Space['values'][number];
		return shownWorld(space);
	}
	const date: Condition = { fact: 'conviction.date', before: '2010-01-01' };
	const plain = { 'conviction.section': 'HS 11360', 'conviction.class': 'felony' };

	it('has a class and a section, and of other facts those that matter', () => {
		expect(shown([dead, registered], { 'person.deceased': true })).toStrictEqual({
			asOf: '2020-07-01',
			given: { ...plain, 'person.deceased': true },
			parameters: {}
		});
		expect(shown([dead], { 'conviction.class': 'infraction' }).given).toEqual({
			...plain,
			'conviction.class': 'infraction'
		});
	});

	it('has a section that goes with what is given', () => {
		const scope = { sections: ['HS 11361', 'HS 11360'] };
		const only: Condition = { fact: 'person.onlyProp64', is: true };
		expect(shown([only], { 'person.onlyProp64': true }, { scope }).given['conviction.section']).toBe('HS 11360');
		expect(shown([only], {}, { scope }).given['conviction.section']).toBe('HS 11361');
	});

	it('names of a span of days the end where the policy cuts', () => {
		const day = (span: object) => shown([date], { 'conviction.date': span }).given['conviction.date'];
		expect(day({ from: 18500101, to: 20091231 })).toBe('2009-12-31');
		expect(day({ from: 20100101, to: 20200701 })).toBe('2010-01-01');
	});

	it('names of a span of numbers one that somebody would name', () => {
		const number = (from: number, to: number) =>
			shown([{ fact: 'conviction.ageAt', atLeast: 21 }], { 'conviction.ageAt': { from, to } }).given[
				'conviction.ageAt'
			];
		expect(number(0, 20)).toBe(20);
		expect(number(1, 20)).toBe(20);
		expect(number(2, 20)).toBe(2);
		expect(number(0, 1000)).toBe(0);
		expect(number(1, 999)).toBe(999);
		expect(number(21, 1_000_000)).toBe(21);
	});

	it('names days and numbers that go together', () => {
		const latest: Condition = { fact: 'person.latestConviction', before: '2005-01-01' };
		const both = shown([date, latest], {
			'conviction.date': { from: 18500101, to: 20091231 },
			'person.latestConviction': { from: 18500101, to: 20041231 }
		});
		const { 'conviction.date': convicted, 'person.latestConviction': last } = both.given;
		expect(String(convicted) <= String(last)).toBe(true);
		const ages = shown([{ fact: 'conviction.ageAt', atLeast: 21 }, { fact: 'person.ageOnAsOf', atLeast: 60 }, date], {
			'conviction.ageAt': { from: 21, to: 1_000_000 },
			'person.ageOnAsOf': { from: 60, to: 1_000_000 },
			'conviction.date': { from: 18500101, to: 20091231 }
		}).given;
		const years = Number(ages['person.ageOnAsOf']) - Number(ages['conviction.ageAt']);
		expect(Math.abs(years - (2020 - Number(String(ages['conviction.date']).slice(0, 4))))).toBeLessThanOrEqual(1);
	});

	it('names a number that goes with the others, where the nearest does not', () => {
		const later: Condition = { fact: 'conviction.date', before: '1980-01-01' };
		const numbers = ['conviction.ageAt', 'person.ageOnAsOf'].map((fact): Condition => ({ fact, atLeast: 21 }));
		const { given } = shown([later, ...numbers], {
			'conviction.date': { from: 19800101, to: 20200701 },
			'conviction.ageAt': { from: 21, to: 1_000_000 },
			'person.ageOnAsOf': { from: 22, to: 1_000_000 }
		});
		expect(given).toMatchObject({ 'conviction.date': '1980-01-01', 'conviction.ageAt': 21, 'person.ageOnAsOf': 62 });
	});

	it('names no day outside its span, though nothing within it goes with the ages', () => {
		const ages = ['conviction.ageAt', 'person.ageOnAsOf'].map((fact): Condition => ({ fact, atLeast: 21 }));
		const day = (from: number, to: number, then: number, now: number) =>
			shown([...ages, date], {
				'conviction.ageAt': { from: then, to: then },
				'person.ageOnAsOf': { from: now, to: now },
				'conviction.date': { from, to }
			}).given['conviction.date'];
		expect(day(19900101, 20091231, 21, 60)).toBe('1990-01-01');
		expect(day(19600101, 19700101, 21, 60)).toBe('1960-01-01');
		expect(day(19700101, 19900101, 21, 60)).toBe('1982-07-01');
	});

	it('has the parameters that are changed', () => {
		const dismiss = { kind: 'sections', title, of: ['HS 11357', 'HS 11360'], default: ['HS 11360'] } as const;
		const parameters = { age, dismiss };
		const of = (given: Readonly<Record<string, unknown>>) => shown([dead], given, { parameters }).parameters;
		expect(of({})).toEqual({});
		expect(of({ [parameterKey('age')]: 50 })).toEqual({});
		expect(of({ [parameterKey('age')]: 40 })).toEqual({ age: 40 });
		expect(shown([dead], { [parameterKey('age')]: 40 }, { parameters }).given).toStrictEqual(plain);
		expect(of({ [memberKey('dismiss', 'HS 11357')]: true })).toEqual({ dismiss: ['HS 11357', 'HS 11360'] });
		expect(of({ [memberKey('dismiss', 'HS 11360')]: false })).toEqual({ dismiss: [] });
		expect(of({ [memberKey('dismiss', 'HS 11360')]: true })).toEqual({});
	});
});

describe('how a step is reached', () => {
	const reach = (conditions: readonly Condition[], at: number, more: Partial<Policy> = {}) =>
		new ReachCheck(policyOf(conditions, more)).step(at);

	it('is shown by a conviction that it decides', () => {
		expect(reach([dead, { any: [dead, registered] }], 1)).toEqual({
			kind: 'reached',
			shown: {
				asOf: '2020-07-01',
				given: {
					'conviction.section': 'HS 11360',
					'conviction.class': 'felony',
					'person.deceased': false,
					'person.registered': true
				},
				parameters: {}
			}
		});
	});

	it('is barred by the step before it that decides the same, or by several', () => {
		expect(reach([registered, dead, dead], 2)).toEqual({ kind: 'shadowed', by: 'step 1' });
		expect(reach([felony, { not: felony }, dead], 2)).toEqual({ kind: 'shadowed', by: null });
		expect(reach([{ all: [dead, { not: dead }] }], 0)).toEqual({ kind: 'never-true' });
	});

	it('is asked of convictions that the policy takes in', () => {
		const scope = { sections: ['HS 11360'], when: { not: dead } };
		expect(reach([dead], 0, { scope })).toEqual({ kind: 'never-true' });
		expect(reach([registered], 0, { scope })).toMatchObject({ shown: { given: { 'person.deceased': false } } });
	});

	it('is asked on the days on which it is in force', () => {
		const from = (day: string, until?: string) => ({
			...rule,
			id: 'a',
			when: dead,
			from: day,
			...(until ? { until } : {})
		});
		expect(reach([], 0, { steps: [from('2031-05-06')] })).toMatchObject({
			kind: 'reached',
			shown: { asOf: '2031-05-06' }
		});
		expect(reach([], 0, { steps: [from('2031-05-06', '2031-05-05')] })).toEqual({ kind: 'never-in-force' });
		const late = { ...rule, id: 'b', when: dead };
		expect(reach([], 1, { steps: [from('2025-01-01'), late] })).toMatchObject({ shown: { asOf: '2020-07-01' } });
		expect(reach([], 1, { steps: [from('2020-01-01'), late] })).toMatchObject({ shown: { asOf: '2019-12-31' } });
	});

	it('may need a parameter that is changed', () => {
		const older: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
		const found = reach([{ param: 'age', on: true }, older], 1, { parameters: { age } });
		expect(found).toMatchObject({ kind: 'reached', shown: { parameters: { age: 0 } } });
	});
});

describe('a rule by itself', () => {
	const isEverTrue = (when: Condition, more: object = {}) =>
		new ReachCheck(policyOf([dead, registered])).isEverTrue({ when, ...more });

	it('is ever true of a conviction, or is not', () => {
		expect(isEverTrue(dead)).toBe(true);
		expect(isEverTrue({ all: [dead, { not: dead }] })).toBe(false);
		expect(isEverTrue(dead, { from: '2031-01-02', until: '2031-01-01' })).toBe(false);
	});
});

describe('a conviction that no step decides', () => {
	it('is shown, if there is one, under the parameters as chosen', () => {
		const older: Condition = { fact: 'person.ageOnAsOf', atLeast: { param: 'age' } };
		const check = new ReachCheck(policyOf([older, { not: { param: 'age', on: true } }], { parameters: { age } }));
		expect(check.undecided({ age: 60 })).toMatchObject({ given: { 'person.ageOnAsOf': 59 }, parameters: { age: 60 } });
		expect(check.undecided({})).toMatchObject({ given: { 'person.ageOnAsOf': 49 }, parameters: {} });
		expect(check.undecided({ age: 0 })).toBeNull();
	});

	it('is one that the policy takes in', () => {
		const scope = { sections: ['HS 11360'], when: dead };
		expect(new ReachCheck(policyOf([dead], { scope })).undecided({})).toBeNull();
		expect(new ReachCheck(policyOf([registered], { scope })).undecided({})).toMatchObject({
			given: { 'person.deceased': true, 'person.registered': false }
		});
	});
});
