import type { Quantity } from './quantity';

const QUARANTINE: Readonly<Record<string, string>> = {
	'too-few-columns': 'It has fewer than the 95 columns, so its values cannot be told apart with certainty.',
	'too-many-columns': 'It has more than the 95 columns, so its values cannot be told apart with certainty.',
	'unclosed-quote': 'A quotation mark is opened and never closed. Reading picked up again after it.',
	'stray-quote': 'A quotation mark stands inside a value where none may stand.',
	'record-too-long': 'It is far longer than a record can be.',
	'nul-bytes': 'It contains bytes that are not text.',
	'count-order-spreadsheet':
		'Its count number was changed by a spreadsheet program (such as 1.01001E+11), so its counts can no longer be told apart. Ask the sender for the original file.',
	'count-order-damaged': 'Its count number is not 12 digits, so it cannot be said which count it belongs to.',
	'count-order-missing': 'It has no count number, so it cannot be said which count it belongs to.'
};

/** A flag: a value that was read with a reservation. */
const FLAGS: Readonly<Record<string, string>> = {
	'windows-1252': 'Records whose letters are not UTF-8 and were read as Windows-1252',
	'quote-in-cell': 'Records with a quotation mark inside an unquoted cell, kept as it stands',
	'nul-in-cell': 'Records with an empty byte (NUL) inside a cell',
	'no-subject-id': 'Records without a subject number; each stands as a person of its own',
	'no-final-line-end': 'The last line has no line end',
	'header-reordered': 'The columns are in another order than usual; they were followed by name',
	'header-strange-names': 'Column names that the layout does not know',
	'code-missing': 'The charge names no code; Health and Safety was taken',
	'subdivision-glued': 'The subdivision is written without brackets',
	'several-sections': 'The charge names several sections',
	'section-inside-text': 'The section stands inside other text',
	'no-section': 'The charge names no section',
	'charge-without-section':
		'Rows of convictions that may be of the county whose charge names no section: they are in no list, so look at them by hand',
	'charge-in-comment': 'The charge stands in the comment',
	'rows-differ-date': 'Rows of this count give different dates',
	'rows-differ-class': 'Rows of this count give different classes',
	'rows-differ-section': 'Rows of this count give different sections',
	'rows-differ-qualifier': 'Rows of this count differ on attempt or conspiracy',
	'rows-differ-county': 'Rows of this count name different counties',
	'county-unknown': 'The record names no county',
	'after-as-of': 'The date lies after the as-of date',
	'before-birth': 'The date lies before the date of birth'
};

function spoken(code: string): string {
	const words = code.replaceAll('-', ' ').replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export const records = {
	title: 'Records read',
	lead: 'Every record of every file is accounted for: read = accepted + set aside + blank.',
	file: {
		records: 'Records',
		accepted: 'Accepted',
		quarantined: 'Set aside',
		blank: 'Blank',
		header: 'The first line names the columns.',
		noHeader: 'The file has no line of column names; the columns were taken by their position.',
		checksum: 'SHA-256 checksum of the file'
	},
	quarantine: {
		title: 'Records that were set aside',
		lead: 'Each could not be read with certainty, so nothing was taken from it. The history of the person it names has a gap, and what rests on the gap is unknown.',
		lineN: (n: Quantity) => `Line ${n.text}.`,
		show: 'Show its text',
		person: 'Names a person who is in these results with a gap',
		noPerson: 'The person could not be read',
		sentence: (code: string) => QUARANTINE[code] ?? `${spoken(code)}.`,
		shown: (n: Quantity, all: Quantity) => `The first ${n.text} of ${all.text} are shown. All stand in ledger.json.`,
		none: 'No record was set aside.'
	},
	flags: {
		title: 'Read with a reservation',
		lead: 'These values were read, and each of them is flagged. No value was changed.',
		text: (code: string) => FLAGS[code] ?? spoken(code)
	},
	refused: {
		title: 'Files that were not read',
		lead: 'Nothing in these results comes from them.'
	},
	ledger: {
		action: 'Save the ledger (ledger.json)',
		body: 'The whole account as a file: every count, flag and record set aside, with its line and bytes.'
	},
	format: {
		title: 'Something in the file surprised the app?',
		body: 'A format report says how the file is written: how full each column is, date shapes, codes the app does not know. It holds no name, number, date of birth or other text of anyone, so it can be sent to the people who maintain Clearslate.',
		action: 'Save a format report',
		saved: (name: string) => `${name} was saved.`
	},
	failed: 'It could not be made. The results are still open. Try again.'
};
