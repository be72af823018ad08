import type { CompiledPolicy } from '../engine/compile';
import type { Decisions } from '../engine/decide';
import type { FactDefinition, Facts } from '../engine/facts';
import type { Charge } from '../record/charge';
import type { CivilDate } from '../record/civil-date';
import type { CountyRecords } from '../record/county-records';
import type { DatedHistories } from '../record/dated-histories';
import type { Reviewed } from './reviewed';

/**
 * A county's records with what one policy says of them on one day: what every report is made from. The law's words and
 * lists come with it, so that reports need not know where they are kept.
 */
export interface DecidedCounty {
	readonly county: string;
	readonly asOf: CivilDate;
	readonly records: CountyRecords;
	readonly dated: DatedHistories;
	readonly facts: Facts;
	readonly compiled: CompiledPolicy;
	/** What stands: the machine's decisions and, in their place, those of people. */
	readonly decisions: Decisions;
	/** Null where no one decided anything over the machine. */
	readonly reviewed: Reviewed | null;
	readonly vocabulary: ReadonlyMap<string, FactDefinition>;
	readonly lists: OffenceLists;
	readonly fileNames: readonly string[];
}

/** The offence lists of the older tools' columns. */
export interface OffenceLists {
	readonly isSuperstrike: (charge: Charge) => boolean;
	readonly isRegistrable: (charge: Charge) => boolean;
}
