import { describe, expect, it } from 'vitest';
import { CLEAN, load } from './cases';
import { proved } from './classify';
import { olderAnswers } from './older-results';
import { convictionId } from './model/people';

describe('the named classes of difference', () => {
	it.each(CLEAN)('have no proof in any raw row of a conviction on %s', (name) => {
		const oracle = load(name);
		for (const day of ['2019-11-11', '2020-07-01']) {
			const run = oracle.runs.find(({ asOf }) => asOf === day)!;
			const ids = olderAnswers(run).map(({ row }) => convictionId(oracle.rows[row]));
			expect(ids.length).toBeGreaterThan(0);
			expect(ids.flatMap((id) => proved(oracle, run, id))).toEqual([]);
		}
	});
});
