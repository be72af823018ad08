import type { LedgerEntry } from '../report/ledger-document';
import type { MadeBy } from '../report/changes-since';
import type { CheckResult } from '../review/random-check';
import type { CaseRow } from './exhibit-rows';
import type { Office } from './offices';
import type { PlannedRow } from './plan';
import type { FieldValues } from './templates/fields';
import type { Answers } from './templates/fill';
import type { Templates } from './templates/shipped';
import type { VolumeLimits } from './volumes';

/** On what the office moves. There is no default. */
export const GROUNDS = ['11361.8', '11361.9', '1385', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What the app recorded of the run from which papers are made. */
export interface RunFacts {
	readonly county: string;
	readonly madeBy: MadeBy;
	readonly madeUp: boolean;
	readonly files: readonly Pick<
		LedgerEntry,
		'name' | 'bytes' | 'sha256' | 'records' | 'accepted' | 'quarantined' | 'blank'
	>[];
	readonly asOf: string;
	readonly policy: PolicyFacts;
	readonly check: (CheckResult & { readonly seed: number }) | null;
	/** Convictions in the policy's scope. */
	readonly decided: number;
}

export interface PolicyFacts {
	readonly title: string;
	readonly id: string;
	readonly version: number;
	/** `sha256:` and hex. */
	readonly checksum: string;
	readonly sections: readonly string[];
	readonly choices: string;
	readonly isHistory: boolean;
	/** Some rule rests on general knowledge or on another tool's source code, or some part of the law was not read. */
	readonly isUnverified: boolean;
}

/** What the office says and chooses; the same for all of its papers. */
export interface OfficeSettings {
	readonly ground: Ground | null;
	readonly fields: FieldValues;
	readonly answers: Answers;
	readonly templates: Templates;
	readonly limits: VolumeLimits;
	/** `county`: one motion for all; `court`: one for each court that the records name. */
	readonly oneMotionPer: 'county' | 'court';
}

/** One motion: of one office, in the county or at one court that the records name (null: all of them). */
export interface Filing {
	readonly office: Office;
	readonly court: string | null;
	readonly rows: readonly PlannedRow[];
}

/** Parts an office's convictions into motions. Rows keep their order. */
export function filingsOf(
	office: Office,
	rows: readonly PlannedRow[],
	oneMotionPer: OfficeSettings['oneMotionPer']
): Filing[] {
	if (rows.length === 0) return [];
	if (oneMotionPer === 'county') return [{ office, court: null, rows }];
	const byCourt = new Map<string, PlannedRow[]>();
	for (const row of rows) {
		const of = byCourt.get(row.court);
		if (of === undefined) byCourt.set(row.court, [row]);
		else of.push(row);
	}
	return [...byCourt].map(([court, ofCourt]) => ({ office, court, rows: ofCourt }));
}

/** Whether a conviction cannot be found by the court as it is listed. */
export function isIncomplete(row: CaseRow): boolean {
	return row.caseNumber === '' || row.court === '';
}
