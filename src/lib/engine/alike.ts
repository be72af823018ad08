import type { Candidates } from './candidates';
import type { Evaluate } from './fact-test';

/** Which candidates no test has told apart: those with the same number are alike. */
export interface Alike {
	readonly of: Uint32Array;
	/** Numbers are below this. */
	readonly count: number;
}

/** So many at a time stay in a processor's near memory. */
const BLOCK = 8192;

/** Before any test. */
export function allAlike(candidates: number): Alike {
	return { of: new Uint32Array(candidates), count: Math.min(candidates, 1) };
}

/** Tells apart what some more tests tell apart. */
export function tellApart(before: Alike, candidates: Candidates, tests: readonly Evaluate[]): Alike {
	const of = before.of.slice();
	let { count } = before;
	const some = new Uint32Array(BLOCK);
	const value = new Uint8Array(BLOCK);
	for (const test of tests) {
		const numbers = new Int32Array(count * 3).fill(-1);
		count = 0;
		for (let from = 0; from < of.length; from += BLOCK) {
			const size = Math.min(BLOCK, of.length - from);
			for (let i = 0; i < size; i++) some[i] = from + i;
			test(candidates, some, size, value);
			for (let i = 0; i < size; i++) {
				const key = of[from + i] * 3 + value[i];
				let number = numbers[key];
				if (number < 0) numbers[key] = number = count++;
				of[from + i] = number;
			}
		}
	}
	return { of, count };
}

/** Of each number the first candidate that has it. */
export function examplesOf({ of, count }: Alike): Uint32Array {
	const examples = new Uint32Array(count);
	let found = 0;
	// Numbers are given in the order in which they are met.
	for (let at = 0; found < count; at++) if (of[at] === found) examples[found++] = at;
	return examples;
}
