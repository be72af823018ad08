import type { Condition, DateRef, FactTest, ParameterDefinition, ParameterRef, Policy } from '../engine/policy';
import { CATALOGUE } from './facts/catalogue';
import { OFFENCE_LISTS } from './lists/offence-lists';

/**
 * A condition taken apart for a reader: what is asked of which fact, and how the questions are joined. Titles are the
 * catalogue's and the policy's own; the sentences around them belong to whoever shows it.
 */
export type Phrase = GroupPhrase | OptionPhrase | ReadingPhrase | FactPhrase;

export interface GroupPhrase {
	readonly kind: 'all' | 'any' | 'none' | 'not-all';
	readonly parts: readonly Phrase[];
}

/** Whether an option of the policy is chosen: a switch is on, a number is set, a list of sections holds one. */
export interface OptionPhrase {
	readonly kind: 'option';
	readonly option: string;
	readonly chosen: boolean;
	readonly onByDefault: boolean;
}

/** Which of an option's named readings is chosen. */
export interface ReadingPhrase {
	readonly kind: 'reading';
	readonly option: string;
	readonly reading: string;
	readonly chosen: boolean;
	readonly byDefault: boolean;
}

export interface FactPhrase {
	readonly kind: 'fact';
	readonly fact: string;
	/** The title of the offence list that it asks about, or null. */
	readonly list: string | null;
	readonly is: Asked;
}

/** What is asked of a fact. Where an option gives the value, the value is its default. */
export type Asked =
	| { readonly of: 'flag'; readonly yes: boolean }
	| { readonly of: 'class'; readonly not: boolean; readonly names: readonly string[] }
	| {
			readonly of: 'section';
			readonly not: boolean;
			readonly names: readonly string[];
			readonly option: string | null;
			/** As named, without any further subdivision. */
			readonly exactly: boolean;
	  }
	| { readonly of: 'before' | 'onOrBefore' | 'after' | 'onOrAfter'; readonly day: Day }
	| { readonly of: 'atLeast' | 'lessThan'; readonly amount: Amount };

/** A civil date `YYYY-MM-DD`, or years before the as-of date; null: that date itself. */
export type Day = { readonly date: string } | { readonly yearsBefore: Amount | null };

export interface Amount {
	readonly value: number;
	/** The title of the option that sets it, or null. */
	readonly option: string | null;
	/** The option is off unless somebody sets it, so that there is no value. */
	readonly unset: boolean;
}

const OPPOSITE = {
	before: 'onOrAfter',
	onOrBefore: 'after',
	atLeast: 'lessThan',
	lessThan: 'atLeast'
} as const;

/** @param holds false: the phrase of its opposite, without a "not" around it. */
export function phraseOf(condition: Condition, policy: Policy, holds = true): Phrase {
	if ('not' in condition) return phraseOf(condition.not, policy, !holds);
	if ('all' in condition) return group(holds ? 'all' : 'not-all', condition.all, policy, holds);
	if ('any' in condition) return group(holds ? 'any' : 'none', condition.any, policy, holds);
	if ('param' in condition) return optionPhrase(condition, policy, holds);
	const fact = CATALOGUE.get(condition.fact);
	const { list } = condition;
	return {
		kind: 'fact',
		fact: fact?.title.en ?? condition.fact,
		list: list === undefined ? null : (OFFENCE_LISTS.get(list)?.title.en ?? list),
		is: asked(condition, fact?.kind === 'class', policy, holds)
	};
}

/** The facts that a condition asks about, with the list of each. */
export function testsOf(condition: Condition): readonly FactTest[] {
	if ('not' in condition) return testsOf(condition.not);
	if ('all' in condition) return condition.all.flatMap(testsOf);
	if ('any' in condition) return condition.any.flatMap(testsOf);
	return 'param' in condition ? [] : [condition];
}

/** "None of these" and "not all of these" keep the parts as they are written. */
function group(kind: GroupPhrase['kind'], parts: readonly Condition[], policy: Policy, holds: boolean): Phrase {
	if (parts.length === 1) return phraseOf(parts[0], policy, holds);
	const phrases = parts.map((part) => phraseOf(part, policy));
	if (kind === 'none' || kind === 'not-all') return { kind, parts: phrases };
	// "All of these" within "all of these" says no more than one list does.
	return { kind, parts: phrases.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

function optionPhrase(test: ParameterRef & { is?: string }, policy: Policy, chosen: boolean): Phrase {
	const definition = definitionOf(test, policy);
	const option = definition?.title.en ?? test.param;
	if (test.is === undefined)
		return { kind: 'option', option, chosen, onByDefault: definition !== undefined && isSet(definition) };
	const reading = definition?.kind === 'choice' ? definition.of.find((one) => one.id === test.is) : undefined;
	const byDefault = (definition?.default === test.is) === chosen;
	return { kind: 'reading', option, reading: reading?.title.en ?? test.is, chosen, byDefault };
}

function asked(test: FactTest, ofClass: boolean, policy: Policy, holds: boolean): Asked {
	if ('before' in test) return { of: holds ? 'before' : OPPOSITE.before, day: dayOf(test.before, policy) };
	if ('onOrBefore' in test)
		return { of: holds ? 'onOrBefore' : OPPOSITE.onOrBefore, day: dayOf(test.onOrBefore, policy) };
	if ('atLeast' in test) return { of: holds ? 'atLeast' : OPPOSITE.atLeast, amount: amountOf(test.atLeast, policy) };
	if ('lessThan' in test)
		return { of: holds ? 'lessThan' : OPPOSITE.lessThan, amount: amountOf(test.lessThan, policy) };
	if ('is' in test && typeof test.is === 'boolean') return { of: 'flag', yes: test.is === holds };
	const { names, option } = namesOf(test, policy);
	if (ofClass) return { of: 'class', not: !holds, names };
	return { of: 'section', not: !holds, names, option, exactly: 'exactly' in test };
}

function namesOf(test: FactTest, policy: Policy): { names: readonly string[]; option: string | null } {
	if ('exactly' in test) return { names: test.exactly, option: null };
	if ('is' in test) return { names: [String(test.is)], option: null };
	if (!('in' in test)) return { names: [], option: null };
	if (!('param' in test.in)) return { names: test.in, option: null };
	const definition = definitionOf(test.in, policy);
	const names = definition?.kind === 'sections' ? definition.default : [];
	return { names, option: definition?.title.en ?? test.in.param };
}

function dayOf(ref: DateRef, policy: Policy): Day {
	if (typeof ref === 'string') return { date: ref };
	return { yearsBefore: ref.minusYears === undefined ? null : amountOf(ref.minusYears, policy) };
}

function amountOf(value: number | ParameterRef, policy: Policy): Amount {
	if (typeof value === 'number') return { value, option: null, unset: false };
	const definition = definitionOf(value, policy);
	const option = definition?.title.en ?? value.param;
	if (definition?.kind !== 'number') return { value: 0, option, unset: true };
	return { value: definition.default, option, unset: !isSet(definition) };
}

function definitionOf({ param }: ParameterRef, policy: Policy): ParameterDefinition | undefined {
	return Object.hasOwn(policy.parameters, param) ? policy.parameters[param] : undefined;
}

/** Whether an option is on unless somebody changes it. */
function isSet(definition: ParameterDefinition): boolean {
	switch (definition.kind) {
		case 'number':
			return definition.default !== 0 || !definition.off;
		case 'sections':
			return definition.default.length > 0;
		case 'switch':
			return definition.default;
		case 'choice':
			return true;
	}
}
