import { candidatesOf, type Cursor } from './candidates';
import { NEVER, compileCondition, openTestsIn, testsIn, type Compiled } from './condition';
import { readsParameter, type Evaluate, type Setting } from './fact-test';
import type { FactColumn } from './facts';
import { FALSE, type Tri } from '../record/tri';
import { parseIsoDate, type CivilDate } from '../record/civil-date';
import { TO_INFRACTION_BIT, outcomeNumber } from './outcomes';
import type { FactTest, Mark, Policy, Rule, Step } from './policy';

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
	/** Tests that are the same whatever the parameters: each once. */
	readonly fixed: readonly CompiledTest[];
	/** Tests that the chosen parameters move, where they have a say: each once. */
	readonly moved: readonly CompiledTest[];
	/** Of each section that a charge may be: whether the policy takes it in. */
	readonly sectionInScope: Uint8Array;
	/** What has to hold besides for the policy to take a conviction in; null: nothing. */
	readonly scope: Compiled | null;
	readonly classes: Uint8Array;
	readonly charge: Uint32Array;
	readonly firstSection: Uint32Array;
}

export interface CompiledTest {
	readonly fact: string;
	/** What it asks: the same of the same test. */
	readonly name: string;
	readonly evaluate: Evaluate;
}

export interface CompiledStep {
	readonly when: Compiled;
	/** The chosen parameters, or the day, keep it from ever applying. */
	readonly off: boolean;
	/** Its outcome as a bit. */
	readonly outcome: number;
	readonly leaves: readonly FactTest[];
	/** What it is of one conviction. */
	readonly check: (at: Cursor) => Tri;
}

export interface CompiledMark {
	readonly mark: Mark;
	readonly check: (at: Cursor) => Tri;
	/** Outcomes beside which it is said, as bits. */
	readonly beside: number;
}

/** Facts that every policy reads: what it applies to. */
export const CLASS_FACT = 'conviction.class';
export const SECTION_FACT = 'conviction.section';
export const COUNTY_FACT = 'conviction.county';

export function compilePolicy(policy: Policy, setting: Setting): CompiledPolicy {
	const steps = policy.steps.map((step): CompiledStep => {
		const when = isInForce(step, setting.asOf) ? compileCondition(step.when, setting) : NEVER;
		const off = when.always === FALSE;
		return { when, off, outcome: outcomeBit(step), leaves: leavesOf(when), check: checkOf(when) };
	});
	const marks = (policy.marks ?? [])
		.filter((mark) => isInForce(mark, setting.asOf))
		.map((mark): CompiledMark => ({
			mark,
			check: checkOf(compileCondition(mark.when, setting)),
			beside: mark.beside.reduce((bits, outcome) => bits | (1 << outcomeNumber(outcome)), 0)
		}));
	const scope = policy.scope.when === undefined ? null : compileCondition(policy.scope.when, setting);
	const conditions = [...steps.map((step) => step.when), ...(scope === null ? [] : [scope])];
	const classes = setting.facts.column(CLASS_FACT) as Extract<FactColumn, { kind: 'class' }>;
	const sections = setting.facts.column(SECTION_FACT) as Extract<FactColumn, { kind: 'section' }>;
	return {
		policy,
		setting,
		steps,
		otherwise: 1 << outcomeNumber(policy.otherwise.outcome),
		marks,
		facts: factsRead(conditions.flatMap(leavesOf)),
		fixed: eachOnce(conditions.flatMap(testsIn), (test) => !readsParameter(test)),
		moved: eachOnce(conditions.flatMap(openTestsIn), readsParameter),
		sectionInScope: sectionsInScope(policy, setting, sections.readings.sections.length),
		scope,
		classes: classes.sets,
		charge: sections.charge,
		firstSection: sections.readings.first
	};
}

function leavesOf(condition: Compiled): FactTest[] {
	return testsIn(condition).flatMap(({ leaf }) => leaf ?? []);
}

/** Those that the source does not settle. */
function eachOnce(conditions: readonly Compiled[], wanted: (test: FactTest) => boolean): CompiledTest[] {
	const tests = new Map<string, CompiledTest>();
	for (const { leaf, always, evaluate } of conditions) {
		if (leaf === null || always !== null || !wanted(leaf)) continue;
		const name = JSON.stringify(leaf);
		tests.set(name, { fact: leaf.fact, name, evaluate });
	}
	return [...tests.values()];
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

function checkOf(condition: Compiled): (at: Cursor) => Tri {
	return (at) => {
		const out = new Uint8Array(1);
		condition.evaluate(candidatesOf(at), Uint32Array.of(0), 1, out);
		return out[0] as Tri;
	};
}

/** More facts than bits would make unknowns nameless; no policy comes near. */
function factsRead(leaves: readonly FactTest[]): string[] {
	const facts = [...new Set([CLASS_FACT, SECTION_FACT, COUNTY_FACT, ...leaves.map((leaf) => leaf.fact)])];
	if (facts.length > 31) throw new Error('A policy reads at most 31 facts');
	return facts;
}

function sectionsInScope(policy: Policy, setting: Setting, count: number): Uint8Array {
	const inScope = new Uint8Array(count);
	const nothing = new Uint32Array(count);
	const each = Uint32Array.from(nothing, (_, at) => at);
	compileCondition({ fact: SECTION_FACT, in: policy.scope.sections }, setting).evaluate(
		{
			conviction: nothing,
			person: nothing,
			classes: new Uint8Array(count),
			sectionFrom: each,
			sectionTo: each.map((at) => at + 1)
		},
		each,
		count,
		inScope
	);
	return inScope;
}
