/** One section of a California code, with the subdivisions that the record names. */
export interface Section {
	/** Two letters: `HS`, `PC`, … */
	readonly code: string;
	/** `11357`, `11357.5`, `288A`: letters that belong to the number are part of it. */
	readonly number: string;
	/** `['A', '2']` for (a)(2). */
	readonly subdivisions: readonly string[];
}

export function sectionText(section: Section): string {
	return `${section.number}${section.subdivisions.map((part) => `(${part})`).join('')} ${section.code}`;
}

/** `HS 11357`: the section without its subdivisions, as policies name it. */
export function sectionName(section: Section): string {
	return `${section.code} ${section.number}`;
}

/** Whether a policy's name for a section (`HS 11357`, `HS 11360(A)`) takes in this one. */
export function covers(name: string, section: Section): boolean {
	const pattern = parseSectionName(name);
	return pattern !== null && takesIn(pattern, section);
}

/** Whether a policy's name for a section names this one, with just these subdivisions. */
export function isExactly(name: string, section: Section): boolean {
	const pattern = parseSectionName(name);
	return pattern?.subdivisions.length === section.subdivisions.length && takesIn(pattern, section);
}

function takesIn(pattern: Section, section: Section): boolean {
	return (
		pattern.code === section.code &&
		pattern.number === section.number &&
		pattern.subdivisions.every((part, at) => section.subdivisions[at] === part)
	);
}

const NAMED = new Map<string, Section | null>();

/** Reads a policy's name for a section; null for what is none. Each name is read once. */
export function parseSectionName(name: string): Section | null {
	const known = NAMED.get(name);
	if (known !== undefined) return known;
	const section = readSectionName(name);
	NAMED.set(name, section);
	return section;
}

function readSectionName(name: string): Section | null {
	const match = /^([A-Z]{2}) (\d+(?:\.\d+)?[A-Z]{0,2})((?:\([A-Z0-9]+\))*)$/.exec(name);
	if (match === null) return null;
	const [, code, number, subdivisions] = match;
	return { code, number, subdivisions: subdivisions.match(/[A-Z0-9]+/g) ?? [] };
}
