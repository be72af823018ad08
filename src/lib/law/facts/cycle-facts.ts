import { ageOn } from '../../record/civil-date';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import type { Fact } from './fact';

/** What stands beside a conviction in its cycle, and when the cycle began. */
export const CYCLE_FACTS: readonly Fact[] = [
	{
		id: 'cycle.hasProp64Charge',
		kind: 'flag',
		title: { en: 'A charge of H&S 11357 to 11360 in the same cycle' },
		about: {
			en: 'Some charge of the same cycle, in an arrest or in court, whether convicted or not, is of H&S 11357, 11358, 11359 or 11360. If a record of the person could not be read, there may be one.'
		},
		cites: [],
		columns: ['CNT_ORDER', 'OFFENSE_DESCR', 'COMMENT_TEXT'],
		compute: ({ histories }) => ({ kind: 'flag', byPerson: false, values: histories.prop64InCycle })
	},
	{
		id: 'cycle.onlyProp64OrPleaBargain',
		kind: 'flag',
		title: { en: 'Nothing else is charged in the same cycle' },
		about: {
			en: 'Every charge of the same cycle, save those that the prosecutor rejected, is of H&S 11357 to 11360 or one to which those were pleaded down: PC 32, H&S 11364, H&S 11366. If a record of the person could not be read, there may be another.'
		},
		cites: [],
		columns: ['CNT_ORDER', 'OFFENSE_DESCR', 'COMMENT_TEXT', 'DISP_DESCR'],
		compute: ({ histories }) => ({
			kind: 'flag',
			byPerson: false,
			values: Uint8Array.from(histories.otherInCycle, (other): Tri =>
				other === UNKNOWN ? UNKNOWN : other === TRUE ? FALSE : TRUE
			)
		})
	},
	{
		id: 'cycle.date',
		kind: 'date',
		title: { en: 'Date of the cycle' },
		about: {
			en: 'The day on which the cycle began, as a rule that of the arrest or citation. The offence lies on or before it.'
		},
		cites: [],
		columns: ['CYC_DATE'],
		compute: ({ histories }) => ({ kind: 'date', byPerson: false, from: histories.cycleFrom, to: histories.cycleTo })
	},
	{
		id: 'cycle.age',
		kind: 'number',
		title: { en: 'Age at the date of the cycle' },
		about: {
			en: 'Whole years from birth to the day of the cycle, as a rule that of the arrest. At the offence the person was that old or younger.'
		},
		cites: [],
		columns: ['PRI_DOB', 'CYC_DATE'],
		compute: ({ histories, birthFrom, birthTo }) => ({
			kind: 'number',
			byPerson: false,
			from: Int32Array.from(histories.person, (person, at) => ageOn(birthTo[person], histories.cycleFrom[at])),
			to: Int32Array.from(histories.person, (person, at) => ageOn(birthFrom[person], histories.cycleTo[at]))
		})
	},
	{
		id: 'offence.age',
		kind: 'number',
		title: { en: 'Age at the offence' },
		about: {
			en: 'The extract gives no day of the offence. It lies on or before the day of the cycle and of the conviction, so at the offence the person was as old as on the earlier of them or younger.'
		},
		cites: [],
		columns: ['PRI_DOB', 'CYC_DATE', 'STP_EVENT_DATE'],
		compute: ({ histories, birthFrom, dateTo }) => ({
			kind: 'number',
			byPerson: false,
			from: new Int32Array(histories.convictions),
			to: Int32Array.from(histories.person, (person, at) =>
				Math.max(0, ageOn(birthFrom[person], Math.min(histories.cycleTo[at], dateTo[at])))
			)
		})
	},
	{
		id: 'offence.withinPersonalLimit',
		kind: 'flag',
		title: { en: 'Within the personal limit' },
		about: {
			en: 'The offence was of no more than an adult may have or grow today: 28.5 grams, 8 grams of concentrate, six plants, and for H&S 11360 no sale. An extract never says so: unknown until a person answers it.'
		},
		cites: ['H&S 11362.1'],
		columns: [],
		compute: ({ histories }) => ({
			kind: 'flag',
			byPerson: false,
			values: new Uint8Array(histories.convictions).fill(UNKNOWN),
			always: UNKNOWN
		})
	}
];
