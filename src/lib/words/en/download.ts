import { counted, listed, type Quantity } from './quantity';

/** Why a saving did not end well, and what to do. The name of the file may be missing. */
const ENDS: Readonly<Record<string, (name: string) => string>> = {
	stopped: () => 'Saving was stopped.',
	'no-room': (name) =>
		`There was no room left for ${name || 'the files'}. Make room or choose another folder, then save again.`,
	'not-allowed': (name) =>
		`The browser may no longer write ${name || 'the files'}. Choose the folder again and allow it.`,
	'write-failed': (name) =>
		`${name || 'A file'} could not be written. Check that the folder is still there and that none of its files is open in another program, then save again.`,
	'file-changed': () =>
		'A file that was read has changed since, so its rows cannot be written. Choose it again and run again.',
	'worker-died': () => 'The part of the app that writes stopped answering. Usually the device ran out of memory.'
};

export const download = {
	title: 'Download',
	lead: 'Choose what to save. Files are written on this device, straight to the folder that you pick.',
	leadNoFolder: 'Choose what to save. This browser saves each file as a download of its own.',
	files: 'Files',
	about: (size: string) => `about ${size}`,
	total: (n: Quantity, size: string) => `${counted(n, 'file', 'files')}, about ${size} in all`,
	nothing: 'Choose at least one file.',
	perInput: (n: Quantity) => `One for each of the ${n.text} files.`,
	file: {
		all: { title: 'All rows', body: 'Every row of the files with its result in further columns.' },
		condensed: {
			title: 'All rows, condensed',
			body: 'Every row, with the 20 columns that matter most, and its result.'
		},
		'in-scope': { title: 'Rows in scope', body: 'Only the rows with a conviction that was decided.' },
		decisions: {
			title: 'Decisions',
			body: 'One line for each conviction in scope: outcome, reason, citations, remarks beside the outcome, place in the file.'
		},
		summary: { title: 'Summary', body: 'Every figure of these results, for a report or another program.' },
		ledger: { title: 'Ledger', body: 'The account of every record, with those that were set aside.' }
	},
	safe: {
		title: 'How cells are written',
		guarded: 'Safe to open in a spreadsheet',
		guardedHint:
			'Every cell is copied byte for byte, except that a cell which a spreadsheet would run as a formula gets an apostrophe in front. The ledger says how many.',
		exact: 'Exact copies',
		exactHint:
			'No cell is touched. Use this for another program, and do not open the files in a spreadsheet: a cell could run as a formula.'
	},
	save: 'Choose a folder and save',
	saveNoFolder: 'Save the files',
	large: (size: string) =>
		`This browser has to hold a whole file before it can save it. For about ${size}, use Chrome or Edge on a computer if saving fails.`,
	writing: 'Writing the files',
	done: (n: Quantity) => `${counted(n, 'file was', 'files were')} saved.`,
	doneFolder: (n: Quantity, folder: string) =>
		`${counted(n, 'file was', 'files were')} saved to the folder “${folder}”.`,
	neutralised: (n: Quantity) =>
		n.value === 0
			? 'No cell had to be made safe.'
			: `${counted(n, 'cell', 'cells')} that a spreadsheet would have run as a formula ${n.value === 1 ? 'was' : 'were'} made safe.`,
	exactDone: 'Cells were copied exactly.',
	written: 'What was written',
	stamp: (app: string, build: string, law: string) =>
		`Made by Clearslate ${app}, build ${build}, law ${law}. The summary says so, too.`,
	saveOne: (name: string) => `Save ${name}`,
	folderRefused:
		'The browser did not get permission to write there. Nothing was written. Choose another folder and allow it.',
	stop: 'Stop',
	stopping: 'Stopping…',
	ended: {
		why: (code: string, name: string) => (ENDS[code] ?? ENDS['write-failed'])(name),
		/** What became of the files, by what is left of them. */
		whole: (names: readonly string[]) => `Saved whole: ${listed(names)}.`,
		nothing: (names: readonly string[]) =>
			`Not finished, so ${names.length === 1 ? 'it was' : 'they were'} removed: ${listed(names)}.`,
		earlier: (names: readonly string[]) =>
			`Not finished: ${listed(names)}. The ${names.length === 1 ? 'file' : 'files'} of that name from before ${names.length === 1 ? 'stands' : 'stand'} unchanged.`,
		part: (names: readonly string[]) =>
			`Incomplete and still in the folder: ${listed(names)}. Delete ${names.length === 1 ? 'it' : 'them'}.`,
		none: 'Nothing was saved.',
		unsure: 'Files of this saving may be missing or incomplete. Delete those that you find, then save again.',
		open: 'The results are still open here.'
	},
	holds: 'These files hold names and records. Keep them where your office keeps such files.',
	holdsMadeUp: 'The people in these files are made up.'
};
