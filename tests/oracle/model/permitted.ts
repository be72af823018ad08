import type { Options } from '../options';
import type { Day } from './dates';
import type { Facts } from './facts';
import { branchesOf, type Branch, type Outcome } from './steps';
import { branchesInWorlds } from './worlds';

export const REVIEW = 'Needs review';
export const RELIEF = 'Relief, kind open';

const DETERMINATIONS: Record<Outcome, string> = {
	dismiss: 'Eligible for Dismissal',
	reduce: 'Eligible for Reduction',
	undecided: ''
};

/** What may be said about a conviction. */
export interface Permitted {
	/** Whether it may be left out: the policy does not speak about it. */
	readonly silence: boolean;
	/** Determinations with their reasons; the reason of an open answer is free. */
	readonly answers: readonly (readonly [determination: string, reason: string | null])[];
	/** The most certain of these. */
	readonly best: string | null;
}

const SILENCE: Permitted = { silence: true, answers: [], best: null };
const FOR_REVIEW: Permitted = { silence: false, answers: [[REVIEW, null]], best: REVIEW };

const isRelief = (outcome: Outcome) => outcome !== 'undecided';

/**
 * An answer is right if it lies between two: what holds in every world that the rows leave open, and what is left after
 * following both ways at every unknown step by itself, with every doubt made the most of. More certain than the first
 * is a guess; less certain than the second hides what is known.
 */
export function permitted(
	bold: Facts | undefined,
	cautious: Facts | undefined,
	options: Options,
	asOf: Day
): Permitted {
	const views = [bold, cautious].filter((facts) => facts && facts.scope !== 'out') as Facts[];
	if (views.length === 0) return SILENCE;
	if (views.length === 1 || views[0].scope === 'silent') return { ...FOR_REVIEW, silence: true };
	if (views[0].scope !== 'in') return FOR_REVIEW;
	const least = outcomes(branchesInWorlds(views[0], options, asOf));
	const wide = views.flatMap((facts) => branchesOf(facts, options, asOf));
	const most = outcomes(wide);
	const answers: [string, string | null][] = [];
	if (least.length === 1) answers.push(...reasons(wide, least[0]));
	const bothKinds = most.filter(isRelief).length === 2;
	if (bothKinds && least.every(isRelief)) answers.push([RELIEF, null]);
	const isScopeOpen = views[1].scope !== 'in';
	if (isScopeOpen || (most.length > 1 && !most.every(isRelief))) answers.push([REVIEW, null]);
	return { silence: false, answers, best: bestOf(least) };
}

function bestOf(least: readonly Outcome[]): string {
	if (least.length === 1) return DETERMINATIONS[least[0]];
	return least.every(isRelief) ? RELIEF : REVIEW;
}

const outcomes = (branches: readonly Branch[]) => [...new Set(branches.map(({ outcome }) => outcome))];

/** Of several steps that lead to one outcome, the reason is a step that is true, not one that may be. */
function reasons(branches: readonly Branch[], outcome: Outcome): [string, string][] {
	const own = branches.filter((branch) => branch.outcome === outcome);
	const certain = own.filter((branch) => branch.certain);
	const texts = [...new Set((certain.length > 0 ? certain : own).map(({ reason }) => reason))];
	return texts.map((reason) => [DETERMINATIONS[outcome], reason]);
}
