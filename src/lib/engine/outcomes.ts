import type { Outcome } from './policy';

/** Every outcome, by the number that decision columns use. */
export const OUTCOMES: readonly Outcome[] = [
	'dismiss',
	'reduce',
	'relief',
	'excluded',
	'barred',
	'needs-review',
	'other-office',
	'not-yet',
	'undecided'
];

/** The conviction is outside the policy's scope. */
export const OUT_OF_SCOPE = 255;

export function outcomeNumber(outcome: Outcome): number {
	return OUTCOMES.indexOf(outcome);
}

export const DISMISS = outcomeNumber('dismiss');
export const REDUCE = outcomeNumber('reduce');
export const RELIEF = outcomeNumber('relief');
export const NEEDS_REVIEW = outcomeNumber('needs-review');

/** Outcomes as a set of bits; this one stands for "out of scope". */
export const OUT_BIT = 1 << OUTCOMES.length;
/** Reduced to an infraction: another kind of relief than reduced to a misdemeanor. */
export const TO_INFRACTION_BIT = 1 << (OUTCOMES.length + 1);
const GIVES_RELIEF = (1 << DISMISS) | (1 << REDUCE) | (1 << RELIEF) | TO_INFRACTION_BIT;

/** What stands when any of these may be: the one they agree on; relief, if all give some; otherwise a person decides. */
export function combine(bits: number): number {
	if (bits === OUT_BIT) return OUT_OF_SCOPE;
	if (bits === TO_INFRACTION_BIT) return REDUCE;
	if ((bits & (bits - 1)) === 0) return 31 - Math.clz32(bits);
	return (bits & ~GIVES_RELIEF) === 0 ? RELIEF : NEEDS_REVIEW;
}
