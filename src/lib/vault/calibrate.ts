import { randomBytes, utf8 } from './bytes';
import { roundsWithin } from './header';

/** As long as a person at a lock screen hardly notices. */
const WANTED_MS = 500;
const TRIAL = 100_000;

/**
 * How many rounds this device does in about half a second, within the bounds.
 *
 * @param now milliseconds of a clock that does not run backwards.
 */
export async function calibrateRounds(now: () => number): Promise<number> {
	const base = await crypto.subtle.importKey('raw', utf8('calibration'), 'PBKDF2', false, ['deriveBits']);
	const params = { name: 'PBKDF2', hash: 'SHA-256', salt: randomBytes(32), iterations: TRIAL };
	const began = now();
	await crypto.subtle.deriveBits(params, base, 256);
	const took = Math.max(1, now() - began);
	return roundsWithin(Math.round((TRIAL * WANTED_MS) / took / 100_000) * 100_000);
}
