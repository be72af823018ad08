import type { Day } from './dates';
import type { Facts } from './facts';
import { branchesOf, type Branch, type Outcome, type Table } from './steps';
import { branchesInWorlds } from './worlds';

export const REVIEW = 'Needs review';
export const RELIEF = 'Relief, kind open';

/** What may be said; the reason of an open answer is free. */
export interface Said {
	readonly outcome: Outcome | 'relief';
	readonly determination: string;
	readonly reason: string | null;
}

/** What may be said about a conviction. */
export interface Permitted {
	/** Whether it may be left out: the policy does not speak about it. */
	readonly silence: boolean;
	readonly answers: readonly Said[];
	/** The most certain of these. */
	readonly best: Said | null;
}

const OPEN: Said = { outcome: 'needs-review', determination: REVIEW, reason: null };
const OPEN_RELIEF: Said = { outcome: 'relief', determination: RELIEF, reason: null };
const SILENCE: Permitted = { silence: true, answers: [], best: null };
const FOR_REVIEW: Permitted = { silence: false, answers: [OPEN], best: OPEN };

const isRelief = (outcome: Outcome) => outcome === 'dismiss' || outcome === 'reduce';

/** Whether an answer is one of a policy's own, and not for want of knowledge. */
export const isFirm = ({ reason }: Said) => reason !== null;

/**
 * An answer is right if it lies between two: what holds in every world that the rows leave open, and what is left after
 * following both ways at every unknown step by itself, with every doubt made the most of. More certain than the first
 * is a guess; less certain than the second hides what is known.
 */
export function permitted(bold: Facts | undefined, cautious: Facts | undefined, table: Table, asOf: Day): Permitted {
	const views = [bold, cautious].filter((facts) => facts && facts.scope !== 'out') as Facts[];
	if (views.length === 0) return SILENCE;
	if (views.length === 1 || views[0].scope === 'silent') return { ...FOR_REVIEW, silence: true };
	if (views[0].scope === 'perhaps') return perhaps(views.flatMap((facts) => branchesOf(facts, table, asOf)));
	if (views[0].scope !== 'in') return FOR_REVIEW;
	const least = outcomes(branchesInWorlds(views[0], table, asOf));
	const wide = views.flatMap((facts) => branchesOf(facts, table, asOf));
	const most = outcomes(wide);
	const answers: Said[] = [];
	if (least.length === 1) answers.push(...firm(wide, least[0]));
	const bothKinds = most.filter(isRelief).length === 2;
	if (bothKinds && least.every(isRelief)) answers.push(OPEN_RELIEF);
	const isScopeOpen = views[1].scope !== 'in';
	if (isScopeOpen || (most.length > 1 && !most.every(isRelief))) answers.push(OPEN);
	return { silence: false, answers, best: bestOf(least, answers) };
}

/** For review as an attempt; if the table sends it to review in any case, the table's own word may stand. */
function perhaps(branches: readonly Branch[]): Permitted {
	if (outcomes(branches).some((outcome) => outcome !== 'needs-review')) return FOR_REVIEW;
	return { silence: false, answers: [OPEN, ...firm(branches, 'needs-review')], best: OPEN };
}

function bestOf(least: readonly Outcome[], answers: readonly Said[]): Said {
	if (least.length === 1) return answers[0];
	return least.every(isRelief) ? OPEN_RELIEF : OPEN;
}

const outcomes = (branches: readonly Branch[]) => [...new Set(branches.map(({ end }) => end.outcome))];

/** Of several steps that lead to one outcome, the reason is a step that is true, not one that may be. */
function firm(branches: readonly Branch[], outcome: Outcome): Said[] {
	const own = branches.filter(({ end }) => end.outcome === outcome);
	const certain = own.filter((branch) => branch.certain);
	const ends = (certain.length > 0 ? certain : own).map(({ end }) => end);
	const said = new Map(ends.map((end) => [`${end.determination}: ${end.reason}`, end]));
	return [...said.values()];
}
