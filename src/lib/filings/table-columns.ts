import { RELIEF_WORDS, type ExhibitRow } from './exhibit-rows';
import type { TableColumn } from './layout/paper-table';
import type { LeftOutRow, PlannedRow, UnassignedRow } from './plan';
import { papers } from '../words/en/papers';

type Listed = Omit<ExhibitRow, 'relief'>;

const NUMBER: TableColumn<unknown> = { title: 'No.', width: 28, text: (_, number) => String(number) };
const listed = (title: string, width: number, key: keyof Listed): TableColumn<Listed> => ({
	title,
	width,
	text: (row) => String(row[key])
});
const RELIEF: TableColumn<ExhibitRow> = {
	title: 'Relief asked',
	width: 67,
	text: (row) => RELIEF_WORDS[row.relief]
};

export type ExhibitKind = 'confidential' | 'public';

/** What Exhibit A states of each conviction. The public one has case numbers only. */
export const EXHIBIT_COLUMNS: Readonly<Record<ExhibitKind, readonly TableColumn<ExhibitRow>[]>> = {
	confidential: [
		NUMBER,
		listed('Case number', 58, 'caseNumber'),
		listed('Court', 94, 'court'),
		listed('Defendant', 100, 'defendant'),
		listed('Born', 49, 'birth'),
		listed('Section', 55, 'section'),
		listed('Convicted', 49, 'convicted'),
		RELIEF
	],
	public: [NUMBER, listed('Case number', 140, 'caseNumber'), RELIEF]
};

const CASE: readonly TableColumn<Listed>[] = [
	NUMBER,
	listed('Case number', 60, 'caseNumber'),
	listed('Court', 72, 'court'),
	listed('Defendant', 86, 'defendant'),
	listed('Section', 50, 'section'),
	listed('Convicted', 46, 'convicted')
];

/** Internal lists of the office: why a conviction is not in Exhibit A. */
export const LEFT_OUT_COLUMNS: readonly TableColumn<LeftOutRow>[] = [
	...CASE,
	{ title: 'Answer', width: 60, text: ({ outcome }) => papers.outcome[outcome] },
	{ title: 'Reason', width: 98, text: ({ reason }) => reason }
];

export const UNASSIGNED_COLUMNS: readonly TableColumn<UnassignedRow>[] = [
	...CASE,
	{ title: 'Arrested by', width: 74, text: ({ arrestedBy }) => arrestedBy },
	{ title: 'Why not assigned', width: 84, text: ({ why }) => papers.unassigned[why] }
];

export const INCOMPLETE_COLUMNS: readonly TableColumn<PlannedRow>[] = [...CASE, RELIEF];
