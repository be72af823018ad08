import { readCharge } from '../../record/charge';
import { parseIsoDate } from '../../record/civil-date';
import { ANY_CLASS, FELONY, MISDEMEANOR } from '../../record/conviction-class';
import { ANY_DAY } from '../../record/date-span';
import { FALSE, TRUE, UNKNOWN, triOf, type Tri } from '../../record/tri';
import { convictionsListed, type ListedHistories } from './listed-convictions';
import type { ListExample, OffenceList } from './offence-list';

const CLASSES = { felony: FELONY, misdemeanor: MISDEMEANOR };

/** What a list says of an example: whether a conviction of it is on the list. */
export function answerExample(list: OffenceList, example: ListExample): Tri {
	const given = typeof example === 'string' ? { case: [example] } : example;
	const listed = convictionsListed(list, oneCase(given.case, given));
	return listed.includes(TRUE) ? TRUE : listed.includes(UNKNOWN) ? UNKNOWN : FALSE;
}

/** Convictions of one person in one case, on one day and of one class; of any where none is given. */
export function oneCase(
	charges: readonly string[],
	given: { readonly date?: string | undefined; readonly class?: 'felony' | 'misdemeanor' | undefined } = {}
): ListedHistories {
	const day = given.date === undefined ? null : parseIsoDate(given.date);
	const read = charges.map(readCharge);
	return {
		histories: {
			convictions: read.length,
			first: Uint32Array.of(0, read.length),
			person: new Uint32Array(read.length),
			charge: Uint32Array.from(read, (_, at) => at),
			inchoate: Uint8Array.from(read, ({ inchoate }) => triOf(inchoate)),
			classes: new Uint8Array(read.length).fill(given.class === undefined ? ANY_CLASS : CLASSES[given.class]),
			step: new Uint32Array(read.length).fill(1001),
			charges: read
		},
		dateFrom: new Int32Array(read.length).fill(day ?? ANY_DAY.from),
		dateTo: new Int32Array(read.length).fill(day ?? ANY_DAY.to)
	};
}
