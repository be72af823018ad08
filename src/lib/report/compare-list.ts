import { OTHERWISE } from '../engine/decide';
import { NEEDS_REVIEW, OUT_OF_SCOPE } from '../engine/outcomes';
import { IN_NEITHER, answersIn, type ComparedCounty } from './compare';
import { CHANGES, CHANGE_BETWEEN, type Change } from './compare-order';
import type { ComparedRow, ComparedSide, ComparisonQuery, DecidingStep } from './compare-views';
import type { DecidedCounty } from './decided';
import { convictionRow } from './list';
import { becomesOf, filledIn, outcomeOf, reasonOf } from './reason';

/** The convictions that a query asks for, in the order of the files and of their rows. */
export function listCompared(compared: ComparedCounty, query: ComparisonQuery): Uint32Array {
	const { pair } = compared;
	const { sources } = compared.a.records;
	const wanted = Uint8Array.from({ length: 256 }, (_, one) => (isWanted(one, query) ? 1 : 0));
	const found: number[] = [];
	for (let at = 0; at < pair.length; at++) if (wanted[pair[at]] === 1) found.push(at);
	return Uint32Array.from(found).sort((x, y) => sources.file[x] - sources.file[y] || sources.row[x] - sources.row[y]);
}

function isWanted(pair: number, { change, cell }: ComparisonQuery): boolean {
	if (pair === IN_NEITHER || pair >= CHANGE_BETWEEN.length) return false;
	const kind = changeAt(pair);
	if (change !== null && kind !== change) return false;
	if (cell === null) return change !== null || kind !== 'same';
	const [from, to] = answersIn(pair);
	return from === cell.a && to === cell.b;
}

/** What a pair of answers comes to. */
export function changeAt(pair: number): Change {
	return CHANGES[CHANGE_BETWEEN[pair]];
}

/** A conviction with the answers of both policies, as a list shows it. */
export function comparedRow(compared: ComparedCounty, at: number): ComparedRow {
	const {
		conviction,
		person,
		name,
		birth,
		charge,
		section,
		class: cls,
		date,
		file,
		line
	} = convictionRow(compared.a, at);
	return {
		conviction,
		person,
		name,
		birth,
		charge,
		section,
		class: cls,
		date,
		file,
		line,
		change: changeAt(compared.pair[at]),
		a: comparedSide(compared.a, at),
		b: comparedSide(compared.b, at)
	};
}

export function comparedSide(decided: DecidedCounty, at: number): ComparedSide {
	if (decided.decisions.outcome[at] === OUT_OF_SCOPE)
		return { answer: 'out-of-scope', becomes: null, reason: '', step: null };
	return {
		answer: outcomeOf(decided, at),
		becomes: becomesOf(decided, at),
		reason: reasonOf(decided, at),
		step: decidingStep(decided, at)
	};
}

function decidingStep(decided: DecidedCounty, at: number): DecidingStep | null {
	const { policy } = decided.compiled;
	const { step, outcome, unknown } = decided.decisions;
	if (outcome[at] === NEEDS_REVIEW && unknown[at] !== 0) return null;
	const none = step[at] === OTHERWISE;
	const rule = none ? { id: 'otherwise', cites: [], ...policy.otherwise } : policy.steps[step[at]];
	// Where unknown facts left the kind of relief open, the step that the decision rests on did not settle it.
	if (rule?.outcome !== outcomeOf(decided, at)) return null;
	return { id: rule.id, says: filledIn(decided, rule.says.en, at), cites: rule.cites };
}
