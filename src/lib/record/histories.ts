import type { Charge } from './charge';

/**
 * The criminal histories of many people (or of one), in columns. Convictions of a person lie together, in the order in
 * which the source gives them. Dates are spans of `CivilDate`s, truth values are `Tri`s, classes are sets of bits.
 */
export interface Histories {
	readonly people: number;
	readonly convictions: number;
	/** Person `p` has the convictions from `first[p]` up to `first[p + 1]`. */
	readonly first: Uint32Array;
	readonly birthFrom: Int32Array;
	readonly birthTo: Int32Array;
	readonly deceased: Uint8Array;
	/** The history may have a gap (1): a record of the person could not be read, or the record names no one. */
	readonly incomplete: Uint8Array;
	/** Earliest registration under PC 290; from after to where there is none. */
	readonly registeredFrom: Int32Array;
	readonly registeredTo: Int32Array;

	readonly person: Uint32Array;
	readonly dateFrom: Int32Array;
	readonly dateTo: Int32Array;
	readonly classes: Uint8Array;
	/** Place in `charges`. */
	readonly charge: Uint32Array;
	/** An attempt or a conspiracy. */
	readonly inchoate: Uint8Array;
	/** A conspiracy (`Tri`); it is inchoate, too. */
	readonly conspiracy: Uint8Array;
	/** Whether the conviction is of the county under review. */
	readonly inCounty: Uint8Array;
	/** The step (a case, in court) that the conviction stands in: cycle and step, six digits. 0: not known. */
	readonly step: Uint32Array;
	/** The day of the cycle, as a rule that of the arrest; any day where the source gives none. */
	readonly cycleFrom: Int32Array;
	readonly cycleTo: Int32Array;
	/** A charge of H&S 11357-11360 stands in the same cycle (`Tri`). */
	readonly prop64InCycle: Uint8Array;
	/** A charge that is neither of H&S 11357-11360 nor one to which those were pleaded down stands in the same cycle (`Tri`). */
	readonly otherInCycle: Uint8Array;
	/** All parts of the sentence, in half days; -1 where one cannot be read. */
	readonly sentence: Int32Array;
	readonly charges: readonly Charge[];
}
