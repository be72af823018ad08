import { describe, expect, it } from 'vitest';
import { SHIPPED_POLICIES } from '../../src/lib/law/policies';
import { Chance } from './differential/chance';
import { differences, prepared, type Difference, type Setting } from './differential/compare';
import { randomHistory } from './differential/random-history';
import { smallest } from './differential/smallest';
import { RESTATED } from './restatement/all';
import type { History } from './restatement/history';
import { LONG } from '../long';

const HISTORIES = LONG ? 1_000_000 : 20_000;
const BATCH = 5_000;
const DAYS = [20191031, 20190701, 20200701, 20200229, 20240229, 20230301, 20261122];

describe('made-up histories', () => {
	const restated = SHIPPED_POLICIES.filter(({ id }) => id in RESTATED);

	it(`${HISTORIES.toLocaleString('en')} of them, decided by each policy, are decided as its restatement in plain code does`, () => {
		const chance = new Chance(20161109);
		const decided = Object.fromEntries(restated.map(({ id }) => [id, 0]));
		const differing: Record<string, string> = {};
		for (let from = 0; from < HISTORIES; from += BATCH) {
			const asOf = chance.of(DAYS);
			const people = Array.from({ length: BATCH }, () => randomHistory(chance, asOf));
			const batch = prepared(people, asOf, chance);
			for (const policy of restated) {
				const choices = RESTATED[policy.id].choices(chance);
				if (policy.id in differing) continue;
				const setting: Setting = { policy, restated: RESTATED[policy.id], choices, asOf };
				const result = differences(setting, batch, 40);
				if (result.found.length > 0) differing[policy.id] = shortest(setting, people, result.found);
				decided[policy.id] += result.decided;
			}
		}
		expect(Object.values(differing).join('\n\n')).toBe('');
		for (const [id, count] of Object.entries(decided)) expect(count, id).toBeGreaterThan(HISTORIES / 4);
		if (LONG) console.log(decided);
	}, 3_600_000);
});

/** The difference that takes the fewest words to tell. */
function shortest(setting: Setting, people: readonly History[], found: readonly Difference[]): string {
	const texts = found.map((one) => smallest(setting, people[one.person], one));
	texts.sort((a, b) => a.length - b.length);
	return `${setting.policy.id}, as of ${setting.asOf}, ${JSON.stringify(setting.choices)}\n${texts[0]}`;
}
