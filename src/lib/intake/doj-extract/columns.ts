import { COLUMNS, WIDTH } from '../../record/doj-columns';

export { COLUMNS, WIDTH };

/** The columns that the rules read, each by its usual position. */
export const COLUMN = {
	subject: 2,
	cii: 11,
	name: 12,
	sex: 13,
	birth: 14,
	race: 22,
	cycleDate: 37,
	eventDate: 40,
	stepType: 42,
	agency: 46,
	county: 48,
	countOrder: 50,
	dispositionDate: 51,
	caseNumber: 52,
	offense: 54,
	offenseClass: 55,
	qualifier: 56,
	disposition: 80,
	class: 82,
	sentenceLocation: 86,
	sentenceLength: 87,
	sentenceUnit: 88,
	age: 90,
	comment: 93
} as const;

export type ColumnKey = keyof typeof COLUMN;

/** Columns that the condensed result file keeps, in its order. */
export const CONDENSED: readonly number[] = [
	11, 12, 13, 14, 22, 37, 40, 46, 48, 51, 52, 54, 80, 82, 86, 87, 88, 90, 93, 94
];
