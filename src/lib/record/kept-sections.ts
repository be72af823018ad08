import { covers, parseSectionName, sectionName, type Section } from './section';

/** Charges to which cannabis charges were pleaded down. */
export const PLEADED_DOWN: readonly string[] = ['PC 32', 'HS 11364', 'HS 11366'];

/**
 * The sections of which some policy may take in a conviction. A run keeps the whole history of every person with one of
 * them in the county; of everyone else it keeps counts.
 */
export const KEPT_SECTIONS: readonly string[] = [
	// Proposition 64, and the sections before 7 March 1973 that it does not name.
	'HS 11357',
	'HS 11358',
	'HS 11359',
	'HS 11360',
	'HS 11500',
	'HS 11530',
	'HS 11530.1',
	'HS 11530.5',
	'HS 11531',
	'HS 11532',
	// Cannabis offences that Proposition 64 left as they were.
	'HS 11357.5',
	'HS 11361',
	...PLEADED_DOWN,
	// Charges that two counties cleared beside them.
	'PC 647(F)',
	'PC 602',
	'PC 466',
	'PC 148',
	'PC 148.9',
	'HS 11550',
	'BP 4060',
	'BP 4140',
	'BP 4149',
	'VC 40508',
	'PC 1320'
];

/** Whether a kept section takes in a policy's name for a section (`HS 11360(A)`). */
export function keeps(kept: string, name: string): boolean {
	const section = parseSectionName(name);
	return section !== null && covers(kept, section);
}

/** Kept sections without their subdivisions: a run asks of every charge, and most are of none of these. */
const NAMES = new Set(KEPT_SECTIONS.map((kept) => kept.split('(')[0]));

export function isKept(section: Section): boolean {
	return NAMES.has(sectionName(section)) && KEPT_SECTIONS.some((kept) => covers(kept, section));
}
