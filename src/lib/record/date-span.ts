import { EARLIEST, LATEST, daysInMonth, isCivilDate, isoDate, type CivilDate } from './civil-date';

/** The days on which something can have happened. A known date is a span of one day; an unknown one spans everything. */
export interface DateSpan {
	readonly from: CivilDate;
	readonly to: CivilDate;
}

export const ANY_DAY: DateSpan = { from: EARLIEST, to: LATEST };

/**
 * The span of a number written `YYYYMMDD`. `YYYY0000` is that year, `YYYYMM00` that month; what is no date is any day.
 */
export function spanOfDigits(value: number): DateSpan {
	if (isCivilDate(value)) return { from: value, to: value };
	const year = Math.trunc(value / 10000);
	const month = Math.trunc(value / 100) % 100;
	if (year < 1000 || year > 9999 || value % 100 !== 0) return ANY_DAY;
	if (month === 0) return { from: year * 10000 + 101, to: year * 10000 + 1231 };
	if (month > 12) return ANY_DAY;
	return { from: value + 1, to: value + daysInMonth(year, month) };
}

/** `1987-03-02`, `1987-01-01..1987-12-31`, or `` for any day. */
export function spanText(from: CivilDate, to: CivilDate): string {
	if (from === to) return isoDate(from);
	if (from === EARLIEST && to === LATEST) return '';
	return `${isoDate(from)}..${isoDate(to)}`;
}
