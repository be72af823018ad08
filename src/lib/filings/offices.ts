import { FELONY, INFRACTION, MISDEMEANOR, type ClassSet } from '../record/conviction-class';
import { countyNamed } from '../record/counties';
import losAngeles from './offices/los-angeles.json' with { type: 'json' };

/** An office that prosecutes. */
export interface Office {
	readonly id: string;
	/** As it stands on its papers. */
	readonly name: string;
	/** Arresting agencies whose misdemeanors and infractions are this office's, as records name them. */
	readonly agencies: readonly string[];
	/** Courts whose misdemeanors and infractions are, where the record names no arresting agency. */
	readonly courts: readonly string[];
	/** Where it is known from; empty for what a user added. */
	readonly source: string;
}

/** Who prosecutes in a county. Felonies are the district attorney's; the table can be corrected by its user. */
export interface OfficeTable {
	readonly county: string;
	readonly districtAttorney: Office;
	/** Empty: all convictions are the district attorney's. */
	readonly cities: readonly Office[];
}

export const DISTRICT_ATTORNEY = 'district-attorney';

/** The table that ships for a county: with the ten cities in Los Angeles, without any city elsewhere. */
export function officesOf(county: string): OfficeTable {
	const name = countyNamed(county)?.name ?? county;
	return {
		county: name,
		districtAttorney: {
			id: DISTRICT_ATTORNEY,
			name: `Office of the District Attorney, County of ${name}`,
			agencies: [],
			courts: [],
			source: ''
		},
		cities: name === losAngeles.county ? losAngeles.offices : []
	};
}

/** What of a conviction tells who prosecutes it. Texts are those of the record; several agencies are joined with `; `. */
export interface Prosecuted {
	readonly classes: ClassSet;
	readonly arrestedBy: string;
	readonly court: string;
}

export type Placement =
	| { readonly office: string }
	/**
	 * `class-open`: whether it is a felony is not known; `not-named`: neither agency nor court is named; `not-in-table`: no
	 * office's; `several`: offices of the table contradict each other.
	 */
	| { readonly unassigned: 'class-open' | 'not-named' | 'not-in-table' | 'several' };

/** Places convictions by a table. Names are compared by their letters and digits. */
export class Placing {
	private readonly byAgency: ReadonlyMap<string, ReadonlySet<string>>;
	private readonly byCourt: ReadonlyMap<string, ReadonlySet<string>>;

	constructor(private readonly table: OfficeTable) {
		const offices = [table.districtAttorney, ...table.cities];
		this.byAgency = indexed(offices, 'agencies');
		this.byCourt = indexed(offices, 'courts');
	}

	of({ classes, arrestedBy, court }: Prosecuted): Placement {
		if (classes === FELONY || this.table.cities.length === 0) return { office: DISTRICT_ATTORNEY };
		if ((classes & ~(MISDEMEANOR | INFRACTION)) !== 0) return { unassigned: 'class-open' };
		const agencies = arrestedBy.split(';').map(folded).filter(isNamed);
		if (agencies.length > 0) return one(agencies.map((name) => this.byAgency.get(name)));
		return isNamed(folded(court)) ? one([this.byCourt.get(folded(court))]) : { unassigned: 'not-named' };
	}
}

/** Agreed on by every name; a name that is nobody's settles nothing. */
function one(found: readonly (ReadonlySet<string> | undefined)[]): Placement {
	const offices = new Set(found.flatMap((set) => [...(set ?? [])]));
	if (offices.size > 1) return { unassigned: 'several' };
	const [office] = offices;
	return office === undefined || found.includes(undefined) ? { unassigned: 'not-in-table' } : { office };
}

function indexed(offices: readonly Office[], key: 'agencies' | 'courts'): Map<string, Set<string>> {
	const index = new Map<string, Set<string>>();
	for (const office of offices) {
		for (const name of office[key].map(folded).filter(isNamed)) {
			const of = index.get(name);
			if (of === undefined) index.set(name, new Set([office.id]));
			else of.add(office.id);
		}
	}
	return index;
}

function isNamed(name: string): boolean {
	return name !== '' && name !== 'NULL';
}

function folded(name: string): string {
	return name
		.normalize('NFD')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]/g, '');
}
