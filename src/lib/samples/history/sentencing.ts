import { deck, type Chance } from '../chance';
import type { SentencePart } from './history';

interface Sentencing {
	readonly disposition: string;
	/** One row for each list, with one part out of it. */
	readonly parts: readonly (readonly SentencePart[])[];
}

export interface Sentenced {
	readonly disposition: string;
	readonly parts: readonly SentencePart[];
}

const part = (place: SentencePart['place'], unit: SentencePart['unit'], ...lengths: number[]): SentencePart[] =>
	lengths.map((length) => ({
		code: place === 'PROBATION' ? 'P' : place === 'PRISON' ? 'S' : place === 'JAIL' ? 'J' : 'F',
		place,
		length,
		unit
	}));

const FINE = part('FINE', '', 0);
const SHORT_JAIL = part('JAIL', 'D', 1, 2, 5, 10, 20, 30, 30, 45, 60, 90, 180);
const LONG_JAIL = [
	...part('JAIL', 'D', 90, 120, 180, 180, 240, 270),
	...part('JAIL', 'M', 6, 9),
	...part('JAIL', 'Y', 1)
];
const SUMMARY_PROBATION = [...part('PROBATION', 'M', 12, 18, 24, 36, 36), ...part('PROBATION', 'Y', 1, 2, 3)];
const FORMAL_PROBATION = [...part('PROBATION', 'M', 24, 36, 36, 48, 60), ...part('PROBATION', 'Y', 2, 3, 3, 5)];
const PRISON = [...part('PRISON', 'M', 16, 16, 16, 32), ...part('PRISON', 'Y', 2, 2, 2, 3, 3, 4)];
const LONG_PRISON = part('PRISON', 'Y', 6, 8, 11, 15, 25);

const FELONY = deck<Sentencing>([
	[14, { disposition: 'CONVICTED-PROB/JAIL', parts: [FORMAL_PROBATION, LONG_JAIL] }],
	[14, { disposition: 'CONVICTED-PROBATION/JAIL', parts: [FORMAL_PROBATION, LONG_JAIL, FINE] }],
	[10, { disposition: 'CONVICTED-PROBATION', parts: [FORMAL_PROBATION] }],
	[24, { disposition: 'CONVICTED-PRISON', parts: [PRISON] }],
	[8, { disposition: 'CONVICTED-JAIL', parts: [LONG_JAIL] }],
	[4, { disposition: 'CONVICTED', parts: [LONG_JAIL] }]
]);

const MISDEMEANOR = deck<Sentencing>([
	[22, { disposition: 'CONVICTED-PROBATION/JAIL', parts: [SUMMARY_PROBATION, SHORT_JAIL] }],
	[14, { disposition: 'CONVICTED-PROBATION/JAIL', parts: [SUMMARY_PROBATION, SHORT_JAIL, FINE] }],
	[18, { disposition: 'CONVICTED-PROBATION', parts: [SUMMARY_PROBATION] }],
	[10, { disposition: 'CONVICTED-PROBATION', parts: [SUMMARY_PROBATION, FINE] }],
	[20, { disposition: 'CONVICTED-JAIL', parts: [SHORT_JAIL] }],
	[8, { disposition: 'CONVICTED-FINE', parts: [FINE] }],
	[4, { disposition: 'CONVICTED', parts: [SHORT_JAIL] }]
]);

const INFRACTION: readonly Sentencing[] = [{ disposition: 'CONVICTED-FINE', parts: [FINE] }];
const GRAVE: readonly Sentencing[] = [{ disposition: 'CONVICTED-PRISON', parts: [LONG_PRISON] }];

export type ConvictionClass = 'FELONY' | 'MISDEMEANOR' | 'INFRACTION';
export const SENTENCINGS: Readonly<Record<ConvictionClass | 'GRAVE', readonly Sentencing[]>> = {
	FELONY,
	MISDEMEANOR,
	INFRACTION,
	GRAVE
};

export function drawSentence(chance: Chance, sentencings: readonly Sentencing[]): Sentenced {
	const { disposition, parts } = chance.pick(sentencings);
	return { disposition, parts: parts.map((choices) => chance.pick(choices)) };
}

/** Days until such a sentence lets its person out again; half a prison term is served. */
export function daysInside(parts: readonly SentencePart[]): number {
	let days = 0;
	for (const { place, length, unit } of parts) {
		const whole = length * (unit === 'Y' ? 365 : unit === 'M' ? 30 : 1);
		if (place === 'PRISON') days += Math.floor(whole / 2);
		if (place === 'JAIL') days += whole;
	}
	return days;
}
