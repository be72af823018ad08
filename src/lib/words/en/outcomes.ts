/** What each outcome is called wherever a person reads it, and what it means. */
export const outcomes = {
	name: {
		dismiss: 'Can be dismissed',
		reduce: 'Can be reduced',
		relief: 'Relief, kind open',
		'needs-review': 'Needs a person',
		undecided: 'No rule applied',
		excluded: 'Left out by this policy',
		barred: 'Not eligible',
		'other-office': 'Another office decides',
		'not-yet': 'Not yet'
	},
	meaning: {
		dismiss: 'Under this policy the conviction can be dismissed.',
		reduce: 'Under this policy the conviction can be reduced to a lesser offense.',
		relief:
			'The person gets relief whatever the missing fact turns out to be; only whether it is a dismissal or a reduction is open. The figures count it as the lesser of the two.',
		'needs-review':
			'A fact that decides is missing or unclear in the records, and its possible values lead to different answers. A person has to look.',
		undecided: 'No step of the policy applies to this conviction.',
		excluded: 'The policy leaves it out. The person may still apply to the court under H&S 11361.8.',
		barred: 'The law itself bars it; the citation is given.',
		'other-office': 'Another office, such as a city attorney, decides about it.',
		'not-yet': 'It becomes possible on a later date.'
	},
	mayStillApply: 'The person may still apply to the court under H&S 11361.8.',
	truth: { true: 'True', false: 'Not true', unknown: 'Unknown' }
} as const;
