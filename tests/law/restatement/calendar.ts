import type { Known } from './known';

/** A civil day, `YYYYMMDD`. The arithmetic is JavaScript's own calendar's, not the app's. */
export type Day = number;

/** The days on which something can have happened. */
export interface When {
	readonly from: Day;
	readonly to: Day;
}

export const SOME_DAY: When = { from: 10101, to: 99991231 };

export const on = (day: Day): When => ({ from: day, to: day });
export const inYear = (year: number): When => ({ from: year * 10000 + 101, to: year * 10000 + 1231 });

export function dayFrom(iso: string): Day {
	return Number(iso.replaceAll('-', ''));
}

export function plusDays(day: Day, days: number): Day {
	const date = utc(Math.floor(day / 10000), Math.floor(day / 100) % 100, (day % 100) + days);
	return Math.min(date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate(), SOME_DAY.to);
}

/** 29 February, some years on or back, is 1 March where that year has none. */
export function plusYears(day: Day, years: number): Day {
	if (day % 10000 !== 229) return day + years * 10000;
	const date = utc(Math.floor(day / 10000) + years, 2, 29);
	return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

export function daysBetween(from: Day, to: Day): number {
	const of = (day: Day) => utc(Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100).getTime();
	return Math.round((of(to) - of(from)) / 86_400_000);
}

function utc(year: number, month: number, day: number): Date {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date;
}

/** One lies before the other, whichever of their days each was. */
export function isBefore(one: When, other: When): Known {
	if (one.to < other.from) return true;
	return one.from >= other.to ? false : null;
}

export function isOnOrBefore(one: When, day: Day): Known {
	if (one.to <= day) return true;
	return one.from > day ? false : null;
}

/** Whoever is born then has had that birthday by that day. */
export function hasTurned(years: number, birth: When, by: When): Known {
	if (plusYears(birth.to, years) <= by.from) return true;
	return plusYears(birth.from, years) > by.to ? false : null;
}
