import { findingSentence } from './policy-findings';
import { counted, type Quantity } from './quantity';

const BACK_AS_IT_WAS = 'What you were writing is as it was.';

/** Why a file was not opened, by code. */
const REFUSALS: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> = {
	'too-large': () => 'It is far larger than any policy.',
	'not-json': () => 'It is not a policy file, or it was cut short: its text cannot be read.',
	'too-deep': () => 'It is nested deeper than any policy.',
	'key-forbidden': () => 'It holds a name that no policy has and that could harm the page.',
	'not-a-policy': () => 'It is not a policy file, nor an options file of the older tool.',
	'not-options': () => 'It looks like an options file of the older tool, but parts of it are missing.',
	newer: ({ schema, reads }) =>
		`It was made by a newer version of Clearslate (form ${schema}; this version reads form ${reads}). Update this app, or ask for a copy in the older form.`,
	checksum: () =>
		'It is not as it was saved: its checksum does not match. It was damaged on the way, or somebody changed it by hand. Ask for it again.',
	invalid: () => 'It is a policy file, but its policy cannot be used:',
	'parameter-bounds': ({ value, min, max }) =>
		`It is an options file of the older tool with a number out of bounds: ${value}. Allowed are ${min} to ${max}.`,
	'parameter-section': ({ section }) =>
		`It is an options file of the older tool and names a section that the policy does not know: ${section}.`,
	unreadable: () => 'The browser could not read it. Choose it again.'
};

