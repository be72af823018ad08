import type { CompiledPolicy } from '../engine/compile';
import type { Decisions } from '../engine/decide';
import type { CatalogueFacts } from '../law/facts/catalogue';
import type { CivilDate } from '../record/civil-date';
import type { CountyRecords } from '../record/county-records';

/** A county's records with what one policy says of them on one day: what every report is made from. */
export interface DecidedCounty {
	readonly county: string;
	readonly asOf: CivilDate;
	readonly records: CountyRecords;
	readonly facts: CatalogueFacts;
	readonly compiled: CompiledPolicy;
	readonly decisions: Decisions;
	readonly fileNames: readonly string[];
}
