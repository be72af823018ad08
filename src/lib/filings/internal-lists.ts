import { papers as words } from '../words/en/papers';
import type { CaseRow } from './exhibit-rows';
import type { RunFacts } from './filing';
import { PaperTable } from './layout/paper-table';
import type { TableColumn } from './layout/paper-table';
import type { Measure } from './layout/page';
import { marksOf } from './marks';
import type { LeftOutRow, PlannedRow, UnassignedRow } from './plan';
import { INCOMPLETE_COLUMNS, LEFT_OUT_COLUMNS, UNASSIGNED_COLUMNS } from './table-columns';

/** What is not filed, or not complete: for the office, and never in the packet for the court. */
export interface InternalLists {
	readonly leftOut: readonly LeftOutRow[];
	readonly unassigned: readonly UnassignedRow[];
	readonly incomplete: readonly PlannedRow[];
}

export interface InternalPart {
	readonly heading: string;
	readonly table: Pick<PaperTable<CaseRow>, 'pages' | 'page'>;
}

export const INTERNAL_TITLE = words.internal.title;
export const INTERNAL_FILE = `${words.file.internal}.pdf`;

export function internalMarks(run: RunFacts): string[] {
	return [words.mark.internal, ...marksOf(run)];
}

export function internalParts(lists: InternalLists, measure: Measure): InternalPart[] {
	const part = <Row extends CaseRow>(
		name: string,
		rows: readonly Row[],
		columns: readonly TableColumn<Row>[]
	): InternalPart => ({ heading: `${name}: ${rows.length}`, table: new PaperTable(rows, columns, measure) });
	return [
		part(words.internal.leftOut, lists.leftOut, LEFT_OUT_COLUMNS),
		part(words.internal.unassigned, lists.unassigned, UNASSIGNED_COLUMNS),
		part(words.internal.incomplete, lists.incomplete, INCOMPLETE_COLUMNS)
	];
}
