import type { CivilDate } from '../../record/civil-date';
import { deck, type Chance } from '../chance';
import { CANNABIS } from '../offences/cannabis';
import { BESIDE_CANNABIS, COMMON } from '../offences/common';
import { drawOffence, sectionNumber, type Offence } from '../offences/offence';
import type { Charge } from './history';

const HOW_MANY = deck([
	[50, 1],
	[29, 2],
	[14, 3],
	[7, 4]
]);

/** One to four charges; `leading` is among them if there is one. */
export function drawCharges(chance: Chance, leading: Offence | null, date: CivilDate): Charge[] {
	const offences = leading === null ? [] : [leading];
	const beside = leading?.kind === 'cannabis' ? BESIDE_CANNABIS : COMMON;
	const many = chance.pick(HOW_MANY);
	while (offences.length < many) {
		const offence = drawOffence(chance, chance.oneIn(2) ? beside : COMMON, date);
		if (offences.includes(offence)) continue;
		if (chance.oneIn(3)) offences.unshift(offence);
		else offences.push(offence);
	}
	return offences.map((offence) => printed(chance, offence, date));
}

/** The letter that the row of a charge bears; a wobbler is charged as a felony. */
export function letterOf({ offence }: Charge): string {
	if (offence === null) return '';
	return offence.gravity === 'W' ? 'F' : offence.gravity;
}

function printed(chance: Chance, offence: Offence, date: CivilDate): Charge {
	const plain: Charge = { text: offence.charge, code: offence.code, qualifier: '', offence };
	if (offence.kind === 'cannabis') {
		if (chance.oneIn(70)) return attempted(chance, plain);
		if (chance.oneIn(160)) return conspired(plain);
		if (chance.oneIn(120)) return withSecondSection(chance, plain, date);
	}
	const attemptable = offence.kind === 'common' && (offence.gravity === 'F' || offence.gravity === 'W');
	return attemptable && chance.oneIn(250) ? attempted(chance, plain) : plain;
}

/** Printed with PC 664 before the section, or told by the qualifier alone. */
function attempted(chance: Chance, charge: Charge): Charge {
	const text = chance.oneIn(3) ? charge.text : `664${chance.oneIn(4) ? '-' : '/'}${charge.text}`;
	return { ...charge, text, qualifier: 'ATTEMPTED' };
}

function conspired(charge: Charge): Charge {
	return { ...charge, text: `182/${charge.text}`, qualifier: 'CONSPIRACY TO COMMIT' };
}

function withSecondSection(chance: Chance, charge: Charge, date: CivilDate): Charge {
	const first = sectionNumber(charge.text);
	const second = sectionNumber(drawOffence(chance, CANNABIS, date).charge);
	return first === second
		? charge
		: { ...charge, text: `${first}/${second}${charge.text.slice(first.length)}`, code: '' };
}
