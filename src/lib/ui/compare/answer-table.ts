/** The table of two policies' answers, made of the pairs that occur. */
import type { Answer } from '$lib/report/compare-order';
import type { ComparedCell } from '$lib/report/compare-views';
import { OUTCOME_ORDER } from '$lib/ui/results/bars';

const ORDER: readonly Answer[] = [...OUTCOME_ORDER, 'out-of-scope'];

/** The answers that a policy gives to any conviction, in the order of all lists. */
export function answersThatOccur(matrix: readonly ComparedCell[], side: 'a' | 'b'): Answer[] {
	return ORDER.filter((answer) => matrix.some((cell) => cell[side] === answer));
}

/** Convictions of the cells with these answers. */
export function total(matrix: readonly ComparedCell[], { a, b }: { a?: Answer; b?: Answer }): number {
	return matrix
		.filter((cell) => (a === undefined || cell.a === a) && (b === undefined || cell.b === b))
		.reduce((sum, cell) => sum + cell.convictions, 0);
}
