import type { Charge } from './charge';
import { PLEADED_DOWN } from './kept-sections';
import { chargeIsProp64, isProp64 } from './prop-64';
import { covers, type Section } from './section';
import { FALSE, TRUE, UNKNOWN, type Tri } from './tri';

/** What the charges of a cycle say of it, as a set of bits. */
export type CycleBits = number;

/** Each is followed by the bit for "perhaps". */
const PROP_64 = 1;
const OTHER = 4;
/** Something else is charged, or may be. */
export const OTHER_BITS: CycleBits = OTHER | (OTHER << 1);

export function cycleBits(charge: Charge): CycleBits {
	return bitsOf(PROP_64, chargeIsProp64(charge)) | bitsOf(OTHER, chargeIsOther(charge));
}

function bitsOf(bit: CycleBits, value: Tri): CycleBits {
	return value === TRUE ? bit : value === UNKNOWN ? bit << 1 : 0;
}

/**
 * Whether a charge of a cycle is of Proposition 64.
 *
 * @param cycle what its charges say.
 * @param unplaced what charges of the person say whose cycle is not known.
 * @param gap whether there may be charges that could not be read.
 */
export function prop64InCycle(cycle: CycleBits, unplaced: CycleBits, gap: boolean): Tri {
	return triOfBits(PROP_64, cycle, unplaced, gap);
}

/** Whether a charge of a cycle is neither of Proposition 64 nor one to which such charges were pleaded down. */
export function otherInCycle(cycle: CycleBits, unplaced: CycleBits, gap: boolean): Tri {
	return triOfBits(OTHER, cycle, unplaced, gap);
}

function triOfBits(bit: CycleBits, cycle: CycleBits, unplaced: CycleBits, gap: boolean): Tri {
	if ((cycle & bit) !== 0) return TRUE;
	return gap || ((cycle | unplaced) & (bit | (bit << 1))) !== 0 ? UNKNOWN : FALSE;
}

function chargeIsOther(charge: Charge): Tri {
	if (charge.uncertain) return UNKNOWN;
	const [first, ...rest] = charge.sections.map(sectionIsOther);
	return rest.every((one) => one === first) ? (first ?? UNKNOWN) : UNKNOWN;
}

function sectionIsOther(section: Section): Tri {
	if (isProp64(section) || PLEADED_DOWN.some((name) => covers(name, section))) return FALSE;
	// Without its code a number may be that of a section to which charges were pleaded down.
	const namesake = PLEADED_DOWN.some((name) => name.endsWith(` ${section.number}`));
	return section.code === '' && namesake ? UNKNOWN : TRUE;
}
