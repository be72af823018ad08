import { COUNTIES, type County } from '../../record/counties';
import type { CivilDate } from '../../record/civil-date';
import { deck, type Chance } from '../chance';
import type { Agency } from './history';

export interface CountyAgencies {
	/** To pick an arresting agency from. */
	readonly police: readonly Agency[];
	readonly sheriff: Agency;
	readonly superior: Agency;
	readonly municipal: Agency;
	readonly coroner: Agency;
	readonly state: Agency;
	readonly name: string;
}

const BY_CODE: readonly CountyAgencies[] = COUNTIES.map(({ code, name }) => {
	const place = name.toUpperCase();
	const agency = (kind: string, suffix: string): Agency => ({
		ori: `CA0${code}${suffix}`,
		name: `${kind} ${place}`,
		countyCode: code
	});
	const sheriff = agency('CASO', '0000');
	return {
		police: deck([
			[6, agency('CAPD', '0100')],
			[4, sheriff],
			[1, agency('CAHP', '9900')]
		]),
		sheriff,
		superior: agency('CASC', '015J'),
		municipal: agency('CAMC', '023J'),
		coroner: agency('CACO', '013C'),
		state: { ori: 'CADOJ0000', name: 'CADOJ SACRAMENTO', countyCode: '34' },
		name: place
	};
});

/** Where most people live who have a case in a second county. */
const POPULOUS = deck<string>([
	[6, '19'],
	[3, '37'],
	[3, '30'],
	[2, '33'],
	[2, '36'],
	[2, '43'],
	[2, '01'],
	[2, '34'],
	[1, '10'],
	[1, '15'],
	[1, '39']
]);

export function agenciesOf(county: County): CountyAgencies {
	return BY_CODE[Number(county.code) - 1];
}

/** A county that is not this one: two times in three one of the populous. */
export function drawOtherCounty(chance: Chance, home: County): County {
	for (;;) {
		const code = chance.oneIn(3) ? chance.below(COUNTIES.length) + 1 : Number(chance.pick(POPULOUS));
		const other = COUNTIES[code - 1];
		if (other.code !== home.code) return other;
	}
}

/** Municipal courts heard misdemeanors until the courts were unified. */
export function courtFor(agencies: CountyAgencies, felony: boolean, date: CivilDate): Agency {
	return felony || date >= 19980701 ? agencies.superior : agencies.municipal;
}
