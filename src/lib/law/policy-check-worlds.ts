import { COUNTY_FACT } from '../engine/compile';
import type { DateRef, FactTest, ParameterDefinition, Parameters, Policy } from '../engine/policy';
import {
	LATEST,
	addYears,
	dateOfDay,
	dayNumber,
	isCivilDate,
	parseIsoDate,
	type CivilDate
} from '../record/civil-date';
import { covers, isExactly, parseSectionName } from '../record/section';
import { CATALOGUE } from './facts/catalogue';
import { testsOf } from './plain-words';

/** What a variable may be: a truth, a name (class, section, reading), a number of years, or a span of days or counts. */
export type Value = boolean | string | number | Span;
export interface Span {
	readonly from: number;
	readonly to: number;
}

/**
 * Every world that a policy can tell apart on one day: its facts and parameters as variables over few values, cut where
 * the policy cuts them. A variable without a value is open.
 */
export interface Space {
	readonly policy: Policy;
	readonly asOf: CivilDate;
	readonly names: readonly string[];
	readonly domains: readonly (readonly Value[])[];
	readonly values: (Value | undefined)[];
	slot(name: string): number;
}

/** The fact's name as examples give it: with its list, where it asks about one. */
export function factKey({ fact, list }: Pick<FactTest, 'fact' | 'list'>): string {
	return list === undefined ? fact : `${fact}(${list})`;
}

/** Parameters are variables too; no fact's name has a blank before its list. */
export const PARAMETER = 'param ';
export const parameterKey = (id: string) => PARAMETER + id;
/** Whether a list of sections has this one in it. */
export const memberKey = (id: string, section: string) => `${PARAMETER}${id} ${section}`;

export function factTests(policy: Policy): FactTest[] {
	const rules = [...policy.steps, ...(policy.marks ?? [])].map(({ when }) => when);
	if (policy.scope.when !== undefined) rules.push(policy.scope.when);
	return rules.flatMap(testsOf);
}

/** @param chosen the parameters as chosen, the policy's own for the rest; null: all that its bounds allow. */
export function spaceOf(policy: Policy, asOf: CivilDate, chosen: Parameters | null): Space {
	const names: string[] = [];
	const domains: (readonly Value[])[] = [];
	const add = (name: string, domain: readonly Value[]) => {
		names.push(name);
		domains.push(domain);
	};
	const tests = factTests(policy);
	const numbers = new Map<string, readonly number[]>();
	for (const [id, definition] of Object.entries(policy.parameters)) {
		const given = chosen === null ? undefined : (chosen[id] ?? definition.default);
		if (definition.kind === 'sections') {
			const held = (given ?? definition.default) as readonly string[];
			for (const section of definition.of)
				add(
					memberKey(id, section),
					given ? [held.includes(section)] : preferred(held.includes(section), [false, true])
				);
			continue;
		}
		const domain = given === undefined ? allowed(definition, tests) : [given as Value];
		if (definition.kind === 'number') numbers.set(id, domain as readonly number[]);
		add(parameterKey(id), domain);
	}
	add('conviction.section', sectionsIn(policy, tests));
	add('conviction.class', ['felony', 'misdemeanor', 'infraction']);
	for (const key of new Set(tests.map(factKey)))
		if (!names.includes(key))
			add(
				key,
				factDomain(
					tests.filter((test) => factKey(test) === key),
					asOf,
					numbers
				)
			);
	const slots = new Map(names.map((name, at) => [name, at]));
	return {
		policy,
		asOf,
		names,
		domains,
		values: names.map(() => undefined),
		slot: (name) => slots.get(name) ?? -1
	};
}

function preferred<T>(first: T, all: readonly T[]): T[] {
	return [first, ...all.filter((one) => one !== first)];
}

/** Values of a parameter that matter, its default first. Years: off, both bounds and what lies next to a number named. */
function allowed(definition: Exclude<ParameterDefinition, { kind: 'sections' }>, tests: readonly FactTest[]): Value[] {
	if (definition.kind === 'switch') return preferred<Value>(definition.default, [false, true]);
	if (definition.kind === 'choice')
		return preferred<Value>(
			definition.default,
			definition.of.map((reading) => reading.id)
		);
	const { min, max, off } = definition;
	const near = [min, max, ...tests.flatMap(numbersIn)].flatMap((number) => [number - 1, number, number + 1]);
	const within = near.filter((number) => number >= min && number <= max);
	return preferred<Value>(definition.default, [...new Set(off ? [0, ...within] : within)]);
}

