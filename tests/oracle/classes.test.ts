import { describe, expect, it } from 'vitest';
import { CLEAN, CLEAN_PILOTS, load } from './cases';
import { proved } from './classify';
import { olderAnswers } from './older-results';
import { convictionId } from './model/people';

describe('the named classes of difference', () => {
	it.each([...CLEAN, ...CLEAN_PILOTS])('have no proof in any raw row of a conviction on %s', (name) => {
		const oracle = load(name);
		for (const run of [...oracle.runs, ...oracle.pilots].filter(({ name }) =>
			/^all_dismiss$|default|-07$/.test(name)
		)) {
			const ids = olderAnswers(run).map(({ row }) => convictionId(oracle.rows[row]));
			expect(ids.length).toBeGreaterThan(0);
			expect(ids.flatMap((id) => proved(oracle, run, id))).toEqual([]);
		}
	});
});
