import { isOn } from '../engine/condition';
import type { Condition, FactTest, ParameterRef } from '../engine/policy';
import { covers, isExactly, parseSectionName } from '../record/section';
import { FALSE, TRUE, UNKNOWN, not, triOf, type Tri } from '../record/tri';
import { CATALOGUE } from './facts/catalogue';
import { factKey, limitsOf, memberKey, parameterKey, type Space, type Span } from './policy-check-worlds';

/** What keeps a condition from being settled: how many tests are open, and a variable that would settle one. */
export interface Open {
	tests: number;
	slot: number;
}

/** Whether a condition holds in a space, as far as its variables have values. */
export type Truth = (open: Open) => Tri;

export function truthOf(condition: Condition, space: Space): Truth {
	if ('all' in condition) return join(condition.all, FALSE, space);
	if ('any' in condition) return join(condition.any, TRUE, space);
	if ('not' in condition) {
		const inner = truthOf(condition.not, space);
		return (open) => not(inner(open));
	}
	return 'param' in condition ? parameterTruth(condition, space) : factTruth(condition, space);
}

function join(conditions: readonly Condition[], decider: Tri, space: Space): Truth {
	const parts = conditions.map((part) => truthOf(part, space));
	return (open) => {
		let value: Tri = decider === FALSE ? TRUE : FALSE;
		for (const part of parts) {
			const one = part(open);
			if (one === decider) return decider;
			if (one === UNKNOWN) value = UNKNOWN;
		}
		return value;
	};
}

function isOpen(open: Open, slot: number): Tri {
	if (open.tests++ === 0) open.slot = slot;
	return UNKNOWN;
}

function parameterTruth(condition: ParameterRef & { readonly is?: string }, space: Space): Truth {
	const definition = space.policy.parameters[condition.param];
	if (definition?.kind === 'sections') return anyMember(condition.param, definition.of, space);
	const slot = space.slot(parameterKey(condition.param));
	return (open) => {
		const value = space.values[slot];
		if (value === undefined) return isOpen(open, slot);
		return triOf(condition.is === undefined ? isOn(value as boolean | number) : value === condition.is);
	};
}

function anyMember(parameter: string, sections: readonly string[], space: Space): Truth {
	const slots = sections.map((section) => space.slot(memberKey(parameter, section)));
	return (open) => {
		if (slots.some((slot) => space.values[slot] === true)) return TRUE;
		const free = slots.find((slot) => space.values[slot] === undefined);
		return free === undefined ? FALSE : isOpen(open, free);
	};
}

function factTruth(test: FactTest, space: Space): Truth {
	const slot = space.slot(factKey(test));
	switch (CATALOGUE.get(test.fact)?.kind) {
		case 'flag': {
			const wanted = 'is' in test && test.is === true;
			return (open) => {
				const value = space.values[slot];
				return value === undefined ? isOpen(open, slot) : triOf(value === wanted);
			};
		}
		case 'class':
		case 'section':
			return nameTruth(test, slot, space);
		default:
			return spanTruth(test, slot, space);
	}
}

/** A test that names classes or sections: settled before the variable is, where all that it may be agree. */
function nameTruth(test: FactTest, slot: number, space: Space): Truth {
	const ofName = new Map((space.domains[slot] as readonly string[]).map((name) => [name, nameTest(test, name, space)]));
	return (open) => {
		const value = space.values[slot];
		if (value !== undefined) return ofName.get(value as string)?.(open) ?? FALSE;
		const settled = { tests: 0, slot };
		const all = new Set([...ofName.values()].map((truth) => truth(settled)));
		const [first] = all;
		return all.size === 1 && first !== UNKNOWN && first !== undefined ? first : isOpen(open, slot);
	};
}

function nameTest(test: FactTest, name: string, space: Space): Truth {
	const section = parseSectionName(name);
	const names = (wanted: string) => (section === null ? wanted === name : covers(wanted, section));
	if ('in' in test && 'param' in test.in) {
		const definition = space.policy.parameters[test.in.param];
		return anyMember(test.in.param, definition?.kind === 'sections' ? definition.of.filter(names) : [], space);
	}
	const value = triOf(
		'exactly' in test
			? section !== null && test.exactly.some((wanted) => isExactly(wanted, section))
			: 'in' in test
				? (test.in as readonly string[]).some(names)
				: 'is' in test && names(String(test.is))
	);
	return () => value;
}

function spanTruth(test: FactTest, slot: number, space: Space): Truth {
	const parameter = parameterIn(test);
	const years = parameter === null ? -1 : space.slot(parameterKey(parameter));
	const limits = new Map<number, number>();
	const limitAt = (value: number) => {
		let limit = limits.get(value);
		if (limit === undefined) limits.set(value, (limit = limitsOf(test, space.asOf, () => [value])[0] ?? 0));
		return limit;
	};
	const turned = 'atLeast' in test;
	return (open) => {
		const span = space.values[slot] as Span | undefined;
		if (span === undefined) return isOpen(open, slot);
		const chosen = years < 0 ? 0 : space.values[years];
		if (chosen === undefined) return isOpen(open, years);
		const limit = limitAt(chosen as number);
		if (span.to < limit) return turned ? FALSE : TRUE;
		return span.from >= limit ? (turned ? TRUE : FALSE) : UNKNOWN;
	};
}

function parameterIn(test: FactTest): string | null {
	const days = 'before' in test ? test.before : 'onOrBefore' in test ? test.onOrBefore : undefined;
	const number =
		'atLeast' in test
			? test.atLeast
			: 'lessThan' in test
				? test.lessThan
				: typeof days === 'object'
					? days.minusYears
					: undefined;
	return typeof number === 'object' ? number.param : null;
}
