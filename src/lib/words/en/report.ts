import { counted, type Quantity } from './quantity';

/** The report: figures that can be defended. */
export const report = {
	title: 'Report',
	lead: (policy: string, asOf: string) => `Under “${policy}”, as of ${asOf}.`,
	about:
		'It counts the convictions in the policy’s scope that are certainly the county’s, and the people who have one. A person counts once in each line.',
	countyUnknown: (n: Quantity) =>
		`${counted(n, 'conviction names', 'convictions name')} no county and ${n.value === 1 ? 'stands' : 'stand'} in none of these tables.`,
	loading: 'Counting…',
	failed: 'The report could not be made. The results are still open.',
	tryAgain: 'Try again',
	print: 'Print',
	pdf: {
		save: 'Save as PDF',
		making: 'Making the PDF…',
		page: (n: Quantity, of: Quantity) => `Page ${n.text} of ${of.text}`,
		saved: (name: string) => `Saved: ${name}`,
		failed: 'The PDF could not be made. Nothing was saved. Try again, or print the page.',
		title: 'Report',
		publicationTitle: 'Report for publication',
		file: 'report',
		publicationFile: 'report-for-publication',
		of: (county: string) => `${county} County`,
		facts: {
			asOf: 'As of',
			policy: 'Policy',
			standing: 'What it is',
			options: 'Options chosen',
			noOptions: 'The policy has none.',
			checksum: 'Checksum of the policy',
			inputs: 'Checksums of the files read (SHA-256)',
			reviewed: 'Decided by people',
			madeBy: 'Made by'
		},
		policy: (title: string, version: number) => `${title}, version ${version}`,
		madeBy: (app: string, build: string, law: string) => `Clearslate ${app}, build ${build}, law ${law}`,
		noneOverridden: 'No decision of a reviewer stands in the place of the machine’s.',
		someOverridden: 'Decisions of reviewers stand in the place of some of the machine’s.',
		missing: '–',
		bar: 'Chart',
		figure: 'Figure',
		counts: 'What it counts'
	},
	sideBySide: {
		title: 'Other policies beside this one',
		lead: 'The same records, decided under each. Only the first column is what the results say.',
		chosen: (policy: string) => `Chosen: ${policy}`,
		other: 'Another policy',
		none: 'None',
		waiting: 'Deciding…',
		failed: 'The figures of this policy could not be worked out.',
		relief: 'Convictions that can be dismissed or reduced',
		review: 'Convictions that need a person'
	},
	publication: 'For publication',
	publicationHint:
		'Leaves out groups of fewer than 11 people, and as many others as keep those from being worked out. There are no names in either report.',
	leftOut: 'Left out',
	leftOutLead: (least: number) =>
		`A dash stands where a number was left out: the group has fewer than ${least} people, or the number would tell that of one that has.`,
	leftOutOf: (table: string, n: Quantity) => `${table}: ${n.text} of its groups`,
	leftOutNone: 'Nothing had to be left out.',
	announced: {
		title: 'In short',
		people: 'people get relief',
		peopleCounts: 'People with at least one conviction that can be dismissed or reduced.',
		convictions: 'convictions can be dismissed or reduced',
		convictionsCounts: 'Relief whose kind is open counts among them.',
		noLongerFelon: 'people no longer have a felony',
		noLongerFelonCounts:
			'They had at least one felony anywhere in the file, and every one of them is dismissed or reduced.',
		noConviction: 'people no longer have any conviction',
		noConvictionCounts: 'Every conviction of theirs in the file is dismissed.',
		notEligible: 'convictions get no relief',
		notEligibleCounts:
			'The statute bars them, or this policy leaves them out. What needs a person or another office is not among them.',
		earliest: (date: string) => `The earliest conviction is of ${date}.`,
		noEarliest: 'No conviction date is known for certain.',
		earliestYear: (year: string) => `The earliest conviction is of ${year}.`,
		noEarliestYear: 'The year of the earliest conviction is not known, or too few people share it to name it.'
	},
	tables: {
		byOutcome: 'By outcome',
		bySection: 'By section',
		byClass: 'By class',
		byReason: 'By reason',
		byDecade: 'By decade of conviction',
		byYear: 'By year of conviction',
		byRace: 'By race',
		bySex: 'By sex',
		byAge: 'By age now'
	},
	heading: {
		byOutcome: 'Outcome',
		bySection: 'Section',
		byClass: 'Class',
		byReason: 'Reason',
		byDecade: 'Decade',
		byYear: 'Year',
		byRace: 'Race',
		bySex: 'Sex',
		byAge: 'Age'
	},
	note: {
		byDecade: 'Where the record does not tell the year, the decade is unknown. Each year stands by itself below.',
		byRace: 'As the extract states it, for each person once. A code whose meaning is not established stands as it is.',
		bySex: 'As the extract states it.',
		byAge: (day: string) => `On ${day}. Where the birth date does not tell the group, the age is unknown.`,
		byYear: 'Where the record does not tell the year, it is unknown.'
	},
	column: {
		convictions: 'Convictions',
		share: 'Share',
		people: 'People',
		relieved: 'Convictions with relief',
		reliefShare: 'Share of relief',
		peopleRelieved: 'People with relief',
		peopleReliefShare: 'Share of people with relief'
	},
	total: 'All',
	missing: 'left out',
	unknown: 'Unknown',
	noSection: 'No section',
	chart: {
		years: (from: string, to: string) =>
			`Bars of the convictions of each year from ${from} to ${to}. The tables below have the numbers.`,
		shares: (group: string) =>
			`Bars of each group’s share of the convictions and of the relief, ${group}. The table below has the numbers.`,
		ofConvictions: 'Share of the convictions in scope',
		ofRelief: 'Share of the relief'
	},
	sex: { F: 'Female', M: 'Male' } as Readonly<Record<string, string>>,
	age: {
		'under-25': 'Under 25',
		'25-34': '25 to 34',
		'35-44': '35 to 44',
		'45-54': '45 to 54',
		'55-64': '55 to 64',
		'65-and-over': '65 and over',
		deceased: 'Deceased'
	} as Readonly<Record<string, string>>
};
