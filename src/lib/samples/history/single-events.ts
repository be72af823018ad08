import { ageOn, type CivilDate } from '../../record/civil-date';
import type { Chance } from '../chance';
import { dateOfDay } from '../civil-day';
import type { CountyAgencies } from './agency';
import type { Agency, Cycle, StepType } from './history';

const REGISTRATIONS = {
	sex: { text: '290 PC-REGISTRATION OF SEX OFFENDER', code: '' },
	drugs: { text: '11590 HS-REG OF CNTL SUB OFFENDER', code: '89014' }
};

const TRADES = ['SECURITY GUARD', 'SCHOOL EMPLOYEE', 'HEALTH CARE AIDE', 'TAXI DRIVER', 'REAL ESTATE LICENSE'];

interface Event {
	readonly type: StepType;
	readonly agency: Agency;
	readonly text?: string;
	readonly code?: string;
	readonly comment?: string;
}

/** When and to whom it happens, and in which county. */
export interface Moment {
	readonly birth: CivilDate;
	readonly day: number;
	readonly agencies: CountyAgencies;
}

export function registration(chance: Chance, kind: keyof typeof REGISTRATIONS, moment: Moment): Cycle {
	return single({ type: 'REGISTRATION', agency: chance.pick(moment.agencies.police), ...REGISTRATIONS[kind] }, moment);
}

export function application(chance: Chance, moment: Moment): Cycle {
	return single(
		{ type: 'APPLICANT', agency: moment.agencies.state, comment: `APPLICANT ${chance.pick(TRADES)}` },
		moment
	);
}

export function death(moment: Moment): Cycle {
	return single({ type: 'DECEASED', agency: moment.agencies.coroner }, moment);
}

/** A cycle of one row, in which nothing is charged or decided. */
function single({ type, agency, text = '', code = '', comment = '' }: Event, { birth, day, agencies }: Moment): Cycle {
	const date = dateOfDay(day);
	const charge = { text, code, qualifier: '', offence: null };
	const nothing = {
		decided: 0,
		fileNumber: '',
		booking: '',
		disposition: '',
		conviction: '',
		letter: '',
		sentence: []
	};
	const counts = [{ order: 1, charge, comment, ...nothing }];
	return { date, age: ageOn(birth, date), steps: [{ type, date, agency, countyName: agencies.name, counts }] };
}
