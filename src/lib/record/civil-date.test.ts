import { describe, expect, it } from 'vitest';
import {
	EARLIEST,
	LATEST,
	addYears,
	ageOn,
	dateOfDay,
	dayNumber,
	isCivilDate,
	isoDate,
	parseIsoDate
} from './civil-date';
import { ANY_DAY, spanOfDigits, spanText } from './date-span';

describe('civil dates', () => {
	it('know which days there are', () => {
		expect([20000229, 20240229, 19991231].every(isCivilDate)).toBe(true);
		expect([19000229, 20230229, 19991301, 19990001, 19990132, 19990100, 0].some(isCivilDate)).toBe(false);
	});

	it('run from the first day of the year 1 to the last of 9999', () => {
		expect([EARLIEST, LATEST].every(isCivilDate)).toBe(true);
		expect([101, 1231, 100000101].some(isCivilDate)).toBe(false);
	});

	it('move 29 February to 1 March where the year has none', () => {
		expect(addYears(20160229, 1)).toBe(20170301);
		expect(addYears(20160229, 4)).toBe(20200229);
		expect(addYears(20200229, -1)).toBe(20190301);
		expect(addYears(20200228, -1)).toBe(20190228);
	});

	it('count a birthday on 29 February on 1 March in other years', () => {
		expect(ageOn(20000229, 20210228)).toBe(20);
		expect(ageOn(20000229, 20210301)).toBe(21);
		expect(ageOn(19700515, 20200514)).toBe(49);
		expect(ageOn(19700515, 20200515)).toBe(50);
	});

	it('agree with the calendar on the number of days between two of them', () => {
		for (let day = 0; day < 60000; day += 37) {
			const date = new Date(day * 86400000);
			const civil = date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
			expect(dayNumber(civil)).toBe(day);
		}
		expect(dayNumber(19610721)).toBe(Date.UTC(1961, 6, 21) / 86400000);
	});

	it('come back from the number of their day, at the ends of months, of years and of centuries', () => {
		for (let year = 1599; year <= 2401; year++)
			for (const day of [101, 131, 201, 228, 301, 331, 401, 630, 1031, 1101, 1130, 1201, 1231])
				expect(dateOfDay(dayNumber(year * 10000 + day))).toBe(year * 10000 + day);
		for (const leapDay of [16000229, 19960229, 20000229, 24000229]) {
			expect(dateOfDay(dayNumber(leapDay))).toBe(leapDay);
			expect(dateOfDay(dayNumber(leapDay) + 1)).toBe(leapDay + 72);
		}
		expect(dateOfDay(dayNumber(19000228) + 1)).toBe(19000301);
	});

	it('read only YYYY-MM-DD', () => {
		expect(parseIsoDate('2020-07-01')).toBe(20200701);
		expect(isoDate(20200701)).toBe('2020-07-01');
		expect(isoDate(EARLIEST)).toBe('0001-01-01');
		for (const text of [
			'2020-7-1',
			'20200701',
			'2020-13-01',
			'2020-02-30',
			'',
			'today',
			' 2020-07-01',
			'2020-07-01T00'
		])
			expect(parseIsoDate(text)).toBeNull();
	});
});

describe('date spans', () => {
	it('take a year without month and day for that year, and a month without a day for that month', () => {
		expect(spanOfDigits(20050000)).toEqual({ from: 20050101, to: 20051231 });
		expect(spanOfDigits(20040200)).toEqual({ from: 20040201, to: 20040229 });
	});

	it('take what is no date for any day', () => {
		for (const digits of [-1, 0, 19991399, 19990231, 123, 99990000 + 1300])
			expect(spanOfDigits(digits)).toEqual(ANY_DAY);
	});

	it('print as a day, as both ends, or as nothing', () => {
		expect(spanText(20050301, 20050301)).toBe('2005-03-01');
		expect(spanText(20050101, 20051231)).toBe('2005-01-01..2005-12-31');
		expect(spanText(ANY_DAY.from, ANY_DAY.to)).toBe('');
	});
});
