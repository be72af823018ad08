import type { FactColumn, Facts } from '../../engine/facts';
import type { CivilDate } from '../../record/civil-date';
import type { Histories } from '../../record/histories';
import { offenceList } from '../lists/offence-lists';
import { CONVICTION_FACTS } from './conviction-facts';
import { CYCLE_FACTS } from './cycle-facts';
import { dateHistories, type DatedHistories } from '../../record/dated-histories';
import type { Fact } from './fact';
import { LISTED_FACTS } from './listed-facts';
import { PERSON_FACTS } from './person-facts';
import { PRIOR_FACTS } from './prior-facts';
import { SENTENCE_FACTS } from './sentence-facts';

/** The vocabulary of policies. */
export const CATALOGUE: ReadonlyMap<string, Fact> = new Map(
	[...CONVICTION_FACTS, ...SENTENCE_FACTS, ...CYCLE_FACTS, ...PRIOR_FACTS, ...LISTED_FACTS, ...PERSON_FACTS].map(
		(fact) => [fact.id, fact]
	)
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
		column(id, list) {
			const key = list === undefined ? id : `${id} ${list}`;
			let column = computed.get(key);
			if (column === undefined) {
				const fact = CATALOGUE.get(id);
				if (fact === undefined) throw new Error(`No fact is called ${id}`);
				column = computeFact(fact, dated, list);
				computed.set(key, column);
			}
			return column;
		}
	};
}

function computeFact(fact: Fact, dated: DatedHistories, list: string | undefined): FactColumn {
	return fact.ofList === true ? fact.compute(dated, offenceList(list ?? '')) : fact.compute(dated);
}
