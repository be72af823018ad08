import { counted, type Quantity } from './quantity';

type Values = Readonly<Record<string, string | number>>;

interface Refusal {
	/** What the file is. */
	readonly is: string;
	/** What to do, or what to ask the sender for. */
	readonly ask: string;
}

const ASK_ORIGINAL = 'Ask the sender for the .dat or .csv file exactly as the Department of Justice sent it.';

const REFUSALS: Readonly<Record<string, (values: Values) => Refusal>> = {
	empty: () => ({
		is: 'This file is empty.',
		ask: 'Ask the sender to send it again; the transfer may have been cut.'
	}),
	xlsx: () => ({
		is: 'This is an Excel workbook, not the extract itself.',
		ask: `Excel changes long numbers and dates when it opens an extract, so saving it again as .csv is not enough. ${ASK_ORIGINAL}`
	}),
	xls: () => ({
		is: 'This is an old Excel workbook, not the extract itself.',
		ask: `Excel changes long numbers and dates when it opens an extract, so saving it again as .csv is not enough. ${ASK_ORIGINAL}`
	}),
	pdf: () => ({ is: 'This is a PDF document, not an extract.', ask: ASK_ORIGINAL }),
	html: () => ({
		is: 'This is a web page. Often it is a sign-in or error page that was saved in place of the file.',
		ask: 'Download the file again, signed in, or ask the sender to send it another way.'
	}),
	gzip: () => ({
		is: 'This file is compressed (gzip).',
		ask: 'Unpack it first, then choose the .dat or .csv file that was inside.'
	}),
	zip: () => ({
		is: 'This file is compressed (zip).',
		ask: 'Unpack it first, then choose the .dat or .csv file that was inside.'
	}),
	'utf-16': () => ({
		is: 'This text is stored as UTF-16 (“Unicode” in some programs), so it was saved again after it was sent.',
		ask: ASK_ORIGINAL
	}),
	binary: () => ({ is: 'This is not a text file.', ask: ASK_ORIGINAL }),
	'no-doj-records': () => ({
		is: 'No line of this file has the 95 columns of the Department of Justice extract.',
		ask: 'Check that it is the right file. If it is, ask the sender for the extract in the 95-column research layout.'
	}),
	'header-incomplete': (values) => ({
		is: `The first line names the columns, but some of the 95 are missing${named(values)}.`,
		ask: 'Ask the sender for the extract with all 95 columns.'
	}),
	'header-repeats': (values) => ({
		is: `The first line names a column twice${named(values)}, so it is not certain which one counts.`,
		ask: 'Ask the sender for the extract with each column once.'
	}),
	unreadable: () => ({
		is: 'The browser could not read this file.',
		ask: 'It may have been moved, renamed, or be open in another program. Close that program and choose the file again.'
	}),
	duplicate: (values) => ({
		is:
			values.of === undefined
				? 'This file has the same contents as another one that you chose.'
				: `This file has the same contents as ${values.of}.`,
		ask: 'It is left out, so that nobody is counted twice. There is nothing to do.'
	})
};

function named(values: Values): string {
	const text = values.columns ?? values.missing ?? values.column ?? values.names ?? values.name;
	return text === undefined || text === '' ? '' : `: ${text}`;
}

function refusalOf(reason: string, values: Values): Refusal {
	const make = REFUSALS[reason];
	return make ? make(values) : { is: 'This file cannot be read.', ask: ASK_ORIGINAL };
}

const SAFE = 'Nothing was read from it and the file is unchanged.';

export const files = {
	step: 'Files',
	title: 'Choose the files to read',
	lead: 'One extract may come in several files. Choose them all: people are matched across them.',
	choose: 'Choose files',
	chooseMore: 'Add more files',
	drop: 'or drop them anywhere on this page',
	dropNow: 'Drop the files to add them',
	list: 'Chosen files',
	looking: 'Looking at the first records…',
	ready: 'Department of Justice extract',
	readyUnsure: 'No county recognised in its first records; it is read all the same',
	readyMadeUp: 'Made-up extract',
	refused: 'Cannot be read',
	safe: SAFE,
	refusal: refusalOf,
	/** One string, for the ledger and the command line. */
	refusalSentence: (reason: string, values: Values) => {
		const { is, ask } = refusalOf(reason, values);
		return `${is} ${SAFE} ${ask}`;
	},
	remove: 'Remove',
	removeNamed: (name: string) => `Remove ${name}`,
	removed: (name: string) => `${name} removed`,
	added: (n: Quantity) => `${counted(n, 'file', 'files')} added`,
	empty: {
		title: 'No file chosen yet',
		body: 'The files you choose stand here, each with what it was recognised as. They are read on this device and never sent anywhere.'
	},
	refusedLeftOut: (n: Quantity) =>
		n.value === 1 ? 'One file cannot be read and is left out.' : `${n.text} files cannot be read and are left out.`,
	total: (n: Quantity, bytes: string) => `${counted(n, 'file', 'files')} to read, ${bytes}`,
	next: 'Continue to the choices',
	needOne: 'Choose at least one file that can be read.',
	lookFailed: 'The browser could not open this file. It is unchanged. Choose it again.'
};
