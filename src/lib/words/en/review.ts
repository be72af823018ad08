import { counted, listed, type Quantity } from './quantity';

/** Reviewing convictions one by one, in a workbook, and a random check. */
export const reviewing = {
	start: {
		title: 'Review them here',
		lead: 'One conviction after another: the record beside the steps of the policy. Your answer stands in the place of the machine’s, in every figure and file, with your name and your note.',
		open: (n: Quantity) => `Review ${counted(n, 'conviction', 'convictions')} one by one`,
		done: 'Look at the answers again'
	},
	queue: {
		title: 'Review one by one',
		back: 'Back to “To review”',
		progress: (done: Quantity, all: Quantity) => `${done.text} of ${all.text} decided`,
		left: (n: Quantity) => `${n.text} left for review`,
		place: (n: Quantity, all: Quantity) => `Conviction ${n.text} of ${all.text}`,
		who: 'Your name',
		whoHint: 'It stands beside each answer, in files and papers too.',
		whoMissing: 'Give your name first: every answer says who gave it.',
		record: 'The record',
		others: (n: Quantity) => `The person’s other convictions (${n.text})`,
		trace: 'How the machine decided',
		answer: 'Your answer',
		note: 'Note: why',
		noteHint: 'What you saw, and where. It stands beside the answer.',
		undo: 'Undo the last answer',
		withdraw: 'Take this answer back',
		previous: 'Previous',
		next: 'Next',
		nextOpen: 'Next open one',
		saved: (answer: string) => `Saved: ${answer}.`,
		undone: 'Undone.',
		withdrawn: 'Taken back. The machine’s answer stands again.',
		failed: 'The answer could not be saved. Try again.',
		finished: 'Every conviction here has an answer or was left for review.',
		keys: 'Keys',
		keysLead: 'They work while the focus is in this part of the page, and not while you write.',
		key: {
			choose: (last: number) => `1 to ${last}: choose an answer`,
			next: 'J or arrow down: next',
			previous: 'K or arrow up: previous',
			note: 'N: write a note',
			undo: 'U: undo'
		},
		empty: {
			title: 'Nothing needs a person',
			body: 'Every conviction in scope could be decided from the records.',
			action: 'Look at the figures'
		}
	},
	choice: {
		dismiss: 'Can be dismissed',
		'reduce-misdemeanor': 'Can be reduced to a misdemeanor',
		'reduce-infraction': 'Can be reduced to an infraction',
		barred: 'Not eligible',
		excluded: 'Left out by this policy',
		'other-office': 'Another office decides',
		'needs-review': 'Leave for review'
	},
	reviewed: {
		stands: 'A reviewer decided this',
		agrees: 'A reviewer looked at this',
		by: (who: string, when: string) => `${who}, ${when}`,
		note: 'Note',
		machine: 'The machine had answered',
		doubts: 'To look at again',
		doubt: {
			'class-not-above': 'The record says that it is of that class already, or of a lower one.',
			'policy-certain': 'The policy leaves no other answer open than the machine’s.',
			'answer-changed': 'The machine now answers otherwise than when this was reviewed.',
			'county-unknown':
				'The record names no county: the answer stands in the lists and files, and in no figure about people.',
			'out-of-scope': 'The policy does not take this conviction in: the answer has no effect.'
		}
	},
	overridden: (n: Quantity) =>
		`${counted(n, 'decision of a reviewer stands', 'decisions of reviewers stand')} in the place of the machine’s in these figures.`,
	workbook: {
		title: 'Review in a workbook',
		lead: 'A spreadsheet (XLSX) of the convictions that need a person, with reasons, facts and places in the file. Reviewers fill in “Agree” or “Change to”, a note and their name; then open it here. Save it where personal records may lie.',
		save: 'Save the workbook',
		saving: 'Making the workbook…',
		open: 'Open a filled-in workbook',
		words: (words: readonly string[]) => `Under “Change to” stands one of: ${words.join('; ')}.`,
		failed: 'The workbook could not be made. Try again.',
		notAWorkbook: 'This file is no workbook (XLSX) that can be read. Nothing was changed.',
		missing: (columns: readonly string[]) =>
			`The workbook lacks what is needed to match it: ${listed(columns.map((one) => `“${one}”`))}. Nothing was changed.`,
		said: 'What the workbook says',
		lines: (n: Quantity) => counted(n, 'line', 'lines'),
		agreements: 'Agree with the machine',
		changes: 'Change its answer',
		asBefore: 'Say what already stands',
		unanswered: 'Not answered',
		faults: 'Cannot be used',
		apply: (n: Quantity) => `Apply ${counted(n, 'answer', 'answers')}`,
		discard: 'Do not apply',
		applied: (n: Quantity) => `${counted(n, 'answer was', 'answers were')} applied.`,
		nothing: 'There is nothing to apply.',
		notYet: 'Nothing has been changed yet.',
		faultsLead: 'These lines are left as they are. Mend them in the workbook and open it again.',
		cell: 'Cell',
		why: 'Why',
		stands: 'What stands there',
		fault: {
			'not-of-this-run': 'No conviction of this run has this row and checksum.',
			'out-of-scope': 'The policy of this run does not take this conviction in.',
			twice: 'This conviction is answered in more than one line.',
			'no-reviewer': 'The reviewer’s name is missing.',
			'unknown-answer': 'This is no answer that is known.',
			'not-a-choice': 'Only the machine gives this answer.',
			'unknown-agree': '“Agree” takes yes or no.',
			'agree-and-change': 'The line agrees and changes the answer.',
			'no-change': 'The line does not agree and does not say what instead.',
			'answer-changed': 'The machine’s answer is no longer the one that was agreed with.'
		}
	},
	check: {
		title: 'Random check',
		back: 'Back to “To review”',
		lead: 'Draw some decisions by chance, look at each as if no machine had decided, and say whether you agree. What comes of it is an upper bound on the share of wrong decisions that can be stated in a declaration.',
		size: 'How many to draw',
		sizeHint: '59 without a wrong one show, with 95% confidence, that fewer than 5% are wrong; 299 show fewer than 1%.',
		seed: 'Seed',
		seedHint:
			'The same seed draws the same decisions again, so that others can follow the check. The one proposed comes from the checksum of the files, so that nobody chose it. Any other whole number will do.',
		draw: 'Draw',
		drawAgain: 'Draw others',
		drawAgainWarning: 'What was found so far is then forgotten.',
		sizeWrong: 'Give a whole number from 1 to 2,000.',
		seedWrong: 'Give a whole number from 0 to 4,294,967,295.',
		drawn: (n: Quantity, all: Quantity, seed: string) =>
			`${n.text} of ${counted(all, 'decision', 'decisions')}, seed ${seed}`,
		agree: 'Agree',
		disagree: 'Disagree',
		unsure: 'Unsure',
		open: 'Not looked at',
		person: 'Person',
		charge: 'Charge',
		decision: 'Decision',
		found: 'What you found',
		foundOf: (charge: string, name: string) => `What you found: ${charge}, ${name}`,
		note: 'Note',
		show: 'Decisions to list',
		showAll: 'All that were drawn',
		gone: 'No longer in this run',
		stale:
			'The decisions were made anew since these were drawn. What was found says nothing of those that stand now, and no paper states it. Draw again.',
		unfinished: (n: Quantity) =>
			`${counted(n, 'decision is', 'decisions are')} still to be looked at. A bound can be stated once all were: those that were looked at first are no random sample.`,
		bound: (share: string) => `With 95% confidence at most ${share} of these decisions are wrong.`,
		boundHow: (errors: Quantity, drawn: Quantity) =>
			`${errors.text} of ${drawn.text} counted as wrong, the unsure among them. Exact one-sided binomial bound (Clopper-Pearson). The decisions were drawn without replacement, so the true bound is, if anything, lower.`,
		failed: 'The check could not be saved. Try again.'
	}
};
