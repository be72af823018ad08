import { deck, type Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import type { CountyAgencies } from './agency';
import { letterOf } from './charges';
import type { Charge, Step } from './history';

const RELEASED = deck([
	[5, 'PROS REL-DET ONLY-LACK OF SUFF EVID'],
	[3, 'PROS REJ-LACK OF PROB CAUSE'],
	[2, 'REL/TOT OTHER JURIS/AUTH'],
	[3, '']
]);

/** What became of an arrest that no court heard. */
export function drawRelease(chance: Chance, minor: boolean): string {
	return minor ? 'TOT JUVENILE PROBATION' : chance.pick(RELEASED);
}

export function arrestStep(
	chance: Chance,
	agencies: CountyAgencies,
	charges: readonly Charge[],
	day: number,
	release: string
): Step {
	const date = dateOfDay(day);
	const booking = chance.digits(7);
	return {
		type: 'ARREST/DETAINED/CITED',
		date,
		agency: chance.pick(agencies.police),
		countyName: agencies.name,
		counts: charges.map((charge, at) => ({
			order: at + 1,
			charge,
			decided: release === '' ? 0 : date,
			fileNumber: at === 0 ? booking : '',
			booking,
			disposition: release,
			conviction: '',
			letter: letterOf(charge),
			comment: '',
			sentence: []
		}))
	};
}
