import type { FactColumn } from '../../engine/facts';
import { LATEST, dateOfDay, dayNumber } from '../../record/civil-date';
import type { DatedHistories } from '../../record/dated-histories';
import type { Fact } from './fact';

const COLUMNS = ['STP_EVENT_DATE', 'SENT_LENGTH', 'SENT_TIME_CODE'];

/** When sentences end. All parts of a sentence are added up; a month counts 30.5 days and a year 366. */
export const SENTENCE_FACTS: readonly Fact[] = [
	{
		id: 'conviction.sentenceEnd',
		kind: 'date',
		title: { en: 'End of the sentence' },
		about: {
			en: 'The day of the conviction and all parts of its sentence one after another, a month as 30.5 days and a year as 366. A record without a length counts as no sentence, as the counties counted; a length or a unit that cannot be read leaves the end unknown. Time in custody, credits and an early end are not in an extract.'
		},
		cites: [],
		columns: COLUMNS,
		compute: (dated) => ends(dated, Math.floor)
	},
	{
		id: 'person.latestSentenceEnd',
		kind: 'date',
		title: { en: 'End of the last sentence' },
		about: {
			en: 'The day by which all sentences on the record have ended. If a record of the person could not be read, there may be another.'
		},
		cites: [],
		columns: COLUMNS,
		rows: 'not-kept',
		compute: latest
	}
];

function ends(
	{ histories, dateFrom, dateTo }: DatedHistories,
	whole: (days: number) => number
): Extract<FactColumn, { kind: 'date' | 'number' }> {
	const from = new Int32Array(histories.convictions);
	const to = new Int32Array(histories.convictions);
	for (let at = 0; at < histories.convictions; at++) {
		const halfDays = histories.sentence[at];
		from[at] = halfDays <= 0 ? dateFrom[at] : later(dateFrom[at], whole(halfDays / 2));
		to[at] = halfDays < 0 ? LATEST : halfDays === 0 ? dateTo[at] : later(dateTo[at], whole(halfDays / 2));
	}
	return { kind: 'date', byPerson: false, from, to };
}

function later(date: number, days: number): number {
	return Math.min(LATEST, dateOfDay(dayNumber(date) + days));
}

function latest(dated: DatedHistories): FactColumn {
	const { histories } = dated;
	const { from: endFrom, to: endTo } = ends(dated, Math.ceil);
	const from = new Int32Array(histories.people);
	const to = Int32Array.from(histories.incomplete, (gap) => (gap === 1 ? LATEST : 0));
	for (let at = 0; at < histories.convictions; at++) {
		const person = histories.person[at];
		if (endFrom[at] > from[person]) from[person] = endFrom[at];
		if (endTo[at] > to[person]) to[person] = endTo[at];
	}
	return { kind: 'date', byPerson: true, from, to };
}
