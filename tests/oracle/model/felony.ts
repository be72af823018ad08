import { folded, isNoValue } from '../raw/cells';
import { CHARGE_CLASS, CLASS } from '../raw/columns';
import type { Row } from '../raw/rows';
import type { Maybe } from './maybe';

/** The older tool: whatever is not exactly a felony is a misdemeanour. */
export function olderFelony({ cells }: Row): boolean {
	return cells[CLASS] === 'FELONY' || (cells[CLASS] === '' && cells[CHARGE_CLASS] === 'F');
}

export type OffenceClass = 'FELONY' | 'MISDEMEANOR' | 'INFRACTION' | 'unknown';

const LETTERS: Record<string, OffenceClass> = { F: 'FELONY', M: 'MISDEMEANOR', I: 'INFRACTION' };
const WORDS: Record<string, OffenceClass> = {
	FELONY: 'FELONY',
	MISDEMEANOR: 'MISDEMEANOR',
	INFRACTION: 'INFRACTION'
};

/** The conviction's own class or, only where that is blank, the charge's letter. */
export function offenceClass({ cells }: Row): OffenceClass {
	if (isNoValue(cells[CLASS])) return LETTERS[folded(cells[CHARGE_CLASS])] ?? 'unknown';
	return WORDS[folded(cells[CLASS])] ?? 'unknown';
}

export function correctedFelony(row: Row): Maybe {
	const read = offenceClass(row);
	return read === 'unknown' ? 'unknown' : read === 'FELONY';
}
