/** One test of a condition as fields show it: what is asked of which fact, how it is compared, with what. */
import type { FactDefinition } from '$lib/engine/facts';
import type { DateRef, FactTest, ParameterDefinition, ParameterRef, Policy } from '$lib/engine/policy';
import type { Line, LineTest } from '$lib/state/condition-lines';

export type Comparison = 'before' | 'onOrBefore' | 'after' | 'onOrAfter' | 'atLeast' | 'lessThan';
export type Years = number | ParameterRef;

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
	before: 'onOrAfter',
	onOrAfter: 'before',
	onOrBefore: 'after',
	after: 'onOrBefore',
	atLeast: 'lessThan',
	lessThan: 'atLeast'
};

export function isFactTest(test: LineTest): test is FactTest {
	return 'fact' in test;
}

/** A number to start from, of the size that the fact counts in: days, years of age, or convictions. */
function startOf(fact: string): number {
	if (/days/i.test(fact)) return 3652;
	return /age/i.test(fact) ? 21 : 2;
}

/** The line as it is when somebody picks this fact. */
export function lineOfFact(fact: FactDefinition, list: string | undefined): Line {
	const asked = { fact: fact.id, ...(fact.ofList === true && list !== undefined ? { list } : {}) };
	switch (fact.kind) {
		case 'flag':
			return { not: false, test: { ...asked, is: true } };
		case 'class':
			return { not: false, test: { ...asked, in: ['felony'] } };
		case 'section':
			return { not: false, test: { ...asked, in: [] } };
		case 'date':
			return { not: false, test: { ...asked, before: { asOf: true, minusYears: 10 } } };
		case 'number':
			return { not: false, test: { ...asked, atLeast: startOf(fact.id) } };
	}
}

export function lineOfOption(id: string, definition: ParameterDefinition): Line {
	if (definition.kind === 'choice') return { not: false, test: { param: id, is: definition.default } };
	return { not: false, test: { param: id, on: true } };
}

/** Whether a test of a flag asks that it be so. */
export function asksYes({ not, test }: Line): boolean {
	return 'is' in test && (test.is === true) !== not;
}

export function comparisonOf({ not, test }: Line): Comparison {
	const plain: Comparison =
		'before' in test ? 'before' : 'onOrBefore' in test ? 'onOrBefore' : 'lessThan' in test ? 'lessThan' : 'atLeast';
	return not ? OPPOSITE[plain] : plain;
}

export function dayOf(test: FactTest): DateRef {
	return 'before' in test ? test.before : 'onOrBefore' in test ? test.onOrBefore : { asOf: true };
}

export function numberOf(test: FactTest): Years {
	return 'atLeast' in test ? test.atLeast : 'lessThan' in test ? test.lessThan : 0;
}

export function dayLine(test: FactTest, comparison: Comparison, day: DateRef): Line {
	const { fact } = test;
	switch (comparison) {
		case 'onOrAfter':
			return { not: true, test: { fact, before: day } };
		case 'after':
			return { not: true, test: { fact, onOrBefore: day } };
		default:
			return { not: false, test: comparison === 'before' ? { fact, before: day } : { fact, onOrBefore: day } };
	}
}

export function numberLine({ fact }: FactTest, comparison: Comparison, number: Years): Line {
	return { not: false, test: comparison === 'lessThan' ? { fact, lessThan: number } : { fact, atLeast: number } };
}

/** The classes or sections that a test names; none where an option gives them. */
export function namesOf(test: FactTest): readonly string[] {
	if ('exactly' in test) return test.exactly;
	if ('is' in test) return typeof test.is === 'string' ? [test.is] : [];
	return 'in' in test && !('param' in test.in) ? test.in : [];
}

/** The option that gives the sections of a test. */
export function optionOf(test: FactTest): string | null {
	return 'in' in test && 'param' in test.in ? test.in.param : null;
}

export function optionsOfKind(policy: Policy, kind: ParameterDefinition['kind']): { id: string; title: string }[] {
	return Object.entries(policy.parameters)
		.filter(([, definition]) => definition.kind === kind)
		.map(([id, definition]) => ({ id, title: definition.title.en }));
}
