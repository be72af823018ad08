import { counted, type Quantity } from './quantity';

export const results = {
	step: 'Results',
	sentence: (relief: Quantity, people: Quantity, review: Quantity, records: Quantity) =>
		`${counted(relief, 'conviction', 'convictions')} of ${counted(people, 'person', 'people')} can be dismissed or reduced; ${
			review.value === 0 ? 'none needs a person' : `${review.text} ${review.value === 1 ? 'needs' : 'need'} a person`
		}; ${records.value === 1 ? 'the one record is' : `all ${records.text} records are`} accounted for.`,
	sentenceNone: (records: Quantity) =>
		`No conviction in scope was found; all ${counted(records, 'record is', 'records are')} accounted for.`,
	/** Shown above the sentence when a record was set aside. */
	quarantined: (n: Quantity, records: Quantity) =>
		`${counted(n, 'record', 'records')} of ${records.text} could not be read and ${n.value === 1 ? 'was' : 'were'} set aside.`,
	quarantinedPeople: (n: Quantity) =>
		`${counted(n, 'person has', 'people have')} a gap in their history because of it; what rests on the gap is left unknown.`,
	unattributed: (n: Quantity) =>
		n.value === 1
			? 'In one of them the person could not be read, so it could touch anyone in the file.'
			: `In ${n.text} of them the person could not be read, so each could touch anyone in the file.`,
	seeQuarantined: 'See the records that were set aside',
	refused: (n: Quantity) =>
		n.value === 1
			? 'One file could not be read and is not part of these results.'
			: `${n.text} files could not be read and are not part of these results.`,
	next: 'Next steps',
	review: (n: Quantity) => `Look at the ${n.value === 1 ? 'one that needs' : `${n.text} that need`} a person`,
	reviewNone: 'Look at the convictions',
	papers: 'Make the papers',
	download: 'Download the results',
	change: 'Change',
	changeChoices: 'Change the choices',
	visitOnly: 'These results live only in this visit. Download what you need before you close this page.',
	tabs: 'Results',
	tab: {
		figures: 'Figures',
		convictions: 'Convictions',
		review: 'To review',
		report: 'Report',
		papers: 'Papers',
		whatIf: 'What if',
		records: 'Records read',
		download: 'Download'
	},
	took: (records: Quantity, time: string) => `${counted(records, 'record', 'records')} read and decided in ${time}.`
};

export const figures = {
	impact: 'What it means for people',
	people: (n: Quantity) => (n.value === 1 ? 'person' : 'people'),
	ifAll: (n: Quantity) => `${n.text} if every conviction in scope were dismissed`,
	definition: 'What this counts',
	noLongerFelon: {
		title: 'No longer have a felony',
		counts:
			'People with at least one felony conviction, all of whose felony convictions, in any county, are convictions in scope that can be dismissed or reduced.'
	},
	noConviction: {
		title: 'Have no conviction left at all',
		counts: 'People with at least one conviction, all of whose convictions, in any county, can be dismissed.'
	},
	noConvictionLast7Years: {
		title: 'Have no conviction in the last 7 years',
		counts: (date: string) =>
			`People with at least one conviction in the 7 years before ${date}, all of whose convictions in those years can be dismissed. The years are counted from the as-of date.`
	},
	peopleWithRelief: {
		title: 'Get some relief',
		counts: 'People with at least one conviction that can be dismissed or reduced.'
	},
	certain: 'Every figure counts only what is certain. A fact that is unknown never adds to one.',
	bySection: 'Decisions by section',
	bySectionLead: (n: Quantity, people: Quantity) =>
		`${counted(n, 'conviction', 'convictions')} of ${counted(people, 'person', 'people')} are in scope.`,
	barLabel: (section: string, parts: string) => `${section}: ${parts}`,
	barPart: (n: Quantity, outcome: string) => `${n.text} ${outcome.toLowerCase()}`,
	table: {
		title: 'By section, outcome and reason',
		section: 'Section',
		outcome: 'Outcome',
		reason: 'Reason',
		convictions: 'Convictions',
		people: 'People',
		noReason: 'No rule of the policy applies',
		open: (n: Quantity, section: string, reason: string) => `Show the ${n.text} of ${section}: ${reason}`
	},
	about: {
		title: 'About the records',
		felonies: 'Felony convictions in scope',
		notFelonies: 'Misdemeanor and infraction convictions in scope',
		classUnknown: 'Convictions in scope of unknown class',
		earliest: 'Earliest conviction in scope',
		choices: 'Decided under',
		peopleInFile: 'People in the files',
		records: 'Records in the files',
		none: 'None'
	},
	empty: {
		title: 'No conviction in scope',
		body: 'None of the people in these files has a conviction of this county under the sections of the policy. Check the county, or look at what was read.',
		action: 'Change the choices'
	}
};
