import { upperBound } from './binomial';
import type { ConvictionKey, ReviewAnswer } from './override';

/** What a person who looked at a drawn decision found. */
export type CheckFinding = 'agree' | 'disagree' | 'unsure';

/** What was asked for: the same plan on the same decisions draws the same sample. */
export interface CheckPlan {
	readonly seed: number;
	/** How many to draw. */
	readonly size: number;
	/** Only decisions with these outcomes; empty: all in scope. */
	readonly outcomes: readonly ReviewAnswer['outcome'][];
}

/** A decision that was drawn, and what was found about it. */
export interface CheckedDecision {
	readonly conviction: ConvictionKey;
	/** What the machine had answered when the sample was drawn. */
	readonly answer: ReviewAnswer;
	/** Null: not looked at yet. */
	readonly finding: CheckFinding | null;
	readonly note: string;
	readonly who: string;
	/** ISO 8601 moment; empty while not looked at. */
	readonly at: string;
}

/** A random check as it is kept. */
export interface RandomCheck {
	readonly plan: CheckPlan;
	/**
	 * Checksum of what had decided them (policy, options, day, law): of decisions made otherwise the check says nothing.
	 */
	readonly decidedBy: string;
	/** How many decisions it was drawn from. */
	readonly population: number;
	/** In the order in which they were drawn. */
	readonly drawn: readonly CheckedDecision[];
}

export interface CheckResult {
	readonly population: number;
	readonly drawn: number;
	readonly agree: number;
	readonly disagree: number;
	readonly unsure: number;
	readonly open: number;
	/** Disagreements and, since nobody can vouch for them, the unsure. */
	readonly errors: number;
	/**
	 * With 95 % confidence at most this share of the decisions is wrong: the exact one-sided Clopper-Pearson bound. Null until
	 * each drawn decision was looked at, since those that were looked at first are no random sample.
	 */
	readonly upperBound: number | null;
}

export const CONFIDENCE = 0.95;

/** Records what was found about one drawn decision; another finding takes the place of an earlier one. */
export function withFinding(
	check: RandomCheck,
	place: number,
	found: Pick<CheckedDecision, 'finding' | 'note' | 'who' | 'at'>
): RandomCheck {
	return { ...check, drawn: check.drawn.map((one, at) => (at === place ? { ...one, ...found } : one)) };
}

export function resultOf({ population, drawn }: RandomCheck): CheckResult {
	const count = (finding: CheckFinding | null) => drawn.filter((one) => one.finding === finding).length;
	const disagree = count('disagree');
	const unsure = count('unsure');
	const open = count(null);
	const errors = disagree + unsure;
	return {
		population,
		drawn: drawn.length,
		agree: count('agree'),
		disagree,
		unsure,
		open,
		errors,
		upperBound: open > 0 || drawn.length === 0 ? null : upperBound(errors, drawn.length, CONFIDENCE)
	};
}
