/** What a policy says beside an outcome, in a line of the list: the short sentences. The others stand on its record. */
import type { ConvictionRow } from '$lib/report/views';
import { convictions } from '$lib/words/en';

/** As many letters as two lines of the list's column hold. */
const SHORT = 70;
/** Up to a full stop after a word: that of an abbreviation follows a letter or two. */
const FIRST_SENTENCE = /^.*?[\p{L}\d)]{3}\.(?=\s|$)/u;

export function remarkWords(marks: ConvictionRow['marks']): string {
	const short = marks.flatMap(({ says, unknown }) => {
		const first = FIRST_SENTENCE.exec(says)?.[0] ?? says;
		return first.length > SHORT ? [] : [unknown ? convictions.remarkPerhaps(first) : first];
	});
	return short.join(' ');
}
