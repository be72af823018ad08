import { isNoValue } from '../raw/cells';

/** A civil date as the number YYYYMMDD. */
export type Day = number;

/** The days that a date can be: one, those of a year, or any. */
export interface Span {
	readonly lo: Day;
	readonly hi: Day;
}

export const ANY: Span = { lo: 0, hi: 99_999_999 };
/** What the older tool makes of a date that it cannot read. */
const YEAR_ONE: Span = { lo: 10101, hi: 10101 };

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function isDay(cell: string): boolean {
	if (!/^\d{8}$/.test(cell)) return false;
	const [year, month, day] = [cell.slice(0, 4), cell.slice(4, 6), cell.slice(6)].map(Number);
	if (month < 1 || month > 12 || day < 1) return false;
	return day <= MONTHS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0);
}

export function olderSpan(cell: string): Span {
	return isDay(cell) ? { lo: Number(cell), hi: Number(cell) } : YEAR_ONE;
}

/** `YYYY0000` is any day of that year; everything else that is not a date of the layout is any day at all. */
export function correctedSpan(cell: string): Span {
	const text = cell.trim();
	if (isNoValue(text)) return ANY;
	if (isDay(text)) return { lo: Number(text), hi: Number(text) };
	if (!/^\d{4}0000$/.test(text)) return ANY;
	const year = Number(text.slice(0, 4)) * 10_000;
	return { lo: year + 101, hi: year + 1231 };
}

/** A date that says something: neither any day nor the year that stands for unreadable. */
export const isReadable = (span: Span) => span !== ANY && span !== YEAR_ONE;

export function hull(spans: readonly Span[]): Span {
	if (spans.length === 0 || spans.includes(ANY)) return ANY;
	if (spans.length === 1) return spans[0];
	return {
		lo: Math.min(...spans.map(({ lo }) => lo)),
		hi: Math.max(...spans.map(({ hi }) => hi))
	};
}

/** 29 February plus years is 1 March where that year has none. */
export function plusYears(day: Day, years: number): Day {
	const sum = day + years * 10_000;
	return sum % 10_000 === 229 && !isLeap(Math.floor(sum / 10_000)) ? sum - 229 + 301 : sum;
}

export function dayAfter(day: Day, days: number): Day {
	const date = new Date(0);
	date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
	date.setUTCDate(date.getUTCDate() + days);
	return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

export const dayOf = (iso: string): Day => Number(iso.replaceAll('-', ''));
