import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost, upperBound } from './binomial';
import { draw } from './draw';
import { resultOf, withFinding, type RandomCheck } from './random-check';

const OF_95 = 0.95;

describe('the upper bound on the error rate', () => {
	// One-sided 95 %: 1 - 0.05^(1/n) without errors, and the published tables of the "rule of three" beyond it.
	it.each([
		[0, 59, 0.04951],
		[0, 100, 0.02951],
		[0, 299, 0.00997],
		[0, 10, 0.25887],
		[1, 10, 0.39416],
		[2, 20, 0.28262],
		[5, 20, 0.4556],
		[10, 100, 0.1637],
		[1, 93, 0.05],
		[2, 124, 0.05]
	])('for %i wrong of %i is the exact binomial one', (errors, trials, expected) => {
		expect(upperBound(errors, trials, OF_95)).toBeCloseTo(expected, 3);
	});

	it('is where finding so few errors would be a chance of one in twenty, summed without logarithms', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (trials, any) => {
				const errors = any % trials;
				const rate = upperBound(errors, trials, OF_95);
				let term = (1 - rate) ** trials;
				let sum = term;
				for (let at = 1; at <= errors; at++) {
					term *= ((trials - at + 1) / at) * (rate / (1 - rate));
					sum += term;
				}
				expect(sum).toBeCloseTo(0.05, 8);
			}),
			{ seed: 64, numRuns: 200 }
		);
	});

	it('is everything where all were wrong, and holds for a sample of thousands', () => {
		expect(upperBound(7, 7, OF_95)).toBe(1);
		expect(upperBound(0, 1, OF_95)).toBeCloseTo(OF_95, 12);
		const rate = upperBound(60, 20_000, OF_95);
		expect(rate).toBeGreaterThan(60 / 20_000);
		expect(atMost(60, 20_000, rate)).toBeCloseTo(0.05, 8);
	});
});

describe('a drawn sample', () => {
	const population = Array.from({ length: 1000 }, (_, at) => at);

	it('is the same for the same seed, and another for another', () => {
		expect(draw(population, 20, 7)).toEqual(draw(population, 20, 7));
		expect(draw(population, 20, 8)).not.toEqual(draw(population, 20, 7));
		expect(draw(population, 5, 2026)).toEqual([242, 760, 974, 791, 634]);
	});

	it('holds nobody twice, and everybody where no more are there than asked for', () => {
		expect(new Set(draw(population, 600, 1)).size).toBe(600);
		expect(draw(population, 5000, 1).sort((a, b) => a - b)).toEqual(population);
	});

	it('gives each the same chance', () => {
		const hits = new Array<number>(20).fill(0);
		for (let seed = 0; seed < 4000; seed++) for (const at of draw(population.slice(0, 20), 5, seed)) hits[at]++;
		for (const count of hits) expect(Math.abs(count - 1000)).toBeLessThan(140);
	});
});

describe('a random check', () => {
	const one = { conviction: { file: 'a', row: 1 }, answer: { outcome: 'dismiss', becomes: null } } as const;
	const blank = { finding: null, note: '', who: '', at: '' };
	const fresh: RandomCheck = {
		plan: { seed: 1, size: 59, outcomes: [] },
		decidedBy: 'x',
		population: 5000,
		drawn: Array.from({ length: 59 }, () => ({ ...one, ...blank }))
	};
	const found = (check: RandomCheck, place: number, finding: 'agree' | 'disagree' | 'unsure') =>
		withFinding(check, place, { finding, note: '', who: 'A. Reader', at: '2026-11-22T10:00:00Z' });
	const all = (finding: (place: number) => 'agree' | 'disagree' | 'unsure') =>
		fresh.drawn.reduce((check, _, place) => found(check, place, finding(place)), fresh);

	it('states no bound before each drawn decision was looked at', () => {
		expect(resultOf(found(fresh, 0, 'agree'))).toMatchObject({ agree: 1, open: 58, upperBound: null });
	});

	it('states the bound once all were looked at', () => {
		expect(resultOf(all(() => 'agree')).upperBound).toBeCloseTo(0.0495, 4);
	});

	it('counts who is unsure as an error: nobody vouches for that decision', () => {
		const result = resultOf(all((place) => (place === 3 ? 'unsure' : place === 4 ? 'disagree' : 'agree')));
		expect(result).toMatchObject({ agree: 57, disagree: 1, unsure: 1, errors: 2 });
		expect(result.upperBound).toBeCloseTo(upperBound(2, 59, OF_95), 12);
	});
});
