import type { Histories } from '../../src/lib/record/histories';
import { columnsOf } from './differential/columns';
import { SOME_DAY, on } from './restatement/calendar';
import type { Conviction, History } from './restatement/history';

type Given = Partial<Omit<Conviction, 'charge'>> & { readonly charge?: string };

/** A conviction of which nothing is out of the ordinary but what is given. */
export function conviction({ charge = '11359 HS', ...given }: Given = {}): Conviction {
	return {
		charge: { text: charge, sections: [], uncertain: false, on: {} as Conviction['charge']['on'] },
		classes: ['felony'],
		date: on(20100601),
		inCounty: true,
		inchoate: false,
		conspiracy: false,
		sentence: 0,
		step: 101001,
		cycleDate: on(20100501),
		prop64InCycle: true,
		otherInCycle: false,
		...given
	};
}

/** A record with these convictions and otherwise nothing out of the ordinary. */
export function record(convictions: readonly Given[], given: Partial<Omit<History, 'convictions'>> = {}): History {
	return {
		birth: on(19700515),
		deceased: false,
		incomplete: false,
		registered: null,
		...given,
		convictions: convictions.map(conviction)
	};
}

export function historiesOf(...people: readonly History[]): Histories {
	return columnsOf(people);
}

export { SOME_DAY, on };
