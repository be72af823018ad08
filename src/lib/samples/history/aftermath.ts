import { dayNumber, type CivilDate } from '../../record/civil-date';
import type { Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import type { CountyAgencies } from './agency';
import type { Agency, Count, Step } from './history';
import { daysInside } from './sentencing';

const PRISONS: Agency = { ori: 'CA034025C', name: 'CASD CORRECTIONS SACRAMENTO', countyCode: '34' };
const SET_ASIDE = 'CONVICTION SET ASIDE & DISM PER 1203.4 PC';

export function isConviction(count: Count): boolean {
	return count.disposition.startsWith('CONVICTED');
}

/** The day on which a convicted person is free again; the hearing's own day if nobody went inside. */
export function dayFree(hearing: Step): number {
	let day = dayNumber(hearing.date);
	for (const count of hearing.counts) day += daysInside(count.sentence);
	return day;
}

/** What follows a conviction on some records: a row of the jail or prison, years later a row that sets it aside. */
export function drawAftermath(chance: Chance, hearing: Step, agencies: CountyAgencies, until: CivilDate): Step[] {
	const steps: Step[] = [];
	const convicted = hearing.counts.filter(isConviction);
	const inside = convicted.find((count) =>
		count.sentence.some((part) => part.place === 'JAIL' || part.place === 'PRISON')
	);
	if (inside !== undefined && chance.oneIn(6))
		steps.push(...before(until, custodyStep(chance, hearing, inside, agencies)));
	const imprisoned = inside?.sentence.some((part) => part.place === 'PRISON') ?? false;
	if (convicted.length > 0 && !imprisoned && chance.oneIn(13)) {
		steps.push(...before(until, setAsideStep(chance, hearing, convicted)));
	}
	return steps;
}

function before(until: CivilDate, step: Step): Step[] {
	return step.date < until ? [step] : [];
}

function custodyStep(chance: Chance, hearing: Step, count: Count, agencies: CountyAgencies): Step {
	const prison = count.sentence.some((part) => part.place === 'PRISON');
	return {
		type: prison ? 'CUSTODY:PRISON' : 'CUSTODY:JAIL',
		date: dateOfDay(dayNumber(hearing.date) + chance.between(1, 25)),
		agency: prison ? PRISONS : agencies.sheriff,
		countyName: prison ? 'SACRAMENTO' : agencies.name,
		counts: [
			{
				...count,
				order: 1,
				decided: 0,
				fileNumber: chance.digits(7),
				disposition: '',
				conviction: '',
				comment: '',
				sentence: []
			}
		]
	};
}

/** On or after the day on which probation can have ended, one to seven years later. */
function setAsideStep(chance: Chance, hearing: Step, convicted: readonly Count[]): Step {
	const date = dateOfDay(dayFree(hearing) + chance.between(365, 7 * 365));
	return {
		type: 'COURT ACTION',
		date,
		agency: hearing.agency,
		countyName: hearing.countyName,
		counts: convicted.map((count) => ({
			...count,
			decided: date,
			disposition: SET_ASIDE,
			conviction: '',
			comment: '',
			sentence: []
		}))
	};
}
