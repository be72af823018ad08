import { expect, test } from 'vitest';
import { FALSE, TRUE, UNKNOWN, not, triOf } from './tri';

test('what is known is true or false, and so is its opposite', () => {
	expect([triOf(true), triOf(false)]).toEqual([TRUE, FALSE]);
	expect([not(TRUE), not(FALSE)]).toEqual([FALSE, TRUE]);
});

test('the opposite of what is not known is not known', () => {
	expect(not(UNKNOWN)).toBe(UNKNOWN);
});
