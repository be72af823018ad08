/** The columns of a review workbook, in the order in which they are written. They are found again by their names. */
export const WORKBOOK_COLUMNS = [
	'Name',
	'Birth date',
	'Charge',
	'Class',
	'Conviction date',
	'Case number',
	'Court',
	'Comment',
	'Answer',
	'Reason',
	'Not known',
	'Facts read',
	'Agree',
	'Change to',
	'Note',
	'Reviewer',
	'File',
	'Line',
	'Row',
	'Checksum'
] as const;

export type WorkbookColumn = (typeof WORKBOOK_COLUMNS)[number];

/** Without these a workbook cannot be read back: which conviction a line is of, and what was said about it. */
export const NEEDED_COLUMNS: readonly WorkbookColumn[] = [
	'Answer',
	'Agree',
	'Change to',
	'Note',
	'Reviewer',
	'Row',
	'Checksum'
];
