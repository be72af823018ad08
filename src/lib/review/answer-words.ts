import { answerOfChoice, REVIEW_CHOICES, type ReviewChoice } from './choices';
import { sameAnswer, type ReviewAnswer } from './override';

/** Answers as a review workbook writes and reads them. The first of a line is what is written. */
const WORDS: readonly (readonly [answer: ReviewAnswer, ...words: string[]])[] = [
	[{ outcome: 'dismiss', becomes: null }, 'dismiss'],
	[{ outcome: 'reduce', becomes: 'misdemeanor' }, 'reduce to misdemeanor', 'reduce'],
	[{ outcome: 'reduce', becomes: 'infraction' }, 'reduce to infraction'],
	[{ outcome: 'barred', becomes: null }, 'not eligible', 'barred'],
	[{ outcome: 'excluded', becomes: null }, 'left out by this policy', 'left out', 'excluded'],
	[{ outcome: 'other-office', becomes: null }, 'other office'],
	[{ outcome: 'needs-review', becomes: null }, 'needs review', 'leave for review', 'review'],
	[{ outcome: 'relief', becomes: null }, 'relief, kind open'],
	[{ outcome: 'not-yet', becomes: null }, 'not yet'],
	[{ outcome: 'undecided', becomes: null }, 'undecided']
];

export function answerWords(answer: ReviewAnswer): string {
	return WORDS.find(([one]) => sameAnswer(one, answer))?.[1] ?? answer.outcome;
}

/** Null for words that name no answer. Case, hyphens and blanks do not matter. */
export function readAnswer(text: string): ReviewAnswer | null {
	const folded = text
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_-]+/g, ' ');
	return WORDS.find(([, ...words]) => words.includes(folded))?.[0] ?? null;
}

/** What may be written under "Change to". */
export const CHOICE_WORDS: readonly { readonly id: ReviewChoice; readonly words: string }[] = REVIEW_CHOICES.map(
	({ id }) => ({ id, words: answerWords(answerOfChoice(id)) })
);
