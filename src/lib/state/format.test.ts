import { describe, expect, it } from 'vitest';
import {
	bytes,
	duration,
	longDate,
	percent,
	quantity,
	roughly,
	shortDate,
	signed,
	spacedName,
	titleCase
} from './format';

describe('numbers and sizes', () => {
	it('are grouped in thousands', () => expect(quantity(12_431).text).toBe('12,431'));

	it('show the sign of a difference', () => {
		expect([1204, -32, 0].map((difference) => signed(difference).text)).toEqual(['+1,204', '\u221232', '0']);
	});

	it('never say 100% before it is done', () => {
		expect(percent(999, 1000)).toBe('99%');
		expect(percent(1000, 1000)).toBe('100%');
		expect(percent(0, 0)).toBe('0%');
	});

	it.each([
		[1, '1 byte'],
		[999, '999 bytes'],
		[1000, '1 kB'],
		[1540, '1.5 kB'],
		[38_200, '38 kB'],
		[999_700, '1 MB'],
		[2_000_000_000, '2 GB']
	])('%d bytes are %s', (value, text) => expect(bytes(value)).toBe(text));

	it.each([
		[300, '0.3 seconds'],
		[12_300, '12 seconds'],
		[150_000, '3 minutes']
	])('%d ms took %s', (ms, text) => expect(duration(ms)).toBe(text));

	it('a time left is coarse enough to stay calm', () => {
		expect(roughly(7_200)).toBe('8 s');
		expect(roughly(31_000)).toBe('35 s');
		expect(roughly(61_000)).toBe('2 min');
	});
});

describe('dates', () => {
	it('name the month, so that day and month cannot be mistaken', () => {
		expect(longDate('2026-11-22')).toBe('November 22, 2026');
		expect(shortDate('1987-03-02')).toBe('Mar 2, 1987');
	});

	it('are the same day in every time zone, also before 1900', () =>
		expect(longDate('1899-01-01')).toBe('January 1, 1899'));

	it('within a text and as a span are read too', () => {
		expect(shortDate('1950-05-15..1974-04-06')).toBe('May 15, 1950 to Apr 6, 1974');
		expect(shortDate('between 1987-01-01 and 1987-12-31')).toBe('between Jan 1, 1987 and Dec 31, 1987');
	});

	it('that are none stay as they are', () => expect(shortDate('20050000')).toBe('20050000'));
});

describe('names', () => {
	it('of counties are read as names', () => {
		expect(titleCase('LOS ANGELES')).toBe('Los Angeles');
		expect(titleCase('')).toBe('');
	});

	it('of people get room after the comma and nothing else', () => {
		expect(spacedName('MUÑOZ,ROSA')).toBe('MUÑOZ, ROSA');
		expect(spacedName('MUÑOZ, ROSA')).toBe('MUÑOZ, ROSA');
	});
});
