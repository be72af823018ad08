import { csvLine, neutralised } from '../report/csv';
import type { PlannedRow } from './plan';

/** What a file that goes by wire can state of a conviction. The state's number stands in such files only. */
const WIRE_VALUES = {
	'case-number': (row: PlannedRow) => row.caseNumber,
	court: (row: PlannedRow) => row.court,
	defendant: (row: PlannedRow) => row.defendant,
	birth: (row: PlannedRow) => row.birth,
	cii: (row: PlannedRow) => row.cii,
	section: (row: PlannedRow) => row.section,
	'conviction-date': (row: PlannedRow) => row.convicted,
	'arresting-agency': (row: PlannedRow) => row.arrestedBy,
	'arrest-date': (row: PlannedRow) => row.arrested,
	relief: (row: PlannedRow) => row.relief,
	'order-date': () => '',
	'order-number': () => '',
	'dismissal-reason': () => ''
};
export type WireValue = keyof typeof WIRE_VALUES;

export const WIRE_CHOICES = Object.keys(WIRE_VALUES) as WireValue[];

/** A column that the office chose and named. */
export interface WireColumn {
	readonly value: WireValue;
	readonly title: string;
}

/** To start from; what a court's system takes is between the office and the court. */
export const COURT_COLUMNS: readonly WireColumn[] = [
	{ value: 'case-number', title: 'case_number' },
	{ value: 'court', title: 'court' },
	{ value: 'defendant', title: 'defendant' },
	{ value: 'birth', title: 'date_of_birth' },
	{ value: 'cii', title: 'cii' },
	{ value: 'section', title: 'section' },
	{ value: 'conviction-date', title: 'conviction_date' },
	{ value: 'relief', title: 'relief' }
];

/** What whoever reports a disposition (Penal Code sections 13151 and 13151.1) will look for. */
export const WORKSHEET_COLUMNS: readonly WireColumn[] = [
	{ value: 'cii', title: 'CII number' },
	{ value: 'defendant', title: 'Name' },
	{ value: 'birth', title: 'Date of birth' },
	{ value: 'arresting-agency', title: 'Arresting agency' },
	{ value: 'arrest-date', title: 'Date of the cycle (arrest)' },
	{ value: 'court', title: 'Court' },
	{ value: 'case-number', title: 'Case number' },
	{ value: 'section', title: 'Section' },
	{ value: 'conviction-date', title: 'Date of conviction' },
	{ value: 'relief', title: 'Relief asked' },
	{ value: 'order-date', title: 'Date of the order' },
	{ value: 'order-number', title: 'Number of the order' },
	{ value: 'dismissal-reason', title: 'Reason for dismissal' }
];

/** @param exact leaves cells as they are that a spreadsheet would run as a formula. */
export function* wireLines(
	rows: readonly PlannedRow[],
	columns: readonly WireColumn[],
	exact: boolean
): Generator<string, void> {
	const cell = exact ? (text: string) => text : neutralised;
	yield csvLine(columns.map(({ title }) => cell(title)));
	for (const row of rows) yield csvLine(columns.map(({ value }) => cell(WIRE_VALUES[value](row))));
}
