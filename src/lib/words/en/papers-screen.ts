import { counted, type Quantity } from './quantity';

/** The screen on which papers for the court are prepared. What stands on the papers themselves is in `papers.ts`. */
export const papersScreen = {
	title: 'Papers',
	lead: 'The motion, its papers and Exhibit A for what these results found, as one packet for each office. They are made on this device.',
	unreviewed: 'No attorney has reviewed the words that come with the app. Each paper says so until one has signed off.',
	history:
		'This policy reconstructs what a county did in 2018-20 from published source code. It is not the county’s official document, and not its policy today. Each paper says so.',
	madeUp: 'The people in these records are made up. You can make every paper to see it, and each page stays a draft.',
	planning: 'Looking at who files what…',
	failed: 'The papers could not be planned. The results are still open.',
	tryAgain: 'Try again',
	nothing: {
		title: 'There is nothing to file',
		body: 'No conviction in these results can be dismissed or reduced with certainty, so there is no motion to make.',
		waiting: (n: Quantity) =>
			`${counted(n, 'conviction waits', 'convictions wait')} for a person or for the kind of relief. Once somebody has decided, what can be filed stands here.`,
		action: 'Go to the review'
	},
	motions: {
		title: '1. Who files what',
		lead: (n: Quantity) => `Of ${counted(n, 'conviction', 'convictions')} that the policy takes in.`,
		choose: 'Motion to prepare',
		office: 'Office',
		court: 'Court',
		allCourts: 'All courts of the county',
		noCourt: 'Court not named in the record',
		convictions: 'Convictions',
		people: 'People',
		asks: 'What is asked',
		dismiss: (n: Quantity) => `${n.text} dismiss and seal`,
		misdemeanor: (n: Quantity) => `${n.text} to misdemeanor`,
		infraction: (n: Quantity) => `${n.text} to infraction`,
		incomplete: (n: Quantity) => `${n.text} without a case number or a court`,
		none: 'No motion yet: every conviction is still to be assigned.',
		per: 'How many motions',
		perCounty: 'One for the whole county',
		perCourt: 'One for each court that the records name'
	},
	assign: {
		title: 'To be assigned',
		lead: (n: Quantity) =>
			`${counted(n, 'conviction', 'convictions')} that the table of offices does not place. Nothing is guessed: choose an office, or leave them. What is left is not filed, and stands in the office’s own list.`,
		agency: 'Arrested by',
		court: 'Court',
		why: 'Why',
		convictions: 'Convictions',
		office: 'Office',
		officeFor: (agency: string, court: string) => `Office for ${agency}, ${court}`,
		leave: 'Leave unassigned',
		noAgency: 'No agency named',
		noCourt: 'No court named'
	},
	offices: {
		title: 'The table of offices',
		lead: 'Felonies are the district attorney’s. A misdemeanor or infraction is a city’s where the agency that made the arrest stands in its row. Correct what is not so.',
		name: 'Name, as it stands on the papers',
		agencies: 'Arresting agencies, one on a line',
		courts: 'Courts, one on a line: used only where the record names no agency',
		source: (source: string) => `Source: ${source}`,
		noSource: 'No source: entered here, or general knowledge. Check it.',
		add: 'Name of another office',
		addButton: 'Add the office'
	},
	leftOut: {
		title: 'What is not filed',
		lead: 'Convictions that the policy takes in and for which nothing is asked.',
		none: 'Every conviction that the policy takes in is filed or to be assigned.',
		outcome: 'Outcome',
		convictions: 'Convictions',
		internal:
			'The list with each conviction and its reason is a paper of its own, marked confidential. It is never in the packet for the court.',
		save: 'Save the office’s own list (PDF)'
	},
	openKind: {
		title: 'Relief whose kind is open',
		lead: 'For these it is certain that something is granted, and not what. They are not filed unless the attorney settles the kind for all of them. The declaration says who did.',
		none: 'Do not file them',
		least: 'Ask for the least that is certain',
		most: 'Ask for the most that is possible',
		who: 'Name of the attorney who settles it',
		whoMissing: 'Give the name first. Until then they are not filed.'
	},
	ground: {
		title: '2. The ground of the motion',
		lead: 'The dates that H&S 11361.9 names have passed (review by July 1, 2020; orders by March 1, 2023). Choose the ground on which your office moves. None is chosen for you.',
		name: {
			'11361.8': 'H&S 11361.8: an application on behalf of the persons',
			'11361.9': 'H&S 11361.9, as amended by AB 1706',
			'1385': 'Penal Code 1385',
			other: 'Another ground'
		},
		open: 'Each of them leaves a blank for the authority, which you answer below.',
		unsourced: 'No source for this ground was read. What it rests on is yours to state.'
	},
	fields: {
		title: '3. Attorney, court and service',
		lead: 'What is left empty prints as a numbered blank.',
		empty: (n: Quantity) => `${n.text} still empty.`,
		full: 'Nothing is empty.'
	},
	blanks: {
		title: '4. What only the attorney can say',
		lead: 'Points that the app has no source for. An answer stands in every paper that asks the same.',
		none: 'Every point is answered.',
		papers: (names: string) => `Stands in: ${names}.`,
		computedLead: 'These come from the run. They stay blank until the run has them:'
	},
	read: {
		title: '5. Read the words',
		lead: 'Each paper as its template says it, with what each point of law rests on. Words in brackets are filled in by the app, or by you.',
		sources: 'Rests on',
		readAt: (where: string) => `Read at: ${where}`,
		when: (conditions: string) => `Printed when: ${conditions}`,
		not: (condition: string) => `not: ${condition}`,
		edit: 'Change this paragraph',
		save: 'Use these words',
		cancel: 'Leave it as it was',
		text: 'Words of the paragraph',
		hint: 'Keep what stands in double braces: {{…}} is filled in.',
		changed: 'Changed by you',
		restore: 'Use the words that came with the app',
		blank: 'blank',
		line: 'line to fill by hand',
		strange:
			'These paragraphs were written for papers of another version of the app. They have no place in these, and are not printed:',
		dropStrange: 'Give them up',
		wrong: 'These words cannot be used:',
		problem: {
			'empty-text': 'there is no text',
			'unknown-field': 'the app has nothing to fill in for',
			'unclosed-braces': 'braces are not closed at',
			other: 'the paper cannot be read'
		}
	},
	kind: {
		motion: 'Notice of motion and motion',
		memorandum: 'Memorandum of points and authorities',
		declaration: 'Declaration of how the list was made',
		'exhibit-confidential': 'Exhibit A, confidential: cover',
		'exhibit-public': 'Exhibit A, public: cover',
		order: 'Proposed order',
		service: 'Proof of service'
	},
	files: {
		title: '6. Volumes, and files that go by wire',
		pages: 'Most pages in a volume of Exhibit A',
		megabytes: 'Most megabytes in a volume',
		wrong: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
		columns: 'Columns for the court’s case system',
		columnsLead:
			'No public format is known, and the file claims to follow none. Choose and name the columns as you agree them with the court.',
		column: (value: string) => `Name of the column: ${value}`,
		guardedHint:
			'A cell which a spreadsheet would run as a formula gets an apostrophe in front. No other cell is touched.',
		value: {
			'case-number': 'Case number',
			court: 'Court',
			defendant: 'Defendant',
			birth: 'Date of birth',
			cii: 'CII number',
			section: 'Section',
			'conviction-date': 'Date of conviction',
			'arresting-agency': 'Arresting agency',
			'arrest-date': 'Date of the arrest',
			relief: 'Relief asked',
			'order-date': 'Date of the order (empty)',
			'order-number': 'Number of the order (empty)',
			'dismissal-reason': 'Reason for dismissal (empty)'
		}
	},
	check: {
		title: '7. Checklist and sign-off',
		draft: 'Draft',
		ready: 'Ready to sign',
		draftSays: 'Every page carries DRAFT until each line holds and a named attorney has ticked it.',
		readySays: 'Every line holds and is ticked. The packet is made without DRAFT.',
		never: 'Made-up records stay a draft, whatever is ticked.',
		attorney: (name: string, bar: string) => `The attorney who answers for it: ${name}, State Bar No. ${bar}.`,
		noAttorney: 'No attorney is named yet. Name and State Bar number are asked for under 3.',
		holds: 'Holds:',
		open: 'Open:',
		know: 'To be known:',
		found: {
			ground: (_: Quantity, met: boolean) => (met ? 'one is chosen.' : 'none is chosen.'),
			blanks: (n: Quantity) =>
				n.value === 0 ? 'none is left.' : `${counted(n, 'place is', 'places are')} blank, in all papers together.`,
			'review-queue': (n: Quantity) =>
				n.value === 0
					? 'nothing waits.'
					: `${counted(n, 'conviction waits and stands', 'convictions wait and stand')} in the office’s own list.`,
			'random-check': (_: Quantity, met: boolean) =>
				met ? 'it was made.' : 'it was not made to its end. See “To review”.',
			'set-aside': (n: Quantity) =>
				n.value === 0 ? 'none was set aside.' : `${counted(n, 'record was', 'records were')} set aside.`,
			incomplete: (n: Quantity) =>
				n.value === 0 ? 'there is none.' : `${counted(n, 'conviction', 'convictions')} of this motion.`,
			unassigned: (n: Quantity) =>
				n.value === 0 ? 'there is none.' : `${counted(n, 'conviction', 'convictions')}, not filed by anybody.`,
			letters: (n: Quantity, met: boolean) =>
				!met
					? 'known once the packet has been made as it stands now.'
					: n.value === 0
						? 'every letter was printed.'
						: `${counted(n, 'letter was', 'letters were')} not printed.`,
			'law-note': (_: Quantity, met: boolean) => (met ? 'there is a note.' : 'there is no note yet.')
		},
		lawNote: 'Why the policy can be relied on',
		taken: 'A change of the papers takes the ticks back.'
	},
	make: {
		title: '8. Make the packet',
		what: (office: string, court: string) => `${office}: ${court}`,
		draft: 'Make the draft packet',
		ready: 'Make the packet',
		hint: 'One ZIP with the motion, both forms of Exhibit A, the proposed order, the proof of service and the files that go by wire. It holds names, dates of birth and, in the files that go by wire, CII numbers. Keep it where your office keeps such files.',
		hintMadeUp: 'One ZIP with every paper and the files that go by wire. The people in it are made up.',
		making: 'Drawing the papers',
		progress: (drawn: Quantity, rows: Quantity) => `${drawn.text} of ${rows.text} lines of Exhibit A`,
		starting: 'Starting…',
		stop: 'Stop',
		stopped: 'Stopped. Nothing was saved.',
		failed:
			'The papers could not be made, and nothing was saved. Usually the device ran out of memory. The results are still open.',
		done: (name: string, size: string) => `Saved: ${name} (${size}).`,
		isDraft: 'Every page in it says DRAFT.',
		isReady: 'No page in it says DRAFT. It is to be signed by the attorney named.',
		again: 'Save it again',
		inside: 'What is in it',
		file: 'File',
		pages: 'Pages',
		size: 'Size',
		letters: (letters: string) => `Letters that could not be printed, with a mark in their place: ${letters}`
	}
} as const;
