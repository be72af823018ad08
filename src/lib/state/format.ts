/** The one place where numbers, sizes, times and dates become text. Sentences take what it makes. */
import type { Quantity } from '../words/en';

export { titleCase } from '../record/title-case';

const LOCALE = 'en-US';
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const TENTH = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const SHARE = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const HUNDREDTH = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const LONG = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
/** How a span of days comes: `1950-05-15..1974-04-06`. */
const SPAN = /(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})/g;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

export function quantity(value: number): Quantity {
	return { value, text: WHOLE.format(value) };
}

/** A difference with its sign: `+1,204`, `−32`, `0`. */
export function signed(value: number): Quantity {
	return { value, text: `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${WHOLE.format(Math.abs(value))}` };
}

/** Always rounded down, so that 100% means done. */
export function percent(part: number, whole: number): string {
	return whole <= 0 ? '0%' : `${WHOLE.format(Math.min(100, Math.floor((part / whole) * 100)))}%`;
}

/** A share from 0 to 1 to a tenth of a percent. */
export function share(value: number): string {
	return `${SHARE.format(value * 100)}%`;
}

/** A share that must not be stated too low: rounded up to a hundredth of a percent. */
export function shareAtMost(value: number): string {
	return `${HUNDREDTH.format(Math.ceil(value * 10_000 - 1e-9) / 100)}%`;
}

export function bytes(value: number): string {
	if (value < 1000) return `${WHOLE.format(value)} ${value === 1 ? 'byte' : 'bytes'}`;
	const units = ['kB', 'MB', 'GB'];
	let scaled = value / 1000;
	let unit = 0;
	while (scaled >= 999.5 && unit < units.length - 1) {
		scaled /= 1000;
		unit += 1;
	}
	return `${scaled < 10 ? TENTH.format(scaled) : WHOLE.format(scaled)} ${units[unit]}`;
}

export function duration(ms: number): string {
	const seconds = ms / 1000;
	if (seconds < 10) return `${TENTH.format(seconds)} seconds`;
	if (seconds < 90) return `${WHOLE.format(seconds)} seconds`;
	return `${WHOLE.format(seconds / 60)} minutes`;
}

/** Time left, coarse enough not to flicker. */
export function roughly(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds <= 10) return `${seconds} s`;
	if (seconds < 60) return `${Math.ceil(seconds / 5) * 5} s`;
	return `${WHOLE.format(Math.ceil(seconds / 60))} min`;
}

function civil(year: string, month: string, day: string, format: Intl.DateTimeFormat): string {
	const date = new Date(0);
	date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	return format.format(date);
}

/** `November 22, 2026`. Whatever is not a full civil date stays as it is. */
export function longDate(text: string): string {
	return text.replace(ISO, (_, y: string, m: string, d: string) => civil(y, m, d, LONG));
}

/** `Nov 22, 2026`, also within a longer text. */
export function shortDate(text: string): string {
	return text.replace(SPAN, '$1 to $2').replace(ISO, (_, y: string, m: string, d: string) => civil(y, m, d, SHORT));
}

/** `GARCIA,MARIA L` with room to breathe; nothing else is touched. */
export function spacedName(text: string): string {
	return text.replace(/,(?=\S)/g, ', ');
}

/** This moment by the device's clock, as ISO text. */
export function momentNow(): string {
	return new Date().toISOString();
}

/** Today where the user is. */
export function today(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An ISO moment as day and time of this device: `March 7, 2026 at 4:05 PM`. */
export function moment(text: string): string {
	return new Date(text).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
}
