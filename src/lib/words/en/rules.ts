import { counted, type Quantity } from './quantity';

/** `a`, `a or b`, `a, b or c`. */
function either(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A number that an option sets: its value unless somebody changes it, or a letter where it is off until then. */
export interface Chosen {
	readonly text: string;
	readonly option: string | null;
	readonly unset: boolean;
}

const N = 'N';
const amount = ({ text, unset }: Chosen) => (unset ? N : text);
const setBy = ({ text, option, unset }: Chosen) =>
	option === null
		? ''
		: unset
			? ` (${N} is chosen under “${option}”; off unless somebody chooses it)`
			: ` (${text} unless somebody changes “${option}”)`;

/** The rules page of a policy. */
export const rules = {
	back: 'All policies',
	loading: 'Opening the rules…',
	failed: 'The rules could not be opened. Nothing was changed. Go back to the policies and try again.',
	missing: {
		title: 'There is no such policy here',
		body: 'Policies of your own are kept only for the visit in which they were opened. The others stand in the list.'
	},
	print: 'Print these rules',
	contents: 'On this page',
	generated: 'Made from the policy’s own document, which is what the app runs. There is no second text.',
	sections: {
		scope: 'What it applies to',
		parameters: 'What can be chosen',
		steps: 'The steps, in order',
		otherwise: 'If no step applies',
		marks: 'Said beside the outcome',
		presumed: 'What an opponent would have to prove',
		lists: 'Lists of offences it uses',
		facts: 'Facts it uses',
		examples: 'Worked examples',
		notCovered: 'What it does not cover',
		notRead: 'Law whose text was not read',
		document: 'The document'
	},
	scope: {
		sections: 'Convictions of the county under review, of these sections with all their subdivisions:',
		codes: 'HS is the Health and Safety Code and PC the Penal Code, as extracts write them.',
		when: 'Of these, only convictions of which this holds:',
		cites: 'The law it rests on:'
	},
	parameters: {
		lead: 'The rules below are worded with the values that hold unless somebody changes them.',
		none: 'Nothing. The policy has no options.',
		columns: { option: 'Option', choice: 'Can be', default: 'Unless changed' },
		range: (min: string, max: string, off: boolean) => `${min} to ${max} years${off ? ', or off' : ''}`,
		switch: 'on or off',
		sections: (names: readonly string[]) => `any of ${names.join(', ')}`,
		off: 'off',
		on: 'on',
		empty: 'none',
		years: (n: Quantity) => counted(n, 'year', 'years'),
		holds: (reading: string) => `${reading} (unless changed)`,
		published: 'Choices published with it',
		value: (title: string, value: string) => `${title}: ${value}`
	},
	steps: {
		lead: 'They are tried from the first to the last. The first one that is true decides; the rest are not asked.',
		number: (n: string) => `Step ${n}`,
		when: 'When',
		then: 'Then',
		becomes: { misdemeanor: 'to a misdemeanor', infraction: 'to an infraction' },
		onDate: (date: string) => `from ${date}`,
		printed: 'In the files',
		printedAs: (reason: string) => `“${reason}”`,
		determination: (word: string, reason: string) => `“${word}”, reason “${reason}”`,
		noReason: 'no reason',
		/** Where the reason names the section of the conviction. */
		section: '[section]',
		law: 'Law',
		noLaw: 'None is given.',
		sure: 'Known from',
		inForce: 'In force',
		from: (date: string) => `from ${date}`,
		until: (date: string) => `until ${date}, that day included`,
		fromUntil: (from: string, until: string) => `from ${from} to ${until}, both days included`
	},
	join: {
		all: 'All of these are true:',
		any: 'At least one of these is true:',
		none: 'None of these is true:',
		'not-all': 'At least one of these is not true:'
	},
	option: (option: string, chosen: boolean, byDefault: boolean) =>
		`The option “${option}” is ${chosen ? 'chosen' : 'not chosen'}${
			chosen === byDefault
				? ', as it is unless somebody changes it'
				: byDefault
					? '; it is chosen unless somebody changes it'
					: '; it is off unless somebody chooses it'
		}.`,
	reading: (option: string, reading: string, chosen: boolean, byDefault: boolean) =>
		`For “${option}” the reading “${reading}” is ${chosen ? 'chosen' : 'not chosen'}${byDefault ? ', as it is unless somebody changes it' : ', which holds only if somebody changes it'}.`,
	fact: (title: string, list: string | null) => (list === null ? title : `${title} (list: ${list})`),
	asked: {
		flag: (yes: boolean) => (yes ? 'yes' : 'no'),
		class: (names: readonly string[], not: boolean) => (not ? `not ${either(names)}` : either(names)),
		section: (names: readonly string[], not: boolean, option: string | null, exactly: boolean) => {
			const named = names.length === 0 ? 'one that is chosen' : either(names);
			if (option !== null) return `${not ? 'not ' : ''}${named} (chosen under “${option}”)`;
			if (exactly) return `${not ? 'other than ' : ''}exactly ${named}, without a further subdivision`;
			return `${not ? 'not ' : ''}${named}`;
		},
		before: (day: string) => `before ${day}`,
		onOrBefore: (day: string) => `on or before ${day}`,
		after: (day: string) => `after ${day}`,
		onOrAfter: (day: string) => `on or after ${day}`,
		asOf: 'the as-of date',
		years: {
			before: (n: Chosen) => `more than ${amount(n)} years before the as-of date${setBy(n)}`,
			onOrBefore: (n: Chosen) => `${amount(n)} years or more before the as-of date${setBy(n)}`,
			after: (n: Chosen) => `less than ${amount(n)} years before the as-of date${setBy(n)}`,
			onOrAfter: (n: Chosen) => `not more than ${amount(n)} years before the as-of date${setBy(n)}`
		},
		atLeast: (n: Chosen) => `${amount(n)} or more${setBy(n)}`,
		lessThan: (n: Chosen) => `less than ${amount(n)}${setBy(n)}`
	},
	/** In the policy's own sentences, for a number that is off until somebody chooses it. */
	anyNumber: N,
	marks: { lead: 'These change no outcome. They are said beside it where they hold, or may hold.', beside: 'Beside' },
	presumed: { lead: 'The policy takes it that none of these is so. Who opposes relief would have to prove it.' },
	lists: {
		source: (source: string) => `Source: ${source}`,
		fold: (title: string, rows: Quantity) => `${title}: ${counted(rows, 'entry', 'entries')}`,
		columns: { section: 'Section', rests: 'Rests on' },
		exactly: (parts: readonly string[]) =>
			`only ${either(parts.map((part) => (part === '' ? 'without a subdivision' : part)))}`,
		under: (parts: readonly string[]) => `only ${either(parts)}, with their parts`,
		through: (from: string, to: string) => `${from} to ${to}, with decimals between them`,
		felony: 'only as a felony',
		lowerCase: 'only where the record prints the subdivision in lower case',
		open: 'the section alone does not show it: unknown until a person looks',
		asPrinted:
			'As the county’s tool compared texts: a charge without its code, or with fewer subdivisions than an entry asks for, is off the list.',
		bySection:
			'A charge without its code, or with fewer subdivisions than an entry asks for, may be on the list: it is unknown.',
		attempts: { true: 'attempts and conspiracies count', false: 'attempts and conspiracies do not count' },
		from: (date: string) => `convictions from ${date}`,
		until: (date: string) => `convictions until ${date}`,
		together: (section: string, inOneCase: boolean) =>
			`Only together with ${section}, in one ${inOneCase ? 'case' : 'charge'}:`,
		unsure: (n: Quantity) =>
			`${counted(n, 'entry is', 'entries are')} general knowledge, to be verified. Each is marked.`
	},
	facts: {
		lead: 'What each fact means, and where it is read. A fact that the records do not settle is unknown. The policy is then followed every way the fact could turn out: if all ways end alike, that outcome stands; if all give relief, only its kind is open; otherwise the conviction goes to a person, who is told which fact is missing.',
		columns: (names: readonly string[]) => `Read from: ${names.join(', ')}`,
		noColumns: 'Not in an extract: unknown until a person answers it.'
	},
	examples: {
		lead: 'Each was run just now, by the same code that decides a county’s records. The outcome shown is the one that came out.',
		allAgree: (n: Quantity) =>
			n.value === 1
				? 'The one example comes out as the document says.'
				: `All ${n.text} come out as the document says.`,
		faults: (n: Quantity, all: Quantity) =>
			`${n.text} of ${counted(all, 'example comes', 'examples come')} out otherwise than the document says. Do not rely on this policy until that is mended.`,
		none: 'There are none. Nothing shows that the rules do what their author means.',
		asOf: (date: string) => `As of ${date}`,
		with: (options: string) => `with ${options}`,
		given: 'What is given',
		givenFact: (title: string, list: string | null, value: string) =>
			`${title}${list === null ? '' : ` (list: ${list})`}: ${value}`,
		unknown: 'unknown',
		byStep: (n: string) => `by step ${n}`,
		byNone: 'no step applies',
		fault: 'The document says otherwise:',
		broken: 'It could not be run.'
	},
	document: {
		id: 'Name in files',
		version: 'Version',
		jurisdiction: 'Jurisdiction',
		checksum: 'Checksum',
		about:
			'The checksum is the SHA-256 of the document’s content. Two copies with the same checksum say the same, whatever their layout.'
	},
	yes: 'yes',
	no: 'no'
};
