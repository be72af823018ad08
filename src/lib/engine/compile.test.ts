import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import type { Cursor } from './candidates';
import { compilePolicy, isInForce, type CompiledPolicy } from './compile';
import type { FactColumn, Facts } from './facts';
import { OUTCOMES } from './outcomes';
import type { Condition, Mark, Outcome, Policy, Step } from './policy';

const is = (fact: string): Condition => ({ fact, is: true });
const rule = { says: { en: '' }, cites: [], sure: 'text-read' } as const;
const step = (id: string, when: Condition, outcome: Outcome = 'dismiss', more: Partial<Step> = {}): Step => ({
	...rule,
	id,
	when,
	outcome,
	reason: '',
	...more
});
const mark = (id: string, when: Condition, beside: Mark['beside'], more: Partial<Mark> = {}): Mark => ({
	...rule,
	id,
	when,
	beside,
	...more
});

function compiled(policy: Partial<Policy>, asOf = 20200701): CompiledPolicy {
	const whole = {
		scope: { sections: ['HS 11358'] },
		parameters: {},
		steps: [],
		otherwise: { outcome: 'undecided', reason: '', says: { en: '' } },
		...policy
	} as unknown as Policy;
	return compilePolicy(whole, { facts, parameters: { on: true, off: false }, asOf });
}

const columns: Readonly<Record<string, FactColumn>> = {
	'conviction.class': { kind: 'class', sets: Uint8Array.of(1, 2) },
	'conviction.section': {
		kind: 'section',
		charge: Uint32Array.of(1, 0),
		readings: {
			first: Uint32Array.of(0, 2, 3),
			sections: [
				{ code: 'HS', number: '11357', subdivisions: [] },
				null,
				{ code: 'HS', number: '11358', subdivisions: ['A'] }
			]
		}
	}
};
const ages: FactColumn = {
	kind: 'number',
	byPerson: true,
	from: Int32Array.of(20, 30),
	to: Int32Array.of(20, 30)
};
const untold: FactColumn = { kind: 'flag', byPerson: false, values: new Uint8Array(2), always: UNKNOWN };
const facts: Facts = {
	convictions: 2,
	person: Uint32Array.of(0, 0),
	column: (id) =>
		({ ...columns, age: ages, untold })[id] ?? { kind: 'flag', byPerson: false, values: Uint8Array.of(TRUE, UNKNOWN) }
};
const at = (conviction: number): Cursor => ({ conviction, person: 0, classes: 1, sectionFrom: 2, sectionTo: 3 });

describe('the facts that a policy reads', () => {
	it('are class, section and county, then those of its steps and its scope, each once', () => {
		const steps = [step('one', { all: [is('a'), is('b')] }), step('two', { not: { any: [is('b'), is('c')] } })];
		const marks = [mark('beside', is('e'), ['dismiss'])];
		const scope = { sections: ['HS 11358'], when: { any: [is('a'), is('d')] } };
		const always = ['conviction.class', 'conviction.section', 'conviction.county'];
		expect(compiled({ steps, marks, scope }).facts).toEqual([...always, 'a', 'b', 'c', 'd']);
		expect(compiled({}).facts).toEqual(always);
	});

	it('are at most as many as a number has bits', () => {
		const reading = (count: number) =>
			compiled({ steps: Array.from({ length: count }, (_, n) => step(`${n}`, is(`fact ${n}`))) });
		expect(reading(28).facts).toHaveLength(31);
		expect(() => reading(29)).toThrow('A policy reads at most 31 facts');
	});
});

