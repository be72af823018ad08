/** What the screens show of a comparison of two policies: counts, text and codes, no sentences. */
import type { Answer, Change } from './compare-order';
import type { ConvictionView } from './views';

export interface ComparisonFigures {
	/** Convictions in scope under either policy, by the two answers; only pairs that occur. */
	readonly matrix: readonly ComparedCell[];
	/** Convictions in scope under either policy. Sums to the matrix. */
	readonly convictions: Readonly<Record<Change, number>>;
	/** People with a conviction in scope under either policy, each counted once. */
	readonly people: Readonly<Record<PersonChange, number>>;
}

export interface ComparedCell {
	readonly a: Answer;
	readonly b: Answer;
	readonly convictions: number;
	/** People with a conviction in this cell; a person can be in several. */
	readonly people: number;
}

/**
 * What a person's convictions come to together, by the worst where none gains. `gain`: at least one gains, and none
 * loses or becomes unsettled; `both`: one gains and another does; `lose`: one loses; `unsettled`, `open`, `otherwise`: one
 * does, and none anything before it in this order; `same`: every answer is the same.
 */
export type PersonChange = Change | 'both';

export interface ComparisonQuery {
	/** Null: every conviction whose answer changes; with a cell, all of the cell. */
	readonly change: Change | null;
	readonly cell: { readonly a: Answer; readonly b: Answer } | null;
}

export interface ComparedRow {
	readonly conviction: number;
	readonly person: number;
	readonly name: string;
	readonly birth: string;
	readonly charge: string;
	readonly section: string;
	readonly class: string;
	/** Under the first policy's day. */
	readonly date: string;
	readonly file: string;
	readonly line: number;
	readonly change: Change;
	readonly a: ComparedSide;
	readonly b: ComparedSide;
}

/** One policy's answer to a conviction. */
export interface ComparedSide {
	readonly answer: Answer;
	/** For `reduce`: what the conviction becomes. */
	readonly becomes: 'misdemeanor' | 'infraction' | null;
	/** As result files print it; for an answer that unknown facts leave open, those facts. */
	readonly reason: string;
	/** The step that decided; null where unknown facts leave the answer open, and outside the scope. */
	readonly step: DecidingStep | null;
}

export interface DecidingStep {
	readonly id: string;
	readonly says: string;
	readonly cites: readonly string[];
}

export interface ComparedPerson {
	readonly person: number;
	readonly name: string;
	readonly birth: string;
	/** Convictions in scope under either policy. */
	readonly convictions: readonly ComparedConviction[];
}

/** A conviction as each policy has it; a decision is null outside the scope. */
export interface ComparedConviction {
	readonly change: Change;
	readonly a: ConvictionView;
	readonly b: ConvictionView;
}
