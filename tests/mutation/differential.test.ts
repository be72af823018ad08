import { describe, expect, it } from 'vitest';
import { SHIPPED_POLICIES } from '../../src/lib/law/policies';
import { Chance } from '../law/differential/chance';
import { differences, prepared } from '../law/differential/compare';
import { randomHistory } from '../law/differential/random-history';
import { RESTATED } from '../law/restatement/all';

/** `tests/law/differential.test.ts` in small: a mutant takes as long as the tests that judge it. */
const DAYS = [20191031, 20200229];
const HISTORIES = 150;
const chance = new Chance(20161109);
const batches = DAYS.map((asOf) => {
	const people = Array.from({ length: HISTORIES }, () => randomHistory(chance, asOf));
	return { asOf, batch: prepared(people, asOf, chance) };
});
const restated = SHIPPED_POLICIES.filter(({ id }) => id in RESTATED).map((policy) => [policy.id, policy] as const);

describe.each(restated)('%s', (id, policy) => {
	const choices = DAYS.map(() => RESTATED[id].choices(chance));

	it('decides made-up histories as its restatement in plain code does', () => {
		for (const [at, { asOf, batch }] of batches.entries())
			expect(
				differences({ policy, restated: RESTATED[id], choices: choices[at], asOf }, batch, 1).found,
				`as of ${asOf}`
			).toEqual([]);
	});
});
