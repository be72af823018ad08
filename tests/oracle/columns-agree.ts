import type { Case, Run } from './cases';
import { olderAnswers } from './older-results';

/** The appended columns that differ, cell for cell, for every row that either tool gave eligibility information. */
export function columnsThatDiffer(run: Run, appended: ReadonlyMap<number, readonly string[]>): string[] {
	const older = new Map(olderAnswers(run).map((one) => [one.row, one.appended]));
	const rows = [...new Set([...older.keys(), ...appended.keys()])].sort((a, b) => a - b);
	return rows.flatMap((row) => {
		const was = JSON.stringify(older.get(row) ?? null);
		const is = JSON.stringify(appended.get(row) ?? null);
		return was === is ? [] : [`row ${row}: was ${was}, is ${is}`];
	});
}

export function columnFailures(oracle: Case, run: Run, appended: ReadonlyMap<number, readonly string[]>): string {
	const wrong = columnsThatDiffer(run, appended);
	if (wrong.length === 0) return '';
	const head = `${oracle.name}, ${run.name}, as of ${run.asOf}: ${wrong.length} rows differ`;
	return [head, ...wrong.slice(0, 5)].join('\n');
}
