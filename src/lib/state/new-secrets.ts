/** Secrets for a vault that is about to be made, or gets a new one. */
import { isSafariTab } from '../vault/device';
import { strengthOf, suggestPassphrase } from '../vault/passphrase';
import { makeRecoveryCode } from '../vault/recovery-code';

export function newPassphrase(): Promise<string> {
	return suggestPassphrase();
}

export function newRecoveryCode(): string {
	return makeRecoveryCode();
}

export function isShort(passphrase: string): boolean {
	return strengthOf(passphrase) === 'short';
}

/** The browser would clear what is kept here; started from the home screen it does not. */
export function needsHomeScreen(): boolean {
	return isSafariTab();
}
