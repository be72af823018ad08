import { expect, test } from 'vitest';
import { dayNumber, isCivilDate } from '../record/civil-date';
import { dateOfDay } from './civil-day';

test('every day from 1900 to 2100 has its date, and the date its day', () => {
	const wrong: number[] = [];
	for (let day = dayNumber(19000101); day <= dayNumber(21001231); day++) {
		const date = dateOfDay(day);
		if (!isCivilDate(date) || dayNumber(date) !== day) wrong.push(day);
	}
	expect(wrong).toEqual([]);
});
