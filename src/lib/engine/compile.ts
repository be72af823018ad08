import { compileCondition, type Check, type Cursor, type Leaf, type Setting } from './condition';
import type { FactColumn } from './facts';
import { outcomeNumber } from './outcomes';
import type { Policy } from './policy';

/** A policy made ready to run over one set of facts, with its parameters filled in, on one day. */
export interface CompiledPolicy {
	readonly policy: Policy;
	readonly setting: Setting;
	readonly steps: readonly CompiledStep[];
	readonly otherwise: number;
	/** Facts that the steps read, by the number of their bit. */
	readonly facts: readonly string[];
	/** Of each section that a charge may be: whether the policy takes it in. */
	readonly sectionInScope: Uint8Array;
	readonly classes: Uint8Array;
	readonly charge: Uint32Array;
	readonly firstSection: Uint32Array;
}

export interface CompiledStep {
	readonly check: Check;
	/** The chosen parameters keep it from ever applying. */
	readonly off: boolean;
	readonly outcome: number;
	readonly leaves: readonly (Leaf & { readonly bit: number })[];
}

/** Facts that every policy reads: what it applies to. */
export const CLASS_FACT = 'conviction.class';
export const SECTION_FACT = 'conviction.section';
export const COUNTY_FACT = 'conviction.county';

export function compilePolicy(policy: Policy, setting: Setting): CompiledPolicy {
	const facts = [CLASS_FACT, SECTION_FACT, COUNTY_FACT];
	const steps = policy.steps.map((step): CompiledStep => {
		const { check, off, leaves } = compileCondition(step.when, setting);
		return {
			check,
			off,
			outcome: outcomeNumber(step.outcome),
			leaves: leaves.map((leaf) => ({ ...leaf, bit: bitOf(facts, leaf.fact) }))
		};
	});
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
		otherwise: outcomeNumber(policy.otherwise.outcome),
		facts,
		sectionInScope,
		classes: classes.sets,
		charge: sections.charge,
		firstSection: sections.readings.first
	};
}

/** More facts than bits would make unknowns nameless; no policy comes near. */
function bitOf(facts: string[], fact: string): number {
	let at = facts.indexOf(fact);
	if (at < 0) at = facts.push(fact) - 1;
	if (at > 30) throw new Error('A policy reads at most 31 facts');
	return 1 << at;
}
