import { deck, type Chance } from '../chance';

export type Sex = 'F' | 'M';
type Coded = readonly [code: string, words: string];

/** The descriptive columns. Drawn apart from the name, so that neither says anything about the other. */
export interface Appearance {
	readonly race: Coded;
	readonly eyes: Coded;
	readonly hair: Coded;
	/** Feet and two digits of inches: `507`. */
	readonly height: string;
	readonly weight: string;
	readonly birthplace: Coded;
}

const RACES = deck<Coded>([
	[36, ['H', 'HISPANIC']],
	[28, ['W', 'WHITE']],
	[24, ['B', 'BLACK']],
	[4, ['A', 'OTHER ASIAN']],
	[3, ['O', 'OTHER']],
	[2, ['F', 'FILIPINO']],
	[2, ['I', 'AMERICAN INDIAN']],
	[1, ['X', 'UNKNOWN']]
]);

const EYES = deck<Coded>([
	[60, ['BRO', 'BROWN']],
	[15, ['BLU', 'BLUE']],
	[9, ['HAZ', 'HAZEL']],
	[8, ['GRN', 'GREEN']],
	[8, ['BLK', 'BLACK']]
]);

const HAIR = deck<Coded>([
	[45, ['BLK', 'BLACK']],
	[38, ['BRO', 'BROWN']],
	[10, ['BLN', 'BLOND']],
	[4, ['GRY', 'GRAY']],
	[3, ['RED', 'RED']]
]);

const BIRTHPLACES = deck<Coded>([
	[64, ['CA', 'CALIFORNIA']],
	[10, ['MM', 'MEXICO']],
	[6, ['TX', 'TEXAS']],
	[4, ['NY', 'NEW YORK']],
	[4, ['IL', 'ILLINOIS']],
	[3, ['LA', 'LOUISIANA']],
	[3, ['AZ', 'ARIZONA']],
	[6, ['', '']]
]);

const HEIGHTS: Readonly<Record<Sex, readonly string[]>> = {
	F: ['410', '500', '501', '502', '503', '504', '505', '506', '508'],
	M: ['505', '506', '507', '508', '509', '510', '511', '600', '602']
};

export function drawAppearance(chance: Chance, sex: Sex): Appearance {
	const lightest = sex === 'F' ? 105 : 135;
	return {
		race: chance.pick(RACES),
		eyes: chance.pick(EYES),
		hair: chance.pick(HAIR),
		height: chance.pick(HEIGHTS[sex]),
		weight: String(lightest + chance.below(100)),
		birthplace: chance.pick(BIRTHPLACES)
	};
}
