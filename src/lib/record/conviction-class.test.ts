import { describe, expect, it } from 'vitest';
import { classText, readClass } from './conviction-class';
import { hasNoValue } from './no-value';

describe('the class of a conviction', () => {
	it.each([
		['FELONY', 'M', 'felony'],
		[' felony ', '', 'felony'],
		['MISDEMEANOR', 'F', 'misdemeanor'],
		['Infraction', '', 'infraction'],
		['', 'F', 'felony'],
		['          ', ' m', 'misdemeanor'],
		['-', 'I', 'infraction'],
		['NULL', 'F', 'felony']
	])('is read from %j, charged %j, as %s', (stated, charged, expected) => {
		expect(classText(readClass(stated, charged))).toBe(expected);
	});

	it.each([
		['FELON', 'F'],
		['UNSURE', ''],
		['', ''],
		['', 'N']
	])('stays unknown for %j, charged %j', (stated, charged) => {
		expect(classText(readClass(stated, charged))).toBe('unknown');
	});
});

describe('a class in words', () => {
	it('names all that it may be, unless it may be any', () => {
		expect([1, 2, 4, 3, 5, 6, 7].map(classText)).toEqual([
			'felony',
			'misdemeanor',
			'infraction',
			'felony or misdemeanor',
			'felony or infraction',
			'misdemeanor or infraction',
			'unknown'
		]);
	});
});

describe('a cell without a value', () => {
	it('is blank, dashes, NULL or eight zeros, padded or not', () => {
		for (const cell of ['', '   ', '-', '  -  ', '----', 'NULL', 'NULL  ', 'null', '00000000', ' 00000000 '])
			expect(hasNoValue(cell)).toBe(true);
		for (const cell of ['0', '000000000', 'NULLS', '-1', 'N', '19990101']) expect(hasNoValue(cell)).toBe(false);
	});
});
