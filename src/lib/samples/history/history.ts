import type { CivilDate } from '../../record/civil-date';
import type { Offence } from '../offences/offence';
import type { Person } from '../people/person';

/** A made-up criminal history, in the order in which its rows are written. */
export interface History {
	readonly person: Person;
	readonly cycles: Cycle[];
}

/** An arrest and all that followed from it; or a registration, an application, a death. */
export interface Cycle {
	readonly date: CivilDate;
	readonly age: number;
	readonly steps: Step[];
}

export interface Step {
	readonly type: StepType;
	/** `YYYYMMDD`; may be a year alone (`19870000`) or 0, no value. */
	date: CivilDate;
	readonly agency: Agency;
	/** The county's cell as it is printed. */
	countyName: string;
	readonly counts: Count[];
}

export type StepType =
	| 'ARREST/DETAINED/CITED'
	| 'COURT ACTION'
	| 'CUSTODY:JAIL'
	| 'CUSTODY:PRISON'
	| 'REGISTRATION'
	| 'APPLICANT'
	| 'DECEASED';

export interface Agency {
	readonly ori: string;
	readonly name: string;
	readonly countyCode: string;
}

export interface Count {
	/** Its number in the step, from 1. */
	readonly order: number;
	charge: Charge;
	/** The disposition's day, 0 where nothing was decided. */
	readonly decided: CivilDate;
	readonly fileNumber: string;
	readonly booking: string;
	readonly disposition: string;
	/** FELONY, MISDEMEANOR or INFRACTION in a conviction, if the row says it. */
	conviction: string;
	/** The letter of the charge. */
	letter: string;
	comment: string;
	/** One row for each; a count without any has one row. */
	readonly sentence: readonly SentencePart[];
}

/** What a person is charged with, as it is printed. */
export interface Charge {
	readonly text: string;
	readonly code: string;
	readonly qualifier: string;
	/** Null where nothing is charged. */
	readonly offence: Offence | null;
}

export interface SentencePart {
	readonly code: string;
	readonly place: 'JAIL' | 'PRISON' | 'PROBATION' | 'FINE';
	readonly length: number;
	readonly unit: '' | 'D' | 'M' | 'Y';
}
