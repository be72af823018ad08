import { readFileSync } from 'node:fs';
import type { Run } from './cases';
import { csv, gunzipped } from './raw/rows';
import { remembered } from './remember';

/** The older tool's answer for one conviction, by the row it stands on. */
export interface OlderAnswer {
	readonly row: number;
	readonly determination: string;
	readonly reason: string;
	/** The 18 appended columns as printed. */
	readonly appended: readonly string[];
}

const CONVICTIONS_ON_RECORD = 1;
const DETERMINATION = 16;
const REASON = 17;

/** Only rows with eligibility information: the column of other charges is on every row of the file. */
export const olderAnswers = (run: Run): readonly OlderAnswer[] => read(run, '');

const read = remembered((run: Run) =>
	csv(gunzipped(run.results))
		.slice(1)
		.map(([row, ...appended]) => ({
			row: Number(row),
			determination: appended[DETERMINATION],
			reason: appended[REASON],
			appended
		}))
		.filter(({ appended }) => appended[CONVICTIONS_ON_RECORD] !== '')
);

export function olderSummary(run: Run): Record<string, unknown> {
	return JSON.parse(readFileSync(run.summary, 'utf8')) as Record<string, unknown>;
}
