import type { FactKind } from '../engine/facts';
import type {
	Condition,
	DateRef,
	ParameterDefinition,
	ParameterRef,
	Policy,
	PolicyProblem,
	Test
} from '../engine/policy';
import { parseIsoDate } from '../record/civil-date';
import { parseSectionName } from '../record/section';
import { CATALOGUE } from './facts/catalogue';
import { OFFENCE_LISTS } from './lists/offence-lists';

const CLASSES = new Set(['felony', 'misdemeanor', 'infraction']);

/** What is wrong with a condition: facts and parameters that there are not, and tests that do not fit their fact. */
export function conditionProblems(condition: Condition, step: string, policy: Policy): PolicyProblem[] {
	if ('all' in condition) return condition.all.flatMap((part) => conditionProblems(part, step, policy));
	if ('any' in condition) return condition.any.flatMap((part) => conditionProblems(part, step, policy));
	if ('not' in condition) return conditionProblems(condition.not, step, policy);
	if ('param' in condition) return parameterProblem(condition, step, policy);
	const fact = CATALOGUE.get(condition.fact);
	if (fact === undefined) return [{ code: 'fact-unknown', at: step, values: { fact: condition.fact } }];
	const problems = refsOf(condition).flatMap(({ ref, kind }) => {
		const unknown = unknownParameter(ref, step, policy);
		if (unknown.length > 0 || policy.parameters[ref.param]?.kind === kind) return unknown;
		return [{ code: 'parameter-kind', at: step, values: { parameter: ref.param } }];
	});
	if ((fact.ofList === true) !== (condition.list !== undefined))
		problems.push({ code: 'list-unfit', at: step, values: { fact: condition.fact } });
	else if (condition.list !== undefined && !OFFENCE_LISTS.has(condition.list))
		problems.push({ code: 'list-unknown', at: step, values: { list: condition.list } });
	if (!fits(condition, fact.kind)) problems.push({ code: 'test-unfit', at: step, values: { fact: condition.fact } });
	return problems;
}

/** A test of a parameter by itself: a reading is tested by name, everything else by whether it is on. */
function parameterProblem(test: ParameterRef & { is?: string }, step: string, policy: Policy): PolicyProblem[] {
	const unknown = unknownParameter(test, step, policy);
	if (unknown.length > 0) return unknown;
	const definition = policy.parameters[test.param];
	const named = definition.kind === 'choice' && definition.of.some((reading) => reading.id === test.is);
	if (named || (test.is === undefined && definition.kind !== 'choice')) return [];
	return [{ code: 'parameter-kind', at: step, values: { parameter: test.param } }];
}

function unknownParameter(ref: ParameterRef, step: string, policy: Policy): PolicyProblem[] {
	if (Object.hasOwn(policy.parameters, ref.param)) return [];
	return [{ code: 'parameter-unknown', at: step, values: { parameter: ref.param } }];
}

/** Whether a fact of this kind can be tested so. */
function fits(test: Test, kind: FactKind): boolean {
	switch (kind) {
		case 'flag':
			return 'is' in test && typeof test.is === 'boolean';
		case 'class':
			return !('exactly' in test) && (namesOf(test)?.every((name) => CLASSES.has(name)) ?? false);
		case 'section':
			return namesOf(test)?.every((name) => parseSectionName(name) !== null) ?? false;
		case 'date':
			return ('before' in test && isDay(test.before)) || ('onOrBefore' in test && isDay(test.onOrBefore));
		case 'number':
			return 'atLeast' in test || 'lessThan' in test;
	}
}

/** Names that a test lists; none where a parameter gives them; null where it lists none. */
function namesOf(test: Test): readonly string[] | null {
	if ('is' in test) return typeof test.is === 'string' ? [test.is] : null;
	if ('exactly' in test) return test.exactly;
	if (!('in' in test)) return null;
	return 'param' in test.in ? [] : test.in;
}

function isDay(ref: DateRef): boolean {
	return typeof ref !== 'string' || parseIsoDate(ref) !== null;
}

/** Parameters that a test refers to, with the kind that each has to be of. */
function refsOf(test: Test): { ref: ParameterRef; kind: ParameterDefinition['kind'] }[] {
	if ('in' in test) return 'param' in test.in ? [{ ref: test.in, kind: 'sections' }] : [];
	const number =
		'atLeast' in test
			? test.atLeast
			: 'lessThan' in test
				? test.lessThan
				: 'before' in test
					? yearsOf(test.before)
					: 'onOrBefore' in test
						? yearsOf(test.onOrBefore)
						: undefined;
	return typeof number === 'object' ? [{ ref: number, kind: 'number' }] : [];
}

function yearsOf(ref: DateRef): number | ParameterRef | undefined {
	return typeof ref === 'string' ? undefined : ref.minusYears;
}
