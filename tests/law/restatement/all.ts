import type { Chance } from '../differential/chance';
import type { Restatement } from './answers';
import { county2019 } from './county-2019';
import type { Choices } from './history';

/** A preset as the second reader has it: its restatement, and parameters to try it with. */
export interface Restated {
	readonly restatement: Restatement;
	readonly choices: (chance: Chance) => Choices;
}

const SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'];
const some = (chance: Chance, share: number) => SECTIONS.filter(() => chance.percent(share));

export const RESTATED: Readonly<Record<string, Restated>> = {
	'california/county-2019': {
		restatement: county2019,
		choices: (chance) => ({
			dismiss: some(chance, 30),
			reduce: some(chance, 50),
			under21: chance.percent(50),
			age: chance.of([0, 40, 50, 57, 65]),
			yearsSince: chance.of([0, 1, 5, 10, 15]),
			yearsFree: chance.of([0, 1, 5, 10, 15]),
			onlyProp64: chance.percent(50),
			deceased: chance.percent(50)
		})
	}
};
