import { describe, expect, it } from 'vitest';
import { covers, isExactly, parseSectionName, sectionName, sectionText, type Section } from './section';

const sale: Section = { code: 'HS', number: '11360', subdivisions: ['A', '2'] };

describe('a section', () => {
	it('prints as records print it, and is named as policies name it', () => {
		expect(sectionText(sale)).toBe('11360(A)(2) HS');
		expect(sectionName(sale)).toBe('HS 11360');
	});

	it('is named exactly only with all of its subdivisions', () => {
		expect(isExactly('HS 11360(A)(2)', sale)).toBe(true);
		expect(isExactly('HS 11360(A)', sale)).toBe(false);
		expect(isExactly('HS 11360(B)(2)', sale)).toBe(false);
	});
});

describe('a policy’s name for a section', () => {
	it.each([
		['HS 11357', { code: 'HS', number: '11357', subdivisions: [] }],
		['HS 11357.5', { code: 'HS', number: '11357.5', subdivisions: [] }],
		['PC 12022.53(B)', { code: 'PC', number: '12022.53', subdivisions: ['B'] }],
		['PC 273AB(A)(10)', { code: 'PC', number: '273AB', subdivisions: ['A', '10'] }],
		['PC 288A', { code: 'PC', number: '288A', subdivisions: [] }]
	])('is read: %s', (name, section) => expect(parseSectionName(name)).toEqual(section));

	it.each([
		'11357 HS',
		'HS11357',
		'HSC 11357',
		'H 11357',
		' HS 11357',
		'HS 11357 ',
		'HS 11357.',
		'HS 273ABC',
		'HS',
		''
	])('is refused where it is none: %j', (name) => {
		expect(parseSectionName(name)).toBeNull();
		expect(covers(name, sale)).toBe(false);
		expect(isExactly(name, sale)).toBe(false);
	});

	it('is read alike the second time', () => {
		expect(parseSectionName('HS 11358(C)')).toBe(parseSectionName('HS 11358(C)'));
		expect(parseSectionName('no section')).toBeNull();
		expect(parseSectionName('no section')).toBeNull();
	});
});
