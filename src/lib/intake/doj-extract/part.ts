import type { LedgerFile, Quarantined } from '../ledger';
import type { Texts } from '../../record/texts';

/** Kinds of event that a part keeps. What is none of them no rule reads. */
export const CONVICTION = 1;
export const REGISTRATION = 2;
/** A set-aside, reduction or dismissal after conviction. */
export const RELIEF = 3;
/** A court action that is no conviction: its case number. */
export const CASE = 4;

/** Events in columns, in the order of the file. Numbers of texts refer to the part's texts. */
export interface Events {
	readonly count: number;
	readonly kind: Uint8Array;
	readonly subject: Uint32Array;
	/** Position among the records of the file (quarantined ones count) and its line: from the part's start. */
	readonly row: Uint32Array;
	readonly line: Uint32Array;
	/** CNT_ORDER's first six digits (cycle, step) and its last six (count, part). */
	readonly cycleStep: Uint32Array;
	readonly countPart: Uint32Array;
	/** `YYYYMMDD` as digits, 0 for no value; for what is no date minus the number of the cell's text. */
	readonly date: Int32Array;
	/** The day of the cycle, likewise. */
	readonly cycleDate: Int32Array;
	readonly charge: Uint32Array;
	readonly comment: Uint32Array;
	readonly county: Uint32Array;
	readonly class: Uint32Array;
	readonly chargeClass: Uint32Array;
	readonly qualifier: Uint32Array;
	readonly disposition: Uint32Array;
	readonly caseNumber: Uint32Array;
	readonly court: Uint32Array;
	/** Sentence length in half days; -1 where it cannot be read. */
	readonly sentence: Int32Array;
	/** `FROM_COMMENT`, `IN_COURT`. */
	readonly flags: Uint8Array;
}

/** The charge was read in COMMENT_TEXT. */
export const FROM_COMMENT = 1;
/** The step is a court action, so its case number is the court's. */
export const IN_COURT = 2;

/**
 * What charges that are no conviction say of their cycle, and who arrested: one mark for each run of records of one
 * subject's cycle that name no two agencies.
 */
export interface CycleMarks {
	readonly count: number;
	readonly subject: Uint32Array;
	/** CNT_ORDER's first three digits; 0 where there are none. */
	readonly cycle: Uint16Array;
	/** `CycleBits`. */
	readonly says: Uint8Array;
	/** The agency of an arrest; 0 where none is named. */
	readonly agency: Uint32Array;
}

/** People of a part in columns, by the number that its events use. */
export interface Subjects {
	readonly count: number;
	/** Text of the subject id; 0: the record names none, so it is a person of its own. */
	readonly id: Uint32Array;
	readonly name: Uint32Array;
	readonly cii: Uint32Array;
	readonly sex: Uint32Array;
	readonly race: Uint32Array;
	readonly birthFrom: Int32Array;
	readonly birthTo: Int32Array;
	/** The birth date's cell on the first record. */
	readonly birthText: Uint32Array;
	readonly records: Uint32Array;
	/** `DECEASED`, `BIRTHS_DIFFER`, `BIRTH_READ`, `INCOMPLETE`. */
	readonly flags: Uint8Array;
}

export const DECEASED = 1;
export const BIRTHS_DIFFER = 2;
/** Some record gave a birth date; without it the span says nothing. */
export const BIRTH_READ = 4;
export const INCOMPLETE = 8;

/** What one range of one file came to. Parts of a file joined in order are the file, wherever it was cut. */
export interface Part {
	/** Where the range's first own record starts and where the one after its last starts. */
	readonly start: number;
	readonly end: number;
	readonly lines: number;
	readonly texts: Texts;
	readonly events: Events;
	readonly cycles: CycleMarks;
	readonly subjects: Subjects;
	readonly tally: Tally;
	/** Lines and offsets from the part's start. */
	readonly quarantine: readonly Quarantined[];
	/** Places of the quarantined among the range's records. */
	readonly quarantinedRows: Uint32Array;
}

export interface Tally extends Pick<LedgerFile, 'accepted' | 'quarantined' | 'blank' | 'flags'> {
	readonly lineEnds: Readonly<Record<'crlf' | 'lf' | 'cr', number>>;
	readonly encodings: Readonly<Record<'ascii' | 'utf-8' | 'windows-1252', number>>;
}
