import type { FactColumn, Facts } from '../../../src/lib/engine/facts';
import { CATALOGUE } from '../../../src/lib/law/facts/catalogue';
import { ANY_CLASS, FELONY, INFRACTION, MISDEMEANOR } from '../../../src/lib/record/conviction-class';
import type { Section } from '../../../src/lib/record/section';
import { FALSE, TRUE, UNKNOWN } from '../../../src/lib/record/tri';
import type { Combinations } from './table';
import type { Value } from './value';

const CLASSES: Readonly<Record<string, number>> = { felony: FELONY, misdemeanor: MISDEMEANOR, infraction: INFRACTION };

/** The combinations of a table as facts for the engine: each is one conviction. A fact beyond the table is an error. */
export function factsOfTable(names: readonly string[], combos: Combinations): Facts {
	const columns = new Map<string, FactColumn>();
	return {
		convictions: combos.count,
		person: Uint32Array.from({ length: combos.count }, (_, at) => at),
		column(id, list) {
			const name = list === undefined ? id : `${id}(${list})`;
			const fact = names.indexOf(name);
			if (fact < 0) throw new Error(`The policy reads ${name}, of which its decision table says nothing`);
			const column = columns.get(name) ?? columnOf(id, combos, fact);
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
			const sections = values[fact].map(sectionIn);
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

function sectionIn(value: Value): Section {
	if (typeof value !== 'object') throw new Error(`${String(value)} is no section`);
	const [code, number] = value.name.split(' ');
	return { code, number, subdivisions: value.subdivisions };
}
