import { ANY_CLASS } from '../../record/conviction-class';
import type { DatedHistories } from '../../record/dated-histories';
import type { Histories } from '../../record/histories';
import { FALSE, TRUE, UNKNOWN, triOf, type Tri } from '../../record/tri';
import { ListReader, type ListedCharge } from './listed-charge';
import type { OffenceList } from './offence-list';

/** What lists ask of histories. */
export interface ListedHistories extends Pick<DatedHistories, 'dateFrom' | 'dateTo'> {
	readonly histories: Pick<
		Histories,
		'convictions' | 'first' | 'person' | 'charge' | 'inchoate' | 'classes' | 'step' | 'charges'
	>;
}

/** Of each conviction whether it is on the list, on its own day (`Tri`). */
export function convictionsListed(list: OffenceList, dated: ListedHistories): Uint8Array {
	const { histories } = dated;
	const reader = new ListReader(list);
	const known = new Uint8Array(histories.charges.length * WAYS).fill(NOT_YET);
	const kinds = Uint8Array.from(histories.charges, (charge) =>
		!reader.touches(charge) ? OFF : reader.isDated(charge) ? BY_DAY : BY_CHARGE
	);
	const listed = new Uint8Array(histories.convictions);
	for (let at = 0; at < histories.convictions; at++) {
		const charge = histories.charge[at];
		if (kinds[charge] === OFF) continue;
		const way = charge * WAYS + histories.inchoate[at] * (ANY_CLASS + 1) + histories.classes[at];
		if (kinds[charge] === BY_DAY || known[way] === NOT_YET) known[way] = reader.isListed(convictionAt(dated, at));
		listed[at] = known[way];
	}
	if (list.together?.inOneCase === true) addPairs(reader, dated, listed);
	return listed;
}

/** Charges that are off the list, those whose answer turns on the day of conviction, and the rest. */
const OFF = 0;
const BY_DAY = 1;
const BY_CHARGE = 2;
/** A charge is asked about once for each set of classes, and as completed, attempted or either. */
const WAYS = 3 * (ANY_CLASS + 1);
const NOT_YET = 255;

/** Offences that count together with an enhancement, where another charge of the same case is of it. */
function addPairs(reader: ListReader, dated: ListedHistories, listed: Uint8Array): void {
	const { histories } = dated;
	const enhanced = Uint8Array.from(histories.charges, (charge) => reader.isEnhanced(charge));
	const offence = Uint8Array.from(histories.charges, (charge) => triOf(reader.touchesPair(charge)));
	for (let at = 0; at < histories.convictions; at++) {
		if (enhanced[histories.charge[at]] === FALSE) continue;
		const person = histories.person[at];
		for (let other = histories.first[person]; other < histories.first[person + 1]; other++) {
			if (other === at || listed[other] === TRUE || offence[histories.charge[other]] === FALSE) continue;
			const pair = [enhanced[histories.charge[at]], sameCase(dated, at, other)];
			if (pair.includes(FALSE)) continue;
			const paired = reader.isPaired(convictionAt(dated, other));
			if (paired !== FALSE) listed[other] = paired === TRUE && !pair.includes(UNKNOWN) ? TRUE : UNKNOWN;
		}
	}
}

function sameCase({ histories: { step } }: ListedHistories, a: number, b: number): Tri {
	if (step[a] === 0 || step[b] === 0) return UNKNOWN;
	return step[a] === step[b] ? TRUE : FALSE;
}

function convictionAt({ histories, dateFrom, dateTo }: ListedHistories, at: number): ListedCharge {
	return {
		charge: histories.charges[histories.charge[at]],
		inchoate: histories.inchoate[at] as Tri,
		classes: histories.classes[at],
		days: { from: dateFrom[at], to: dateTo[at] }
	};
}
