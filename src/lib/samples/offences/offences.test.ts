import { expect, test } from 'vitest';
import { CANNABIS } from './cannabis';
import { BESIDE_CANNABIS, COMMON } from './common';
import { REGISTRABLE, STRIKES } from './grave';

const DECKS = { CANNABIS, BESIDE_CANNABIS, COMMON, REGISTRABLE, STRIKES };

test.each(Object.entries(DECKS))(
	'%s has offences in force in any month, so that every case finds its charges',
	(name, offences) => {
		const least = name === 'COMMON' ? 12 : 1;
		const missing: number[] = [];
		for (let year = 1960; year <= 2030; year++) {
			for (let month = 1; month <= 12; month++) {
				const date = year * 10000 + month * 100 + 1;
				const inForce = new Set(offences.filter((offence) => date >= offence.since && date < offence.before));
				if (inForce.size < least) missing.push(date);
			}
		}
		expect(missing).toEqual([]);
	}
);

test('no charge holds a comma or a quote, since the cell is written bare', () => {
	for (const { charge } of Object.values(DECKS).flat()) expect(charge).toMatch(/^[0-9.A-Z()/]+ (HS|PC|VC|BP)-[^",]+$/);
});
