import { policies } from './policies';

/** What stands on papers and in the files beside them; the papers' own words are templates. */
export const papers = {
	/** Above line 1 of a page. */
	mark: {
		draft: 'DRAFT: not for filing',
		unreviewed: 'No attorney has reviewed the words of this paper.',
		history: policies.standing.history,
		madeUp: 'Made-up records: no person in them exists.',
		internal: 'CONFIDENTIAL: for the office only. Not for the court, and not for the public.'
	},
	volume: (number: number, of: number) => `VOLUME ${number} OF ${of}`,
	volumes: (count: number) => (count === 1 ? 'one volume' : `${count} volumes`),
	page: (from: number, to: number) => `Pages ${from} to ${to}`,
	/** As the office's internal lists say it. */
	outcome: {
		dismiss: 'Can be dismissed',
		reduce: 'Can be reduced',
		relief: 'Relief, kind open: not asked for until a person settles the kind',
		'needs-review': 'Needs a person',
		undecided: 'No rule applied',
		excluded: 'Left out by this policy; the person may still apply under H&S 11361.8',
		barred: 'Not eligible',
		'other-office': 'Another office decides',
		'not-yet': 'Not yet'
	},
	unassigned: {
		'class-open': 'Felony or not: open',
		'not-named': 'No agency or court named',
		'not-in-table': 'Not in the table of offices',
		several: 'More than one office'
	},
	internal: {
		title: 'Convictions that are not in Exhibit A, or not complete in it',
		leftOut: 'Left out, with the reason',
		unassigned: 'To be assigned to an office',
		incomplete: 'Listed in Exhibit A without a case number or a court'
	},
	file: {
		motion: '1 motion, memorandum and declaration',
		confidential: '2 exhibit A, confidential',
		public: '3 exhibit A, public',
		order: '4 proposed order',
		service: '5 proof of service',
		courtCsv: 'for the court’s case system',
		worksheet: 'worksheet for reporting to the Department of Justice',
		internal: 'Not filed (internal)'
	},
	wire: {
		court:
			'For the court’s case system. No public format for such a file is known, and this one claims to follow none: its columns were chosen and named by the office. Agree on them with the court first. It holds names and state identification numbers: handle it as criminal history information.',
		worksheet:
			'For whoever reports dispositions to the Department of Justice (Penal Code section 13151). No public format for such a report is known, and this worksheet claims to follow none. Columns about the order are empty until there is one. It holds names and state identification numbers: handle it as criminal history information.',
		guarded: 'A cell that a spreadsheet would run as a formula has an apostrophe in front, which is not in the record.',
		exact: 'Cells are exact copies. Do not open the file in a spreadsheet: a cell could run as a formula.'
	},
	checks: {
		ground: 'The ground of the motion is chosen.',
		blanks: 'Every blank in the papers is filled.',
		'review-queue': 'The review queue is empty, or what is left in it is listed and is not filed.',
		'random-check': 'A random check of the decisions was made to its end.',
		'set-aside': 'The records that could not be read are known to the attorney.',
		incomplete: 'Convictions listed without a case number or a court are known to the attorney.',
		unassigned: 'Convictions that no office was found for are known to the attorney.',
		letters: 'Every letter of every name could be printed, or what could not is known to the attorney.',
		'law-note': 'A rule of the policy is not verified; the attorney’s note says why it can be relied on.'
	},
	neverReady: { 'made-up': 'Made-up records stay a draft.' }
} as const;
