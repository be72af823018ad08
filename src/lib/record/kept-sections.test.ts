import { expect, test } from 'vitest';
import { readCharge } from './charge';
import { isKept, keeps } from './kept-sections';

const kept = (charge: string) => isKept(readCharge(charge).sections[0]);

test.each([
	['Proposition 64', ['11357(B) HS', '11358 HS', '11359(A) HS', '11360(A) HS']],
	['its forerunners before 7 March 1973', ['11500 HS', '11530 HS', '11530.1 HS', '11530.5 HS', '11531 HS', '11532 HS']],
	['cannabis offences that it left as they were', ['11357.5 HS', '11361(B) HS']],
	['what cannabis charges were pleaded down to', ['32 PC', '11364 HS', '11366 HS']],
	['what two counties cleared beside them', ['647(F) PC', '602(K) PC', '466 PC', '148(A) PC', '148.9 PC', '11550 HS']],
	['the same, of other codes', ['4060 BP', '4140 BP', '4149 BP', '40508(A) VC', '1320(A) PC']]
])('a run keeps convictions of %s', (_, charges) => {
	expect(charges.filter((charge) => !kept(charge))).toEqual([]);
});

test('a run keeps no conviction of another section, code or subdivision', () => {
	const others = ['459 PC', '11350(A) HS', '11378 HS', '647(B) PC', '647 PC', '11357 BP', '148.5 PC', '21200 VC'];
	expect(others.filter(kept)).toEqual([]);
});

test('a kept section takes in the names of its subdivisions, and no text that is no name', () => {
	expect(keeps('HS 11360', 'HS 11360(A)')).toBe(true);
	expect(keeps('PC 647(F)', 'PC 647')).toBe(false);
	expect(keeps('HS 11360', 'somewhere')).toBe(false);
});
