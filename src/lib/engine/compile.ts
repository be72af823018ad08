import { compileCondition, type Check, type Cursor, type Leaf, type Setting } from './condition';
import type { FactColumn } from './facts';
import { FALSE } from '../record/tri';
import { parseIsoDate, type CivilDate } from '../record/civil-date';
import { TO_INFRACTION_BIT, outcomeNumber } from './outcomes';
import type { Mark, Policy, Rule, Step } from './policy';

/** A policy made ready to run over one set of facts, with its parameters filled in, on one day. */
export interface CompiledPolicy {
	readonly policy: Policy;
	readonly setting: Setting;
	readonly steps: readonly CompiledStep[];
	/** The outcome where no step applies, as a bit. */
	readonly otherwise: number;
	readonly marks: readonly CompiledMark[];
	/** Facts that the steps read, by the number of their bit. */
	readonly facts: readonly string[];
	/** Of each section that a charge may be: whether the policy takes it in. */
	readonly sectionInScope: Uint8Array;
	/** What has to hold besides for the policy to take a conviction in; null: nothing. */
	readonly scope: Pick<CompiledStep, 'check' | 'leaves'> | null;
	readonly classes: Uint8Array;
	readonly charge: Uint32Array;
	readonly firstSection: Uint32Array;
}

export interface CompiledStep {
	readonly check: Check;
	/** The chosen parameters, or the day, keep it from ever applying. */
	readonly off: boolean;
	/** Its outcome as a bit. */
	readonly outcome: number;
	readonly leaves: readonly (Leaf & { readonly bit: number })[];
}

export interface CompiledMark {
	readonly mark: Mark;
	readonly check: Check;
	/** Outcomes beside which it is said, as bits. */
	readonly beside: number;
}

/** Facts that every policy reads: what it applies to. */
export const CLASS_FACT = 'conviction.class';
export const SECTION_FACT = 'conviction.section';
export const COUNTY_FACT = 'conviction.county';

export function compilePolicy(policy: Policy, setting: Setting): CompiledPolicy {
	const facts = [CLASS_FACT, SECTION_FACT, COUNTY_FACT];
	const steps = policy.steps.map((step): CompiledStep => {
		const outcome = outcomeBit(step);
		if (!isInForce(step, setting.asOf)) return { check: () => FALSE, off: true, outcome, leaves: [] };
		const { check, off, leaves } = compileCondition(step.when, setting);
		return { check, off, outcome, leaves: withBits(leaves, facts) };
	});
	const marks = (policy.marks ?? [])
		.filter((mark) => isInForce(mark, setting.asOf))
		.map((mark): CompiledMark => ({
			mark,
			check: compileCondition(mark.when, setting).check,
			beside: mark.beside.reduce((bits, outcome) => bits | (1 << outcomeNumber(outcome)), 0)
		}));
	const scope = policy.scope.when === undefined ? null : compileCondition(policy.scope.when, setting);
	const classes = setting.facts.column(CLASS_FACT) as Extract<FactColumn, { kind: 'class' }>;
	const sections = setting.facts.column(SECTION_FACT) as Extract<FactColumn, { kind: 'section' }>;
	const inScope = compileCondition({ fact: SECTION_FACT, in: policy.scope.sections }, setting).check;
	const cursor: Cursor = { conviction: 0, person: 0, classes: 0, sectionFrom: 0, sectionTo: 0 };
	const sectionInScope = Uint8Array.from(sections.readings.sections, (_, at) => {
		cursor.sectionFrom = at;
		cursor.sectionTo = at + 1;
		return inScope(cursor);
	});
	return {
		policy,
		setting,
		steps,
		otherwise: 1 << outcomeNumber(policy.otherwise.outcome),
		marks,
		facts,
		sectionInScope,
		scope: scope && { check: scope.check, leaves: withBits(scope.leaves, facts) },
		classes: classes.sets,
		charge: sections.charge,
		firstSection: sections.readings.first
	};
}

/** Whether a rule is in force on a day: from and until are both included. */
export function isInForce({ from, until }: Pick<Rule, 'from' | 'until'>, day: CivilDate): boolean {
	return (from === undefined || dayOf(from) <= day) && (until === undefined || day <= dayOf(until));
}

function dayOf(text: string): CivilDate {
	const day = parseIsoDate(text);
	if (day === null) throw new Error(`${text} is not a date`);
	return day;
}

function outcomeBit(step: Step): number {
	return step.becomes === 'infraction' ? TO_INFRACTION_BIT : 1 << outcomeNumber(step.outcome);
}

function withBits(leaves: readonly Leaf[], facts: string[]): CompiledStep['leaves'] {
	return leaves.map((leaf) => ({ ...leaf, bit: bitOf(facts, leaf.fact) }));
}

/** More facts than bits would make unknowns nameless; no policy comes near. */
function bitOf(facts: string[], fact: string): number {
	let at = facts.indexOf(fact);
	if (at < 0) at = facts.push(fact) - 1;
	if (at > 30) throw new Error('A policy reads at most 31 facts');
	return 1 << at;
}
