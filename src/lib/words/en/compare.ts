import { counted, type Quantity } from './quantity';

type People = Readonly<Record<'gain' | 'lose' | 'unsettled' | 'both' | 'open' | 'otherwise', Quantity>>;

/** `1,204 people gain, 32 lose, …`: what is none is left out, except gains and losses. */
function whoGains(people: People): string {
	const gain = people.gain.value === 0 ? 'Nobody gains' : counted(people.gain, 'person gains', 'people gain');
	const lose =
		people.lose.value === 0 ? 'nobody loses' : `${people.lose.text} ${people.lose.value === 1 ? 'loses' : 'lose'}`;
	const parts = [`${gain}, ${lose}`];
	const { both, unsettled, open, otherwise } = people;
	if (both.value > 0)
		parts.push(
			`${both.text} ${both.value === 1 ? 'gains' : 'gain'} on one conviction and ${both.value === 1 ? 'has' : 'have'} less, or less certain, relief on another`
		);
	if (unsettled.value > 0) parts.push(`for ${unsettled.text} relief is no longer certain`);
	if (open.value > 0) parts.push(`for ${open.text} it is not known`);
	if (otherwise.value > 0)
		parts.push(`${otherwise.text} ${otherwise.value === 1 ? 'gets' : 'get'} another answer with as much relief`);
	return `${parts.join('; ')}.`;
}

export const compare = {
	title: 'Compare two policies',
	lead: 'Both policies decide the same records. Choose any two, or the same policy on two days: each day’s answer cites the text in force on it.',
	back: 'Back to What if',
	side: { a: 'Policy A', b: 'Policy B' },
	asRun: 'as run',
	change: 'Change this policy',
	asOf: (date: string) => `as of ${date}`,
	whoGains,
	stays: (n: Quantity) => `For ${counted(n, 'other person', 'other people')} every answer is the same.`,
	nothing: 'Both policies answer every conviction alike.',
	meaning: {
		title: 'What counts as gaining or losing',
		lines: [
			'Only relief that is certain counts, as in every figure. A dismissal is more than a reduction to an infraction, that more than a reduction to a misdemeanor, and that more than none. Relief whose kind is open counts as a reduction to a misdemeanor.',
			'What a policy leaves to a person or to another office is not certain and counts as none; so do “not yet” and what is outside its scope.',
			'Gain and lose: policy B gives more, or less, than policy A.',
			'No longer certain: policy A gives relief; policy B leaves the answer, or the kind of relief, open. It may still be as much.',
			'Not known: neither policy gives relief for certain, and at least one of them leaves the answer open.',
			'A person gains when at least one conviction gains, and none loses or is no longer certain. A person loses when one loses and none gains.'
		]
	},
	table: {
		title: 'Answers of A and B',
		lead: 'Rows are the answers of policy A, columns those of policy B; the numbers are convictions. Choose a number to list them below.',
		from: 'Policy A',
		to: 'Policy B',
		all: 'All',
		cell: (n: Quantity, people: Quantity, from: string, to: string) =>
			`${counted(n, 'conviction', 'convictions')} of ${counted(people, 'person', 'people')}. A: ${from}. B: ${to}.`,
		none: 'none'
	},
	answer: { 'out-of-scope': 'Outside the scope' },
	becomes: { misdemeanor: 'to a misdemeanor', infraction: 'to an infraction' } as const,
	filter: {
		title: 'Show',
		all: 'Every change',
		gain: 'Gain',
		lose: 'Lose',
		unsettled: 'No longer certain',
		open: 'Not known',
		otherwise: 'As much relief'
	},
	list: {
		title: 'Convictions, one by one',
		person: 'Person and conviction',
		cell: (from: string, to: string) => `A: ${from} · B: ${to}`,
		showAll: 'Show every change',
		shown: (from: Quantity, to: Quantity, total: Quantity) =>
			`${from.text} to ${to.text} of ${counted(total, 'conviction', 'convictions')}`,
		previous: 'Previous',
		next: 'Next',
		a: 'Policy A',
		b: 'Policy B',
		missing: (facts: string) => `Depends on what is unknown: ${facts}.`,
		outside: 'The policy does not take this conviction in.',
		failed: 'The list could not be read. Change the filter or a policy to try again.',
		empty: 'No conviction changes in this way.'
	},
	kind: {
		gain: 'Gains',
		lose: 'Loses',
		unsettled: 'No longer certain',
		open: 'Not known',
		otherwise: 'As much relief',
		same: 'Same answer'
	},
	save: 'Save the list as CSV',
	saved: (name: string) => `${name} was saved.`,
	saveFailed: 'The list could not be saved. It is still open here; try again.',
	holds: 'The file holds file places and subject numbers. Keep it where your office keeps such files.',
	failed:
		'The two policies could not be compared. The results are as they were. Change one of the policies and try again.',
	loading: 'Comparing…',
	nothingYet: {
		title: 'Nothing is being compared',
		body: 'Open “What if” in the results, change the policy, and compare.',
		action: 'Go to What if'
	},
	person: {
		back: 'Back to the comparison',
		pageTitle: 'One person under two policies',
		record: 'The whole record',
		lead: 'Every conviction in scope of either policy, with both answers and how each was decided.'
	}
};
