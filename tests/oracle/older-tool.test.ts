import { describe, expect, it } from 'vitest';
import { EVERY, isHere, load, WITH_PILOTS, type Case, type Run } from './cases';
import { olderAnswers } from './older-results';
import { modelOf } from './model/as-ours';
import { OLDER } from './model/reading';

/** Row, determination and reason, as the older tool wrote them. */
function olderLines(run: Run): string[] {
	return olderAnswers(run).map((one) => `${one.row} ${one.determination}: ${one.reason}`);
}

/** The same from the model. */
function modelLines(oracle: Case, run: Run): string[] {
	const model = modelOf(oracle);
	return model.convictions(run, OLDER).map((id) => {
		const { answers } = model.permitted(run, id, OLDER);
		const said = answers.map(({ determination, reason }) => `${determination}: ${reason}`);
		return `${model.facts(run, id, OLDER)!.row.index} ${said.join(' or ')}`;
	});
}

describe('the model with no correction in force', () => {
	it.each([...new Set([...EVERY, ...WITH_PILOTS])].filter(isHere))(
		'gives every answer of the older tools, and no other, on %s',
		(name) => {
			const oracle = load(name);
			const runs = [...oracle.runs, ...oracle.pilots];
			expect(runs.length).toBeGreaterThan(0);
			for (const run of runs) expect(modelLines(oracle, run).sort(), run.name).toEqual(olderLines(run).sort());
		}
	);
}, 120_000);
