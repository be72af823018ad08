/** What the vault answers where it can fail: a value, since it crosses threads. */
export type Answer<T> = ({ readonly ok: true } & T) | Refusal;

export interface Refusal {
	readonly ok: false;
	readonly code: RefusalCode;
	readonly values: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
	/** The passphrase, code or passkey opens no slot. */
	| 'wrong-secret'
	/** A header that this version cannot rely on: damaged, or its key derivation out of bounds. */
	| 'header-damaged'
	/** Written by a newer version. */
	| 'newer'
	/** A sealed piece is not what was stored: `record` and `chunk` name it. */
	| 'damaged'
	/** What was stored opens, but this version cannot decide under its policy. */
	| 'undecidable'
	/** A piece that should be there is not. */
	| 'missing'
	/** The vault that was open is no longer on the device: the browser cleared it, or another tab erased it. */
	| 'gone'
	/** There is no room. */
	| 'quota'
	/** The browser refuses storage, or lost it. */
	| 'storage'
	/** It is locked, or was locked meanwhile. */
	| 'locked'
	/** Another tab has it. */
	| 'elsewhere'
	/** A passkey is no way to get everything back, so the last passphrase or recovery code stays. */
	| 'last-slot'
	/** More ways to open it than a header holds. */
	| 'too-many-slots'
	/** This browser or device has no passkey that gives a secret. */
	| 'passkey-unsupported'
	/** The person or the device put an end to it. */
	| 'passkey-cancelled';

export function refuse(code: RefusalCode, values: Refusal['values'] = {}): Refusal {
	return { ok: false, code, values };
}
