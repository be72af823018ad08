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
		['459PC', '459 PC'],
		['11357HS PC-SECOND CODE', '11357 HS'],
		['290(10) PC-TWO DIGITS', '290(10) PC'],
		['12022.53(B) PC-TWO DECIMALS', '12022.53(B) PC'],
		['190.2(A)(4) PC', '190.2(A)(4) PC'],
		['1672(A) MV-X', '1672(A) MV'],
		['4149 BP - UNLICENSED SALE OF NEEDLES', '4149 BP'],
		['11357(B) HS-28.5 GRAMS OR LESS', '11357(B) HS']
	])('takes %s for its section', (text, expected) => {
		expect(sections(text)).toBe(expected);
		expect(readCharge(text)).toMatchObject({ inchoate: false, conspiracy: false, uncertain: false, flags: [] });
	});

	it('keeps what stands before the description, in its own case', () => {
		expect(readCharge(' 664/11359(a) hs-Sell, no prior').printed).toBe('664/11359(a) hs');
		expect(readCharge('459 ').printed).toBe('459');
		expect(readCharge('see 459 PC ').printed).toBe('see 459 PC');
		// A letter whose capital is two letters.
		expect(readCharge('653ß PC-text').printed).toBe('653SS PC');
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
		['11357A HS-X', '11357(A) HS'],
		['11360A2HS-ALL GLUED', '11360(A)(2) HS'],
		['11360A10(B) HS-X', '11360(A)(10)(B) HS']
	])('reads letters and digits glued to a section of Proposition 64 as subdivisions: %s', (text, expected) => {
		expect(sections(text)).toBe(expected);
		expect(readCharge(text).flags).toContain('subdivision-glued');
	});

	it.each([
		['288A(C)(1) PC-X', '288A(C)(1) PC'],
		['653F PC-SOLICIT', '653F PC'],
		['273AB(A) PC', '273AB(A) PC'],
		['211357B HS', '211357B HS'],
		['113571B HS', '113571B HS'],
		['11357.5B HS', '11357.5B HS'],
		['211360B HS', '211360B HS'],
		['113601B HS', '113601B HS']
	])('leaves a letter to any other number: %s', (text, expected) => {
		expect(sections(text)).toBe(expected);
		expect(readCharge(text).flags).toEqual([]);
	});

	it('takes letters for a code only where no subdivision follows them and no other code', () => {
		expect(sections('653CC(A) PC')).toBe('653CC(A) PC');
		expect(sections('CHRG=653CC PC')).toBe('653CC PC');
	});

	it('takes a missing code of a Proposition 64 section for HS, and flags it', () => {
		expect(sections('11359')).toBe('11359 HS');
		expect(readCharge('11360(B) SELL/FURNISH NO HYPHEN').flags).toContain('code-missing');
		expect(readCharge('11360(B) SELL/FURNISH NO HYPHEN').sections).toEqual([
			{ code: 'HS', number: '11360', subdivisions: ['B'] }
		]);
		expect(readCharge('459').flags).toEqual(['code-missing']);
		expect(readCharge('459-664').sections[0]?.code).toBe('');
	});

	it.each([
		'664/11360(A) HS-ATTEMPT',
		'664-11360(A) HS-ATTEMPT',
		'182/11359 HS-CONSPIRACY',
		'182(A)(1)/11358 HS',
		'182(A)(10)-11358 HS',
		'664 - 187 PC',
		'459-664 PC'
	])('sees the attempt or conspiracy in %s', (text) => {
		expect(readCharge(text).inchoate).toBe(true);
		expect(readCharge(text).sections).toHaveLength(1);
	});

	it('tells a conspiracy from an attempt', () => {
		expect(readCharge('182/11359 HS').conspiracy).toBe(true);
		expect(readCharge('664/11359 HS').conspiracy).toBe(false);
		expect(readCharge('182 PC-CONSPIRACY TO WHAT')).toMatchObject({ inchoate: false, conspiracy: false });
	});

	it('takes an attempt or a conspiracy of nothing for the charge itself', () => {
		expect(sections('664/182 PC')).toBe('664 PC ; 182 PC');
		expect(readCharge('664/182 PC')).toMatchObject({ inchoate: false, conspiracy: false });
	});

	it.each(['1664/211 PC', '6640/211 PC', '182.5/211 PC', '1182/211 PC'])(
		'takes no other number for an attempt or a conspiracy: %s',
		(text) => {
			expect(readCharge(text).inchoate).toBe(false);
			expect(readCharge(text).sections).toHaveLength(2);
		}
	);

	it.each([
		['459-211 PC', ['459']],
		['1664-211 PC', ['1664']],
		['459-6640 PC', ['459']],
		['459-211/664 PC', ['459']],
		['664/211-245 PC', ['211']],
		['664 PC-187 PC', ['664']],
		['459 PC-182 ITEMS TAKEN', ['459']]
	])('takes a hyphen without 664 or 182 beside it for the beginning of the description: %s', (text, numbers) => {
		expect(readCharge(text).sections.map(({ number }) => number)).toEqual(numbers);
	});

	it('reads on behind a hyphen with 664 or 182 before it', () => {
		expect(sections('459/664-187 PC')).toBe('459 PC ; 187 PC');
	});

	it('reads each of several sections and gives them the code that is printed once', () => {
		expect(sections('11359/11357 HS-TWO SECTIONS')).toBe('11359 HS ; 11357 HS');
		expect(sections('11359 HS/11360(A) HS')).toBe('11359 HS ; 11360(A) HS');
		expect(readCharge('11357/11360 HS-TWO').flags).toEqual(['several-sections']);
	});

	it.each(['11359 / 11357 HS', '11359, 11357 HS', '11359 & 11357 HS', '11359+11357 HS', '11359 AND 11357 HS'])(
		'knows the ways in which sections are joined: %s',
		(text) => expect(sections(text)).toBe('11359 HS ; 11357 HS')
	);

	it.each([
		['CHRG=11358 HS', '11358 HS'],
		['CHRG=459 PC-BURGLARY', '459 PC'],
		['CHRG=459(A)PC', '459(A) PC'],
		['CHRG=12022.53 PC', '12022.53 PC'],
		['CHRG=653F PC', '653F PC'],
		['CHRG=288AB PC', '288AB PC'],
		['CHRG=11360 (A)(2) HS', '11360(A)(2) HS'],
		['CHRG=290.46(10) PC', '290.46(10) PC'],
		['SEE 459 PC AND 11359 HS', '459 PC ; 11359 HS']
	])('is not certain of a section that stands inside a text: %s', (text, expected) => {
		const charge = readCharge(text);
		expect(charge.sections.map(sectionText).join(' ; ')).toBe(expected);
		expect(charge.uncertain).toBe(true);
		expect(charge.flags).toContain('section-inside-text');
	});

	it('takes a number inside a text for a section only with its code, or where it is one of Proposition 64', () => {
		expect(readCharge('SEE 11360(A), NO CODE')).toMatchObject({
			sections: [{ code: 'HS', number: '11360', subdivisions: ['A'] }],
			flags: ['code-missing', 'section-inside-text']
		});
		for (const text of ['SEE 459, NO CODE', 'SEE 459 XX', 'SEE 459 PCX', 'SEE 4590 PC1'])
			expect(readCharge(text).sections, text).toEqual([]);
	});

	it('is not certain of a number that runs on into a word', () => {
		expect(readCharge('11357ABCDEF HS').uncertain).toBe(true);
	});

	it('finds no section where there is none', () => {
		for (const text of ['THIS IS A COMMENT', 'SCN-81Q11 COM: DCN-M123', 'JOSÉ', '']) {
			expect(readCharge(text)).toEqual({
				printed: text,
				sections: [],
				inchoate: false,
				conspiracy: false,
				uncertain: true,
				flags: ['no-section']
			});
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
