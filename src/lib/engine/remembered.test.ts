import { describe, expect, it } from 'vitest';
import { compilePolicy } from './compile';
import type { FactColumn, Facts } from './facts';
import type { Condition, ParameterValue, Policy } from './policy';
import { Remembered } from './remembered';

const MANY = 200;
const person = Uint32Array.from({ length: MANY }, (_, at) => at);
/** Another number of each conviction, and another day. */
const spread = (kind: 'number' | 'date', first: number): FactColumn => {
	const values = Int32Array.from(person, (at) => first + at);
	return { kind, byPerson: false, from: values, to: values };
};
const columns: Readonly<Record<string, FactColumn>> = {
	'conviction.class': { kind: 'class', sets: new Uint8Array(MANY).fill(1) },
	'conviction.section': {
		kind: 'section',
		charge: new Uint32Array(MANY),
		readings: { first: Uint32Array.of(0, 1), sections: [{ code: 'HS', number: '11358', subdivisions: [] }] }
	},
	age: spread('number', 0)
};
const facts: Facts = { convictions: MANY, person, column: (id) => columns[id] };
const inCounty = new Uint8Array(MANY).fill(1);

function policyOf(sections: readonly string[], ...conditions: readonly Condition[]): Policy {
	return {
		scope: { sections },
		parameters: {},
		steps: conditions.map((when) => ({ when, outcome: 'dismiss' })),
		otherwise: { outcome: 'undecided' }
	} as unknown as Policy;
}

const older = (atLeast: number): Condition => ({ fact: 'age', atLeast });
const chosen: Condition = { fact: 'age', atLeast: { param: 'age' } };
const one = ['HS 11358'];

function asking(remembered = new Remembered()) {
	return (policy: Policy, age: ParameterValue = 3) =>
		remembered.ask(compilePolicy(policy, { facts, parameters: { age }, asOf: 20200701 }), inCounty);
}

describe('what was asked', () => {
	it('is not asked again under other parameters', () => {
		const ask = asking();
		const first = ask(policyOf(one, older(50), chosen), 3);
		expect(first.alike.count).toBe(2);
		expect(ask(policyOf(one, older(50), chosen), 4)).toBe(first);
	});

	it('stays told apart when a list is edited, and only what is new is asked', () => {
		const ask = asking();
		const first = ask(policyOf(one, older(50)));
		const more = ask(policyOf(one, older(60), older(50)));
		expect([more.table, more.alike.count]).toEqual([first.table, 3]);
		expect(more.table).toBe(first.table);
		expect(first.alike.count).toBe(2);
		expect(ask(policyOf(one, older(60)))).toBe(more);
	});

	it('is forgotten where a list that is being written has left too much apart', () => {
		const ask = asking();
		for (let age = 1; age < 26; age++) expect(ask(policyOf(one, older(age))).alike.count).toBe(age + 1);
		const { alike, tests } = ask(policyOf(one, older(26)));
		expect([alike.count, [...tests]]).toEqual([2, [JSON.stringify(older(26))]]);
	});

	it('is remembered of the last three scopes', () => {
		const ask = asking();
		const scopes = [one, ['HS 11359', ...one], ['HS 11360', ...one], ['HS 11361', ...one]].map((scope) =>
			policyOf(scope, older(50))
		);
		const [first, second] = scopes.slice(0, 3).map((policy) => ask(policy));
		expect(ask(scopes[0])).toBe(first);
		ask(scopes[3]);
		expect(ask(scopes[0])).toBe(first);
		expect(ask(scopes[1])).not.toBe(second);
	});
});
