import { yearOf } from '../../record/civil-date';
import { deck, type Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import { courtFor, type CountyAgencies } from './agency';
import { drawCaseNumber } from './case-number';
import { letterOf } from './charges';
import { drawRemark } from './comment';
import type { Charge, Count, Step } from './history';
import { drawSentence, SENTENCINGS, type ConvictionClass } from './sentencing';

const DROPPED = deck([
	[5, 'DISMISSED/FURTHERANCE OF JUSTICE'],
	[4, 'DISMISSED/LACK OF EVIDENCE'],
	[3, 'DISMISSED/CHARGE DROPPED'],
	[2, 'DISMISSED'],
	[2, 'DISMISSED/DIVERSION COMPLETED'],
	[1, 'ACQUITTED']
]);

/** The court's action: two cases in three end in a conviction of some of their counts. */
export function courtStep(chance: Chance, agencies: CountyAgencies, charges: readonly Charge[], day: number): Step {
	const date = dateOfDay(day);
	const felony = charges.some((charge) => letterOf(charge) === 'F');
	const agency = courtFor(agencies, felony, date);
	const caseNumber = drawCaseNumber(chance, agency.countyCode, yearOf(date), felony);
	const convicted = drawConvicted(chance, charges);
	const last = convicted.lastIndexOf(true);
	const grave = charges.some((charge, at) => isGrave(charge) && convicted[at]);
	const counts = charges.map((charge, at): Count => {
		const conviction = convicted[at] ? drawClass(chance, charge) : '';
		const sentence =
			conviction === '' ? null : drawSentence(chance, SENTENCINGS[grave && at === last ? 'GRAVE' : conviction]);
		// Some convictions leave the class to the charge's letter.
		const lettered = sentence !== null && chance.oneIn(13);
		return {
			order: at + 1,
			charge,
			decided: date,
			fileNumber: at === 0 ? caseNumber : '',
			booking: '',
			disposition: sentence?.disposition ?? chance.pick(DROPPED),
			conviction: lettered ? '' : conviction,
			letter: lettered ? conviction.charAt(0) : letterOf(charge),
			comment: drawRemark(chance, sentence !== null && at < last),
			sentence: at === last && sentence !== null ? sentence.parts : []
		};
	});
	return { type: 'COURT ACTION', date, agency, countyName: agencies.name, counts };
}

function drawConvicted(chance: Chance, charges: readonly Charge[]): boolean[] {
	if (!chance.percent(68)) return charges.map(() => false);
	const convicted = charges.map((charge) => isGrave(charge) || chance.percent(55));
	if (!convicted.includes(true)) convicted[chance.below(charges.length)] = true;
	return convicted;
}

function isGrave({ offence }: Charge): boolean {
	return offence?.kind === 'strike';
}

function drawClass(chance: Chance, charge: Charge): ConvictionClass {
	if (charge.offence?.gravity === 'W') return chance.percent(55) ? 'FELONY' : 'MISDEMEANOR';
	const letter = letterOf(charge);
	return letter === 'F' ? 'FELONY' : letter === 'M' ? 'MISDEMEANOR' : 'INFRACTION';
}
