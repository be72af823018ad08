import { OTHERWISE } from '../engine/decide';
import { NEEDS_REVIEW, OUT_OF_SCOPE } from '../engine/outcomes';
import { IN_NEITHER, type ComparedCounty } from './compare';
import { ANSWERS, CHANGES, SAME, answerNumber } from './compare-order';
import type { ComparedRow, ComparedSide, ComparisonQuery, DecidingStep } from './compare-views';
import type { DecidedCounty } from './decided';
import { convictionRow } from './list';
import { becomesOf, filledIn, outcomeOf, reasonOf } from './reason';

/** The convictions that a query asks for, in the order of the files and of their rows. */
export function listCompared(compared: ComparedCounty, query: ComparisonQuery): Uint32Array {
	const { a, b, change } = compared;
	const { sources } = a.records;
	const kind = query.change === null ? null : CHANGES.indexOf(query.change);
	const { cell } = query;
	const found: number[] = [];
	for (let at = 0; at < change.length; at++) {
		if (change[at] === IN_NEITHER) continue;
		if (kind !== null && change[at] !== kind) continue;
		if (kind === null && cell === null && change[at] === SAME) continue;
		if (cell !== null && (ANSWERS[answerNumber(a, at)] !== cell.a || ANSWERS[answerNumber(b, at)] !== cell.b)) continue;
		found.push(at);
	}
	return Uint32Array.from(found).sort((x, y) => sources.file[x] - sources.file[y] || sources.row[x] - sources.row[y]);
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
		change: CHANGES[compared.change[at]],
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
	const { step, section, outcome, unknown } = decided.decisions;
	if (outcome[at] === NEEDS_REVIEW && unknown[at] !== 0) return null;
	const none = step[at] === OTHERWISE;
	const rule = none ? { id: 'otherwise', cites: [], ...policy.otherwise } : policy.steps[step[at]];
	// Where unknown facts left the kind of relief open, the step that the decision rests on did not settle it.
	if (rule?.outcome !== outcomeOf(decided, at)) return null;
	return { id: rule.id, says: filledIn(decided, rule.says.en, section[at]), cites: rule.cites };
}
