import { describe, expect, it } from 'vitest';
import { readCharge } from './charge';
import { covers, sectionText } from './section';

function sections(text: string): string {
	return readCharge(text).sections.map(sectionText).join(' ; ');
}

describe('reading a charge', () => {
	it.each([
		['11357(A) HS-POSSESS CONCENTRATED CANNABIS', '11357(A) HS'],
		[' 11358 HS-LEADING SPACE', '11358 HS'],
		['11357(a) HS-LOWER', '11357(A) HS'],
		['11360 (A) HS', '11360(A) HS'],
		['11360(A)HS-GLUED', '11360(A) HS'],
		['11357HS', '11357 HS'],
		['190.2(A)(4) PC', '190.2(A)(4) PC'],
		['1672(A) MV-X', '1672(A) MV'],
		['4149 BP - UNLICENSED SALE OF NEEDLES', '4149 BP'],
		['11357(B) HS-28.5 GRAMS OR LESS', '11357(B) HS']
	])('takes %s for its section', (text, expected) => {
		expect(sections(text)).toBe(expected);
		expect(readCharge(text).uncertain).toBe(false);
	});

	it.each([
		['111360 ZZ-NOT REALLY', '111360 ZZ'],
		['11357.5 HS-SYNTHETIC CANNABINOID', '11357.5 HS']
	])('never finds a section inside the number of %s', (text, expected) => {
		expect(sections(text)).toBe(expected);
	});

	it.each([
		['11360A2 HS-X', '11360(A)(2) HS'],
		['11357B2 HS-X', '11357(B)(2) HS'],
		['11357A HS-X', '11357(A) HS']
	])('reads letters and digits glued to a section of Proposition 64 as subdivisions: %s', (text, expected) => {
		expect(sections(text)).toBe(expected);
		expect(readCharge(text).flags).toContain('subdivision-glued');
	});

	it.each([
		['288A(C)(1) PC-X', '288A(C)(1) PC'],
		['653F PC-SOLICIT', '653F PC'],
		['273AB(A) PC', '273AB(A) PC']
	])('leaves a letter to any other number: %s', (text, expected) => {
		expect(sections(text)).toBe(expected);
	});

	it('takes a missing code of a Proposition 64 section for HS, and flags it', () => {
		expect(sections('11359')).toBe('11359 HS');
		expect(readCharge('11360(B) SELL/FURNISH NO HYPHEN').flags).toContain('code-missing');
		expect(readCharge('459-664').sections[0]?.code).toBe('');
	});

	it.each([
		'664/11360(A) HS-ATTEMPT',
		'664-11360(A) HS-ATTEMPT',
		'182/11359 HS-CONSPIRACY',
		'182(A)(1)/11358 HS',
		'459-664 PC'
	])('sees the attempt or conspiracy in %s', (text) => {
		expect(readCharge(text).inchoate).toBe(true);
		expect(readCharge(text).sections).toHaveLength(1);
	});

	it('reads each of several sections and gives them the code that is printed once', () => {
		expect(sections('11359/11357 HS-TWO SECTIONS')).toBe('11359 HS ; 11357 HS');
		expect(sections('11359 HS/11360(A) HS')).toBe('11359 HS ; 11360(A) HS');
		expect(readCharge('11357/11360 HS-TWO').flags).toContain('several-sections');
	});

	it('is not certain of a section that stands inside a text', () => {
		const charge = readCharge('CHRG=11358 HS');
		expect(charge.sections.map(sectionText)).toEqual(['11358 HS']);
		expect(charge.uncertain).toBe(true);
	});

	it('finds no section where there is none', () => {
		for (const text of ['THIS IS A COMMENT', 'SCN-81Q11 COM: DCN-M123', 'JOSÉ', '']) {
			expect(readCharge(text)).toMatchObject({ sections: [], uncertain: true, flags: ['no-section'] });
		}
	});
});

describe('a policy’s name for a section', () => {
	it('takes in every subdivision of the section, and no other number', () => {
		const [section] = readCharge('11360(A)(2) HS').sections;
		expect(covers('HS 11360', section)).toBe(true);
		expect(covers('HS 11360(A)', section)).toBe(true);
		expect(covers('HS 11360(B)', section)).toBe(false);
		expect(covers('HS 11357', section)).toBe(false);
		expect(covers('PC 11360', section)).toBe(false);
	});
});
