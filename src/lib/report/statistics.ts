/** What the report of a run counts, beside its figures. Plain data, so that it crosses threads. */
import type { Outcome } from '../engine/policy';

/**
 * The statistics of a run. They speak of the convictions in the policy's scope that are certainly the county's, and of the
 * people who have one: a county cell that is blank puts a conviction outside every table.
 */
export interface Statistics {
	/** What every table sums to. */
	readonly total: Counts;
	/** Convictions in scope whose county cell is blank: the machine sends all of them to a person. */
	readonly countyUnknown: number;
	/** Convictions where a person's decision stands in the place of the machine's. */
	readonly overridden: number;
	/** Most convictions first; others in the order of the code. */
	readonly bySection: readonly StatisticsRow[];
	/** Key: `felony`, `felony or misdemeanor`, …, `unknown`. */
	readonly byClass: readonly StatisticsRow[];
	/** Key: the outcome. */
	readonly byOutcome: readonly StatisticsRow[];
	readonly byReason: readonly ReasonRow[];
	/** Key: `1980s`, or `unknown`. */
	readonly byDecade: readonly StatisticsRow[];
	/** Key: `1987`, or `unknown`. */
	readonly byYear: readonly StatisticsRow[];
	/** Key: the extract's word, or its code as it stands where it gives no word; `unknown`. */
	readonly byRace: readonly StatisticsRow[];
	/** Key: the extract's letter, or `unknown`. */
	readonly bySex: readonly StatisticsRow[];
	/** Key: an age band on the as-of date, `deceased`, or `unknown` where the birth date does not tell. */
	readonly byAge: readonly StatisticsRow[];
	/** `YYYY-MM-DD`, or null. */
	readonly earliest: string | null;
	readonly announced: AnnouncedFigures;
}

/** People are counted once in each row. */
export interface Counts {
	readonly convictions: number;
	readonly people: number;
	/** Convictions that can be dismissed or reduced (or `relief`). */
	readonly relieved: number;
	/** People with at least one of those. */
	readonly peopleRelieved: number;
}

export interface StatisticsRow extends Counts {
	readonly key: string;
}

export interface ReasonRow extends StatisticsRow {
	readonly outcome: Outcome;
}

/** Figures of the kind that Los Angeles announced in 2020. */
export interface AnnouncedFigures {
	readonly people: number;
	readonly convictions: number;
	/** Of them, people who no longer have a felony, and people who no longer have any conviction. */
	readonly noLongerFelon: number;
	readonly noConviction: number;
	/** Convictions that the statute bars or the policy leaves out. */
	readonly notEligible: number;
	readonly peopleNotEligible: number;
}

/** A share from 0 to 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}
