import { spanOfDigits, ANY_DAY } from '../record/date-span';
import type { Histories } from '../record/histories';

type Dated = Pick<Histories, 'convictions' | 'person' | 'birthFrom' | 'dateTo'>;

/**
 * The days of the cycles of convictions. A cycle cannot begin after its conviction nor before the person's birth: a date
 * that says so is no date.
 *
 * @param cells the digits of the cells, not positive where there is no date.
 */
export function cycleDates(of: Dated, cells: Int32Array): Pick<Histories, 'cycleFrom' | 'cycleTo'> {
	const cycleFrom = new Int32Array(of.convictions);
	const cycleTo = new Int32Array(of.convictions);
	for (let at = 0; at < of.convictions; at++) {
		let span = cells[at] > 0 ? spanOfDigits(cells[at]) : ANY_DAY;
		if (span.from > of.dateTo[at] || span.to < of.birthFrom[of.person[at]]) span = ANY_DAY;
		cycleFrom[at] = span.from;
		cycleTo[at] = span.to;
	}
	return { cycleFrom, cycleTo };
}
