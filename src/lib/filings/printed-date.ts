import type { CivilDate } from '../record/civil-date';

/** A span of days as papers print it: `03/02/1970`, `03/1970`, `1970`; empty where less is known. */
export function printedSpan(from: CivilDate, to: CivilDate): string {
	const [year, month, day] = [Math.trunc(from / 10000), Math.trunc(from / 100) % 100, from % 100];
	if (from === to) return `${two(month)}/${two(day)}/${year}`;
	if (year !== Math.trunc(to / 10000) || day !== 1) return '';
	if (month === Math.trunc(to / 100) % 100) return `${two(month)}/${year}`;
	return month === 1 && to % 10000 === 1231 ? String(year) : '';
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `November 22, 2026`. */
export function writtenDate(date: CivilDate): string {
	return `${MONTHS[(Math.trunc(date / 100) % 100) - 1]} ${date % 100}, ${Math.trunc(date / 10000)}`;
}

/** The same of `YYYY-MM-DD`. */
export function writtenDay(day: string): string {
	return writtenDate(Number(day.replaceAll('-', '')));
}

/** `66,000`. */
export function grouped(count: number): string {
	return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
