import { counted, listed, type Quantity } from './quantity';

/** What an entry of the history says: texts as they are, numbers with how they are written. */
export type HistoryValues = Readonly<Record<string, string | Quantity>>;

const text = (value: string | Quantity | undefined) => (typeof value === 'object' ? value.text : (value ?? ''));
const ofCounty = ({ county }: HistoryValues) => (county ? ` of ${text(county)} County` : '');

/** By the code that the entry carries. */
const LINES: Readonly<Record<string, (values: HistoryValues) => string>> = {
	'vault-made': () => 'Set this device up to keep things',
	unlocked: () => 'Unlocked it',
	opened: (values) => `Opened the run${ofCounty(values)}`,
	kept: (values) =>
		`Kept a run${ofCounty(values)}${typeof values.convictions === 'object' ? `, ${counted(values.convictions, 'conviction', 'convictions')}` : ''}`,
	resumed: (values) => `Went on with a run${ofCounty(values)} that was cut`,
	'policy-changed': (values) =>
		`Decided the run${ofCounty(values)} anew${values.policy ? ` under “${text(values.policy)}”` : ''}`,
	reviewed: (values) => `Reviewed answers of the run${ofCounty(values)}`,
	prepared: (values) => `Prepared papers of the run${ofCounty(values)}`,
	removed: (values) => `Removed a run${ofCounty(values)}`,
	exported: (values) => `Saved ${listed(text(values.files).split(' '))}${ofCounty(values)}`,
	backup: ({ sessions }) => `Saved a backup${typeof sessions === 'object' ? ` of ${sessions.text}` : ''}`,
	restored: ({ sessions }) => `Restored ${text(sessions)} from a backup`,
	'idle-changed': ({ minutes }) => `Set it to lock after ${text(minutes)} minutes`,
	'passphrase-changed': () => 'Changed the passphrase',
	'recovery-changed': () => 'Drew a new recovery code',
	'passkey-added': () => 'Let a device’s face, finger or PIN unlock it',
	'passkey-removed': () => 'Took a device’s face, finger or PIN away'
};

export const vaultHistory = {
	title: 'History',
	lead: 'What was done with what is kept here, newest first, by the name given when it was unlocked. Lines are added and never changed. It is encrypted like all else.',
	table: 'What was done',
	when: 'When',
	who: 'Who',
	what: 'What',
	nobody: 'No name given',
	print: 'Print the history',
	line: (code: string, values: HistoryValues) => LINES[code]?.(values) ?? `Something newer than this version (${code})`,
	sound: (lines: Quantity) =>
		`${counted(lines, 'line', 'lines')}. Each names the one before it by its checksum, and all of them fit. If the newest were taken away, that could not be seen.`,
	damaged: (lines: readonly string[]) =>
		lines.length === 1
			? `Line ${lines[0]} is missing or is not what was written. The others fit.`
			: `Lines ${listed(lines)} are missing or are not what was written. The others fit.`,
	clock: 'The device’s clock was set back before this.',
	reading: 'Reading the history'
};
