import { counted, listed, type Quantity } from './quantity';

const WAYS: Readonly<Record<string, string>> = { dismiss: 'Dismiss', reduce: 'Reduce' };

export const choices = {
	step: 'Choices',
	title: 'What should be decided?',
	back: 'Back to the files',
	county: {
		label: 'County',
		hint: 'Convictions of this county are decided. The rest of each person’s record is read too, because some rules need it.',
		placeholder: 'Type a county’s name',
		open: 'Show all 58 counties',
		none: 'No county of California matches. Check the spelling.',
		needed: 'Choose the county first.',
		proposed: (name: string, share: string) =>
			`Proposed from the file: ${share} of its first records are from ${name}. Check that it is yours.`,
		differs: (name: string, chosen: string) =>
			`Most of the file’s first records are from ${name}, not ${chosen}. Check that this is what you want.`
	},
	asOf: {
		label: 'As-of date',
		hint: 'Ages and years are counted to this day. It is shown on everything.',
		today: 'Today',
		reads: (date: string) => `That is ${date}.`,
		invalid: 'Enter a full date: month, day and year.'
	},
	policy: {
		label: 'Policy',
		change: 'Change the policy’s options',
		restore: 'Back to the policy’s own options',
		/** A way to treat a section: its short word, or the policy's own title for a way the app does not know. */
		way: (id: string, title: string) => WAYS[id] ?? title,
		listed: (title: string, sections: readonly string[]) => `${title}: ${listed(sections)}`,
		withYears: (title: string, n: Quantity) => `${title}: ${counted(n, 'year', 'years')}`,
		reading: (title: string, reading: string) => `${title}: ${reading}`,
		published: 'Choices published with this policy',
		otherOptions: 'Options',
		none: 'This policy has no options.',
		relief: 'Further grounds for dismissal',
		reliefHint: 'A conviction that would only be reduced is dismissed when any of these is true.',
		every: (section: string) => `Felony convictions under ${section}`,
		years: 'years',
		fewer: (title: string) => `One year less: ${title}`,
		more: (title: string) => `One year more: ${title}`,
		range: (min: Quantity, max: Quantity) => `From ${min.text} to ${max.text}`
	},
	options: {
		action: 'Open an options file of the older tool',
		hint: 'An eligibility options file (.json) saved by the older tool sets these choices.',
		opened: (name: string) => `The choices of ${name} are set.`,
		failed: (name: string) =>
			`${name} is not an options file of the older tool. Your choices are as they were. Choose the .json file that it saved.`
	},
	run: (files: Quantity, bytes: string) => `Run on ${counted(files, 'file', 'files')}, ${bytes}`,
	again: 'Decide again',
	againHint: 'The records are already read. Only the decisions are made again.',
	replaces: 'This replaces the results that are open now.',
	noFiles: {
		title: 'No file chosen yet',
		body: 'The choices come after the files, because the county is proposed from them.',
		action: 'Choose files'
	},
	otherCounty: 'What is kept of this run is one county. Choose its county again, or choose the files for another one.',
	cancelled: 'The run was cancelled. Nothing of it was kept and your files are unchanged.',
	loading: 'Opening the policies…'
};
