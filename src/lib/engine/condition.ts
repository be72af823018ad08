import { FALSE, TRUE, UNKNOWN, not, triOf, type Tri } from '../record/tri';
import { namesIn, testOfFact, type Evaluate, type Setting } from './fact-test';
import type { Condition, FactTest, Parameters } from './policy';

/** One test of one fact within a condition. */
export type Leaf = Pick<FactTest, 'fact' | 'list'>;

export interface Compiled {
	readonly evaluate: Evaluate;
	/** What it is of every conviction, where the parameters settle that; otherwise null. */
	readonly always: Tri | null;
	/** What it is made of. */
	readonly parts: readonly Compiled[];
	/** The test of a fact that it is; null if it is made of parts or asks about a parameter. */
	readonly leaf: Leaf | null;
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
	const { fact, list } = condition;
	const leaf = list === undefined ? { fact } : { fact, list };
	if (namesIn(condition, setting)?.length === 0) return settled(FALSE, [], leaf);
	return { evaluate: testOfFact(condition, setting), always: null, parts: [], leaf };
}

/** What is true of no conviction. */
export const NEVER: Compiled = settled(FALSE, [], null);

function settled(value: Tri, parts: readonly Compiled[], leaf: Leaf | null): Compiled {
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
	const open = parts.filter((part) => part.always === null);
	if (parts.some((part) => part.always === decider)) return settled(decider, parts, null);
	if (open.length === 0) return settled(not(decider), parts, null);
	const joined = decider === FALSE ? AND : OR;
	const [first, ...rest] = open.map((part) => part.evaluate);
	let one = new Uint8Array(0);
	const evaluate: Evaluate = (candidates, of, count, out) => {
		first(candidates, of, count, out);
		if (one.length < count) one = new Uint8Array(count * 2);
		for (const part of rest) {
			part(candidates, of, count, one);
			for (let i = 0; i < count; i++) out[i] = joined[(out[i] << 2) | one[i]];
		}
	};
	return { evaluate, always: null, parts, leaf: null };
}

const NOT = Uint8Array.of(TRUE, FALSE, UNKNOWN);
/** By both values, four places to the first. */
const AND = tableOf((a, b) => (a === FALSE || b === FALSE ? FALSE : a === TRUE && b === TRUE ? TRUE : UNKNOWN));
const OR = tableOf((a, b) => (a === TRUE || b === TRUE ? TRUE : a === FALSE && b === FALSE ? FALSE : UNKNOWN));

function tableOf(joined: (a: number, b: number) => Tri): Uint8Array {
	return Uint8Array.from({ length: 12 }, (_, at) => joined(at >> 2, at & 3));
}

/** Every test of a fact in a condition, in its order. */
export function leavesOf({ leaf, parts }: Compiled): Leaf[] {
	return leaf === null ? parts.flatMap(leavesOf) : [leaf];
}

export function isOn(value: Parameters[string] | undefined): boolean {
	return value === true || (typeof value === 'number' && value > 0) || (Array.isArray(value) && value.length > 0);
}
