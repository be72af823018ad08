import { FALSE, TRUE, UNKNOWN, not, triOf, type Tri } from '../record/tri';
import { alwaysOf, namesIn, testOfFact, type Evaluate, type Setting } from './fact-test';
import type { Condition, FactTest, Parameters } from './policy';

export interface Compiled {
	readonly evaluate: Evaluate;
	/** What it is of every conviction, where the parameters settle that; otherwise null. */
	readonly always: Tri | null;
	/** What it is made of. */
	readonly parts: readonly Compiled[];
	/** The test of a fact that it is; null if it is made of parts or asks about a parameter. */
	readonly leaf: FactTest | null;
}

/** Turns a condition into a function over fact columns. Throws on what the policy's schema does not allow. */
export function compileCondition(condition: Condition, setting: Setting): Compiled {
	if ('all' in condition)
		return join(
			condition.all.map((part) => compileCondition(part, setting)),
			FALSE
		);
	if ('any' in condition)
		return join(
			condition.any.map((part) => compileCondition(part, setting)),
			TRUE
		);
	if ('not' in condition) return negated(compileCondition(condition.not, setting));
	if ('param' in condition) {
		const chosen = setting.parameters[condition.param];
		return settled(triOf('is' in condition ? chosen === condition.is : isOn(chosen)), [], null);
	}
	if (namesIn(condition, setting)?.length === 0) return settled(FALSE, [], condition);
	const always = alwaysOf(condition, setting);
	if (always !== null) return settled(always, [], condition);
	return { evaluate: testOfFact(condition, setting), always: null, parts: [], leaf: condition };
}

/** What is true of no conviction. */
export const NEVER: Compiled = settled(FALSE, [], null);

function settled(value: Tri, parts: readonly Compiled[], leaf: FactTest | null): Compiled {
	return { evaluate: (_, _of, count, out) => out.fill(value, 0, count), always: value, parts, leaf };
}

function negated(inner: Compiled): Compiled {
	if (inner.always !== null) return settled(not(inner.always), [inner], null);
	const evaluate: Evaluate = (candidates, of, count, out) => {
		inner.evaluate(candidates, of, count, out);
		for (let i = 0; i < count; i++) out[i] = NOT[out[i]];
	};
	return { evaluate, always: null, parts: [inner], leaf: null };
}

/** `all` (decided by one false) or `any` (decided by one true). */
function join(parts: readonly Compiled[], decider: Tri): Compiled {
	if (parts.some((part) => part.always === decider)) return settled(decider, parts, null);
	const open = parts.filter((part) => part.always === null);
	const unknown = parts.some((part) => part.always === UNKNOWN);
	if (open.length === 0) return settled(unknown ? UNKNOWN : not(decider), parts, null);
	const evaluate = joined(
		open.map((part) => part.evaluate),
		decider,
		unknown
	);
	return { evaluate, always: null, parts, leaf: null };
}

/** @param unknown whether one more part is unknown of every conviction. */
function joined([first, ...rest]: readonly Evaluate[], decider: Tri, unknown: boolean): Evaluate {
	if (rest.length === 0 && !unknown) return first;
	// The candidates that the parts so far leave undecided, and their places in the answer.
	let some = new Uint32Array(0);
	let place = new Uint32Array(0);
	let one = new Uint8Array(0);
	return (candidates, of, count, out) => {
		if (one.length < count) {
			some = new Uint32Array(count * 2);
			place = new Uint32Array(count * 2);
			one = new Uint8Array(count * 2);
		}
		first(candidates, of, count, out);
		let left = 0;
		for (let i = 0; i < count; i++) {
			if (out[i] === decider) continue;
			if (unknown) out[i] = UNKNOWN;
			some[left] = of[i];
			place[left++] = i;
		}
		for (let part = 0; part < rest.length && left > 0; part++) {
			rest[part](candidates, some, left, one);
			const among = left;
			left = 0;
			for (let i = 0; i < among; i++) {
				const value = one[i];
				const at = place[i];
				// A part that is neither unknown nor decides leaves what the others are.
				if (value === UNKNOWN || value === decider) out[at] = value;
				if (value === decider) continue;
				some[left] = some[i];
				place[left++] = at;
			}
		}
	};
}

const NOT = Uint8Array.of(TRUE, FALSE, UNKNOWN);

/** Every test of a fact in a condition, in its order. */
export function testsIn(condition: Compiled): Compiled[] {
	return condition.leaf === null ? condition.parts.flatMap(testsIn) : [condition];
}

/** Those on which it depends: not those of a part that is settled without them. */
export function openTestsIn(condition: Compiled): Compiled[] {
	if (condition.always !== null) return [];
	return condition.leaf === null ? condition.parts.flatMap(openTestsIn) : [condition];
}

export function isOn(value: Parameters[string] | undefined): boolean {
	return value === true || (typeof value === 'number' && value > 0) || (Array.isArray(value) && value.length > 0);
}
