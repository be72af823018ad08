import { describe, expect, it } from 'vitest';
import { allAlike, examplesOf, tellApart } from './alike';
import { emptyCandidates } from './candidates';
import type { Evaluate } from './fact-test';

/** More than are looked at in one go. */
const MANY = 20_000;
const candidates = emptyCandidates(MANY);
candidates.conviction.set(Uint32Array.from({ length: MANY }, (_, at) => at));

/** Of every so many convictions something else, by turns false, true and unknown. */
const every =
	(so: number): Evaluate =>
	({ conviction }, of, count, out) => {
		for (let i = 0; i < count; i++) out[i] = Math.floor(conviction[of[i]] / so) % 3;
	};

describe('candidates', () => {
	it('are alike where every test is the same of them, and nowhere else', () => {
		const { of, count } = tellApart(allAlike(MANY), candidates, [every(1), every(2), every(9000)]);
		const answers = (at: number) => [at % 3, Math.floor(at / 2) % 3, Math.floor(at / 9000) % 3].join();
		const numbers = new Map<string, number>();
		for (let at = 0; at < MANY; at++) {
			const known = numbers.get(answers(at)) ?? of[at];
			numbers.set(answers(at), known);
			if (known !== of[at]) expect.fail(`candidate ${at}`);
		}
		expect(numbers.size).toBe(count);
		expect(new Set(numbers.values()).size).toBe(count);
	});

	it('stay apart as they were, and are numbered in the order in which they are met', () => {
		const before = { of: Uint32Array.of(0, 1, 0, 1), count: 2 };
		const after = tellApart(before, candidates, [every(3)]);
		expect(after).toEqual({ of: Uint32Array.of(0, 1, 0, 2), count: 3 });
		expect(before.of).toEqual(Uint32Array.of(0, 1, 0, 1));
		expect(examplesOf(after)).toEqual(Uint32Array.of(0, 1, 3));
	});

	it('are all alike before any test, and there may be none', () => {
		expect(tellApart(allAlike(2), candidates, [])).toEqual({ of: Uint32Array.of(0, 0), count: 1 });
		expect(tellApart(allAlike(0), emptyCandidates(0), [every(1)])).toEqual({ of: new Uint32Array(0), count: 0 });
		expect(examplesOf(allAlike(0))).toEqual(new Uint32Array(0));
	});
});
