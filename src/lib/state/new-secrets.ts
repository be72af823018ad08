/** Secrets for a vault that is about to be made. */
import { isSafariTab } from '../vault/device';
import { strengthOf, suggestPassphrase } from '../vault/passphrase';
import { makeRecoveryCode } from '../vault/recovery-code';

export async function newSecrets(): Promise<{ passphrase: string; recovery: string }> {
	return { passphrase: await suggestPassphrase(), recovery: makeRecoveryCode() };
}

export function isShort(passphrase: string): boolean {
	return strengthOf(passphrase) === 'short';
}

/** The browser would clear what is kept here; started from the home screen it does not. */
export function needsHomeScreen(): boolean {
	return isSafariTab();
}
