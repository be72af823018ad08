import type { ReviewAnswer } from './override';

/**
 * What a reviewer may answer: the outcomes of the policy language that settle a conviction, and leaving it for review.
 * `relief` is not among them, since its kind is what a person settles, nor is `not-yet`, which needs a day.
 */
export const REVIEW_CHOICES = [
	{ id: 'dismiss', outcome: 'dismiss', becomes: null },
	{ id: 'reduce-misdemeanor', outcome: 'reduce', becomes: 'misdemeanor' },
	{ id: 'reduce-infraction', outcome: 'reduce', becomes: 'infraction' },
	{ id: 'barred', outcome: 'barred', becomes: null },
	{ id: 'excluded', outcome: 'excluded', becomes: null },
	{ id: 'other-office', outcome: 'other-office', becomes: null },
	{ id: 'needs-review', outcome: 'needs-review', becomes: null }
] as const satisfies readonly (ReviewAnswer & { readonly id: string })[];

export type ReviewChoice = (typeof REVIEW_CHOICES)[number]['id'];

export function answerOfChoice(id: ReviewChoice): ReviewAnswer {
	const { outcome, becomes } = REVIEW_CHOICES.find((choice) => choice.id === id) ?? REVIEW_CHOICES[6];
	return { outcome, becomes };
}

/** Null for an answer that only the machine gives. */
export function choiceOfAnswer(answer: ReviewAnswer): ReviewChoice | null {
	return REVIEW_CHOICES.find((one) => one.outcome === answer.outcome && one.becomes === answer.becomes)?.id ?? null;
}
