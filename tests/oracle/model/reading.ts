/**
 * The classes of difference that can touch a decision of the configurable county policy. Each names one way of reading
 * raw cells that is corrected on purpose. A reading is the set of corrections in force: none of them is the older tool,
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
	'repeated-count'
] as const;

export type DifferenceClass = (typeof CLASSES)[number];

export interface Reading {
	readonly key: string;
	readonly corrects: (name: DifferenceClass) => boolean;
}

const known = new Map<string, Reading>();

function readingOf(names: readonly DifferenceClass[]): Reading {
	const key = names.join(' ');
	const reading = known.get(key) ?? { key, corrects: (name) => names.includes(name) };
	known.set(key, reading);
	return reading;
}

export const OLDER = readingOf([]);
export const CORRECTED = readingOf(CLASSES);
export const only = (name: DifferenceClass) => readingOf([name]);
export const allBut = (name: DifferenceClass) => readingOf(CLASSES.filter((other) => other !== name));
