import type { CivilDate } from './civil-date';
import type { Histories } from './histories';
import type { Texts } from './texts';

/**
 * What a run keeps: the whole history of every person with a conviction that some policy may take in, whichever was
 * chosen, and of the source what lists, papers and reports need. Numbers of texts refer to `texts`.
 */
export interface CountyRecords {
	readonly histories: Histories;
	readonly texts: Texts;
	/** One set per conviction, in the order of `histories`. */
	readonly sources: ConvictionSources;
	readonly people: PersonSources;
	readonly registrations: readonly Registration[];
	readonly relief: readonly ReliefRecord[];
}

export interface ConvictionSources {
	readonly file: Uint16Array;
	/** Position among the file's records, from 0. */
	readonly row: Uint32Array;
	/** Line in the file, from 1. */
	readonly line: Uint32Array;
	readonly cycleStep: Uint32Array;
	readonly countPart: Uint32Array;
	/** The date's digits as they stand; 0 for none, and for what is no date minus the number of its text. */
	readonly date: Int32Array;
	/** The day of the cycle, likewise. */
	readonly cycleDate: Int32Array;
	readonly comment: Uint32Array;
	/** The charge's cell, or the comment where the charge is read there. */
	readonly charge: Uint32Array;
	readonly county: Uint32Array;
	readonly class: Uint32Array;
	readonly chargeClass: Uint32Array;
	readonly qualifier: Uint32Array;
	readonly disposition: Uint32Array;
	/** The case numbers of the court step, joined with `; `. */
	readonly caseNumbers: Uint32Array;
	/** Who heard it; none where the conviction stands in a step that is no court action. */
	readonly court: Uint32Array;
	/** The agencies of the arrests in the conviction's cycle, joined with `; `. */
	readonly arrestedBy: Uint32Array;
	/** `READ_IN_COMMENT` and what differed between the rows of the count. */
	readonly flags: Uint8Array;
}

export const READ_IN_COMMENT = 1;
export const DATES_DIFFER = 2;
export const CLASSES_DIFFER = 4;
export const SECTIONS_DIFFER = 8;
export const QUALIFIERS_DIFFER = 16;
export const COUNTIES_DIFFER = 32;

export interface PersonSources {
	readonly id: Uint32Array;
	readonly name: Uint32Array;
	readonly cii: Uint32Array;
	readonly sex: Uint32Array;
	readonly race: Uint32Array;
	readonly birthText: Uint32Array;
	readonly records: Uint32Array;
	readonly birthsDiffer: Uint8Array;
	/** The registration was read in the record (for the older `PC290 Registration` column). */
	readonly registered: Uint8Array;
}

export interface Registration {
	readonly person: number;
	readonly date: CivilDate | null;
	readonly charge: number;
	readonly file: number;
	readonly line: number;
}

export interface ReliefRecord {
	readonly person: number;
	readonly date: CivilDate | null;
	readonly disposition: number;
	readonly charge: number;
	/** The conviction that it names by cycle, count and section; -1 if none. */
	readonly conviction: number;
	readonly file: number;
	readonly line: number;
}
