/** The papers of a motion that are made from a template. */
export const PAPER_IDS = [
	'motion',
	'memorandum',
	'declaration',
	'exhibit-confidential',
	'exhibit-public',
	'order',
	'service'
] as const;
export type PaperId = (typeof PAPER_IDS)[number];
