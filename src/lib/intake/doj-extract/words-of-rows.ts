import { readCharge } from '../../record/charge';
import { OTHER_BITS, cycleBits, type CycleBits } from '../../record/cycle-charges';
import { hasNoValue } from '../../record/no-value';

/** What a disposition is to the rules. */
export const NO_CONVICTION = 0;
export const CONVICTED = 1;
export const SET_ASIDE = 2;
/** The prosecutor did not take the charge to court. */
export const REJECTED = 3;

/** What a step is to the rules. */
export const OTHER_STEP = 0;
export const COURT_ACTION = 1;
export const REGISTRATION_STEP = 2;
export const DECEASED_STEP = 3;
export const ARREST_STEP = 4;

/** Later relief as dispositions word it: PC 1203.4 and its kin, PC 17(b), PC 1170.18, H&S 11361.8 and 11361.9, pardons. */
const RELIEF_WORDS = /SET ASIDE|VACAT|EXPUNG|PARDON|SEALED|REDUCED TO|1203\.4|17\(B\)|1170\.18|11361\.[89]/;

export function dispositionKind(text: string): number {
	const folded = text.trim().toUpperCase();
	if (folded.startsWith('CONVICTED')) return CONVICTED;
	if (folded.startsWith('PROS REJ')) return REJECTED;
	return RELIEF_WORDS.test(folded) ? SET_ASIDE : NO_CONVICTION;
}

export function stepKind(text: string): number {
	switch (text.trim().toUpperCase()) {
		case 'COURT ACTION':
			return COURT_ACTION;
		case 'REGISTRATION':
			return REGISTRATION_STEP;
		case 'DECEASED':
			return DECEASED_STEP;
		case 'ARREST/DETAINED/CITED':
			return ARREST_STEP;
		default:
			return OTHER_STEP;
	}
}

/** A charge's cell that points to the comment; any other is what it says of its cycle. */
export const IN_COMMENT = 256;

export function chargeKind(text: string): number {
	if (hasNoValue(text) || text.trim().toUpperCase() === 'SEE COMMENT FOR CHARGE') return IN_COMMENT;
	return cycleBits(readCharge(text));
}

/** What a charge says of its cycle where the prosecutor rejected it: it was made, and counts beside no other. */
export function rejected(says: CycleBits): CycleBits {
	return says & ~OTHER_BITS;
}
