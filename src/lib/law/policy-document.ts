import * as v from 'valibot';
import type { Condition, Policy, PolicyProblem } from '../engine/policy';
import { CLASS_FACT, COUNTY_FACT, SECTION_FACT } from '../engine/compile';
import { OUTCOMES } from '../engine/outcomes';
import { checkParameters } from '../engine/parameters';
import { readJson } from './canonical-json';
import { testsOf } from './plain-words';
import { conditionProblems } from './policy-conditions';
import { parseIsoDate } from '../record/civil-date';
import { KEPT_SECTIONS, keeps } from '../record/kept-sections';

/**
 * A policy document's text, checked: shape, facts, parameters and dates. A key that the schema does not know is refused,
 * since passing over it could change what the policy says. Never throws.
 */
export type PolicyReading =
	{ readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const sentence = v.strictObject({ en: v.string(), es: v.optional(v.string()), esReviewed: v.optional(v.boolean()) });
const paramRef = v.strictObject({ param: v.string() });
const isoDate = v.pipe(v.string(), v.isoDate());
const day = v.pipe(
	v.string(),
	v.check((text) => parseIsoDate(text) !== null)
);
const number = v.pipe(v.number(), v.finite());
const count = v.union([number, paramRef]);
const dateRef = v.union([isoDate, v.strictObject({ asOf: v.literal(true), minusYears: v.optional(count) })]);
const test = { fact: v.string(), list: v.optional(v.string()) };
const names = v.array(v.string());
const condition: v.GenericSchema = v.lazy(() =>
	v.union([
		v.strictObject({ all: v.pipe(v.array(condition), v.minLength(1)) }),
		v.strictObject({ any: v.pipe(v.array(condition), v.minLength(1)) }),
		v.strictObject({ not: condition }),
		v.strictObject({ param: v.string(), on: v.literal(true) }),
		v.strictObject({ param: v.string(), is: v.string() }),
		v.strictObject({ ...test, is: v.union([v.boolean(), v.string()]) }),
		v.strictObject({ ...test, in: v.union([names, paramRef]) }),
		v.strictObject({ ...test, exactly: names }),
		v.strictObject({ ...test, before: dateRef }),
		v.strictObject({ ...test, onOrBefore: dateRef }),
		v.strictObject({ ...test, atLeast: count }),
		v.strictObject({ ...test, lessThan: count })
	])
);
const outcome = v.picklist(OUTCOMES);
const parameter = v.variant('kind', [
	v.strictObject({
		kind: v.literal('number'),
		title: sentence,
		min: number,
		max: number,
		default: number,
		off: v.boolean(),
		unit: v.literal('years')
	}),
	v.strictObject({ kind: v.literal('switch'), title: sentence, default: v.boolean() }),
	v.strictObject({
		kind: v.literal('choice'),
		title: sentence,
		of: v.array(v.strictObject({ id: v.string(), title: sentence })),
		default: v.string()
	}),
	v.strictObject({
		kind: v.literal('sections'),
		title: sentence,
		of: v.array(v.string()),
		default: v.array(v.string())
	})
]);
const sure = v.picklist(['text-read', 'source-code-read', 'case', 'to-verify']);
const rule = {
	id: v.string(),
	when: condition,
	says: sentence,
	cites: names,
	sure,
	from: v.optional(day),
	until: v.optional(day)
};
const step = v.strictObject({
	...rule,
	outcome,
	becomes: v.optional(v.picklist(['misdemeanor', 'infraction'])),
	onDate: v.optional(day),
	determination: v.optional(v.string()),
	reason: v.string()
});
const chosen = v.record(v.string(), v.union([number, v.boolean(), v.string(), names]));
const example = v.strictObject({
	title: sentence,
	asOf: day,
	parameters: v.optional(chosen),
	given: v.record(v.string(), v.union([v.boolean(), number, v.string()])),
	then: v.strictObject({ outcome, by: v.nullable(v.string()) })
});
const document = v.strictObject({
	schema: v.literal(1),
	id: v.string(),
	title: sentence,
	jurisdiction: v.string(),
	version: number,
	standing: v.picklist(['statute', 'office', 'history']),
	about: sentence,
	cites: names,
	scope: v.strictObject({ sections: v.pipe(names, v.minLength(1)), when: v.optional(condition) }),
	parameters: v.record(v.string(), parameter),
	choices: v.optional(v.array(v.strictObject({ id: v.string(), title: sentence, parameters: chosen }))),
	steps: v.array(step),
	otherwise: v.strictObject({ outcome, reason: v.string(), says: sentence, determination: v.optional(v.string()) }),
	marks: v.optional(v.array(v.strictObject({ ...rule, beside: v.array(outcome) }))),
	presumed: v.optional(v.array(v.strictObject({ says: sentence, cites: names, sure }))),
	notCovered: v.array(sentence),
	notRead: v.optional(names),
	examples: v.array(example)
});

export function readPolicyDocument(value: unknown): PolicyReading {
	const parsed = v.safeParse(document, value);
	if (!parsed.success) return { ok: false, problems: parsed.issues.map(problemOf) };
	const policy = parsed.output as unknown as Policy;
	const problems = [
		...stepProblems(policy),
		...parameterProblems(policy),
		...choiceProblems(policy),
		...scopeProblems(policy)
	];
	return problems.length === 0 ? { ok: true, policy } : { ok: false, problems };
}

/** A condition by itself, as JSON. Whether its facts and parameters exist is said of the policy that it stands in. */
export function readCondition(
	text: string
):
	| { readonly ok: true; readonly condition: Condition }
	| { readonly ok: false; readonly problems: readonly PolicyProblem[] } {
	const json = readJson(text);
	if (!json.ok) return { ok: false, problems: [{ code: json.fault, at: '', values: {} }] };
	const parsed = v.safeParse(condition, json.value);
	return parsed.success
		? { ok: true, condition: parsed.output as Condition }
		: { ok: false, problems: parsed.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): PolicyProblem {
	return {
		code: issue.type === 'strict_object' && issue.expected === 'never' ? 'key-unknown' : 'shape',
		at: v.getDotPath(issue) ?? '',
		values: { found: issue.received }
	};
}

/** Sections must be ones that a run keeps; a scope beyond them would silently find nothing. */
export function scopeProblems(policy: Policy): PolicyProblem[] {
	return policy.scope.sections
		.filter((name) => !KEPT_SECTIONS.some((kept) => keeps(kept, name)))
		.map((section) => ({ code: 'scope-section', at: 'scope.sections', values: { section } }));
}

/** Steps are numbered in a byte, with a few numbers kept for other uses. */
const MOST_STEPS = 250;
/** Facts are bits of one number (`compilePolicy`), which needs three of them for itself. */
const MOST_FACTS = 31;

export function stepProblems(policy: Policy): PolicyProblem[] {
	const problems: PolicyProblem[] = [];
	if (policy.steps.length > MOST_STEPS)
		problems.push({ code: 'steps-too-many', at: 'steps', values: { most: MOST_STEPS } });
	const conditions = [...policy.steps, ...(policy.marks ?? [])].map((one) => [one.when, one.id] as const);
	if (policy.scope.when !== undefined) conditions.push([policy.scope.when, 'scope']);
	const facts = new Set([CLASS_FACT, SECTION_FACT, COUNTY_FACT]);
	for (const { when } of [...policy.steps, policy.scope])
		for (const { fact } of when ? testsOf(when) : []) facts.add(fact);
	if (facts.size > MOST_FACTS) problems.push({ code: 'facts-too-many', at: 'steps', values: { most: MOST_FACTS } });
	problems.push(...idProblems(policy.steps), ...idProblems(policy.marks ?? []));
	return [...problems, ...conditions.flatMap(([when, at]) => conditionProblems(when, at, policy))];
}

/** Decisions, examples and traces name a rule by its id. */
export function idProblems(rules: readonly { readonly id: string }[]): PolicyProblem[] {
	const ids = rules.map(({ id }) => id);
	return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at || id.trim() === ''))].map((id) => ({
		code: 'id-twice',
		at: id,
		values: { id }
	}));
}

export function parameterProblems(policy: Policy): PolicyProblem[] {
	const defaults = Object.fromEntries(Object.entries(policy.parameters).map(([id, { default: value }]) => [id, value]));
	return checkParameters(policy, defaults);
}

export function choiceProblems(policy: Policy): PolicyProblem[] {
	return (policy.choices ?? []).flatMap((choice) =>
		checkParameters(policy, choice.parameters).map(({ code, at, values }) => ({
			code,
			at: `choices.${choice.id}`,
			values: { ...values, parameter: at }
		}))
	);
}
