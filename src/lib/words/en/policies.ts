/** What each policy is, and how well each of its rules is known: the same words wherever a policy is spoken of. */
export const policies = {
	title: 'Policies',
	lead: 'A policy is the law, or what an office made of it, written down so that it can be read, run and compared. Each has a page with its rules, made from the very document that the app runs.',
	read: 'Read the rules',
	loading: 'Opening the policies…',
	groups: {
		statute: 'The statute',
		office: 'Dismiss everything',
		own: 'Your own',
		history: 'How five counties did it'
	},
	ownLead: 'Kept for this visit only. They are gone when this page is closed.',
	standing: {
		statute: 'The statute as it is read today.',
		office: 'A policy that an office can choose. It is not the statute’s own answer.',
		history:
			'Reconstructed from published source code of 2019-20; not an official document of the county, and not its policy today.'
	},
	/** How well a rule is known. Only the last is not settled. */
	sure: {
		'text-read': 'Text of the statute read',
		'source-code-read': 'Published source code read',
		case: 'Decided by a court',
		'to-verify': 'General knowledge, to be verified'
	},
	mark: {
		title: 'Beside the outcome',
		perhaps: 'May be so: the records do not settle it.'
	},
	list: (title: string) => `List: ${title}`,
	cites: (cites: readonly string[]) => cites.join('; ')
};
