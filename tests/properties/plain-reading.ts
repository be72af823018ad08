import type { Condition, FactTest, Parameters, Policy } from '../../src/lib/engine/policy';
import { SECTIONS, factsOf, type Known } from './known';

/** Everything being known, what a policy says, read as a person reads it: the first step that is true decides. */
export function plainAnswer(known: Known, { scope, steps, otherwise }: Policy, choices: Parameters): string {
	const { number } = SECTIONS[known.sections[0]];
	if (!scope.sections.includes(`HS ${number}`)) return 'out';
	if (scope.when !== undefined && !holds(scope.when, known, choices)) return 'out';
	const step = steps.find((one) => one.from !== '2021-01-01' && holds(one.when, known, choices)) ?? otherwise;
	if (step.outcome !== 'reduce') return step.outcome;
	return 'becomes' in step && step.becomes === 'infraction' ? 'reduce to infraction' : 'reduce to misdemeanor';
}

function holds(condition: Condition, known: Known, choices: Parameters): boolean {
	if ('all' in condition) return condition.all.every((part) => holds(part, known, choices));
	if ('any' in condition) return condition.any.some((part) => holds(part, known, choices));
	if ('not' in condition) return !holds(condition.not, known, choices);
	if ('param' in condition) return choices[condition.param] === ('is' in condition ? condition.is : true);
	return passes(condition, known, choices);
}

function passes(test: FactTest, known: Known, choices: Parameters): boolean {
	const column = factsOf(known).column(test.fact, test.list);
	const named = (names: readonly string[]) => names.includes(`HS ${SECTIONS[known.sections[0]].number}`);
	const chosen = (value: unknown) => (typeof value === 'object' ? choices[(value as { param: string }).param] : value);
	if (column.kind === 'flag') return (column.values[0] === 1) === ('is' in test && test.is);
	if (column.kind === 'class')
		return 'is' in test && ['', 'felony', 'misdemeanor', '', 'infraction'][known.classes] === test.is;
	if ('exactly' in test) return named(test.exactly);
	if ('in' in test) return named(Array.isArray(test.in) ? test.in : (chosen(test.in) as string[]));
	if (column.kind === 'section') return false;
	const value = column.from[0];
	if ('before' in test) return value < Number((test.before as string).replaceAll('-', ''));
	if ('onOrBefore' in test) return value <= 20200701 - Number(choices.years) * 10000;
	if ('atLeast' in test) return value >= Number(chosen(test.atLeast));
	return 'lessThan' in test && value < Number(chosen(test.lessThan));
}
