/** The figures of a run. Every one counts what is certain: `relief` at its least, unknowns not at all. */
import type { Outcome } from '../engine/policy';

export interface Figures {
	/** Convictions in scope, by outcome. Sums to `convictions`. */
	readonly byOutcome: Readonly<Record<Outcome, number>>;
	readonly convictions: number;
	/** Convictions in scope where a person's decision stands in the place of the machine's. */
	readonly overridden: number;
	/** People with a conviction in scope. */
	readonly people: number;
	/** People with at least one conviction that can be dismissed or reduced (or `relief`). */
	readonly peopleWithRelief: number;
	/** All people and records in the files. */
	readonly peopleInFile: number;
	readonly records: number;
	readonly chosen: Impact;
	/** The same, had every conviction in scope been dismissed. */
	readonly dismissAll: Impact;
	readonly felonies: number;
	readonly notFelonies: number;
	readonly classUnknown: number;
	/** `HS 11357` → outcome → reason → count. */
	readonly table: readonly FigureRow[];
	/** `YYYY-MM-DD`, or null. */
	readonly earliest: string | null;
	readonly needReview: readonly { readonly fact: string; readonly title: string; readonly convictions: number }[];
	/** Convictions that a rule itself sends to a person, by its reason. */
	readonly reviewByRule: readonly { readonly reason: string; readonly convictions: number }[];
	/** Convictions whose county cell is blank (listed for review, outside the other figures). */
	readonly countyUnknown: number;
	/** Set-aside records whose person could not be read: each may touch anyone in the file. */
	readonly unattributed: number;
	/** People with a conviction in scope whose history has a gap because a record of theirs was set aside. */
	readonly incompletePeople: number;
}

export interface Impact {
	readonly noLongerFelon: number;
	readonly noConviction: number;
	readonly noConvictionLast7Years: number;
}

export interface FigureRow {
	readonly section: string;
	readonly outcome: Outcome;
	readonly reason: string;
	readonly convictions: number;
	readonly people: number;
}
