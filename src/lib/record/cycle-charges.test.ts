import { describe, expect, it } from 'vitest';
import { readCharge } from './charge';
import { OTHER_BITS, cycleBits, otherInCycle, prop64InCycle } from './cycle-charges';
import { FALSE, TRUE, UNKNOWN } from './tri';

const bits = (...charges: readonly string[]) => charges.reduce((all, text) => all | cycleBits(readCharge(text)), 0);
const NONE = bits();

describe('a charge of Proposition 64 in a cycle', () => {
	it.each([
		['11359 HS', TRUE],
		['11360(A) HS', TRUE],
		['11357/11358 HS', TRUE],
		['11359/459 PC', FALSE],
		['11359 HS/459 PC', UNKNOWN],
		['CHRG=11359 HS', UNKNOWN],
		['A COMMENT', UNKNOWN],
		['11361 HS', FALSE],
		['459 PC', FALSE]
	])('%s: %i', (charge, is) => expect(prop64InCycle(bits(charge), NONE, false)).toBe(is));

	it('is there if any charge of the cycle is one, whatever the others are', () => {
		expect(prop64InCycle(bits('459 PC', 'A COMMENT', '11359 HS'), NONE, true)).toBe(TRUE);
	});
});

describe('something else in a cycle', () => {
	it.each([
		['459 PC', TRUE],
		['211/459 PC', TRUE],
		['11359 HS', FALSE],
		['32 PC', FALSE],
		['11364(A) HS', FALSE],
		['11366 HS', FALSE],
		['11366 PC', TRUE],
		['11359 HS/11364 HS', FALSE],
		['11359 HS/459 PC', UNKNOWN],
		['459 PC/11359 HS', UNKNOWN],
		['CHRG=459 PC', UNKNOWN],
		['A COMMENT', UNKNOWN]
	])('%s: %i', (charge, is) => expect(otherInCycle(bits(charge), NONE, false)).toBe(is));

	it('may be one of those that charges are pleaded down to, where its code is not printed', () => {
		expect(otherInCycle(bits('32'), NONE, false)).toBe(UNKNOWN);
		expect(otherInCycle(bits('459'), NONE, false)).toBe(TRUE);
	});

	it('is told by bits that a charge of Proposition 64 does not set', () => {
		expect(bits('11359 HS') & OTHER_BITS).toBe(0);
		expect(bits('459 PC') & OTHER_BITS).not.toBe(0);
		expect(bits('A COMMENT') & OTHER_BITS).not.toBe(0);
	});
});

describe('what may belong to a cycle, or could not be read,', () => {
	it('leaves open what the cycle itself does not settle', () => {
		for (const inCycle of [prop64InCycle, otherInCycle]) {
			expect(inCycle(NONE, NONE, false)).toBe(FALSE);
			expect(inCycle(NONE, NONE, true)).toBe(UNKNOWN);
		}
		expect(prop64InCycle(NONE, bits('11359 HS'), false)).toBe(UNKNOWN);
		expect(prop64InCycle(NONE, bits('A COMMENT'), false)).toBe(UNKNOWN);
		expect(prop64InCycle(NONE, bits('459 PC'), false)).toBe(FALSE);
		expect(otherInCycle(NONE, bits('459 PC'), false)).toBe(UNKNOWN);
		expect(otherInCycle(NONE, bits('A COMMENT'), false)).toBe(UNKNOWN);
		expect(otherInCycle(NONE, bits('11359 HS'), false)).toBe(FALSE);
	});
});
