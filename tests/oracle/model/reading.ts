import type { Tool } from './question';

/**
 * The classes of difference that can touch a decision. Each names one way of reading raw cells that is corrected on
 * purpose; the last four touch the pilot counties' policies only. (Relief on record changes no decision.) A reading is the set of corrections in force: none of them is the older tool,
 * all of them is what is required now.
 */
export const CLASSES = [
	'class-unknown',
	'date-unknown',
	'birth-unknown',
	'birth-conflict',
	'comment-charge',
	'chronology',
	'section',
	'county',
	'identity',
	'disposition-text',
	'repeated-count',
	'sentence-unknown',
	'count-order',
	'registration',
	'strike-lists'
] as const;

export type DifferenceClass = (typeof CLASSES)[number];

const OF_PILOTS = 4;

export const classesOf = (tool: Tool): readonly DifferenceClass[] =>
	tool === 'configurable' ? CLASSES.slice(0, -OF_PILOTS) : CLASSES;

export interface Reading {
	readonly corrects: (name: DifferenceClass) => boolean;
}

/** One object for each reading, so that what was read by it can be found again. */
function readingOf(names: readonly DifferenceClass[]): Reading {
	const corrected = new Set(names);
	return { corrects: (name) => corrected.has(name) };
}

const byClass = (names: (name: DifferenceClass) => readonly DifferenceClass[]) =>
	new Map(CLASSES.map((name) => [name, readingOf(names(name))]));
const ONLY = byClass((name) => [name]);
const ALL_BUT = byClass((name) => CLASSES.filter((other) => other !== name));

export const OLDER = readingOf([]);
export const CORRECTED = readingOf(CLASSES);
export const only = (name: DifferenceClass) => ONLY.get(name)!;
export const allBut = (name: DifferenceClass) => ALL_BUT.get(name)!;
