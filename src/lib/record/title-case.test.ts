import { expect, it } from 'vitest';
import { titleCase } from './title-case';

it.each([
	['LOS ANGELES', 'Los Angeles'],
	["o'neil-de la CRUZ (EAST)", "O'neil-De La Cruz (East)"],
	['SUPERIOR/MUNICIPAL 2ND', 'Superior/Municipal 2nd'],
	['ÉLAN', 'Élan'],
	['', '']
])('%s is written in capitals and small letters as a name is: %s', (text, written) => {
	expect(titleCase(text)).toBe(written);
});