function numbersIn(test: FactTest): number[] {
	const number =
		'atLeast' in test ? test.atLeast : 'lessThan' in test ? test.lessThan : (dateRefOf(test)?.minusYears ?? null);
	return typeof number === 'number' ? [number] : [];
}

function dateRefOf(test: FactTest): Exclude<DateRef, string> | undefined {
	const ref = 'before' in test ? test.before : 'onOrBefore' in test ? test.onOrBefore : undefined;
	return typeof ref === 'object' ? ref : undefined;
}

/** Sections that the policy takes in and tells apart: those that it names, and a deeper subdivision of each. */
function sectionsIn(policy: Policy, tests: readonly FactTest[]): string[] {
	const named = new Set(policy.scope.sections);
	for (const test of tests) {
		if (CATALOGUE.get(test.fact)?.kind !== 'section') continue;
		const names = 'exactly' in test ? test.exactly : 'in' in test ? test.in : 'is' in test ? [String(test.is)] : [];
		if (Array.isArray(names)) for (const name of names as readonly string[]) named.add(name);
	}
	for (const definition of Object.values(policy.parameters))
		if (definition.kind === 'sections') for (const name of definition.of) named.add(name);
	const found = new Map<string, string>();
	for (const name of [...named].flatMap((section) => [section, `${section}(Z)`])) {
		const section = parseSectionName(name);
		if (section === null || !policy.scope.sections.some((scoped) => covers(scoped, section))) continue;
		const apart = [...named].map((other) => (isExactly(other, section) ? 2 : covers(other, section) ? 1 : 0)).join('');
		// A deeper subdivision is told apart only where some test asks for exactly these.
		const key = tests.some((test) => 'exactly' in test) ? apart : apart.replaceAll('2', '1');
		if (!found.has(key)) found.set(key, name);
	}
	return [...found.values()];
}

const MOST_COUNTED = 1_000_000;
/** No conviction or birth in an extract lies before. */
export const FIRST_DAY = 18500101;
/** Dates that an extract may give beyond the as-of date. */
const OPEN_ENDED = new Set(['conviction.sentenceEnd', 'person.latestSentenceEnd', 'cycle.date']);

function factDomain(
	tests: readonly FactTest[],
	asOf: CivilDate,
	numbers: ReadonlyMap<string, readonly number[]>
): readonly Value[] {
	const [{ fact }] = tests;
	const kind = CATALOGUE.get(fact)?.kind;
	// Convictions of another county are not decided at all.
	if (kind === 'flag') return fact === COUNTY_FACT ? [true] : [false, true];
	const limits = tests.flatMap((test) => limitsOf(test, asOf, (id) => numbers.get(id) ?? []));
	if (kind !== 'date')
		return spans(fact === 'person.convictions' ? 1 : 0, MOST_COUNTED, limits, (number) => number - 1);
	const days = limits.map((limit) => (isCivilDate(limit) ? limit : dateOfDay(dayNumber(limit - 1) + 1)));
	return spans(FIRST_DAY, OPEN_ENDED.has(fact) ? LATEST : asOf, days, (day) => dateOfDay(dayNumber(day) - 1));
}

/** Where a test cuts: the first value for which "less than" no longer holds. */
export function limitsOf(test: FactTest, asOf: CivilDate, years: (parameter: string) => readonly number[]): number[] {
	const several = (number: number | { readonly param: string } | undefined): readonly number[] =>
		number === undefined ? [0] : typeof number === 'number' ? [number] : years(number.param);
	const days = (ref: DateRef): number[] =>
		typeof ref === 'string'
			? [parseIsoDate(ref) ?? 0]
			: several(ref.minusYears).map((number) => addYears(asOf, -number));
	if ('before' in test) return days(test.before);
	if ('onOrBefore' in test) return days(test.onOrBefore).map((day) => day + 1);
	if ('atLeast' in test) return [...several(test.atLeast)];
	return 'lessThan' in test ? [...several(test.lessThan)] : [];
}

function spans(first: number, last: number, limits: readonly number[], before: (limit: number) => number): Span[] {
	const cuts = [...new Set(limits.filter((limit) => limit > first && limit <= last))].sort((a, b) => a - b);
	return [first, ...cuts].map((from, at) => ({ from, to: at < cuts.length ? before(cuts[at]) : last }));
}
