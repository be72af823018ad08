import { compilePolicy } from '../engine/compile';
import { decide } from '../engine/decide';
import type { FactColumn, FactDefinition, Facts } from '../engine/facts';
import { OUTCOMES } from '../engine/outcomes';
import { withDefaults } from '../engine/parameters';
import type { Example, Outcome, Policy } from '../engine/policy';
import { parseIsoDate } from '../record/civil-date';
import { ANY_CLASS, FELONY, INFRACTION, MISDEMEANOR } from '../record/conviction-class';
import { ANY_DAY } from '../record/date-span';
import type { Histories } from '../record/histories';
import { parseSectionName } from '../record/section';
import { FALSE, TRUE, UNKNOWN } from '../record/tri';
import { CATALOGUE, factsOf } from './facts/catalogue';

const CLASSES: Readonly<Record<string, number>> = { felony: FELONY, misdemeanor: MISDEMEANOR, infraction: INFRACTION };

export interface ExampleResult {
	readonly outcome: Outcome;
	/** The step that decides; null where none applies. */
	readonly by: string | null;
}

/**
 * Runs a policy's worked example. Facts that it gives are taken as given; the others are worked out from a record of
 * one conviction with the class, section, dates and birth that it gives, and nothing else on it. Throws on a policy
 * that `readPolicyDocument` refuses.
 */
export function runExample(policy: Policy, example: Example): ExampleResult {
	const asOf = parseIsoDate(example.asOf);
	if (asOf === null) throw new Error(`${example.asOf} is not a date`);
	const computed = factsOf(historyOf(example.given), asOf);
	const facts: Facts = {
		convictions: 1,
		person: computed.person,
		column: (id, list) => givenColumn(CATALOGUE.get(id), example.given, list) ?? computed.column(id, list)
	};
	const compiled = compilePolicy(policy, { facts, parameters: withDefaults(policy, example.parameters ?? {}), asOf });
	const decisions = decide(compiled, Uint8Array.of(TRUE));
	return {
		outcome: OUTCOMES[decisions.outcome[0]] ?? 'undecided',
		// No policy has so many steps that the number for "none applied" is one of theirs.
		by: policy.steps[decisions.step[0]]?.id ?? null
	};
}

/** Facts of a list are given as `person.listed(california/…)`. */
function givenColumn(
	fact: FactDefinition | undefined,
	given: Example['given'],
	list: string | undefined
): FactColumn | null {
	if (fact === undefined) return null;
	const value = given[list === undefined ? fact.id : `${fact.id}(${list})`];
	if (value === undefined) return null;
	switch (fact.kind) {
		case 'flag':
			return {
				kind: 'flag',
				byPerson: false,
				values: Uint8Array.of(value === 'unknown' ? UNKNOWN : value === true ? TRUE : FALSE)
			};
		case 'number':
			if (typeof value !== 'number') return { kind: 'number', byPerson: false, ...span(-1e6, 1e6) };
			return { kind: 'number', byPerson: false, ...span(value, value) };
		case 'date': {
			const { from, to } = dayOf(value);
			return { kind: 'date', byPerson: false, ...span(from, to) };
		}
		default:
			return null;
	}
}

function span(from: number, to: number): { from: Int32Array; to: Int32Array } {
	return { from: Int32Array.of(from), to: Int32Array.of(to) };
}

function dayOf(value: Example['given'][string] | undefined): { from: number; to: number } {
	const date = typeof value === 'string' ? parseIsoDate(value) : null;
	return date === null ? ANY_DAY : { from: date, to: date };
}

/** A record of one conviction. */
function historyOf(given: Example['given']): Histories {
	const birth = span(dayOf(given['person.birth']).from, dayOf(given['person.birth']).to);
	const date = span(dayOf(given['conviction.date']).from, dayOf(given['conviction.date']).to);
	const section = parseSectionName(String(given['conviction.section']));
	const inchoate = given['conviction.inchoate'];
	return {
		people: 1,
		convictions: 1,
		first: Uint32Array.of(0, 1),
		birthFrom: birth.from,
		birthTo: birth.to,
		deceased: Uint8Array.of(0),
		incomplete: Uint8Array.of(0),
		registeredFrom: Int32Array.of(ANY_DAY.to),
		registeredTo: Int32Array.of(ANY_DAY.to),
		person: Uint32Array.of(0),
		dateFrom: date.from,
		dateTo: date.to,
		classes: Uint8Array.of(CLASSES[String(given['conviction.class'])] ?? ANY_CLASS),
		charge: Uint32Array.of(0),
		inchoate: Uint8Array.of(inchoate === 'unknown' ? UNKNOWN : inchoate === true ? TRUE : FALSE),
		conspiracy: Uint8Array.of(FALSE),
		inCounty: Uint8Array.of(TRUE),
		step: Uint32Array.of(101001),
		cycleFrom: Int32Array.of(ANY_DAY.from),
		cycleTo: Int32Array.of(ANY_DAY.to),
		prop64InCycle: Uint8Array.of(FALSE),
		otherInCycle: Uint8Array.of(FALSE),
		sentence: Int32Array.of(0),
		charges: [
			{
				printed: '',
				sections: section === null ? [] : [section],
				inchoate: false,
				conspiracy: false,
				uncertain: section === null,
				flags: []
			}
		]
	};
}
