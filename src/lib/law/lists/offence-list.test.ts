import { describe, expect, it } from 'vitest';
import { readCharge } from '../../record/charge';
import { isRegistrable, isSuperstrike } from './pilot-offences';

describe('superstrikes', () => {
	it.each([
		'187 PC',
		'187(A) PC',
		'664/187(A) PC',
		'190.2(A)(4) PC',
		'269(A)(1) PC',
		'288(A) PC',
		'245(D)(3) PC',
		'653F PC',
		'1672(A) MV',
		'136.1/186.22(B)(4) PC'
	])('take in %s', (text) => expect(isSuperstrike(readCharge(text))).toBe(true));
	it.each([
		'537 PC',
		'1288 PC',
		'245(A)(1) PC',
		'288(C)(1) PC',
		'136.1 PC',
		'186.22(B)(4) PC',
		'187 VC',
		'11357(A) HS',
		'1672(B) MV'
	])('leave out %s', (text) => expect(isSuperstrike(readCharge(text))).toBe(false));
});

describe('registrable offences', () => {
	it.each([
		'288(A) PC',
		'243.4(A) PC',
		'647.6(A) PC',
		'311.11(A) PC',
		'236.1(B)(1) PC',
		'314(1) PC',
		'288A(B)(1) PC',
		'285 PC'
	])('take in %s', (text) => expect(isRegistrable(readCharge(text))).toBe(true));
	it.each(['286.5 PC', '289.6 PC', '236.1(A) PC', '314 PC', '647(B) PC', '290 PC', '11357 HS'])(
		'leave out %s',
		(text) => expect(isRegistrable(readCharge(text))).toBe(false)
	);
});
