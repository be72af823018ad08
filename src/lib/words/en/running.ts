type Values = Readonly<Record<string, string | number>>;

interface Failed {
	readonly title: string;
	readonly body: string;
}

/** What is left: `cut` says that the run can go on from where it came to. */
const left = (cut: boolean) =>
	cut ? 'Your files are unchanged, and what was read is kept.' : 'Your files are unchanged and nothing was kept.';

/** Which part of the app died, and over what: one that reads a file (twice), the one that decides, or after the run. */
const DEATHS = {
	reading: (cut) => ({
		title: 'The reading stopped before it was finished',
		body: `It was tried twice. Usually the device ran out of memory. ${left(cut)} Close other programs and tabs, then ${cut ? 'go on' : 'run again'}.`
	}),
	running: (cut) => ({
		title: 'The run stopped before it was finished',
		body: `The part of the app that reads and decides stopped answering. Usually the device ran out of memory. ${left(cut)} Close other programs and tabs, then ${cut ? 'go on' : 'run again'}.`
	}),
	holding: () => ({
		title: 'The results are gone',
		body: 'The part of the app that held them stopped answering. Usually the device ran out of memory. Your files are unchanged, and what was saved before is whole; a file that was just being saved may be missing or incomplete. Close other programs and tabs, then run again.'
	})
} satisfies Readonly<Record<string, (cut: boolean) => Failed>>;

const FAILURES: Readonly<Record<string, (values: Values, cut: boolean) => Failed>> = {
	'all-refused': () => ({
		title: 'None of the files can be read',
		body: 'Nothing was decided and the files are unchanged. What each file is stands below.'
	}),
	'worker-died': ({ died }, cut) => DEATHS[died === 'running' || died === 'holding' ? died : 'reading'](cut),
	'file-changed': (values) => ({
		title: values.name ? `${values.name} changed while it was being read` : 'A file changed while it was being read',
		body: 'No result is shown, because it could mix two versions of the file. Close any program that writes to it, then choose it again.'
	}),
	'policy-invalid': () => ({
		title: 'The policy has an error',
		body: 'Nothing was decided. Go back to the choices and take the policy’s own options.'
	}),
	'write-failed': () => ({
		title: 'A file could not be written',
		body: 'The results are still open here. Check that there is room in the folder and that no file in it is open, then save again.'
	})
};

export const running = {
	making: 'Making the county',
	reading: 'Reading the records',
	deciding: 'Deciding every conviction',
	writing: 'Writing the files',
	lead: 'You can look at other pages meanwhile. Keep this tab open.',
	bar: 'Progress',
	read: 'Read',
	made: 'Made',
	ofTotal: (done: string, total: string) => `${done} of ${total}`,
	records: 'Records',
	people: 'People',
	left: 'Time left',
	leftUnknown: 'Working it out',
	leftNearly: 'A moment',
	cancel: 'Cancel',
	announce: (what: string, percent: string) => `${what}: ${percent}`,
	failure: (code: string, values: Values, cut = false): Failed =>
		(
			FAILURES[code] ??
			(() => ({
				title: 'The run could not be finished',
				body: `${left(cut)} ${cut ? 'Go on' : 'Run again'}. If it happens again, tell the people who maintain Clearslate what was chosen and what this page says.`
			}))
		)(values, cut),
	toChoices: 'Back to the choices',
	toFiles: 'Back to the files',
	nothing: {
		title: 'Nothing is running',
		body: 'A run starts from the choices, after files were chosen.',
		action: 'Choose files'
	}
};
