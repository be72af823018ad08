import fc from 'fast-check';
import type { FactColumn, Facts } from '../../src/lib/engine/facts';
import type { Section } from '../../src/lib/record/section';

export const SECTIONS: readonly Section[] = ['11357', '11358', '11359', '11360'].map((number) => ({
	code: 'HS',
	number,
	subdivisions: []
}));

/** What is known of one conviction: sets and spans; wider is less. */
export interface Known {
	readonly classes: number;
	readonly sections: readonly number[];
	readonly inchoate: number;
	readonly date: readonly [number, number];
	readonly ageAt: readonly [number, number];
	readonly age: readonly [number, number];
	readonly latest: readonly [number, number];
	readonly only: number;
	readonly deceased: number;
	readonly inCycle: number;
	/** On two lists. */
	readonly listed: readonly [number, number];
}

/** Of each the only conviction of a person of its own. */
export function factsOf(...all: readonly Known[]): Facts {
	const span = (kind: 'date' | 'number', read: (known: Known) => readonly [number, number]): FactColumn => ({
		kind,
		byPerson: false,
		from: Int32Array.from(all, (known) => read(known)[0]),
		to: Int32Array.from(all, (known) => read(known)[1])
	});
	const flag = (read: (known: Known) => number): FactColumn => ({
		kind: 'flag',
		byPerson: false,
		values: Uint8Array.from(all, read)
	});
	const ofPerson = <T extends FactColumn>(column: T): T => ({ ...column, byPerson: true });
	let end = 0;
	const first = Uint32Array.from([0, ...all.map(({ sections }) => (end += sections.length))]);
	const places = Uint32Array.from(all.keys());
	const columns: Record<string, FactColumn> = {
		'conviction.class': { kind: 'class', sets: Uint8Array.from(all, ({ classes }) => classes) },
		'conviction.section': {
			kind: 'section',
			charge: places,
			readings: { first, sections: all.flatMap(({ sections }) => sections.map((at) => SECTIONS[at])) }
		},
		'conviction.inchoate': flag(({ inchoate }) => inchoate),
		'conviction.date': span('date', ({ date }) => date),
		'conviction.ageAt': span('number', ({ ageAt }) => ageAt),
		'person.ageOnAsOf': ofPerson(span('number', ({ age }) => age)),
		'person.latestConviction': ofPerson(span('date', ({ latest }) => latest)),
		'person.onlyProp64': ofPerson(flag(({ only }) => only)),
		'person.deceased': ofPerson(flag(({ deceased }) => deceased)),
		'cycle.hasProp64Charge': flag(({ inCycle }) => inCycle),
		'person.listed one': ofPerson(flag(({ listed }) => listed[0])),
		'person.listed two': ofPerson(flag(({ listed }) => listed[1]))
	};
	return {
		convictions: all.length,
		person: places,
		column: (id, list) => columns[list === undefined ? id : `${id} ${list}`]
	};
}

const day = fc.constantFrom(19700101, 20050701, 20100701, 20150701, 20160101);
const age = fc.integer({ min: 18, max: 80 });
export const one: fc.Arbitrary<Known> = fc.record({
	classes: fc.constantFrom(1, 2, 4),
	sections: fc.nat(3).map((at) => [at]),
	inchoate: fc.constantFrom(0, 1),
	date: day.map((at) => [at, at] as const),
	ageAt: age.map((at) => [at, at] as const),
	age: age.map((at) => [at, at] as const),
	latest: day.map((at) => [at, at] as const),
	only: fc.constantFrom(0, 1),
	deceased: fc.constantFrom(0, 1),
	inCycle: fc.constantFrom(0, 1),
	listed: fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1))
});

/** The least that two states of knowledge have in common: everything that is possible in either. */
export function widen(a: Known, b: Known): Known {
	const span = (x: readonly [number, number], y: readonly [number, number]) =>
		[Math.min(x[0], y[0]), Math.max(x[1], y[1])] as const;
	const tri = (x: number, y: number) => (x === y ? x : 2);
	return {
		classes: a.classes | b.classes,
		sections: [...new Set([...a.sections, ...b.sections])],
		inchoate: tri(a.inchoate, b.inchoate),
		date: span(a.date, b.date),
		ageAt: span(a.ageAt, b.ageAt),
		age: span(a.age, b.age),
		latest: span(a.latest, b.latest),
		only: tri(a.only, b.only),
		deceased: tri(a.deceased, b.deceased),
		inCycle: tri(a.inCycle, b.inCycle),
		listed: [tri(a.listed[0], b.listed[0]), tri(a.listed[1], b.listed[1])]
	};
}
