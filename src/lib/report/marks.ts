import { FALSE, UNKNOWN } from '../record/tri';
import { cursorAt } from './cursor';
import type { DecidedCounty } from './decided';
import { filledIn } from './reason';
import type { MarkView } from './views';

/** What the policy says beside the outcome of a conviction, in its order. */
export function marksOf(decided: DecidedCounty, at: number): MarkView[] {
	const { compiled, decisions } = decided;
	const given = 1 << decisions.outcome[at];
	const beside = compiled.marks.filter((one) => (one.beside & given) !== 0);
	if (beside.length === 0) return [];
	const cursor = cursorAt(decided, at);
	return beside
		.map(({ mark, check }) => ({ mark, value: check(cursor) }))
		.filter(({ value }) => value !== FALSE)
		.map(({ mark, value }) => ({
			id: mark.id,
			says: filledIn(decided, mark.says.en, at),
			cites: mark.cites,
			sure: mark.sure,
			unknown: value === UNKNOWN
		}));
}

/** The same as a cell of a result file. */
export function marksText(decided: DecidedCounty, at: number): string {
	return marksOf(decided, at)
		.map(({ says, unknown }) => (unknown ? `${says} (May be so: the records do not settle it.)` : says))
		.join('; ');
}
