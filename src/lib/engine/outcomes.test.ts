import { expect, test } from 'vitest';
import { OUTCOMES, OUT_BIT, OUT_OF_SCOPE, TO_INFRACTION_BIT, combine, outcomeNumber } from './outcomes';
import type { Outcome } from './policy';

const bits = (...outcomes: readonly Outcome[]) => outcomes.reduce((all, one) => all | (1 << outcomeNumber(one)), 0);
const stands = (set: number) => OUTCOMES[combine(set)] ?? combine(set);

test('outcomes have the names that policies give them', () => {
	expect(OUTCOMES).toEqual([
		'dismiss',
		'reduce',
		'relief',
		'excluded',
		'barred',
		'needs-review',
		'other-office',
		'not-yet',
		'undecided'
	]);
});

test('one outcome that may be stands by itself', () => {
	for (const outcome of OUTCOMES) expect(stands(bits(outcome))).toBe(outcome);
	expect(stands(TO_INFRACTION_BIT)).toBe('reduce');
	expect(stands(OUT_BIT)).toBe(OUT_OF_SCOPE);
});

test('relief stands where all that may be is some kind of it, and otherwise a person decides', () => {
	expect(stands(bits('dismiss', 'reduce'))).toBe('relief');
	expect(stands(bits('reduce') | TO_INFRACTION_BIT)).toBe('relief');
	expect(stands(bits('dismiss', 'relief', 'reduce') | TO_INFRACTION_BIT)).toBe('relief');
	expect(stands(bits('dismiss', 'barred'))).toBe('needs-review');
	expect(stands(bits('dismiss') | OUT_BIT)).toBe('needs-review');
	expect(stands(bits('undecided', 'not-yet'))).toBe('needs-review');
});
