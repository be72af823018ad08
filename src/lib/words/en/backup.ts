import { counted, type Quantity } from './quantity';

const ago = (days: Quantity) => (days.value === 0 ? 'today' : days.value === 1 ? 'yesterday' : `${days.text} days ago`);
const changes = (count: Quantity) =>
	count.value === 0 ? 'nothing changed since' : `${counted(count, 'change', 'changes')} since`;

export const backup = {
	title: 'Backup',
	lead: 'One encrypted file with everything that is kept here. It opens with a passphrase of its own, here, on another device, or with the standard program “age”.',
	open: 'Backup',
	none: 'No backup yet.',
	/** @param days null where the device’s clock says that it is still to come. */
	last: (days: Quantity | null, date: string, since: Quantity) =>
		`Last backup: ${days === null ? date : ago(days)}; ${changes(since)}.`,
	write: {
		title: 'Save a backup',
		body: 'Put the file where the device itself is not: another disk, or the office’s drive. Whoever has the file and its passphrase has everything in it.',
		passphrase: 'Passphrase of the backup',
		go: 'Save the backup',
		working: 'Encrypting',
		done: (name: string, runs: Quantity) =>
			`${name} went to the browser’s downloads with ${counted(runs, 'run', 'runs')}. It opens with this passphrase only.`,
		left: (count: Quantity) =>
			`${counted(count, 'run is', 'runs are')} not in it: what is kept of ${count.value === 1 ? 'it' : 'them'} is damaged, or of a newer version.`
	},
	restore: {
		title: 'Restore a backup',
		body: 'The file is read and checked whole before anything here changes.',
		choose: 'Choose the backup file',
		file: (name: string, size: string) => `${name}, ${size}`,
		secret: 'Its passphrase',
		read: 'Read the backup',
		reading: 'Reading and checking',
		wrong: 'That passphrase does not open this file. Nothing was changed. Check for a slip and try again.',
		damaged:
			'This file is no backup of Clearslate, or part of it is damaged. Nothing was changed. Try another copy of it.',
		newer: 'A newer version of Clearslate wrote this backup. Nothing was changed. Open it with that version.',
		holds: (runs: Quantity, made: string) =>
			`The backup is whole. It was made ${made} and holds ${counted(runs, 'run', 'runs')}.`,
		run: (county: string, convictions: Quantity, kept: string) =>
			`${county} County, ${counted(convictions, 'conviction', 'convictions')}, kept ${kept}`,
		sure: 'Runs of the backup that are here, too, are replaced by those of the backup, unless what is here was changed later. Everything else here stays.',
		go: 'Put it back',
		no: 'Leave it',
		done: (sessions: Quantity) => `Restored. ${counted(sessions, 'item was', 'items were')} put back.`,
		left: (sessions: Quantity) =>
			`${counted(sessions, 'item stays as it is, since it was', 'items stay as they are, since they were')} changed here later, or by a newer version.`,
		toRuns: 'See what is kept'
	},
	fresh: {
		title: 'First, a passphrase for this device',
		lead: 'What the backup holds is kept here encrypted, under a passphrase of this device.',
		go: 'Go on to the backup'
	}
};
