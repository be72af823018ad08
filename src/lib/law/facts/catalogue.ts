import type { FactColumn, Facts } from '../../engine/facts';
import type { CivilDate } from '../../record/civil-date';
import type { Histories } from '../../record/histories';
import { CONVICTION_FACTS } from './conviction-facts';
import { dateHistories, type DatedHistories } from '../../record/dated-histories';
import type { Fact } from './fact';
import { PERSON_FACTS } from './person-facts';

/** The vocabulary of policies. */
export const CATALOGUE: ReadonlyMap<string, Fact> = new Map(
	[...CONVICTION_FACTS, ...PERSON_FACTS].map((fact) => [fact.id, fact])
);

/** Facts of one set of histories on one day, each computed when it is first asked for. */
export interface CatalogueFacts extends Facts {
	readonly dated: DatedHistories;
}

export function factsOf(histories: Histories, asOf: CivilDate): CatalogueFacts {
	const dated = dateHistories(histories, asOf);
	const computed = new Map<string, FactColumn>();
	return {
		dated,
		convictions: histories.convictions,
		person: histories.person,
		column(id) {
			let column = computed.get(id);
			if (column === undefined) {
				const fact = CATALOGUE.get(id);
				if (fact === undefined) throw new Error(`No fact is called ${id}`);
				column = fact.compute(dated);
				computed.set(id, column);
			}
			return column;
		}
	};
}
