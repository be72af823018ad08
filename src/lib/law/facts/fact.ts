import type { FactColumn, FactDefinition } from '../../engine/facts';
import type { DatedHistories } from '../../record/dated-histories';

/** A fact of the catalogue: its words, and the one function that computes it. */
export interface Fact extends FactDefinition {
	readonly compute: (dated: DatedHistories) => FactColumn;
}
