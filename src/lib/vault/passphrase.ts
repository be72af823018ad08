import { randomBytes } from './bytes';

/**
 * Words drawn with equal chances. Of the 2,048 in the list six give 66 bits, which stretching makes as costly to guess as
 * some 86. No word is longer than eight letters, and no two begin with the same four.
 */
export async function suggestPassphrase(count = 6): Promise<string> {
	const { wordlist } = await import('@scure/bip39/wordlists/english.js');
	// 2,048 divides 65,536: no word is likelier than another.
	const draws = new Uint16Array(randomBytes(count * 2).buffer);
	return Array.from(draws, (draw) => wordlist[draw % 2048]).join(' ');
}

/** What a chosen passphrase is worth at most; only a generated one is worth what it says. */
export type Strength = 'short' | 'fair' | 'good';

export function strengthOf(text: string): Strength {
	const words = text
		.trim()
		.split(/\s+/)
		.filter((word) => word.length > 2);
	const letters = new Set(text).size;
	if (text.length < 12 || letters < 6) return 'short';
	return words.length >= 5 || (text.length >= 20 && letters >= 10) ? 'good' : 'fair';
}
