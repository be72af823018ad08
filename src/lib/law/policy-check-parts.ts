import type { Condition, FactTest, ParameterDefinition, Policy, Rule, Step } from '../engine/policy';
import { parseSectionName } from '../record/section';
import { testsOf } from './plain-words';
import { error, warning, type Finding, type Place } from './policy-check-finding';

/** Nobody counts more years back than this, nor more days than these. */
const MOST_YEARS = 150;
const MOST_DAYS = 100_000;
const ID = /^[a-z0-9]+(?:[-./][a-z0-9]+)*$/;

/** What can be seen of a policy by looking at each of its parts, without trying it. */
export function partFindings(policy: Policy): Finding[] {
	return [
		...headFindings(policy),
		...policy.steps.flatMap((step) => [...ruleFindings(step, 'step', policy), ...stepFindings(step, policy)]),
		...(policy.marks ?? []).flatMap((mark) => ruleFindings(mark, 'mark', policy)),
		...Object.entries(policy.parameters).flatMap(([id, definition]) => parameterFindings(id, definition, policy)),
		...otherwiseFindings(policy)
	];
}

function headFindings(policy: Policy): Finding[] {
	const found: Finding[] = [];
	if (policy.title.en.trim() === '') found.push(error('title-empty', 'title', ''));
	if (!Number.isInteger(policy.version) || policy.version < 1) found.push(error('version-strange', 'version', ''));
	if (!ID.test(policy.id)) found.push(error('id-strange', 'title', '', { id: policy.id }));
	if (policy.steps.length === 0) found.push(error('steps-none', 'steps', ''));
	return found;
}

function ruleFindings(rule: Rule, place: 'step' | 'mark', policy: Policy): Finding[] {
	const found: Finding[] = [];
	if (rule.cites.every((cite) => cite.trim() === '')) found.push(warning('cites-missing', place, rule.id));
	if (rule.says.en.trim() === '') found.push(warning('says-empty', place, rule.id));
	if (rule.from !== undefined && rule.until !== undefined && rule.from > rule.until)
		found.push(error('dates-turned', place, rule.id, { from: rule.from, until: rule.until }));
	if (testsOf(rule.when).some(listsNothing)) found.push(warning('test-empty', place, rule.id));
	for (const { number, most } of testsOf(rule.when).flatMap(numbersIn))
		if (!Number.isInteger(number) || number < 0 || number > most)
			found.push(error('number-strange', place, rule.id, { number, most }));
	found.push(...placeholderFindings(rule.says.en, place, rule.id, policy));
	return found;
}

function stepFindings(step: Step, policy: Policy): Finding[] {
	const found: Finding[] = [];
	if (step.reason.trim() === '') found.push(error('reason-empty', 'step', step.id));
	if (step.outcome === 'not-yet' && step.onDate === undefined) found.push(error('date-missing', 'step', step.id));
	if (step.outcome !== 'not-yet' && step.onDate !== undefined) found.push(warning('date-unused', 'step', step.id));
	if (step.outcome !== 'reduce' && step.becomes !== undefined) found.push(error('becomes-unused', 'step', step.id));
	return [...found, ...placeholderFindings(step.reason, 'step', step.id, policy)];
}

function otherwiseFindings({ otherwise }: Policy): Finding[] {
	const silent = otherwise.outcome !== 'undecided' && otherwise.reason.trim() === '';
	return silent ? [error('reason-empty', 'otherwise', '')] : [];
}

/** Texts are filled in with parameters, and with these of the conviction itself. */
const OF_THE_CONVICTION = new Set(['conviction.section', 'conviction.charge']);

function placeholderFindings(text: string, place: Place, at: string, policy: Policy): Finding[] {
	const names = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
	const strange = names.filter((name) => !OF_THE_CONVICTION.has(name) && !Object.hasOwn(policy.parameters, name));
	return [...new Set(strange)].map((name) => warning('placeholder-unknown', place, at, { name }));
}

function parameterFindings(id: string, definition: ParameterDefinition, policy: Policy): Finding[] {
	const found: Finding[] = [];
	const add = (finding: Finding) => found.push(finding);
	if (definition.title.en.trim() === '') add(error('title-empty', 'parameter', id));
	if (definition.kind === 'number') {
		const { min, max } = definition;
		if (min > max) add(error('bounds-turned', 'parameter', id, { min, max }));
		else if (![min, max].every((bound) => Number.isInteger(bound) && bound >= 0 && bound <= MOST_YEARS))
			add(error('bounds-strange', 'parameter', id, { most: MOST_YEARS }));
	}
	if (definition.kind === 'choice' && new Set(definition.of.map((one) => one.id)).size < definition.of.length)
		add(error('reading-twice', 'parameter', id));
	if (definition.kind === 'sections')
		for (const section of definition.of)
			if (parseSectionName(section) === null) add(error('section-strange', 'parameter', id, { section }));
	if (!mentions(policy, id)) add(warning('parameter-unused', 'parameter', id));
	return found;
}

function mentions(policy: Policy, id: string): boolean {
	const rules: readonly { readonly when?: Condition }[] = [...policy.steps, ...(policy.marks ?? []), policy.scope];
	// `{ "param": id }` is the only way in which a condition names a parameter.
	return rules.some(({ when }) => when !== undefined && JSON.stringify(when).includes(`"param":${JSON.stringify(id)}`));
}

function listsNothing(test: FactTest): boolean {
	const names = 'in' in test ? test.in : 'exactly' in test ? test.exactly : null;
	return Array.isArray(names) && names.length === 0;
}

function numbersIn(test: FactTest): { number: number; most: number }[] {
	const days = 'before' in test ? test.before : 'onOrBefore' in test ? test.onOrBefore : undefined;
	const years = typeof days === 'object' ? days.minusYears : undefined;
	const count = 'atLeast' in test ? test.atLeast : 'lessThan' in test ? test.lessThan : undefined;
	if (typeof years === 'number') return [{ number: years, most: MOST_YEARS }];
	return typeof count === 'number' ? [{ number: count, most: MOST_DAYS }] : [];
}
