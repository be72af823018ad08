import type { FactColumn, FactDefinition } from '../../engine/facts';
import type { DatedHistories } from '../../record/dated-histories';
import type { OffenceList } from '../lists/offence-list';

/** A fact of the catalogue: its words, and the one function that computes it. */
export type Fact = FactDefinition &
	(
		| { readonly ofList?: false; readonly compute: (dated: DatedHistories) => FactColumn }
		| { readonly ofList: true; readonly compute: (dated: DatedHistories, list: OffenceList) => FactColumn }
	);
