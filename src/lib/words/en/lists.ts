import { counted, type Quantity } from './quantity';

export const convictions = {
	title: 'Convictions',
	search: 'Search',
	searchHint: 'Name, CII number, case number or charge',
	outcome: 'Outcome',
	section: 'Section',
	allSections: 'All sections',
	sort: 'Sort by',
	sorts: {
		name: 'Name',
		date: 'Date of conviction',
		section: 'Section',
		outcome: 'Outcome',
		source: 'Place in the file'
	},
	direction: (down: boolean) => (down ? 'Order: last to first. Turn around' : 'Order: first to last. Turn around'),
	reason: (reason: string) => `Only: ${reason}`,
	unknown: (fact: string) => `Only where unknown: ${fact}`,
	clearFilters: 'Show all convictions',
	shown: (n: Quantity) => counted(n, 'conviction', 'convictions'),
	shownOf: (n: Quantity, all: Quantity) => `${n.text} of ${counted(all, 'conviction', 'convictions')}`,
	columns: { person: 'Person', charge: 'Charge', date: 'Date', outcome: 'Outcome and reason' },
	born: (date: string) => `born ${date}`,
	caseNumber: (n: string) => `case ${n}`,
	/** What the policy says beside the outcome, where it is not settled. */
	remarkPerhaps: (says: string) => `May be so: ${says}`,
	noName: 'No name in the record',
	noDate: 'no date',
	loading: 'Reading the list…',
	rowLoading: 'Loading',
	failed: 'The list could not be read. The results are still open. Try again.',
	tryAgain: 'Try again',
	empty: {
		title: 'No conviction matches',
		body: 'Change the search or the filters to see more.',
		action: 'Show all convictions'
	}
};

export const review = {
	title: 'To review',
	lead: (n: Quantity) =>
		`${counted(n, 'conviction needs', 'convictions need')} a person: a fact that decides is missing or unclear in the records, or the policy sends it to one. They are grouped by the reason. One conviction can stand in several groups.`,
	missing: 'Missing or unclear',
	byPolicy: 'Sent to a person by the policy',
	group: (n: Quantity) => counted(n, 'conviction', 'convictions'),
	open: 'Show these convictions',
	openNamed: (fact: string) => `Show these convictions: ${fact}`,
	all: 'Show all that need a person',
	reliefTitle: 'Relief is certain, its kind is open',
	reliefLead: (n: Quantity) =>
		`${counted(n, 'conviction', 'convictions')} can be dismissed or reduced whatever the missing fact is. Someone has to settle which. They stand above under what is missing, too.`,
	reliefOpen: 'Show these convictions',
	countyLead: (n: Quantity) =>
		`${counted(n, 'conviction', 'convictions')} of the sections in scope ${n.value === 1 ? 'names' : 'name'} no county. ${n.value === 1 ? 'It is' : 'They are'} listed here and left out of the figures about people.`,
	empty: {
		title: 'Nothing needs a person',
		body: 'Every conviction in scope could be decided from the records. The decisions and their reasons stand under “Convictions”.',
		action: 'Look at the convictions'
	}
};
