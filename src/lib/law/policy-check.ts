import type { Policy, PolicyProblem } from '../engine/policy';
import { CATALOGUE } from './facts/catalogue';
import { runExample } from './examples';
import { conditionProblems } from './policy-conditions';
import {
	choiceProblems,
	idProblems,
	parameterProblems,
	readPolicyDocument,
	scopeProblems,
	stepProblems
} from './policy-document';
import { error, warning, type Finding, type Place } from './policy-check-finding';
import { partFindings } from './policy-check-parts';
import { ReachCheck, type Reach } from './policy-check-reach';

/** Everything that can be said of a policy without any record: quick enough for each edit. Never throws. */
export function checkPolicy(policy: Policy): Finding[] {
	const read = readPolicyDocument(policy);
	const shape = read.ok ? [] : read.problems.filter(({ code }) => code === 'shape' || code === 'key-unknown');
	if (shape.length > 0) return shape.map((problem) => placed(problem, policy));
	const found = [...documentFindings(policy), ...partFindings(policy)];
	if (!read.ok) return found;
	// That a test names nothing says it already.
	const empty = new Set(found.filter(({ code }) => code === 'test-empty').map(({ at }) => at));
	const reach = reachFindings(policy).filter(({ code, at }) => code !== 'never-true' || !empty.has(at));
	return [...found, ...reach, ...exampleFindings(policy)];
}

/** A problem of shape says where in the document it stands: `steps.3.when`. */
function placed(problem: PolicyProblem, policy: Policy): Finding {
	const [, list, at] = /^(steps|marks|examples)\.(\d+)/.exec(problem.at) ?? [];
	const values = { ...problem.values, path: problem.at };
	if (list === 'steps') return error(problem.code, 'step', idAt(policy.steps, at), values);
	if (list === 'marks') return error(problem.code, 'mark', idAt(policy.marks ?? [], at), values);
	return list === 'examples'
		? error(problem.code, 'example', at ?? '', values)
		: error(problem.code, 'policy', '', values);
}

function idAt(rules: readonly { readonly id: string }[], at: string | undefined): string {
	return String(rules[Number(at)]?.id ?? '');
}

/** What `readPolicyDocument` refuses, each at its place. */
function documentFindings(policy: Policy): Finding[] {
	const at = (place: Place) => (problem: PolicyProblem) => error(problem.code, place, problem.at, problem.values);
	const whole = stepProblems({ ...policy, marks: [], scope: { sections: policy.scope.sections } });
	const marks = policy.marks ?? [];
	const markProblems = [...idProblems(marks), ...marks.flatMap(({ when, id }) => conditionProblems(when, id, policy))];
	const { when } = policy.scope;
	return [
		...whole.map((problem) => at(problem.at === 'steps' ? 'steps' : 'step')(problem)),
		...markProblems.map(at('mark')),
		...(when === undefined ? [] : conditionProblems(when, '', policy)).map(at('scope')),
		...scopeProblems(policy).map(at('scope')),
		...parameterProblems(policy).map(at('parameter')),
		...choiceProblems(policy).map(at('choice'))
	];
}

function reachFindings(policy: Policy): Finding[] {
	const check = new ReachCheck(policy);
	const found = policy.steps.flatMap((step, at) => reachFinding(check.step(at), step.id));
	for (const mark of policy.marks ?? [])
		if (!check.isEverTrue(mark)) found.push(warning('never-true', 'mark', mark.id));
	if (policy.otherwise.outcome !== 'undecided') return found;
	for (const { id, parameters } of [{ id: '', parameters: {} }, ...(policy.choices ?? [])]) {
		const shown = check.undecided(parameters);
		if (shown === null) continue;
		return [...found, { ...warning('undecided', 'otherwise', '', { choice: id }), shown }];
	}
	return found;
}

function reachFinding(reach: Reach, step: string): Finding[] {
	switch (reach.kind) {
		case 'reached':
			return [];
		case 'shadowed':
			return [
				reach.by === null ? warning('shadowed', 'step', step) : warning('shadowed-by', 'step', step, { by: reach.by })
			];
		case 'not-seen':
			return [warning('not-seen', 'step', step, { tries: reach.tries })];
		default:
			return [warning(reach.kind, 'step', step)];
	}
}

/** Worked examples that no longer come out as they say. */
function exampleFindings(policy: Policy): Finding[] {
	return policy.examples.flatMap((example, at) => {
		const strange = Object.keys(example.given).filter((fact) => !CATALOGUE.has(fact.replace(/\(.*\)$/, '')));
		const found = strange.map((fact) => warning('example-fact-unknown', 'example', String(at), { fact }));
		const { outcome, by } = runExample(policy, example);
		if (outcome === example.then.outcome && by === example.then.by) return found;
		return [...found, warning('example-differs', 'example', String(at), { outcome, by: by ?? '' })];
	});
}
