import { OTHERWISE } from '../engine/decide';
import { NEEDS_REVIEW, OUTCOMES, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { sectionName } from '../record/section';
import type { FactColumn } from '../engine/facts';
import { REVIEWED } from '../review/effective';
import type { DecidedCounty } from './decided';

/** The older tools' words for outcomes, and ours where they had none. */
const DETERMINATIONS: Readonly<Record<Outcome, string>> = {
	dismiss: 'Eligible for Dismissal',
	reduce: 'Eligible for Reduction',
	relief: 'Relief, kind open',
	excluded: 'Not eligible',
	barred: 'Not eligible',
	'needs-review': 'Needs review',
	'other-office': 'To be reviewed by City Attorneys',
	'not-yet': 'Not yet',
	undecided: ''
};

/** The reason of a decision that a person put in the place of the machine's. */
export const BY_REVIEWER = 'Decided by a reviewer';

/** The step's own word for its outcome, but not where an unknown is what sends the conviction to review. */
export function determination(decided: DecidedCounty, conviction: number): string {
	const { policy } = decided.compiled;
	const outcome = outcomeOf(decided, conviction);
	if (decided.decisions.unknown[conviction] !== 0) return DETERMINATIONS[outcome];
	const step = decided.decisions.step[conviction];
	const rule = step === OTHERWISE ? policy.otherwise : policy.steps[step];
	return rule?.outcome === outcome && rule.determination !== undefined ? rule.determination : DETERMINATIONS[outcome];
}

export function outcomeOf(decided: DecidedCounty, conviction: number): Outcome {
	return OUTCOMES[decided.decisions.outcome[conviction]] ?? 'undecided';
}

/** Ids of the facts that are unknown and matter. */
export function unknownFacts(decided: DecidedCounty, conviction: number): string[] {
	const bits = decided.decisions.unknown[conviction];
	return decided.compiled.facts.filter((_, at) => (bits & (1 << at)) !== 0);
}

/** The reason as result files print it: the step's, or the facts that have to be settled. */
export function reasonOf(decided: DecidedCounty, conviction: number): string {
	const outcome = decided.decisions.outcome[conviction];
	if (outcome === NEEDS_REVIEW || outcome === RELIEF) {
		const facts = unknownFacts(decided, conviction);
		if (facts.length > 0) return facts.map((id) => decided.vocabulary.get(id)?.title.en ?? id).join('; ');
	}
	return stepReason(decided, conviction);
}

/** The reason of the step that stands. */
export function stepReason(decided: DecidedCounty, conviction: number): string {
	const { policy } = decided.compiled;
	const step = decided.decisions.step[conviction];
	if (step === REVIEWED) return BY_REVIEWER;
	const reason = step === OTHERWISE ? policy.otherwise.reason : (policy.steps[step]?.reason ?? '');
	return filledIn(decided, reason, conviction);
}

/** Puts parameters, the conviction's section and its charge as printed into a policy's text. */
export function filledIn(decided: DecidedCounty, text: string, conviction: number): string {
	const { histories } = decided.records;
	return text.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
		if (name === 'conviction.section') return sectionAt(decided, decided.decisions.section[conviction]);
		if (name === 'conviction.charge') return histories.charges[histories.charge[conviction]].printed;
		const value = decided.compiled.setting.parameters[name];
		return value === undefined ? `{${name}}` : String(value);
	});
}

function sectionAt(decided: DecidedCounty, at: number): string {
	const column = decided.facts.column('conviction.section') as Extract<FactColumn, { kind: 'section' }>;
	const section = column.readings.sections[at];
	return section === null || section === undefined ? '' : sectionName(section);
}

/** Whether a person's decision stands in the place of the machine's. */
export function isOverridden({ decisions }: DecidedCounty, conviction: number): boolean {
	return decisions.step[conviction] === REVIEWED;
}

/** What a conviction becomes that is reduced; null for other outcomes. */
export function becomesOf(decided: DecidedCounty, conviction: number): 'misdemeanor' | 'infraction' | null {
	if (outcomeOf(decided, conviction) !== 'reduce') return null;
	if (isOverridden(decided, conviction)) return decided.reviewed?.overrides.get(conviction)?.becomes ?? null;
	return decided.compiled.policy.steps[decided.decisions.step[conviction]]?.becomes ?? 'misdemeanor';
}

export function citesOf(decided: DecidedCounty, conviction: number): readonly string[] {
	const step = decided.decisions.step[conviction];
	const { policy } = decided.compiled;
	return step === OTHERWISE ? [] : (policy.steps[step]?.cites ?? []);
}