describe('the tests that tell convictions apart', () => {
	const param = { param: 'age' };
	const names = (tests: CompiledPolicy['fixed']) => tests.map(({ name }) => JSON.parse(name) as unknown);

	it('are each named once; those that no parameter moves, whether or not the chosen ones give them a say', () => {
		const of = (list: string): Condition => ({ fact: 'a', list, is: true });
		const steps = [
			step('one', { all: [of('one'), of('two'), { not: of('one') }] }),
			step('off', { all: [is('b'), { param: 'off', on: true }] }),
			step('over', is('c'), 'dismiss', { until: '2020-06-30' })
		];
		const { fixed, moved } = compiled({ steps, scope: { sections: ['HS 11358'], when: { any: [is('d'), is('b')] } } });
		expect(names(fixed)).toEqual([of('one'), of('two'), is('b'), is('d')]);
		expect(fixed.map(({ fact }) => fact)).toEqual(['a', 'a', 'b', 'd']);
		expect(moved).toEqual([]);
	});

	it('are moved by a parameter only where the chosen ones give them a say', () => {
		const older: Condition = { fact: 'age', atLeast: param };
		const younger: Condition = { fact: 'age', lessThan: param };
		const steps = [
			step('one', { all: [older, is('a')] }),
			step('two', { any: [older, { all: [younger, { param: 'off', on: true }] }] })
		];
		const { fixed, moved } = compiled({ steps });
		expect(names(moved)).toEqual([older]);
		expect(names(fixed)).toEqual([is('a')]);
	});

	it('are not those that the source settles', () => {
		const { fixed } = compiled({ steps: [step('one', { all: [is('untold'), is('a')] })] });
		expect(names(fixed)).toEqual([is('a')]);
	});
});

describe('a step', () => {
	it('is off where its parameters or the day keep it from ever applying', () => {
		const steps = [
			step('on', { all: [is('a'), { param: 'on', on: true }] }),
			step('always', { param: 'on', on: true }),
			step('off', { all: [is('a'), { param: 'off', on: true }] }),
			step('over', is('a'), 'dismiss', { until: '2020-06-30' }),
			step('not yet', is('a'), 'dismiss', { from: '2020-07-02' })
		];
		expect(compiled({ steps }).steps.map(({ off }) => off)).toEqual([false, false, true, true, true]);
	});

	it('is in force from its first day to its last', () => {
		const dates = { from: '2020-07-01', until: '2020-07-31' };
		expect([20200630, 20200701, 20200731, 20200801].map((day) => isInForce(dates, day))).toEqual([
			false,
			true,
			true,
			false
		]);
		expect(isInForce({}, 20200701)).toBe(true);
	});

	it('with a date that is none is an error, not a rule that holds always', () => {
		expect(() => isInForce({ from: '2020-02-30' }, 20200701)).toThrow('2020-02-30 is not a date');
	});

	it('names its tests, and says of one conviction what it is', () => {
		const [one] = compiled({ steps: [step('one', { all: [is('a'), { param: 'on', on: true }] })] }).steps;
		expect(one.leaves.map(({ fact }) => fact)).toEqual(['a']);
		expect([at(0), at(1)].map(one.check)).toEqual([TRUE, UNKNOWN]);
	});
});

describe('marks', () => {
	it('are those in force, each beside its outcomes', () => {
		const marks = [
			mark('now', is('a'), ['dismiss', 'barred']),
			mark('over', is('a'), ['dismiss'], { until: '2020-06-30' }),
			mark('off', { param: 'off', on: true }, [])
		];
		const found = compiled({ marks }).marks;
		expect(found.map((one) => one.mark.id)).toEqual(['now', 'off']);
		expect(found[0].beside).toBe((1 << OUTCOMES.indexOf('dismiss')) | (1 << OUTCOMES.indexOf('barred')));
		expect(found.map(({ check }) => check(at(1)))).toEqual([UNKNOWN, FALSE]);
		expect(compiled({}).marks).toEqual([]);
	});
});

describe('the scope', () => {
	it('takes in its sections, and of them those of which its condition holds', () => {
		expect([...compiled({}).sectionInScope]).toEqual([FALSE, FALSE, TRUE]);
		expect(compiled({}).scope).toBeNull();
		const { scope } = compiled({ scope: { sections: ['HS 11358'], when: is('a') } });
		expect(scope?.leaf?.fact).toBe('a');
	});
});
