import { hasNoValue } from './no-value';

/** The classes that a conviction may be of, as a set of bits. One bit: known. All three: unknown. */
export type ClassSet = number;

export const FELONY = 1;
export const MISDEMEANOR = 2;
export const INFRACTION = 4;
export const ANY_CLASS: ClassSet = FELONY | MISDEMEANOR | INFRACTION;

export const CLASS_NAMES: Readonly<Record<number, string>> = {
	[FELONY]: 'felony',
	[MISDEMEANOR]: 'misdemeanor',
	[INFRACTION]: 'infraction'
};

/** The class as the disposition states it or, where that is blank, the letter of the charge; otherwise any. */
export function readClass(stated: string, charged: string): ClassSet {
	if (!hasNoValue(stated)) return wordOf(stated);
	switch (charged.trim().toUpperCase()) {
		case 'F':
			return FELONY;
		case 'M':
			return MISDEMEANOR;
		case 'I':
			return INFRACTION;
		default:
			return ANY_CLASS;
	}
}

function wordOf(stated: string): ClassSet {
	switch (stated.trim().toUpperCase()) {
		case 'FELONY':
			return FELONY;
		case 'MISDEMEANOR':
			return MISDEMEANOR;
		case 'INFRACTION':
			return INFRACTION;
		default:
			return ANY_CLASS;
	}
}

/** `felony`, or `felony or misdemeanor`, or `unknown`. */
export function classText(set: ClassSet): string {
	if (set === ANY_CLASS) return 'unknown';
	return [FELONY, MISDEMEANOR, INFRACTION]
		.filter((bit) => (set & bit) !== 0)
		.map((bit) => CLASS_NAMES[bit])
		.join(' or ');
}
