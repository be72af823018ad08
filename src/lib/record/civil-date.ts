/**
 * A civil date as one number, `YYYYMMDD`: 2 March 1987 is 19870302. Order is the order of the days, nothing
 * depends on a clock, a time zone or a locale, and a column of dates is an Int32Array.
 */
export type CivilDate = number;

/** Before and after every date that a record can hold. */
export const EARLIEST: CivilDate = 10101;
export const LATEST: CivilDate = 99991231;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
	return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

export function yearOf(date: CivilDate): number {
	return Math.trunc(date / 10000);
}

export function isCivilDate(value: number): boolean {
	const month = Math.trunc(value / 100) % 100;
	const day = value % 100;
	return value >= EARLIEST && value <= LATEST && day >= 1 && day <= daysInMonth(yearOf(value), month);
}

/** Parses `YYYY-MM-DD`; null for anything else. */
export function parseIsoDate(text: string): CivilDate | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (match === null) return null;
	const value = Number(match[1]) * 10000 + Number(match[2]) * 100 + Number(match[3]);
	return isCivilDate(value) ? value : null;
}

export function isoDate(date: CivilDate): string {
	const digits = String(date).padStart(8, '0');
	return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** 29 February plus or minus years that end outside a leap year is 1 March. */
export function addYears(date: CivilDate, years: number): CivilDate {
	const moved = date + years * 10000;
	return moved % 10000 === 229 && !isLeapYear(yearOf(moved)) ? moved + 72 : moved;
}

/** Whole years from `birth` to `day`; negative before birth. A birthday on 29 February falls on 1 March otherwise. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
	return Math.floor((day - birth) / 10000);
}

/** Days since 1970-01-01 (proleptic Gregorian). */
export function dayNumber(date: CivilDate): number {
	const month = Math.trunc(date / 100) % 100;
	const year = yearOf(date) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + (date % 100) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayNumber`. */
export function dateOfDay(day: number): CivilDate {
	const shifted = day + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return year * 10000 + month * 100 + dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
}
