import type { Day, When } from './calendar';
import type { Known } from './known';

export type Class = 'felony' | 'misdemeanor' | 'infraction';

/** A person's record as a reader of it would tell it. */
export interface History {
	readonly birth: When;
	readonly deceased: boolean;
	/** A record of the person could not be read: there may be more than is told here. */
	readonly incomplete: boolean;
	/** The earliest registration under PC 290. */
	readonly registered: When | null;
	readonly convictions: readonly Conviction[];
}

export interface Conviction {
	readonly charge: Charge;
	readonly classes: readonly Class[];
	readonly date: When;
	readonly inCounty: Known;
	/** An attempt or a conspiracy, by the charge or by its qualifier. */
	readonly inchoate: Known;
	/** A conspiracy; it is inchoate, too. */
	readonly conspiracy: Known;
	/** All parts together, in half days; null: one of them cannot be read. */
	readonly sentence: number | null;
	/** The case: cycle and step; 0: not known. */
	readonly step: number;
	readonly cycleDate: When;
	readonly prop64InCycle: Known;
	/** Something in the cycle is neither of 11357-11360 nor what those are pleaded down to. */
	readonly otherInCycle: Known;
}

/** What a charge's text means, and which lists of offences it is on, as a reader of those lists sees it. */
export interface Charge {
	readonly text: string;
	/** The sections that it may be; more than one: which of them was meant is not known. */
	readonly sections: readonly Section[];
	/** It may also be something that the text does not say. */
	readonly uncertain: boolean;
	readonly on: Readonly<Record<ListName, Known>>;
}

export const LIST_NAMES = [
	'strike 2019',
	'registrable 2019',
	'related 2019',
	'strike statute',
	'registrable statute',
	'strike San Francisco',
	'plea bargain 2018'
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export interface Section {
	/** `HS 11360` */
	readonly name: string;
	/** `['A', '2']` */
	readonly subdivisions: readonly string[];
}

/** One conviction to be decided, taken to be of one class and one section. */
export interface Case {
	readonly history: History;
	readonly conviction: Conviction;
	readonly class: Class;
	readonly section: Section;
	readonly asOf: Day;
}

export type Choices = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** What a policy says: an outcome (`reduce to infraction` where it says so), and the older tool's reason if it had one. */
export interface Verdict {
	readonly outcome: string;
	readonly reason: string | null;
}

export const OUT: Verdict = { outcome: 'out of scope', reason: null };
