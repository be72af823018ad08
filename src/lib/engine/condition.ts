import { FELONY, INFRACTION, MISDEMEANOR } from '../record/conviction-class';
import { addYears, parseIsoDate, type CivilDate } from '../record/civil-date';
import { covers, isExactly } from '../record/section';
import { FALSE, TRUE, UNKNOWN, not, type Tri } from '../record/tri';
import type { FactColumn, Facts, SectionReadings } from './facts';
import type { Condition, DateRef, FactTest, Parameters, ParameterRef, Test } from './policy';

/**
 * The conviction under test. Its class and its section are sets: narrowed to one candidate each, a test of them is
 * certain; over the whole set it may be unknown.
 */
export interface Cursor {
	conviction: number;
	person: number;
	classes: number;
	sectionFrom: number;
	sectionTo: number;
}

export type Check = (at: Cursor) => Tri;

/** One test of one fact within a condition. */
export interface Leaf {
	readonly fact: string;
	readonly list?: string;
	readonly check: Check;
}

export interface Compiled {
	readonly check: Check;
	/** The parameters keep it from ever being true. */
	readonly off: boolean;
	readonly leaves: readonly Leaf[];
}

export interface Setting {
	readonly facts: Facts;
	readonly parameters: Parameters;
	readonly asOf: CivilDate;
}

const CLASS_BITS: Readonly<Record<string, number>> = {
	felony: FELONY,
	misdemeanor: MISDEMEANOR,
	infraction: INFRACTION
};

/** Turns a condition into a function over fact columns. Throws on what the policy's schema does not allow. */
export function compileCondition(condition: Condition, setting: Setting): Compiled {
	if ('all' in condition)
		return join(
			condition.all.map((part) => compileCondition(part, setting)),
			FALSE
		);
	if ('any' in condition)
		return join(
			condition.any.map((part) => compileCondition(part, setting)),
			TRUE
		);
	if ('not' in condition) {
		const inner = compileCondition(condition.not, setting);
		return { check: (at) => not(inner.check(at)), off: false, leaves: inner.leaves };
	}
	if ('param' in condition) {
		const chosen = setting.parameters[condition.param];
		const value = ('is' in condition ? chosen === condition.is : isOn(chosen)) ? TRUE : FALSE;
		return { check: () => value, off: value === FALSE, leaves: [] };
	}
	const { fact, list } = condition;
	const check = compileTest(condition, setting.facts.column(fact, list), setting);
	const leaf = list === undefined ? { fact, check } : { fact, list, check };
	return { check, off: names(condition, setting)?.length === 0, leaves: [leaf] };
}

/** `all` (decided by one false) or `any` (decided by one true). */
function join(parts: readonly Compiled[], decider: Tri): Compiled {
	const checks = parts.map((part) => part.check);
	const check: Check = (at) => {
		let value: Tri = decider === FALSE ? TRUE : FALSE;
		for (const part of checks) {
			const one = part(at);
			if (one === decider) return decider;
			if (one === UNKNOWN) value = UNKNOWN;
		}
		return value;
	};
	const off = decider === FALSE ? parts.some((part) => part.off) : parts.every((part) => part.off);
	return { check, off, leaves: parts.flatMap((part) => part.leaves) };
}

function compileTest(test: FactTest, column: FactColumn, setting: Setting): Check {
	switch (column.kind) {
		case 'flag':
			return flagTest(column, 'is' in test && test.is === true);
		case 'class':
			return classTest(names(test, setting) ?? []);
		case 'section':
			return sectionTest(column.readings, names(test, setting) ?? [], 'exactly' in test ? isExactly : covers);
		case 'date':
			if ('before' in test) return belowTest(column, dateOf(test.before, setting));
			if ('onOrBefore' in test) return belowTest(column, dateOf(test.onOrBefore, setting) + 1);
			break;
		case 'number':
			if ('lessThan' in test) return belowTest(column, numberOf(test.lessThan, setting));
			if ('atLeast' in test) {
				const below = belowTest(column, numberOf(test.atLeast, setting));
				return (at) => not(below(at));
			}
	}
	throw new Error(`Fact ${test.fact} cannot be tested that way`);
}

function flagTest(column: Extract<FactColumn, { kind: 'flag' }>, wanted: boolean): Check {
	const { values, byPerson } = column;
	const direct: Check = byPerson ? (at) => values[at.person] as Tri : (at) => values[at.conviction] as Tri;
	return wanted ? direct : (at) => not(direct(at));
}

function classTest(classes: readonly string[]): Check {
	const wanted = classes.reduce((bits, name) => bits | (CLASS_BITS[name] ?? 0), 0);
	return (at) => ((at.classes & wanted) === 0 ? FALSE : (at.classes & ~wanted) === 0 ? TRUE : UNKNOWN);
}

function sectionTest(readings: SectionReadings, wanted: readonly string[], matches: typeof covers): Check {
	const match = Uint8Array.from(readings.sections, (section) =>
		section !== null && wanted.some((name) => matches(name, section)) ? 1 : 0
	);
	return (at) => {
		let hits = 0;
		for (let i = at.sectionFrom; i < at.sectionTo; i++) hits += match[i];
		return hits === 0 ? FALSE : hits === at.sectionTo - at.sectionFrom ? TRUE : UNKNOWN;
	};
}

/** True if the whole span lies below the limit, false if none of it does. */
function belowTest(column: Extract<FactColumn, { kind: 'date' | 'number' }>, limit: number): Check {
	const { from, to, byPerson } = column;
	return (at) => {
		const i = byPerson ? at.person : at.conviction;
		return to[i] < limit ? TRUE : from[i] >= limit ? FALSE : UNKNOWN;
	};
}

/** The names that a test of a class or a section lists; null for another test. */
function names(test: Test, setting: Setting): readonly string[] | null {
	if ('is' in test) return typeof test.is === 'string' ? [test.is] : null;
	if ('exactly' in test) return test.exactly;
	if (!('in' in test)) return null;
	if (!('param' in test.in)) return test.in;
	const value = setting.parameters[test.in.param];
	return Array.isArray(value) ? (value as readonly string[]) : [];
}

function numberOf(value: number | ParameterRef, setting: Setting): number {
	return typeof value === 'number' ? value : Number(setting.parameters[value.param]);
}

function dateOf(ref: DateRef, setting: Setting): CivilDate {
	if (typeof ref !== 'string')
		return addYears(setting.asOf, ref.minusYears === undefined ? 0 : -numberOf(ref.minusYears, setting));
	const date = parseIsoDate(ref);
	if (date === null) throw new Error(`${ref} is not a date`);
	return date;
}

export function isOn(value: Parameters[string] | undefined): boolean {
	return value === true || (typeof value === 'number' && value > 0) || (Array.isArray(value) && value.length > 0);
}
