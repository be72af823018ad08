import { counted, type Quantity } from './quantity';

/** Refusals of the vault: what happened, what is safe, what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
	'wrong-secret': 'That does not open what is kept here. Nothing was changed. Check for a slip and try again.',
	'header-damaged': 'The lock on this device is damaged. What is kept cannot be opened here; a backup can be.',
	newer: 'A newer version of Clearslate was used here. Open it with that version; nothing was changed.',
	damaged: 'Part of what is kept is not what was stored. The rest can still be opened.',
	undecidable:
		'This version cannot decide under the policy that it was kept with. Nothing was changed; the version that made it can.',
	missing: 'Part of what is kept is missing. The rest can still be opened.',
	gone: 'What was kept on this device is gone: the browser cleared it, or it was erased in another tab. The open work is still here; download what you need.',
	quota:
		'There is no room left on this device. What was kept before is still there. Free some space and keep it again.',
	storage:
		'This browser would not store it, as in some private windows. The open work is still here; download what you need.',
	locked: 'It was locked meanwhile. Open it again.',
	elsewhere: 'Clearslate is open in another tab, which has what is kept.',
	'last-slot':
		'This is the last passphrase or code that opens it, so it stays: without one, nobody could open what is kept.',
	'too-many-slots': 'No more ways to open it can be added. Remove one first.',
	'passkey-unsupported':
		'This device or browser gives no secret for its face, finger or PIN. Nothing was changed. Use the passphrase.',
	'passkey-cancelled':
		'It was not confirmed on the device, or took too long. Nothing was changed. Try again, or use the passphrase.'
};

export const vault = {
	title: 'Kept on this device',
	state: {
		visit: 'Just this visit',
		unsaved: 'Not kept yet',
		keeping: 'Keeping',
		saved: 'Kept on this device',
		open: 'Open',
		locked: 'Locked'
	},
	notOpen: 'What is kept on this device is not open.',
	refused: (code: string) => REFUSALS[code] ?? REFUSALS.storage,
	visit: {
		lead: 'Nothing is stored. What is open lives in memory and goes when this page is closed.',
		beside: 'What is open lives in memory and goes when this page is closed. What is kept on this device stays locked.',
		unlock: 'Open what is kept',
		back: 'Leave it locked',
		meanwhile:
			'Another tab of this browser has set this device up meanwhile. Nothing was changed. Open what is kept with the passphrase given there; what is open here can then be kept, too.',
		nothing: 'There is nothing to keep yet',
		nothingBody: 'Run a county, and its results can be kept here, encrypted. Files themselves are never kept.',
		start: 'Choose a file'
	},
	keep: {
		title: 'Keep this on the device',
		lead: 'The results are encrypted before they are stored. Whoever finds this device without the passphrase sees noise.',
		passphrase: 'Passphrase',
		passphraseHint: 'Six words drawn for you. Keep them, or type your own. Write them down away from this device.',
		passphraseAgain: 'Type it again',
		differs: 'The two are not the same.',
		another: 'Draw six others',
		recovery: 'Recovery code',
		recoveryHint: 'Opens what is kept if the passphrase is lost. Without both, nobody can open it.',
		print: 'Print the code',
		written: 'I have the passphrase and the code on paper or in a password manager.',
		name: 'Your name, for the history',
		short: 'Short: easy to guess with a computer. Use at least twelve characters, better six words.',
		go: 'Keep it here',
		again: 'Keep this run here',
		working: 'Encrypting and storing',
		safari:
			'On an iPad or iPhone the browser clears what a site keeps after seven days without use. Add Clearslate to the home screen first, and start it from there.'
	},
	lock: {
		title: 'Locked',
		lead: 'What is kept on this device is encrypted. Enter the passphrase or the recovery code.',
		leadPasskey: 'What is kept on this device is encrypted.',
		secret: 'Passphrase or recovery code',
		name: 'Your name, for the history',
		open: 'Open',
		opening: 'Opening',
		locking: 'Locking',
		visit: 'Work without it, just this visit',
		elsewhere: 'Another tab of this browser has it open.',
		takeOver: 'Open it here and lock it there'
	},
	/** The pages below the one of what is kept. */
	pages: 'Backup, history and ways to unlock',
	list: {
		title: 'Runs that are kept',
		none: 'Nothing is kept yet',
		noneBody: 'Run a county. Its results can then be kept here.',
		county: (name: string) => `${name} County`,
		about: (convictions: Quantity, asOf: string) =>
			`${counted(convictions, 'conviction', 'convictions')} · as of ${asOf}`,
		changed: (when: string) => `kept ${when}`,
		open: 'Open',
		remove: 'Remove',
		sure: 'Remove it? Nothing can bring it back but a backup.',
		yes: 'Remove it',
		no: 'Leave it',
		now: 'Open now',
		madeUp: 'Made-up data',
		damaged: 'Cannot be opened',
		damagedBody: 'Something kept here is not what was stored, and cannot be opened. A backup may still have it.',
		newer: (count: number) => `${count} that a newer version of Clearslate kept. Open it with that version.`
	},
	lockNow: 'Lock now',
	idle: {
		label: 'Lock by itself',
		minutes: (minutes: number) => `After ${minutes} minutes unused`,
		hint: 'It also locks when the device wakes from a longer sleep. Half a minute before, it asks.',
		title: 'Are you still there?',
		left: (seconds: number) => `Clearslate locks in ${seconds} s.`,
		body: 'What is kept opens again with the passphrase.',
		madeUp:
			'The made-up county that is open is not kept, and is gone then. What is kept opens again with the passphrase.',
		unkept: 'The run that is open is not kept here, and is gone once it locks.',
		running: 'The run that is going on stops there, and goes on from there when it is opened again.',
		stay: 'Stay open'
	},
	hidden: {
		hide: 'Hide',
		hint: 'Hide the page (F9)',
		title: 'Hidden',
		body: 'Press F9 or the button to show the page again.',
		show: 'Show the page',
		locks: 'It locks in less than half a minute.'
	},
	device: {
		title: 'This device',
		room: (used: string, quota: string) => `Used by this site: ${used} of about ${quota}.`,
		short: (needed: string, free: string) =>
			`Up to ${needed} will be kept of this run, and the browser has ${free} left for this site. If that is not enough, the results still stand here for this visit, and what was kept before stays.`,
		little: (quota: string) =>
			`The browser gives this site no more than ${quota}. In a private window, what is kept goes when the window is closed; a browser does not say whether this is one.`,
		persisted: 'The browser says that it will not clear this by itself.',
		notPersisted: 'The browser may clear this by itself when space runs short. Save a backup of what matters.'
	},
	erase: {
		title: 'Erase everything kept here',
		body: 'Destroys the keys and clears the storage. What the browser may leave on the disk is encrypted, and no key for it is left. Downloads are not touched.',
		action: 'Erase everything',
		sure: 'Erase everything that is kept on this device?',
		yes: 'Erase it',
		no: 'Leave it',
		lost: 'The passphrase and the code are lost',
		lostBody:
			'Without one of them nobody can open what is kept here. It can be erased, so that this device can keep things anew. Every run kept here, what was reviewed and entered for it, and the history are lost then; only a backup brings the runs back. Downloads are not touched.',
		damaged:
			'Nothing can open what is kept here any more. It can be erased, so that this device can keep things anew. Every run kept here, what was reviewed and entered for it, and the history are lost then; only a backup brings the runs back. Downloads are not touched.'
	},
	reopened: {
		figures:
			'This version decides some of these convictions otherwise than the one that made them: the figures are not those that were kept.',
		files:
			'The files are not kept. To write rows again, choose the same files: Clearslate checks that they are the same.',
		choose: 'Choose the files again',
		differs: (name: string) => `${name} is missing among these, or its content is not the same. Nothing was written.`,
		same: 'The files are the same. Rows can be written.'
	}
};
