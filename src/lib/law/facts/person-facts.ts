import type { FactColumn } from '../../engine/facts';
import { EARLIEST, LATEST, ageOn, dayNumber, type CivilDate } from '../../record/civil-date';
import { chargeIsProp64 } from '../../record/prop-64';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../../record/tri';
import type { DatedHistories } from '../../record/dated-histories';
import type { Fact } from './fact';

export const PERSON_FACTS: readonly Fact[] = [
	{
		id: 'person.ageOnAsOf',
		kind: 'number',
		title: { en: 'Age on the as-of date' },
		about: {
			en: 'Whole years from birth to the as-of date. Birth dates that differ within a record leave every day between them possible.'
		},
		cites: [],
		columns: ['PRI_DOB'],
		compute: ({ histories, birthFrom, birthTo, asOf }) => ({
			kind: 'number',
			byPerson: true,
			from: Int32Array.from({ length: histories.people }, (_, person) => ageOn(birthTo[person], asOf)),
			to: Int32Array.from({ length: histories.people }, (_, person) => ageOn(birthFrom[person], asOf))
		})
	},
	{
		id: 'person.ageInJulianYears',
		kind: 'number',
		title: { en: 'Age in years of 365.25 days' },
		about: {
			en: 'Whole years of 365.25 days from birth to the as-of date, as some counties counted: on some birthdays it is one less than the age. Birth dates that differ within a record leave every day between them possible.'
		},
		cites: [],
		columns: ['PRI_DOB'],
		compute: ({ birthFrom, birthTo, asOf }) => julianYearsSince(birthFrom, birthTo, asOf)
	},
	{
		id: 'person.birth',
		kind: 'date',
		title: { en: 'Date of birth' },
		about: { en: 'Birth dates that differ within a record leave every day between them possible.' },
		cites: [],
		columns: ['PRI_DOB'],
		compute: ({ birthFrom, birthTo }) => ({ kind: 'date', byPerson: true, from: birthFrom, to: birthTo })
	},
	{
		id: 'person.registered',
		kind: 'flag',
		title: { en: 'A registration under PC 290 anywhere on the record' },
		about: {
			en: 'The record reports a registration under PC 290, of any day. If a record of the person could not be read, there may be one.'
		},
		cites: ['PC 290'],
		columns: ['STP_TYPE_DESCR', 'OFFENSE_DESCR'],
		rows: 'registrations',
		compute: ({ histories }) => ({
			kind: 'flag',
			byPerson: true,
			values: Uint8Array.from(histories.registeredFrom, (from, person): Tri =>
				from < LATEST ? TRUE : histories.incomplete[person] === 1 ? UNKNOWN : FALSE
			)
		})
	},
	{
		id: 'person.registeredBefore',
		kind: 'flag',
		title: { en: 'A registration under PC 290 before this conviction' },
		about: {
			en: 'The record reports a registration under PC 290 dated before the day of this conviction. If a record of the person could not be read, there may be one.'
		},
		cites: ['PC 290'],
		columns: ['STP_TYPE_DESCR', 'OFFENSE_DESCR', 'STP_EVENT_DATE'],
		rows: 'registrations-before',
		compute: registeredBefore
	},
	{
		id: 'person.latestConviction',
		kind: 'date',
		title: { en: 'Date of the latest conviction' },
		about: {
			en: 'The latest of all the person’s convictions, of every county and section. If a record of the person could not be read, there may be a later one.'
		},
		cites: [],
		columns: ['STP_EVENT_DATE'],
		rows: 'latest',
		compute: latestConviction
	},
	{
		id: 'person.julianYearsSinceLatestConviction',
		kind: 'number',
		title: { en: 'Years of 365.25 days since the latest conviction' },
		about: {
			en: 'Whole years of 365.25 days from the latest of all the person’s convictions, of every county and section, to the as-of date, as some counties counted: on some anniversaries it is one less. If a record of the person could not be read, there may be a later one.'
		},
		cites: [],
		columns: ['STP_EVENT_DATE'],
		rows: 'latest',
		compute: (dated) => {
			const { from, to } = latestConviction(dated);
			return julianYearsSince(from, to, dated.asOf);
		}
	},
	{
		id: 'person.onlyProp64',
		kind: 'flag',
		title: { en: 'Only convictions of H&S 11357 to 11360' },
		about: {
			en: 'Every conviction on the record, of every county, is of H&S 11357, 11358, 11359 or 11360. If a record of the person could not be read, there may be another.'
		},
		cites: [],
		columns: ['OFFENSE_DESCR', 'COMMENT_TEXT'],
		rows: 'only-prop-64',
		compute: onlyProp64
	},
	{
		id: 'person.deceased',
		kind: 'flag',
		title: { en: 'Deceased' },
		about: { en: 'The record reports the person’s death.' },
		cites: [],
		columns: ['STP_TYPE_DESCR'],
		rows: 'not-kept',
		compute: ({ histories }) => ({
			kind: 'flag',
			byPerson: true,
			values: Uint8Array.from(histories.deceased, (deceased, person) =>
				deceased === 1 ? TRUE : histories.incomplete[person] === 1 ? UNKNOWN : FALSE
			)
		})
	}
];

function registeredBefore({ histories, dateFrom, dateTo }: DatedHistories): FactColumn {
	const { registeredFrom, registeredTo, incomplete } = histories;
	const values = Uint8Array.from(histories.person, (person, at): Tri => {
		if (registeredTo[person] < dateFrom[at]) return TRUE;
		const perhaps = incomplete[person] === 1 ? EARLIEST : registeredFrom[person];
		return perhaps >= dateTo[at] ? FALSE : UNKNOWN;
	});
	return { kind: 'flag', byPerson: false, values };
}

/** Of each person, the whole years of 365.25 days from a span of dates to the as-of date. */
function julianYearsSince(from: Int32Array, to: Int32Array, asOf: CivilDate): FactColumn {
	const today = dayNumber(asOf);
	const years = (date: CivilDate) => Math.floor((today - dayNumber(date)) / 365.25);
	return { kind: 'number', byPerson: true, from: to.map(years), to: from.map(years) };
}

function latestConviction({
	histories,
	dateFrom,
	dateTo
}: DatedHistories): Extract<FactColumn, { kind: 'date' | 'number' }> {
	const from = new Int32Array(histories.people).fill(EARLIEST);
	const to = new Int32Array(histories.people).fill(EARLIEST);
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		if (dateFrom[at] > from[person]) from[person] = dateFrom[at];
		if (dateTo[at] > to[person]) to[person] = dateTo[at];
	}
	for (let person = 0; person < histories.people; person++) if (histories.incomplete[person] === 1) to[person] = LATEST;
	return { kind: 'date', byPerson: true, from, to };
}

function onlyProp64({ histories }: DatedHistories): FactColumn {
	const ofCharge = histories.charges.map(chargeIsProp64);
	const values = Uint8Array.from(histories.incomplete, (gap) => (gap === 1 ? UNKNOWN : TRUE));
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		let one = ofCharge[histories.charge[at]];
		// Whether an attempt or a conspiracy is a conviction of the section itself is not established.
		if (one === TRUE && histories.inchoate[at] !== FALSE) one = UNKNOWN;
		if (one === FALSE) values[person] = FALSE;
		else if (one === UNKNOWN && values[person] === TRUE) values[person] = UNKNOWN;
	}
	return { kind: 'flag', byPerson: true, values };
}
