import { describe, expect, it } from 'vitest';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../record/tri';
import { emptyCandidates } from './candidates';
import { NEVER, compileCondition, isOn, openTestsIn, testsIn, type Compiled } from './condition';
import type { Setting } from './fact-test';
import type { Condition, Parameters } from './policy';

const TRIS: readonly Tri[] = [FALSE, TRUE, UNKNOWN];
/** Every way in which three flags can be. */
const WORLDS = TRIS.flatMap((a) => TRIS.flatMap((b) => TRIS.map((c) => [a, b, c] as const)));

const setting = (parameters: Parameters = {}): Setting => ({
	facts: {
		convictions: WORLDS.length,
		person: Uint32Array.from(WORLDS.keys()),
		column: (id) =>
			id === 'class'
				? { kind: 'class', sets: new Uint8Array(WORLDS.length) }
				: { kind: 'flag', byPerson: false, values: Uint8Array.from(WORLDS, (world) => world['abc'.indexOf(id)]) }
	},
	parameters,
	asOf: 20200701
});
const a: Condition = { fact: 'a', is: true };
const b: Condition = { fact: 'b', is: true };
const c: Condition = { fact: 'c', is: true };
const off: Condition = { param: 'off', on: true };
const on: Condition = { param: 'on', on: true };
const compile = (condition: Condition) => compileCondition(condition, setting({ on: true, off: false }));

function valuesOf(compiled: Compiled): Tri[] {
	const candidates = emptyCandidates(WORLDS.length);
	candidates.conviction.set([...WORLDS.keys()]);
	const out = new Uint8Array(WORLDS.length);
	compiled.evaluate(candidates, Uint32Array.from(WORLDS.keys()), WORLDS.length, out);
	return [...out] as Tri[];
}

const and = (...values: readonly Tri[]): Tri =>
	values.includes(FALSE) ? FALSE : values.includes(UNKNOWN) ? UNKNOWN : TRUE;
const or = (...values: readonly Tri[]): Tri =>
	values.includes(TRUE) ? TRUE : values.includes(UNKNOWN) ? UNKNOWN : FALSE;
const no = (value: Tri): Tri => [TRUE, FALSE, UNKNOWN][value] as Tri;

describe('a condition', () => {
	it.each<[string, Condition, (world: (typeof WORLDS)[number]) => Tri]>([
		['a fact', a, ([x]) => x],
		['not', { not: a }, ([x]) => no(x)],
		['all of two', { all: [a, b] }, ([x, y]) => and(x, y)],
		['any of two', { any: [a, b] }, ([x, y]) => or(x, y)],
		['all of three', { all: [a, b, c] }, (world) => and(...world)],
		['any of three', { any: [a, b, c] }, (world) => or(...world)],
		['neither of two', { not: { any: [a, b] } }, ([x, y]) => no(or(x, y))],
		['any within all', { all: [a, { any: [b, { not: c }] }] }, ([x, y, z]) => and(x, or(y, no(z)))],
		['all within any', { any: [{ all: [a, b] }, c] }, ([x, y, z]) => or(and(x, y), z)],
		['all, one part being settled', { all: [on, a, b] }, ([x, y]) => and(x, y)],
		['any, one part being settled', { any: [a, off, b] }, ([x, y]) => or(x, y)],
		['all, all parts being settled', { all: [on, { not: off }] }, () => TRUE],
		['any, all parts being settled', { any: [off, { not: on }] }, () => FALSE]
	])('is what its parts make it, whichever of them are known: %s', (_, condition, expected) => {
		expect(valuesOf(compile(condition))).toEqual(WORLDS.map(expected));
	});

	it('may be asked anew of more convictions than before', () => {
		const compiled = compile({ all: [a, b, c] });
		const few = new Uint8Array(2);
		compiled.evaluate(emptyCandidates(2), Uint32Array.of(0, 1), 2, few);
		expect(valuesOf(compiled)).toEqual(WORLDS.map((world) => and(...world)));
	});

	it('is settled by parameters where they leave nothing to ask', () => {
		const always = (condition: Condition) => compile(condition).always;
		expect([on, off, { not: off }, { all: [a, off] }, { any: [a, on] }].map(always)).toEqual([
			TRUE,
			FALSE,
			TRUE,
			FALSE,
			TRUE
		]);
		expect([a, { not: a }, { all: [a, on] }, { any: [a, off] }].map(always)).toEqual([null, null, null, null]);
		expect(NEVER.always).toBe(FALSE);
	});

	it('is never true that a class is none of those named', () => {
		expect(compile({ fact: 'class', in: [] }).always).toBe(FALSE);
		expect(compile({ fact: 'class', in: { param: 'nowhere' } }).always).toBe(FALSE);
	});

	it('is settled by the reading that a parameter names', () => {
		const chosen = setting({ priors: 'text' });
		expect(compileCondition({ param: 'priors', is: 'text' }, chosen).always).toBe(TRUE);
		expect(compileCondition({ param: 'priors', is: 'any' }, chosen).always).toBe(FALSE);
	});
});

describe('the tests in a condition', () => {
	it('are found in their order, those that parameters have settled, too', () => {
		const found = testsIn(
			compile({ all: [{ not: a }, { any: [b, { not: { not: c } }] }, off, { not: { all: [off, a] } }] })
		);
		expect(found.map(({ leaf }) => leaf?.fact)).toEqual(['a', 'b', 'c', 'a']);
	});

	it('name the list that they ask about', () => {
		const [test] = testsIn(compile({ not: { fact: 'a', list: 'some/list', is: true } }));
		expect(test.leaf).toMatchObject({ fact: 'a', list: 'some/list' });
	});

	it('have a say only where no other part has settled theirs', () => {
		const found = (condition: Condition) => openTestsIn(compile(condition)).map(({ leaf }) => leaf?.fact);
		expect(found({ all: [{ not: a }, { any: [on, b] }, { any: [off, c] }] })).toEqual(['a', 'c']);
		expect(found({ any: [{ all: [off, a] }, { not: { all: [on, b] } }] })).toEqual(['b']);
		expect(found({ not: { fact: 'class', in: [] } })).toEqual([]);
	});

	it('are none where only parameters are asked about', () => {
		expect(testsIn(compile({ all: [on, { not: off }] })).filter(({ leaf }) => leaf !== null)).toEqual([]);
	});
});

describe('a parameter', () => {
	it('is on where it is a switch that is on, a number that is set, or a list that holds something', () => {
		expect([true, 1, ['HS 11357']].map(isOn)).toEqual([true, true, true]);
		expect([false, 0, [], 'text', undefined].map(isOn)).toEqual([false, false, false, false, false]);
	});
});
