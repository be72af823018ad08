import { readCharge, type Charge } from '../../record/charge';
import { hasNoValue } from '../../record/no-value';
import { isProp64 } from '../../record/prop-64';

/** What a disposition is to the rules. */
export const NO_CONVICTION = 0;
export const CONVICTED = 1;
export const SET_ASIDE = 2;

/** What a step is to the rules. */
export const OTHER_STEP = 0;
export const COURT_ACTION = 1;
export const REGISTRATION_STEP = 2;
export const DECEASED_STEP = 3;

/** Later relief as dispositions word it: PC 1203.4 and its kin, PC 17(b), PC 1170.18, H&S 11361.8 and 11361.9, pardons. */
const RELIEF_WORDS = /SET ASIDE|VACAT|EXPUNG|PARDON|SEALED|REDUCED TO|1203\.4|17\(B\)|1170\.18|11361\.[89]/;

export function dispositionKind(text: string): number {
	const folded = text.trim().toUpperCase();
	if (folded.startsWith('CONVICTED')) return CONVICTED;
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
		default:
			return OTHER_STEP;
	}
}

/** What a charge's cell is: a charge, a Proposition 64 charge, or a pointer to the comment. */
export const CHARGE = 0;
export const PROP_64_CHARGE = 1;
export const IN_COMMENT = 2;

export function chargeKind(text: string): number {
	if (hasNoValue(text) || text.trim().toUpperCase() === 'SEE COMMENT FOR CHARGE') return IN_COMMENT;
	return hasProp64(readCharge(text)) ? PROP_64_CHARGE : CHARGE;
}

function hasProp64(charge: Charge): boolean {
	return charge.sections.some(isProp64);
}
