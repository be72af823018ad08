/** The length of a sentence in words: the worker says `90 d`, `16 m`, `3 y`, or `?` where it cannot be read. */
import { quantity } from '$lib/state/format';
import { person as words } from '$lib/words/en';

export function sentenceWords(text: string): string {
	if (text === '?') return words.sentenceUnknown;
	const parts = /^(\d+) ([dmy])$/.exec(text);
	if (!parts) return text;
	return words.length(quantity(Number(parts[1])), words.sentenceLength[parts[2] as 'd' | 'm' | 'y']);
}