export const policyEditor = {
	title: 'Change a policy',
	lead: 'Start from a policy that is there. Its copy is your office’s own: change its options, its steps and their order, and see at once what is wrong with it.',
	back: 'All policies',
	loading: 'Opening the editor…',
	change: 'Change a copy',
	changeOwn: 'Change it',
	copy: {
		title: (title: string) => `${title} (changed)`,
		about: (title: string, version: string, history: boolean) =>
			`Made from “${title}”, version ${version}, and changed.${history ? ' It is not what a county did.' : ''}`
	},
	start: {
		choose: 'Start from this',
		chooseNamed: (title: string) => `Start from this: ${title}`,
		open: 'Open a file',
		openHint: 'A policy file of Clearslate, or an eligibility options file saved by the older tool (.json).',
		missing: 'There is no policy of that name here. Policies of your own are gone when the page is closed.'
	},
	opened: {
		done: (name: string) => `${name} is open.`,
		unsigned: 'It came without a checksum: nobody can tell whether it is as it was written.',
		renamed: (id: string) =>
			`It goes by the name of a policy that comes with Clearslate (${id}) and says something else. It has a name of its own now.`,
		failed: (name: string) => `${name} was not opened.`,
		kept: BACK_AS_IT_WAS,
		reason: (code: string, values: Readonly<Record<string, string | number>>) =>
			REFUSALS[code]?.(values) ?? 'It cannot be used.'
	},
	head: {
		name: 'Name',
		version: 'Version',
		versionHint: 'A whole number. Raise it whenever you pass on a changed copy.',
		about: 'What it is for',
		sections: 'Sections it applies to',
		sectionsHint: 'With all their subdivisions, one after another, with commas.',
		when: 'Of these, only convictions of which this holds. It came with the policy and stays as it is:',
		removeChoice: 'Remove this published choice',
		rest: 'Remarks beside the outcome, what an opponent would have to prove and what the policy does not cover came with it and stay as they are.'
	},
	bar: {
		label: 'The policy as a whole',
		undo: 'Undo',
		redo: 'Redo',
		undoWhat: (what: string) => `Undo: ${what}`,
		redoWhat: (what: string) => `Redo: ${what}`,
		keep: 'Keep',
		keepNamed: 'Keep for this visit',
		kept: (title: string) => `${title} is kept until this page is closed. Save it as a file to have it again.`,
		save: 'Save as a file',
		saved: (name: string) => `${name} was saved.`,
		use: 'Use for a run',
		refused: 'Not yet: what has to be mended comes first.'
	},
	/** What was done, after “Undo:” and “Redo:”. */
	edits: {
		open: 'another policy was opened',
		title: 'name changed',
		version: 'version changed',
		scope: 'sections changed',
		'remove-choice': 'published choice removed',
		about: 'purpose changed',
		parameter: 'option changed',
		'remove-parameter': 'option removed',
		'add-step': 'step added',
		'remove-step': 'step removed',
		'move-step': 'step moved',
		step: 'step changed',
		condition: 'condition changed',
		otherwise: 'last rule changed',
		example: 'example changed',
		'remove-example': 'example removed'
	},
	findings: {
		title: 'What is wrong with it',
		none: 'Nothing was found. Every step can be reached, and every step cites its law.',
		count: (errors: Quantity, warnings: Quantity) =>
			[
				...(errors.value > 0 ? [`${counted(errors, 'thing', 'things')} to mend`] : []),
				...(warnings.value > 0 ? [`${counted(warnings, 'thing', 'things')} to look at`] : [])
			].join(', '),
		severity: { error: 'To mend', warning: 'To look at' },
		sentence: findingSentence,
		where: {
			policy: 'The policy',
			title: 'Name',
			version: 'Version',
			scope: 'What it applies to',
			steps: 'The steps',
			step: (number: string) => `Step ${number}`,
			mark: 'A remark beside the outcome',
			parameter: (title: string) => `Option “${title}”`,
			choice: (title: string) => `Published choice “${title}”`,
			otherwise: 'If no step applies',
			example: (n: Quantity) => `${counted(n, 'worked example', 'worked examples')}`
		},
		shown: 'Such a conviction:',
		shownAsOf: (date: string) => `As of ${date}`,
		shownFact: (title: string, value: string) => `${title}: ${value}`
	},
	parameters: {
		title: 'Options',
		lead: 'What can be chosen for each run. Here you set what holds unless somebody changes it.',
		none: 'This policy has no options.',
		default: 'Unless changed',
		on: 'On unless changed',
		off: 'Off unless changed',
		canBeOff: 'On unless changed',
		least: 'At least',
		most: 'At most',
		years: 'years',
		within: (min: Quantity, max: Quantity) => `From ${min.text} to ${max.text} years: the bounds that it came with.`,
		remove: 'Remove this option'
	},
	steps: {
		title: 'Steps',
		lead: 'They are tried from the first to the last. The first one that is true decides; the rest are not asked.',
		number: (n: string) => `Step ${n}`,
		edit: 'Change',
		editNamed: (n: string) => `Change step ${n}`,
		done: 'Done',
		doneNamed: (n: string) => `Done with step ${n}`,
		up: (n: string) => `Move step ${n} up`,
		down: (n: string) => `Move step ${n} down`,
		remove: 'Remove',
		removeNamed: (n: string) => `Remove step ${n}`,
		add: 'Add a step',
		addFirst: 'Add a step before the first',
		addAfter: (n: string) => `Add a step after step ${n}`,
		added: (n: string) => `Step ${n} was added.`,
		moved: (n: string, of: string) => `It is now step ${n} of ${of}.`,
		removed: (n: string) => `Step ${n} was removed. Undo brings it back.`,
		none: 'There is no step yet. Without one, the last rule below decides everything.',
		noReason: 'No reason yet',
		printed: (reason: string) => `In the files: “${reason}”`
	},
	condition: {
		title: 'When',
		join: 'Of these tests',
		all: 'all have to be true',
		any: 'one is enough',
		test: (n: string) => `Test ${n}`,
		fact: 'Fact',
		options: 'Options of this policy',
		groups: {
			conviction: 'The conviction',
			offence: 'The offense',
			cycle: 'Its cycle',
			person: 'The person’s whole record'
		},
		list: 'Offense list',
		add: 'Add a test',
		remove: (n: string) => `Remove test ${n}`,
		is: 'Is it so?',
		isChosen: 'Is it chosen?',
		yes: 'yes',
		no: 'no',
		compare: 'How',
		oneOf: 'is one of',
		noneOf: 'is none of',
		exactly: 'is exactly one of',
		notExactly: 'is not exactly one of',
		before: 'before',
		onOrBefore: 'on or before',
		after: 'after',
		onOrAfter: 'on or after',
		atLeast: 'at least',
		lessThan: 'less than',
		sections: 'Sections',
		sectionsHint: 'One after another, with commas: HS 11357, HS 11360(A).',
		sectionsFrom: 'Which',
		sectionsNamed: 'Sections named here',
		asChosen: (option: string) => `as chosen under “${option}”`,
		value: 'Value',
		number: 'Number',
		dayFrom: 'Which day',
		fixedDay: 'A day of the calendar',
		asOfDay: 'The as-of date',
		yearsBefore: 'Years before the as-of date',
		yearsFixed: 'A number named here',
		day: 'Day',
		years: 'Years',
		classes: { felony: 'Felony', misdemeanor: 'Misdemeanor', infraction: 'Infraction' },
		reading: 'Reading',
		nested: 'This condition is nested deeper than these fields can show. It is kept as it is; change it as text.',
		text: 'Edit as text',
		textLabel: 'The condition as JSON',
		textHint: 'It takes effect as soon as it can be read as a condition.',
		textWrong: (problem: string) => `Not taken over yet: ${problem}`,
		about: 'What the fact means'
	},
	step: {
		then: 'Then',
		outcome: 'Outcome',
		becomes: 'It becomes',
		misdemeanor: 'a misdemeanor',
		infraction: 'an infraction',
		onDate: 'From this day on',
		reason: 'Reason in the result files',
		reasonHint: 'Short. {conviction.section} is filled in, and an option’s name in braces.',
		says: 'The rule in a sentence',
		law: 'What it rests on',
		cites: 'Citations',
		citesHint: 'One on each line, such as H&S 11361.8(b).',
		sure: 'How well it is known',
		dates: 'Only in force for a time',
		from: 'From',
		until: 'Until, that day included'
	},
	otherwise: {
		title: 'If no step applies',
		lead: 'What holds for a conviction that no step decides.'
	},
	examples: {
		title: 'Worked examples that come out otherwise',
		lead: 'They came with the policy and are its tests. After a change, some may rightly come out otherwise.',
		says: (outcome: string, step: string) => `It says: ${outcome} (${step}).`,
		now: (outcome: string, step: string) => `Now: ${outcome} (${step}).`,
		byStep: (n: string) => `step ${n}`,
		byGone: 'a step that is gone',
		byNone: 'no step',
		take: 'Take what comes out now',
		takeAll: (n: Quantity) => `Take what comes out now for all ${n.text}`,
		takeNamed: (title: string) => `Take what comes out now: ${title}`,
		remove: 'Remove the example',
		removeNamed: (title: string) => `Remove the example: ${title}`
	},
	leave: {
		title: 'Leave with changes that are not kept?',
		body: 'What you changed is in no file and not among the policies of this visit.',
		unsound: 'It cannot be kept until what has to be mended is mended.',
		stay: 'Stay here',
		keep: 'Keep for this visit and leave',
		discard: 'Leave without it'
	}
};
