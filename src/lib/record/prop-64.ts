import type { Charge } from './charge';
import { sectionName, type Section } from './section';
import { FALSE, TRUE, UNKNOWN, type Tri } from './tri';

/** The sections that Proposition 64 (2016) changed and counties reviewed: H&S 11357, 11358, 11359, 11360. */
export const PROP_64_SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'] as const;

const NUMBERS = new Set(['11357', '11358', '11359', '11360']);

export function isProp64(section: Section): boolean {
	return section.code === 'HS' && NUMBERS.has(section.number);
}

/** Whether two charges may be of one section of Proposition 64, whatever the subdivision. */
export function shareProp64Section(a: Charge, b: Charge): boolean {
	const names = new Set(a.sections.filter(isProp64).map(sectionName));
	return b.sections.some((section) => isProp64(section) && names.has(sectionName(section)));
}

/** Whether a charge is of Proposition 64: of several sections, or of one found inside a text, it may or may not be. */
export function chargeIsProp64(charge: Charge): Tri {
	const hits = charge.sections.filter(isProp64).length;
	if (hits === 0) return charge.uncertain ? UNKNOWN : FALSE;
	return hits === charge.sections.length && !charge.uncertain ? TRUE : UNKNOWN;
}
