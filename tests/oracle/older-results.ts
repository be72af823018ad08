import { readFileSync } from 'node:fs';
import type { Run } from './cases';
import { csv, gunzipped } from './raw/rows';
import { remembered } from './remember';

/** The older tool's answer for one conviction, by the row it stands on. */
export interface OlderAnswer {
	readonly row: number;
	readonly determination: string;
	readonly reason: string;
	/** The appended columns as printed: 18, of the pilots fewer. */
	readonly appended: readonly string[];
}

/** Only rows with eligibility information: the column of other charges is on every row of the file. */
export const olderAnswers = (run: Run): readonly OlderAnswer[] => read(run, '');

const read = remembered((run: Run) => {
	const [[, ...names], ...rows] = csv(gunzipped(run.results));
	const at = (name: string) => names.indexOf(name);
	const [record, determination, reason] = [
		at('# of convictions on record'),
		at('Eligibility Determination'),
		at('Eligibility Reason')
	];
	return rows
		.map(([row, ...appended]) => ({
			row: Number(row),
			determination: appended[determination],
			reason: appended[reason],
			appended
		}))
		.filter(({ appended }) => appended[record] !== '');
});

export function olderSummary(run: Run): Record<string, unknown> {
	if (run.summary === null) throw new Error(`${run.name}: no summary was kept`);
	return JSON.parse(readFileSync(run.summary, 'utf8')) as Record<string, unknown>;
}
