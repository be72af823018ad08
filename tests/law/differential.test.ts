import { describe, expect, it } from 'vitest';
import { SHIPPED_POLICIES } from '../../src/lib/law/policies';
import { Chance } from './differential/chance';
import { differences, prepared, type Difference, type Setting } from './differential/compare';
import { randomHistory } from './differential/random-history';
import { smallest } from './differential/smallest';
import { RESTATED } from './restatement/all';

const LONG = process.env.CLEARSLATE_LONG === '1';
const HISTORIES = LONG ? 1_000_000 : 20_000;
const BATCH = 5_000;
const DAYS = [20191031, 20190701, 20200701, 20200229, 20240229, 20230301, 20261122];

describe('made-up histories', () => {
	const restated = SHIPPED_POLICIES.filter(({ id }) => id in RESTATED);

	it(`${HISTORIES.toLocaleString('en')} of them, decided by each policy, are decided as its restatement in plain code does`, () => {
		const chance = new Chance(20161109);
		const decided: Record<string, number> = {};
		for (let from = 0; from < HISTORIES; from += BATCH) {
			const asOf = chance.of(DAYS);
			const batch = prepared(
				Array.from({ length: BATCH }, () => randomHistory(chance, asOf)),
				asOf
			);
			for (const policy of restated) {
				const choices = RESTATED[policy.id].choices(chance);
				const setting: Setting = { policy, restated: RESTATED[policy.id], choices, asOf };
				const result = differences(setting, batch, chance, 200);
				expect(result.found.length === 0 ? '' : shortest(setting, batch, result.found)).toBe('');
				decided[policy.id] = (decided[policy.id] ?? 0) + result.decided;
			}
		}
		for (const policy of restated) expect(decided[policy.id], policy.id).toBeGreaterThan(HISTORIES / 4);
		if (LONG) console.log(decided);
	}, 3_600_000);
});

/** The difference that takes the fewest words to tell. */
function shortest(setting: Setting, batch: ReturnType<typeof prepared>, found: readonly Difference[]): string {
	const texts = found.slice(0, 40).map((one) => smallest(setting, batch.people[one.person], one));
	texts.sort((a, b) => a.length - b.length);
	return `${setting.policy.id}, as of ${setting.asOf}, ${JSON.stringify(setting.choices)}\n${texts[0]}`;
}
