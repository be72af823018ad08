import type { Answer, Answers } from './answers';
import { RELIEF, REVIEW } from './model/permitted';

/** Another firm answer in the place of each: dismiss, reduce and undecided go round, what is open becomes a dismissal. */
export function rotated(answers: Answers): Answers {
	return { ...answers, decisions: answers.decisions.map(rotate) };
}

function rotate({ row, determination }: Answer): Answer {
	if (determination === 'Eligible for Dismissal') {
		const reason = 'Reduce all HS 11359 convictions';
		return { row, outcome: 'reduce', determination: 'Eligible for Reduction', reason };
	}
	if (determination === 'Eligible for Reduction') {
		return { row, outcome: 'undecided', determination: '', reason: '' };
	}
	const reason = 'Misdemeanor or Infraction';
	return { row, outcome: 'dismiss', determination: 'Eligible for Dismissal', reason };
}

/** The same of a pilot's answers: what gives relief is left out, and everything else is dismissed. */
export function turned(answers: Answers): Answers {
	const decisions = answers.decisions.map(({ row, outcome }) =>
		['dismiss', 'reduce', 'relief'].includes(outcome)
			? { row, outcome: 'excluded', determination: 'Not eligible', reason: 'Two priors' }
			: { row, outcome: 'dismiss', determination: 'Eligible for Dismissal', reason: 'Misdemeanor or Infraction' }
	);
	return { ...answers, decisions };
}

/** The coward's run: everything for review. */
export const allForReview = (answers: Answers) => openly(answers, 'needs-review', REVIEW);

/** Everything will get some relief. */
export const allRelief = (answers: Answers) => openly(answers, 'relief', RELIEF);

function openly(answers: Answers, outcome: string, determination: string): Answers {
	const decisions = answers.decisions.map(({ row }) => ({
		row,
		outcome,
		determination,
		reason: 'conviction.class'
	}));
	return { ...answers, decisions };
}

/** The run that says nothing. */
export const silent = (answers: Answers): Answers => ({ ...answers, decisions: [] });

/** The right determinations for the wrong reasons. */
export function reasonless(answers: Answers): Answers {
	const decisions = answers.decisions.map((answer) => ({ ...answer, reason: `${answer.reason}.` }));
	return { ...answers, decisions };
}
