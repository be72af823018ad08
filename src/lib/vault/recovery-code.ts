import { randomBytes, type Bytes } from './bytes';

/** Crockford's alphabet: no I, L, O or U, so that a code read from paper is read right. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 31 letters carry 155 random bits; the 32nd tells a slip of the pen. */
const RANDOM = 31;

/** A code to print: eight groups of four. */
export function makeRecoveryCode(): string {
	const letters = Array.from(randomBytes(RANDOM), (byte) => byte % 32);
	return grouped([...letters, checkOf(letters)]);
}

/** The secret of a code as it was typed, in any case, with or without its hyphens; null for what is none. */
export function readRecoveryCode(text: string): Bytes | null {
	const typed = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
	const letters = Array.from(typed, (letter) => LETTERS.indexOf(letter));
	if (letters.length !== RANDOM + 1 || letters.includes(-1)) return null;
	if (checkOf(letters.slice(0, RANDOM)) !== letters[RANDOM]) return null;
	return Uint8Array.from(letters);
}

function grouped(letters: readonly number[]): string {
	const text = letters.map((letter) => LETTERS[letter]).join('');
	return (text.match(/.{4}/g) ?? []).join('-');
}

/** Finds every single wrong letter, since the weights are odd, and most neighbours in each other's place. */
function checkOf(letters: readonly number[]): number {
	return letters.reduce((sum, letter, at) => (sum + letter * (2 * at + 1)) % 32, 0);
}
