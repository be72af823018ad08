import { counted, type Quantity } from './quantity';
import { records } from './records';

export const person = {
	pageTitle: 'One person’s record',
	back: 'Back to the list',
	noName: 'No name in the record',
	birth: 'Born',
	birthUnknown: 'Not in the record',
	sex: 'Sex',
	race: 'Race',
	cii: 'CII number',
	subjectId: 'Subject',
	records: 'Records read',
	deceasedNote: 'The records say that this person has died.',
	incomplete:
		'This history has a gap: a record of this person could not be read and was set aside. What rests on the whole history is unknown, unless what could be read already settles it.',
	nameless:
		'This record names no subject, so nothing else is known of the person. What rests on a whole history is unknown.',
	birthDatesDiffer: 'The records give more than one date of birth. Ages are counted over all of them.',
	summary: (inScope: Quantity, all: Quantity) =>
		`${counted(all, 'conviction', 'convictions')} on record, ${inScope.value === 0 ? 'none' : inScope.text} in scope`,
	inScope: 'In scope',
	opened: 'The one opened from the list',
	notInScope: 'Outside the scope of this policy',
	otherCounty: 'Other county',
	columns: {
		class: 'Class',
		county: 'County',
		court: 'Court',
		caseNumber: 'Case',
		sentence: 'Sentence',
		comment: 'Comment',
		source: 'In the file'
	},
	place: (file: string, line: Quantity) => `${file}, line\u00a0${line.text}`,
	noCharge: 'No charge in the record',
	sentenceLength: { d: ['day', 'days'], m: ['month', 'months'], y: ['year', 'years'] } as const,
	sentenceUnknown: 'length cannot be read',
	sentenced: (length: string) => (length === '' ? '' : `sentence: ${length}`),
	length: (n: Quantity, [one, many]: readonly [string, string]) => counted(n, one, many),
	reason: 'Reason',
	cites: 'Law',
	kindOpen: (least: string, most: string) => `At the least: ${least}. At the most: ${most}.`,
	missing: 'What is missing',
	flagged: (codes: readonly string[]) => `Flagged: ${codes.map((code) => records.flags.text(code)).join('; ')}.`,
	trace: {
		open: (n: Quantity) => `How this was decided: ${counted(n, 'step', 'steps')}`,
		lead: 'The steps of the policy in order. The first one that is true decides.',
		leadUnknown: 'The steps of the policy in order. Where a step is unknown, both ways were followed.',
		decides: 'This step decides',
		would: 'Would mean:',
		otherwise: 'No step was true',
		depends: (missing: string) => `The answer depends on what is unknown: ${missing}.`,
		column: (name: string) => `column ${name}`,
		cell: (text: string) => (text.trim() === '' ? 'empty' : text)
	},
	registrations: {
		title: 'Registrations'
	},
	relief: {
		title: 'Relief on record',
		lead: 'What the records already say about relief. It changes no decision under this policy.',
		for: (charge: string) => `for ${charge}`
	},
	missingPerson: {
		title: 'This person is not in the open results',
		body: 'The number in the address belongs to another run. Go back to the list and choose the person there.',
		action: 'Back to the list'
	},
	loading: 'Opening the record…',
	failed: 'The record could not be opened. The results are still there. Go back to the list and try again.'
};
