import type { FactColumn, Facts } from '../../../src/lib/engine/facts';
import { CATALOGUE } from '../../../src/lib/law/facts/catalogue';
import { ANY_CLASS, FELONY, INFRACTION, MISDEMEANOR } from '../../../src/lib/record/conviction-class';
import type { Section as ReadSection } from '../../../src/lib/record/section';
import { FALSE, TRUE, UNKNOWN } from '../../../src/lib/record/tri';
import { daysBetween, plusYears, type Day } from '../restatement/calendar';
import { CHARGES } from '../restatement/charges';
import type { ListName, Section } from '../restatement/history';
import type { Combinations } from './table';
import { NOT_KNOWN, type Value } from './value';

const CLASSES: Readonly<Record<string, number>> = { felony: FELONY, misdemeanor: MISDEMEANOR, infraction: INFRACTION };

/** The combinations of a table as facts for the engine: each is one conviction. A fact beyond the table is an error. */
export function factsOfTable(names: readonly string[], combos: Combinations, asOf: Day): Facts {
	const columns = new Map<string, FactColumn>();
	const columnFor = (id: string, list: string | undefined): FactColumn => {
		const fact = names.indexOf(list === undefined ? id : `${id}(${list})`);
		if (fact >= 0) return columnOf(id, combos, fact);
		if (id === 'offence.age') return atMost(columnFor('cycle.age', undefined));
		const derived = DERIVED[id];
		const source = names.indexOf(derived?.from ?? '');
		if (derived === undefined || source < 0)
			throw new Error(`The policy reads ${id} ${list ?? ''}, of which its decision table says nothing`);
		const values = combos.values[source].map((value) =>
			value === NOT_KNOWN ? NOT_KNOWN : derived.read(value, asOf, list)
		);
		return columnOf(id, { ...combos, values: combos.values.with(source, values) }, source);
	};
	return {
		convictions: combos.count,
		person: Uint32Array.from({ length: combos.count }, (_, at) => at),
		column(id, list) {
			const name = list === undefined ? id : `${id}(${list})`;
			const column = columns.get(name) ?? columnFor(id, list);
			columns.set(name, column);
			return column;
		}
	};
}

function columnOf(id: string, { count, values, place }: Combinations, fact: number): FactColumn {
	const each = <T>(read: (value: Value) => T) => {
		const read1 = values[fact].map(read);
		return Array.from({ length: count }, (_, at) => read1[place(fact, at)]);
	};
	const kind = CATALOGUE.get(id)?.kind;
	switch (kind) {
		case 'flag': {
			const tri = (value: Value) => (typeof value === 'boolean' ? (value ? TRUE : FALSE) : UNKNOWN);
			return { kind, byPerson: false, values: Uint8Array.from(each(tri)) };
		}
		case 'class':
			return {
				kind,
				sets: Uint8Array.from(each((value) => (typeof value === 'string' ? CLASSES[value] : undefined) ?? ANY_CLASS))
			};
		case 'section': {
			const sections = values[fact].filter((value) => value !== NOT_KNOWN).map(sectionIn);
			if (values[fact].includes(NOT_KNOWN)) return { kind, ...anyOf(sections, count) };
			return {
				kind,
				charge: Uint32Array.from({ length: count }, (_, at) => place(fact, at)),
				readings: { first: Uint32Array.from([...sections.keys(), sections.length]), sections }
			};
		}
		case 'date':
		case 'number':
			return {
				kind,
				byPerson: false,
				from: Int32Array.from(each((value) => (typeof value === 'number' ? value : -1e6))),
				to: Int32Array.from(each((value) => (typeof value === 'number' ? value : 99991231)))
			};
		case undefined:
			throw new Error(`The catalogue has no fact ${id}`);
	}
}

/** Every conviction may be of any of the sections. */
function anyOf(sections: readonly ReadSection[], count: number) {
	return { charge: new Uint32Array(count), readings: { first: Uint32Array.of(0, sections.length), sections } };
}

function sectionIn(value: Value): ReadSection {
	if (typeof value !== 'object') throw new Error(`${String(value)} is no section`);
	const [code, number] = value.name.split(' ');
	return { code, number, subdivisions: value.subdivisions };
}

/** At the offence the person was as old as at the cycle, or younger. */
function atMost(column: FactColumn): FactColumn {
	return column.kind === 'number' ? { ...column, from: column.from.map(() => 0) } : column;
}

/** Facts that follow from others of a table. */
const DERIVED: Readonly<
	Record<string, { from: string; read: (value: Value, asOf: Day, list: string | undefined) => Value } | undefined>
> = {
	'person.ageOnAsOf': { from: 'person.birth', read: (birth, asOf) => ageOn(Number(birth), asOf) },
	'person.ageInJulianYears': { from: 'person.birth', read: julianYears },
	'person.julianYearsSinceLatestConviction': { from: 'person.latestConviction', read: julianYears },
	'conviction.listed': { from: 'conviction.section', read: (section, _, list) => isListed(section, list) }
};

/** Whole years of 365.25 days. */
function julianYears(since: Value, asOf: Day): number {
	return Math.floor(daysBetween(Number(since), asOf) / 365.25);
}

function ageOn(birth: Day, day: Day): number {
	let age = 0;
	while (plusYears(birth, age + 1) <= day) age++;
	return age;
}

const LISTS: Readonly<Record<string, ListName>> = {
	'california/related-2019': 'related 2019',
	'california/plea-bargain-2018': 'plea bargain 2018'
};

/** Whether a section is on a list, as `charges.csv` has it. */
function isListed(section: Value, list: string | undefined): boolean {
	const same = (one: Section) => typeof section === 'object' && JSON.stringify(one) === JSON.stringify(section);
	const charge = CHARGES.find(
		({ sections, uncertain, attempted }) =>
			sections.length === 1 && same(sections[0]) && !uncertain && attempted === null
	);
	const listed = charge?.on[LISTS[list ?? '']];
	if (typeof listed !== 'boolean')
		throw new Error(`charges.csv does not say whether ${JSON.stringify(section)} is on ${list ?? ''}`);
	return listed;
}
