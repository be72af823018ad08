import type { FactDefinition } from '../engine/facts';
import type { Condition, Example, Mark, Outcome, Policy, Rule, Step } from '../engine/policy';
import { runExample } from './examples';
import { CATALOGUE } from './facts/catalogue';
import type { OffenceList } from './lists/offence-list';
import { OFFENCE_LISTS } from './lists/offence-lists';
import { policyChecksum } from './policy-file';
import { phraseOf, testsOf, type Phrase } from './plain-words';

/** Everything that a policy's rules page says, worked out from the policy's document and from nothing else. */
export interface RulesPage {
	readonly policy: Policy;
	/** Of the document, as its file carries it. */
	readonly checksum: string;
	/** What has to hold, besides the section, for the policy to take a conviction in. */
	readonly scope: Phrase | null;
	readonly steps: readonly Worded<Step>[];
	readonly marks: readonly Worded<Mark>[];
	/** The facts that any of its rules asks about, in the catalogue's order. */
	readonly facts: readonly FactDefinition[];
	readonly lists: readonly OffenceList[];
	readonly examples: readonly WorkedExample[];
}

export interface Worded<R extends Rule> {
	readonly rule: R;
	readonly when: Phrase;
}

export interface WorkedExample {
	readonly example: Example;
	readonly given: readonly GivenFact[];
	/** What the app makes of it; null if it could not be run. */
	readonly outcome: Outcome | null;
	/** The number of the step that decides, from 1; null where none does. */
	readonly step: number | null;
	/** Whether that is what the document says. */
	readonly agrees: boolean;
	/** The step that the document names; null where it names none. */
	readonly promisedStep: number | null;
}

export interface GivenFact {
	readonly title: string;
	readonly list: string | null;
	readonly value: boolean | number | string;
}

/** Facts that every policy reads: what it applies to. */
const ALWAYS = ['conviction.section', 'conviction.county'];

/** Throws on a policy that `readPolicyDocument` refuses. */
export function rulesPage(policy: Policy): RulesPage {
	const { steps, scope } = policy;
	const marks = policy.marks ?? [];
	const conditions: Condition[] = [...steps, ...marks].map((rule) => rule.when);
	if (scope.when !== undefined) conditions.push(scope.when);
	const tests = conditions.flatMap(testsOf);
	const facts = new Set([...ALWAYS, ...tests.map((test) => test.fact)]);
	const lists = new Set(tests.flatMap((test) => test.list ?? []));
	return {
		policy,
		checksum: policyChecksum(policy),
		scope: scope.when === undefined ? null : phraseOf(scope.when, policy),
		steps: steps.map((rule) => ({ rule, when: phraseOf(rule.when, policy) })),
		marks: marks.map((rule) => ({ rule, when: phraseOf(rule.when, policy) })),
		facts: [...CATALOGUE.values()].filter((fact) => facts.has(fact.id)).map(definitionOf),
		lists: [...lists].map((id) => OFFENCE_LISTS.get(id)).filter((list) => list !== undefined),
		examples: policy.examples.map((example) => workedExample(policy, example))
	};
}

function definitionOf({ id, kind, title, about, cites, columns }: FactDefinition): FactDefinition {
	return { id, kind, title, about, cites, columns };
}

function workedExample(policy: Policy, example: Example): WorkedExample {
	const { then } = example;
	const result = answerOf(policy, example);
	return {
		example,
		given: Object.entries(example.given).map(([id, value]) => givenFact(id, value)),
		outcome: result?.outcome ?? null,
		step: stepNumber(policy, result?.by ?? null),
		agrees: result !== null && result.outcome === then.outcome && result.by === then.by,
		promisedStep: stepNumber(policy, then.by)
	};
}

/** An example that cannot be run is a fault of the document, which the page shows. */
function answerOf(policy: Policy, example: Example): ReturnType<typeof runExample> | null {
	try {
		return runExample(policy, example);
	} catch {
		return null;
	}
}

function stepNumber(policy: Policy, id: string | null): number | null {
	const at = policy.steps.findIndex((step) => step.id === id);
	return at < 0 ? null : at + 1;
}

/** Facts of a list are given as `person.listed(california/…)`. */
function givenFact(name: string, value: GivenFact['value']): GivenFact {
	const [, id = name, list] = /^([^(]+)\((.+)\)$/.exec(name) ?? [];
	return {
		title: CATALOGUE.get(id)?.title.en ?? id,
		list: list === undefined ? null : (OFFENCE_LISTS.get(list)?.title.en ?? list),
		value
	};
}
