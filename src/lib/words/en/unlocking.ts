/** The ways to open what is kept: this device's passkey, the passphrase, the recovery code. */
export const unlocking = {
	title: 'Ways to unlock',
	lead: 'Six words are long to type on a tablet. Where the device can tell its user by face, finger or PIN, it can open what is kept, too.',
	open: 'Ways to unlock',
	known: 'Passphrase or recovery code, to confirm',
	passkey: {
		title: 'This device’s face, finger or PIN',
		button: 'Unlock with this device’s face, finger or PIN',
		asking: 'Waiting for the device',
		or: 'Or with the passphrase or the recovery code:',
		on: 'It opens what is kept here. The passphrase and the recovery code still do, too.',
		off: 'Whoever can unlock this device can then open what is kept. Do not add it where the device’s PIN is shared.',
		none: 'This browser or device offers none. The passphrase opens it.',
		synced: 'A passkey may be copied to the account that the device is signed in to, as with iCloud.',
		add: 'Use it here',
		remove: 'Stop using it',
		name: 'Clearslate on this device',
		added: 'From now on this device’s face, finger or PIN opens it.',
		removed: 'It opens with the passphrase and the recovery code only.'
	},
	passphrase: {
		title: 'Change the passphrase',
		body: 'The old one opens nothing from then on, except copies of this browser’s data that were made before.',
		change: 'Change the passphrase',
		label: 'New passphrase',
		done: 'The passphrase is changed. The recovery code is still the same.'
	},
	recovery: {
		title: 'Draw a new recovery code',
		body: 'For when the printed one is lost or was seen. The old one opens nothing from then on.',
		draw: 'Draw a new code',
		go: 'Use this code from now on',
		done: 'The new recovery code is in use. The old one opens nothing.'
	},
	cancel: 'Leave it'
};
