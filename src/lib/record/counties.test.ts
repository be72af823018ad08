import { expect, test } from 'vitest';
import { COUNTIES, countyNamed } from './counties';

test('there are 58 counties, numbered in the order of the alphabet', () => {
	expect(COUNTIES).toHaveLength(58);
	const names = COUNTIES.map((county) => county.name);
	expect([...names].sort()).toEqual(names);
	expect(COUNTIES.map((county) => county.code)).toEqual(names.map((_, at) => String(at + 1).padStart(2, '0')));
});

test('a county carries its number and the title of its court', () => {
	expect(countyNamed(' los ANGELES ')).toEqual({
		code: '19',
		name: 'Los Angeles',
		court: 'SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES'
	});
	expect(countyNamed('Yuba')?.code).toBe('58');
});

test('a name that is not a county of California finds nothing', () => {
	expect(countyNamed('Narnia')).toBeUndefined();
	expect(countyNamed('')).toBeUndefined();
});
