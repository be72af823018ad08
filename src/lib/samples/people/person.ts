import type { CivilDate } from '../../record/civil-date';
import type { Chance } from '../chance';
import { drawAppearance, type Appearance, type Sex } from './appearance';
import { FAMILY_NAMES } from './family-names';
import { MEN, WOMEN } from './given-names';

/** Nobody: a made-up subject of a history. */
export interface Person {
	readonly subjectId: number;
	readonly cii: string;
	/** `LAST,FIRST M` */
	readonly name: string;
	readonly sex: Sex;
	readonly appearance: Appearance;
	/** `YYYYMMDD` as its rows state it; may be a year alone (`19620000`) or 0, no value. */
	birth: CivilDate;
	/** What the rows of the last cycle state. */
	laterBirth: CivilDate;
}

const NUMBERS = 10_000_000;

/** The number gives the subject id and the CII: no two people of one sample share either. */
export function drawPerson(chance: Chance, number: number, birth: CivilDate): Person {
	const sex = chance.percent(24) ? 'F' : 'M';
	return {
		subjectId: 90_000_000 + ((number * 7_368_787 + 1_234_577) % NUMBERS),
		cii: (chance.oneIn(3) ? '099' : 'A99') + String((number * 3_141_593 + 7_654_321) % NUMBERS).padStart(7, '0'),
		name: drawName(chance, sex),
		sex,
		appearance: drawAppearance(chance, sex),
		birth,
		laterBirth: birth
	};
}

function drawName(chance: Chance, sex: Sex): string {
	let family = chance.pick(FAMILY_NAMES);
	if (chance.oneIn(30)) family += `-${chance.pick(FAMILY_NAMES)}`;
	if (sex === 'M' && chance.oneIn(50)) family += ' JR';
	const given = chance.pick(sex === 'F' ? WOMEN : MEN);
	const initial = chance.percent(60) ? ` ${chance.pick('ABCDEFGHJKLMNPRSTVWY'.split(''))}` : '';
	return `${family},${given}${initial}`;
}
