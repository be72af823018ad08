import { FELONY, INFRACTION, MISDEMEANOR } from '../record/conviction-class';
import { addYears, parseIsoDate, type CivilDate } from '../record/civil-date';
import { covers, isExactly } from '../record/section';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../record/tri';
import type { Candidates } from './candidates';
import type { FactColumn, Facts, SectionReadings } from './facts';
import type { DateRef, FactTest, Parameters, ParameterRef, Test } from './policy';

/** Writes what a test is (`Tri`) of the first `count` candidates that `of` names. */
export type Evaluate = (candidates: Candidates, of: Uint32Array, count: number, out: Uint8Array) => void;

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

/** Throws on what the policy's schema does not allow. */
export function testOfFact(test: FactTest, setting: Setting): Evaluate {
	const column = setting.facts.column(test.fact, test.list);
	switch (column.kind) {
		case 'flag':
			return flagTest(column, 'is' in test && test.is === true);
		case 'class':
			return classTest(namesIn(test, setting) ?? []);
		case 'section':
			return sectionTest(column.readings, namesIn(test, setting) ?? [], 'exactly' in test ? isExactly : covers);
		case 'date':
			if ('before' in test) return limitTest(column, dateOf(test.before, setting), TRUE, FALSE);
			if ('onOrBefore' in test) return limitTest(column, dateOf(test.onOrBefore, setting) + 1, TRUE, FALSE);
			break;
		case 'number':
			if ('lessThan' in test) return limitTest(column, numberOf(test.lessThan, setting), TRUE, FALSE);
			if ('atLeast' in test) return limitTest(column, numberOf(test.atLeast, setting), FALSE, TRUE);
	}
	throw new Error(`Fact ${test.fact} cannot be tested that way`);
}

/** What a test of a fact is of every conviction, where the source settles that; otherwise null. */
export function alwaysOf(test: FactTest, setting: Setting): Tri | null {
	const column = setting.facts.column(test.fact, test.list);
	if (column.kind !== 'flag' || column.always === undefined) return null;
	return answerOf('is' in test && test.is === true)[column.always] as Tri;
}

/** Whether a chosen parameter moves what a test is. */
export function readsParameter(test: Test): boolean {
	if ('in' in test) return 'param' in test.in;
	if ('atLeast' in test) return typeof test.atLeast === 'object';
	if ('lessThan' in test) return typeof test.lessThan === 'object';
	const limit = 'before' in test ? test.before : 'onOrBefore' in test ? test.onOrBefore : '';
	return typeof limit === 'object' && typeof limit.minusYears === 'object';
}

/** The names that a test of a class or a section lists; null for another test. */
export function namesIn(test: Test, setting: Setting): readonly string[] | null {
	if ('is' in test) return typeof test.is === 'string' ? [test.is] : null;
	if ('exactly' in test) return test.exactly;
	if (!('in' in test)) return null;
	if (!('param' in test.in)) return test.in;
	const value = setting.parameters[test.in.param];
	return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** By the value of the flag. */
const SAME = Uint8Array.of(FALSE, TRUE, UNKNOWN);
const OPPOSITE = Uint8Array.of(TRUE, FALSE, UNKNOWN);

function answerOf(wanted: boolean): Uint8Array {
	return wanted ? SAME : OPPOSITE;
}

function flagTest({ values, byPerson }: Extract<FactColumn, { kind: 'flag' }>, wanted: boolean): Evaluate {
	const answer = answerOf(wanted);
	return ({ conviction, person }, of, count, out) => {
		const place = byPerson ? person : conviction;
		for (let i = 0; i < count; i++) out[i] = answer[values[place[of[i]]]];
	};
}

function classTest(names: readonly string[]): Evaluate {
	const wanted = names.reduce((bits, name) => bits | (CLASS_BITS[name] ?? 0), 0);
	const answer = Uint8Array.from({ length: 8 }, (_, set): Tri =>
		(set & wanted) === 0 ? FALSE : (set & ~wanted) === 0 ? TRUE : UNKNOWN
	);
	return ({ classes }, of, count, out) => {
		for (let i = 0; i < count; i++) out[i] = answer[classes[of[i]]];
	};
}

function sectionTest(readings: SectionReadings, names: readonly string[], matches: typeof covers): Evaluate {
	const match = new Uint8Array(readings.sections.length);
	for (const name of names) {
		const named = sectionsNamed(readings, name, matches);
		for (let at = 0; at < match.length; at++) match[at] = match[at] | named[at];
	}
	return ({ sectionFrom, sectionTo }, of, count, out) => {
		for (let i = 0; i < count; i++) {
			const from = sectionFrom[of[i]];
			const to = sectionTo[of[i]];
			let hits = 0;
			for (let at = from; at < to; at++) hits += match[at];
			out[i] = hits === 0 ? FALSE : hits === to - from ? TRUE : UNKNOWN;
		}
	};
}

const NAMED = new WeakMap<SectionReadings, Map<string, Uint8Array>>();

/** Which sections a name takes in. Charges are many, names few: each is looked up once for all policies and choices. */
function sectionsNamed(readings: SectionReadings, name: string, matches: typeof covers): Uint8Array {
	const known = NAMED.get(readings) ?? new Map<string, Uint8Array>();
	NAMED.set(readings, known);
	const key = matches === covers ? name : `exactly ${name}`;
	let named = known.get(key);
	if (named === undefined) {
		named = Uint8Array.from(readings.sections, (section) => (section !== null && matches(name, section) ? 1 : 0));
		known.set(key, named);
	}
	return named;
}

/** Whether the whole span lies below the limit, or none of it does. */
function limitTest(
	{ from, to, byPerson }: Extract<FactColumn, { kind: 'date' | 'number' }>,
	limit: number,
	below: Tri,
	notBelow: Tri
): Evaluate {
	return ({ conviction, person }, of, count, out) => {
		const place = byPerson ? person : conviction;
		for (let i = 0; i < count; i++) {
			const at = place[of[i]];
			out[i] = to[at] < limit ? below : from[at] >= limit ? notBelow : UNKNOWN;
		}
	};
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
