import type { Chance } from '../differential/chance';
import type { Restatement } from './answers';
import { county2019 } from './county-2019';
import { dismissEverything } from './dismiss-everything';
import { losAngelesJuly2019 } from './los-angeles-2019-07';
import { losAngelesOctober2019 } from './los-angeles-2019-10';
import { sacramento } from './sacramento-2019-07';
import { sanFrancisco } from './san-francisco-2018';
import { sanJoaquin } from './san-joaquin-2019-07';
import { statute } from './statute';
import type { Choices } from './history';

/** A preset as the second reader has it: its restatement, and parameters to try it with. */
export interface Restated {
	readonly restatement: Restatement;
	readonly choices: (chance: Chance) => Choices;
}

const SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'];
const some = (chance: Chance, share: number) => SECTIONS.filter(() => chance.percent(share));

const none = (): Choices => ({});

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
	},
	'california/dismiss-everything': { restatement: dismissEverything, choices: none },
	'california/prop-64/los-angeles-2019-10': {
		restatement: losAngelesOctober2019,
		choices: (chance) => ({ age: chance.of([18, 40, 50, 65]), years: chance.of([1, 5, 10, 20]) })
	},
	'california/prop-64/los-angeles-2019-07': { restatement: losAngelesJuly2019, choices: none },
	'california/prop-64/sacramento-2019-07': { restatement: sacramento, choices: none },
	'california/prop-64/san-joaquin-2019-07': { restatement: sanJoaquin, choices: none },
	'california/prop-64/contra-costa-2019-07': { restatement: sanJoaquin, choices: none },
	'california/prop-64/san-francisco-2018': { restatement: sanFrancisco, choices: none },
	'california/prop-64/statute': {
		restatement: statute,
		choices: (chance) => ({
			priors: chance.of(['statutory', 'any']),
			offence: chance.of(['open', 'cycle']),
			sure18: chance.of([18, 21]),
			sure21: chance.of([21, 24, 30])
		})
	}
};
