import { factsOf } from '../../src/lib/law/facts/catalogue';
import { historiesOf } from './history';
import type { History } from './restatement/history';

export const AS_OF = 20200701;

/** What a fact is of each conviction, or of each person where it is the person's: a truth, a set, or both ends of a span. */
export function valuesOf(
	id: string,
	people: readonly History[],
	{ asOf = AS_OF, list }: { readonly asOf?: number; readonly list?: string } = {}
): (number | readonly [number, number])[] {
	const column = factsOf(historiesOf(...people), asOf).column(id, list);
	switch (column.kind) {
		case 'flag':
			return [...column.values];
		case 'class':
			return [...column.sets];
		case 'section':
			return [...column.charge];
		default:
			return [...column.from].map((from, at) => [from, column.to[at]] as const);
	}
}
