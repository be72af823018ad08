import * as v from 'valibot';
import type { Policy, PolicyProblem } from '../engine/policy';
import { OUTCOMES } from '../engine/outcomes';
import { checkParameters } from '../engine/parameters';
import { conditionProblems } from './policy-conditions';
import { isProp64Name } from './options-file';

/** A policy document's text, checked: shape, facts, parameters and dates. Never throws. */
export type PolicyReading =
	{ readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const sentence = v.object({ en: v.string(), es: v.optional(v.string()), esReviewed: v.optional(v.boolean()) });
const paramRef = v.object({ param: v.string() });
const isoDate = v.pipe(v.string(), v.isoDate());
const count = v.union([v.number(), paramRef]);
const dateRef = v.union([isoDate, v.object({ asOf: v.literal(true), minusYears: v.optional(count) })]);
const fact = v.string();
const condition: v.GenericSchema = v.lazy(() =>
	v.union([
		v.strictObject({ all: v.pipe(v.array(condition), v.minLength(1)) }),
		v.strictObject({ any: v.pipe(v.array(condition), v.minLength(1)) }),
		v.strictObject({ not: condition }),
		v.strictObject({ param: v.string(), on: v.literal(true) }),
		v.strictObject({ fact, is: v.union([v.boolean(), v.string()]) }),
		v.strictObject({ fact, in: v.union([v.array(v.string()), paramRef]) }),
		v.strictObject({ fact, before: dateRef }),
		v.strictObject({ fact, onOrBefore: dateRef }),
		v.strictObject({ fact, atLeast: count }),
		v.strictObject({ fact, lessThan: count })
	])
);
const outcome = v.picklist(OUTCOMES);
const parameter = v.variant('kind', [
	v.object({
		kind: v.literal('number'),
		title: sentence,
		min: v.number(),
		max: v.number(),
		default: v.number(),
		off: v.boolean(),
		unit: v.literal('years')
	}),
	v.object({ kind: v.literal('switch'), title: sentence, default: v.boolean() }),
	v.object({ kind: v.literal('sections'), title: sentence, of: v.array(v.string()), default: v.array(v.string()) })
]);
const step = v.object({
	id: v.string(),
	when: condition,
	outcome,
	reason: v.string(),
	says: sentence,
	cites: v.array(v.string())
});
const document = v.object({
	schema: v.literal(1),
	id: v.string(),
	title: sentence,
	jurisdiction: v.string(),
	version: v.number(),
	about: sentence,
	cites: v.array(v.string()),
	scope: v.object({ sections: v.pipe(v.array(v.string()), v.minLength(1)) }),
	parameters: v.record(v.string(), parameter),
	steps: v.array(step),
	otherwise: v.object({ outcome, reason: v.string(), says: sentence }),
	examples: v.array(v.any())
});

export function readPolicyDocument(value: unknown): PolicyReading {
	const parsed = v.safeParse(document, value);
	if (!parsed.success) {
		const problems = parsed.issues.map((issue) => ({
			code: 'shape',
			at: v.getDotPath(issue) ?? '',
			values: { found: issue.received }
		}));
		return { ok: false, problems };
	}
	const policy = parsed.output as unknown as Policy;
	const problems = [...stepProblems(policy), ...parameterProblems(policy), ...scopeProblems(policy)];
	return problems.length === 0 ? { ok: true, policy } : { ok: false, problems };
}

/** Sections must be ones that this version's intake keeps; a scope beyond them would silently find nothing. */
function scopeProblems(policy: Policy): PolicyProblem[] {
	return policy.scope.sections
		.filter((section) => !isProp64Name(section))
		.map((section) => ({ code: 'scope-section', at: 'scope.sections', values: { section } }));
}

/** Steps are numbered in a byte, with a few numbers kept for other uses. */
const MOST_STEPS = 250;

function stepProblems(policy: Policy): PolicyProblem[] {
	const tooMany =
		policy.steps.length > MOST_STEPS ? [{ code: 'steps-too-many', at: 'steps', values: { most: MOST_STEPS } }] : [];
	return [...tooMany, ...policy.steps.flatMap((one) => conditionProblems(one.when, one.id, policy))];
}

function parameterProblems(policy: Policy): PolicyProblem[] {
	const defaults = Object.fromEntries(Object.entries(policy.parameters).map(([id, { default: value }]) => [id, value]));
	return checkParameters(policy, defaults);
}
