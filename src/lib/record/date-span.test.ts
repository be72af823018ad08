import { expect, test } from 'vitest';
import { ANY_DAY, spanOfDigits, spanText } from './date-span';

test('a year without month and day spans it, from 1000 to 9999', () => {
	expect(spanOfDigits(10000000)).toEqual({ from: 10000101, to: 10001231 });
	expect(spanOfDigits(99990000)).toEqual({ from: 99990101, to: 99991231 });
	for (const digits of [9990000, 100000000]) expect(spanOfDigits(digits), String(digits)).toEqual(ANY_DAY);
});

test('a month without a day spans it, if there is such a month', () => {
	expect(spanOfDigits(20041200)).toEqual({ from: 20041201, to: 20041231 });
	expect(spanOfDigits(20041300)).toEqual(ANY_DAY);
});

test('a day of no month, or beyond its month, may be any day', () => {
	for (const digits of [20040015, 20040431, 20041315]) expect(spanOfDigits(digits), String(digits)).toEqual(ANY_DAY);
});

test('a day is itself', () => {
	expect(spanOfDigits(20040229)).toEqual({ from: 20040229, to: 20040229 });
});

test('a span that is open at one end is said with both', () => {
	expect(spanText(ANY_DAY.from, 20051231)).toBe('0001-01-01..2005-12-31');
	expect(spanText(20050101, ANY_DAY.to)).toBe('2005-01-01..9999-12-31');
});
