/** What the page may ask of the county worker about what people decide. Plain data, as in `contract.ts`. */
import type { Outcome } from '../engine/policy';
import type { Publication } from '../report/publication';
import type { Statistics } from '../report/statistics';
import type { ConvictionRow } from '../report/views';
import type { Override, OverrideRecord } from '../review/override';
import type { CheckedDecision, CheckPlan, CheckResult, RandomCheck } from '../review/random-check';
import type { WorkbookReading, WorkbookUnreadable } from '../review/workbook-reading';
import type { ExportResult, Failure, RunResults } from './contract';

/** A reviewer's answer to a conviction of the open run. */
export interface GivenOverride extends Omit<Override, 'conviction' | 'over'> {
	readonly conviction: number;
}

/** Everything about people's decisions that is kept with a run. */
export interface KeptReview {
	readonly overrides: readonly OverrideRecord[];
	readonly check: RandomCheck | null;
}

/** Convictions that wait, or waited, for a person, in the order of the files. The arrays have the same length. */
export interface ReviewQueue {
	readonly conviction: Uint32Array;
	readonly person: Uint32Array;
	/** Per conviction: `QUEUE_OPEN`, `QUEUE_DECIDED` or `QUEUE_LEFT`. */
	readonly state: Uint8Array;
}

export const QUEUE_OPEN = 0;
/** A person gave an answer. */
export const QUEUE_DECIDED = 1;
/** A person looked at it and left it for review. */
export const QUEUE_LEFT = 2;

export interface RunStatistics {
	readonly statistics: Statistics;
	readonly publication: Publication;
}

/** A random check as the screen shows it. */
export interface CheckView {
	readonly ok: true;
	/** The decisions were made anew, otherwise than those that it was drawn from: it says nothing of them. */
	readonly stale: boolean;
	readonly plan: CheckPlan;
	readonly result: CheckResult;
	readonly drawn: readonly (CheckedDecision & { readonly row: ConvictionRow | null })[];
}

export type CheckFound = Pick<CheckedDecision, 'finding' | 'note' | 'who' | 'at'>;

/** A workbook without the needed columns says which are missing. */
export type WorkbookAnswer = WorkbookReading | (WorkbookUnreadable & { readonly code: 'columns-missing' }) | Failure;

export interface ReviewCalls {
	/** Puts people's answers in the place of the machine's: the results of the run as they then stand. */
	giveOverrides(given: readonly GivenOverride[]): Promise<RunResults | Failure>;
	/** The machine's answer stands again. */
	withdrawOverride(conviction: number, who: string, at: string): Promise<RunResults | Failure>;
	/** Convictions to which the machine gave one of these outcomes, those of the first outcome first. */
	reviewQueue(outcomes: readonly Outcome[]): Promise<ReviewQueue>;
	/** Null without a run. */
	keptReview(): Promise<KeptReview | null>;
	statistics(): Promise<RunStatistics | null>;
	/** Hex SHA-256 of each file of the run, once they are worked out; null without a run. */
	fileDigests(): Promise<readonly string[] | null>;
	/** A workbook of the convictions with these machine's outcomes, as a Blob. */
	exportWorkbook(outcomes: readonly Outcome[]): Promise<ExportResult | Failure>;
	/** Reads a workbook, `not-a-workbook` if it is none, and applies nothing. `at`: ISO 8601 moment of the reading. */
	readWorkbook(file: File, at: string): Promise<WorkbookAnswer>;
	/** Applies what the workbook that was read last says. */
	applyWorkbook(): Promise<RunResults | Failure>;
	/** Draws a new sample; an earlier one is forgotten. */
	drawCheck(plan: CheckPlan): Promise<CheckView | Failure>;
	/** @param place among the drawn, from 0. */
	checkFound(place: number, found: CheckFound): Promise<CheckView | Failure>;
	check(): Promise<CheckView | null>;
}
