import type { Outcome } from '../engine/policy';

/** A conviction by its source: the same in every run of the same file, whatever decides it. */
export interface ConvictionKey {
	/** Hex SHA-256 of the file. */
	readonly file: string;
	/** Position among the file's records, from 0. */
	readonly row: number;
}

/** An answer to a conviction: for `reduce`, with what it becomes. */
export interface ReviewAnswer {
	readonly outcome: Outcome;
	readonly becomes: 'misdemeanor' | 'infraction' | null;
}

/** What a person decided about a conviction, kept apart from what the machine answered. */
export interface Override extends ReviewAnswer {
	readonly conviction: ConvictionKey;
	readonly note: string;
	/** The reviewer, as the reviewer gives the name. */
	readonly who: string;
	/** ISO 8601 moment. */
	readonly at: string;
	readonly from: 'queue' | 'workbook';
	/** What the machine had answered when the person decided. */
	readonly over: ReviewAnswer;
}

/** One entry of the history of reviewing, as it is kept. */
export type OverrideRecord =
	| ({ readonly kind: 'given' } & Override)
	| { readonly kind: 'withdrawn'; readonly conviction: ConvictionKey; readonly who: string; readonly at: string };

export function sameAnswer(a: ReviewAnswer, b: ReviewAnswer): boolean {
	return a.outcome === b.outcome && a.becomes === b.becomes;
}

/** The person agreed with the machine: no other answer was given. */
export function isAgreement(override: Override): boolean {
	return sameAnswer(override, override.over);
}
