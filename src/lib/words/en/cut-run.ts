import { listed } from './quantity';

/** A county run that was cut before it was finished. */
export const cutRun = {
	title: 'A run was cut',
	/** @param share such as `43%` */
	cut: (county: string, share: string) => `A run of ${county} County was cut at ${share}.`,
	readWhole: (county: string) => `A run of ${county} County was cut after its reading, before its results were kept.`,
	choose: (files: number) =>
		files === 1 ? 'Choose the same file to go on.' : `Choose the same ${files} files to go on.`,
	again: 'What was read is still here. The run can go on from there.',
	old: 'Clearslate was updated since, so the run has to begin anew. County, date and policy are kept.',
	file: (name: string, size: string) => `${name}, ${size}`,
	files: (files: readonly string[]) => listed(files),
	stored: (when: string) => `Stored ${when}`,
	goOn: {
		choose: (files: number) => (files === 1 ? 'Choose the file and go on' : 'Choose the files and go on'),
		anew: (files: number) => (files === 1 ? 'Choose the file and begin anew' : 'Choose the files and begin anew'),
		now: 'Go on'
	},
	matching: 'Comparing with what was read',
	differs: (name: string) =>
		`The file is not the one that was being read: ${name} is missing among these, or it differs. Nothing was done. Choose the same file, or discard this run and start anew.`,
	unread: 'The file cannot be read. It may have been moved or changed since it was chosen. Choose it again.',
	discard: 'Discard',
	discardHint: 'Discarding forgets what was read. The file itself stays as it is.'
};
