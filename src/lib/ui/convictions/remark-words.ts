/** What a policy says beside an outcome, in a line of the list: the sentences that are short, and how many more there are. */
import type { ConvictionRow } from '$lib/report/views';
import { quantity } from '$lib/state/format';
import { convictions } from '$lib/words/en';

const words = convictions.remarks;
/** As many letters as two lines of the list's column hold. */
const SHORT = 70;
/** Up to a full stop after a word: that of an abbreviation follows a letter or two. */
const FIRST_SENTENCE = /^.*?[\p{L}\d)]{3}\.(?=\s|$)/u;

export function remarkWords(marks: ConvictionRow['marks']): string {
	const short = marks.flatMap(({ says, unknown }) => {
		const first = FIRST_SENTENCE.exec(says)?.[0] ?? says;
		return first.length > SHORT ? [] : [unknown ? words.perhaps(first) : first];
	});
	const rest = marks.length - short.length;
	if (short.length === 0) return words.only(quantity(rest));
	return [...short, ...(rest === 0 ? [] : [words.more(quantity(rest))])].join(' ');
}
