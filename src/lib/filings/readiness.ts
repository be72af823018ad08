import type { Blank } from './paper';

/** What an attorney ticks before papers are more than a draft. */
export const CHECKS = [
	'ground',
	'blanks',
	'review-queue',
	'random-check',
	'set-aside',
	'incomplete',
	'unassigned',
	'letters',
	'law-note'
] as const;
export type CheckId = (typeof CHECKS)[number];

/** The attorney who answers for the papers. */
export interface SignOff {
	readonly attorney: string;
	readonly bar: string;
	readonly ticked: readonly CheckId[];
	/** Why the policy can be relied on although a rule of it is not verified. */
	readonly lawNote: string;
}

export interface ReadinessFacts {
	readonly madeUp: boolean;
	readonly lawUnverified: boolean;
	readonly groundChosen: boolean;
	/** Of all papers of the filing. */
	readonly blanks: readonly Blank[];
	/** Convictions that wait for a person, those whose kind of relief is open included. */
	readonly inReview: number;
	readonly randomCheckDone: boolean;
	readonly setAside: number;
	readonly incomplete: number;
	readonly unassigned: number;
	/** Letters that the fonts lack; null until the papers have been made as they stand. */
	readonly missingLetters: readonly string[] | null;
}

export interface CheckItem {
	readonly id: CheckId;
	/** What the app itself can see is in order; the attorney ticks it all the same. */
	readonly met: boolean;
	/** How many are left, where something can be counted. */
	readonly count: number;
	readonly ticked: boolean;
}

export interface Readiness {
	readonly state: 'draft' | 'ready';
	readonly items: readonly CheckItem[];
	/** Papers on made-up records are never ready. */
	readonly never: 'made-up' | null;
	readonly attorneyNamed: boolean;
}

export function readinessOf(facts: ReadinessFacts, signOff: SignOff): Readiness {
	const item = (id: CheckId, met: boolean, count = 0): CheckItem => ({
		id,
		met,
		count,
		ticked: signOff.ticked.includes(id)
	});
	const items = [
		item('ground', facts.groundChosen),
		item('blanks', facts.blanks.length === 0, facts.blanks.length),
		item('review-queue', true, facts.inReview),
		item('random-check', facts.randomCheckDone),
		item('set-aside', true, facts.setAside),
		item('incomplete', true, facts.incomplete),
		item('unassigned', true, facts.unassigned),
		item('letters', facts.missingLetters !== null, facts.missingLetters?.length ?? 0),
		...(facts.lawUnverified ? [item('law-note', signOff.lawNote.trim() !== '')] : [])
	];
	const attorneyNamed = signOff.attorney.trim() !== '' && /\d/.test(signOff.bar);
	const never = facts.madeUp ? 'made-up' : null;
	const ready = never === null && attorneyNamed && items.every(({ met, ticked }) => met && ticked);
	return { state: ready ? 'ready' : 'draft', items, never, attorneyNamed };
}
