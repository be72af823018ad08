import { counted, type Quantity } from './quantity';

export const whatIf = {
	title: 'What if',
	lead: 'Change the policy and the figures follow at once. Nothing is read again, and the results stay as they are until you say so.',
	policy: 'Policy',
	published: 'Choices that were published',
	asOf: 'As-of date',
	asOfInvalid: 'Enter a full date: month, day and year. The figures are of the date before.',
	options: 'Options',
	noOptions: 'This policy has no options to change.',
	years: (n: Quantity) => counted(n, 'year', 'years'),
	number: (title: string) => `Years: ${title}`,
	figures: {
		figure: 'Figure',
		asRun: 'As run',
		whatIf: 'What if',
		difference: 'Change',
		people: 'People',
		convictions: 'Convictions',
		relief: 'Get some relief',
		noFelony: 'No longer have a felony',
		noConviction: 'Have no conviction left',
		noConviction7: 'Have none in the last 7 years',
		same: 'same',
		sameMeans: 'no change'
	},
	/** Said to a screen reader a moment after the last change. */
	said: (people: Quantity, difference: string) =>
		`${counted(people, 'person gets', 'people get')} some relief, ${difference} against the run.`,
	none: 'This is the policy of the results. Change an option to see what moves.',
	failed: 'The figures could not be worked out for this change. The results are as they were. Change the option again.',
	compare: 'Compare with the run’s policy',
	use: 'Use this policy for the results',
	back: 'Back to the run’s policy',
	save: {
		button: 'Save as a file',
		hint: 'The file is a copy of the policy with these options as its own, named as changed. It holds no records.',
		/** What the copy says of itself: values by the titles of their options. */
		about: (values: readonly string[]) => `Saved from What if with these options: ${values.join('; ')}.`,
		saved: (name: string) => `${name} was saved. To open it again: Policies, then Change a policy, then Open a file.`,
		refused:
			'The file was not saved: with these options something in this policy has to be mended. Choose another option, or change the policy under Policies.',
		failed: 'The file was not saved. The results are as they were. Try again.'
	},
	used: (title: string) => `The results are now decided under: ${title}.`,
	undo: (title: string) => `Back to: ${title}`,
	using: 'Deciding…'
};
