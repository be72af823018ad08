import type { Case, Run } from './cases';

/** One line per conviction in scope. */
export interface Answer {
	/** The row on which the conviction's count begins. */
	readonly row: number;
	readonly outcome: string;
	readonly determination: string;
	readonly reason: string;
}

export interface Answers {
	readonly decisions: readonly Answer[];
	/** Row to the 18 appended columns as printed. */
	readonly appended: ReadonlyMap<number, readonly string[]>;
	readonly summary: Readonly<Record<string, unknown>>;
}

/** Whoever answers: the county run, the model, or either with its answers spoilt. */
export type AnswersFor = (oracle: Case, run: Run) => Promise<Answers>;
