import { hasNoValue } from '../../record/no-value';

/** A sentence part that cannot be measured. */
export const UNKNOWN_SENTENCE = -1;

/**
 * The length of a sentence part in half days: a month counts 30.5 days and a year 366, as the counties counted.
 * No length is no sentence; a length or a unit that cannot be read makes it unknown.
 */
export function sentenceHalfDays(length: string, unit: string): number {
	if (hasNoValue(length)) return 0;
	const digits = length.trim();
	if (!/^\d{1,5}$/.test(digits)) return UNKNOWN_SENTENCE;
	const half = { D: 2, M: 61, Y: 732 }[unit.trim().toUpperCase()];
	return half === undefined ? UNKNOWN_SENTENCE : Number(digits) * half;
}
