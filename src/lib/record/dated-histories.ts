import { EARLIEST, LATEST, type CivilDate } from './civil-date';
import type { Histories } from './histories';

/**
 * The dates of histories as they can be relied on, on one day. A conviction after that day has no known date. One
 * before the person's birth leaves both dates unknown, since one of them is wrong.
 */
export interface DatedHistories {
	readonly histories: Histories;
	readonly asOf: CivilDate;
	readonly birthFrom: Int32Array;
	readonly birthTo: Int32Array;
	readonly dateFrom: Int32Array;
	readonly dateTo: Int32Array;
	/** Per conviction: 0, `AFTER_AS_OF` or `BEFORE_BIRTH`. */
	readonly chronology: Uint8Array;
}

export const AFTER_AS_OF = 1;
export const BEFORE_BIRTH = 2;

export function dateHistories(histories: Histories, asOf: CivilDate): DatedHistories {
	const dated: DatedHistories = {
		histories,
		asOf,
		birthFrom: histories.birthFrom.slice(),
		birthTo: histories.birthTo.slice(),
		dateFrom: histories.dateFrom.slice(),
		dateTo: histories.dateTo.slice(),
		chronology: new Uint8Array(histories.convictions)
	};
	for (let person = 0; person < histories.people; person++) {
		let birthDoubted = histories.birthFrom[person] > asOf;
		for (let at = histories.first[person]; at < histories.first[person + 1]; at++) {
			if (histories.dateFrom[at] > asOf) dated.chronology[at] = AFTER_AS_OF;
			else if (histories.dateTo[at] < histories.birthFrom[person]) {
				dated.chronology[at] = BEFORE_BIRTH;
				birthDoubted = true;
			} else continue;
			dated.dateFrom[at] = EARLIEST;
			dated.dateTo[at] = LATEST;
		}
		if (birthDoubted) {
			dated.birthFrom[person] = EARLIEST;
			dated.birthTo[person] = LATEST;
		}
	}
	return dated;
}
