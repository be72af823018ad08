import { describe, expect, it } from 'vitest';
import { CLEAN, load } from './cases';
import { columnsThatDiffer } from './columns-agree';
import { olderAnswers, olderSummary } from './older-results';
import { expectedSummary } from './summary';
import { clearOfLastSevenYears } from './model/figures';

const LAST_SEVEN = 'CountSubjectsNoConvictionLast7Years';

describe.each(CLEAN)('what is expected of a sound file, %s', (name) => {
	const oracle = load(name);
	const onTheDay = oracle.runs.filter(({ asOf }) => asOf === '2020-07-01');
	const before = oracle.runs.filter(({ asOf }) => asOf !== '2020-07-01');

	it('has the older figure of the last seven years where the clock stood at the as-of date', () => {
		for (const run of onTheDay) {
			const summary = olderSummary(run) as Record<string, Record<string, number>>;
			expect(clearOfLastSevenYears(oracle, run)).toEqual({
				current: summary.reliefWithCurrentEligibilityChoices[LAST_SEVEN],
				all: summary.reliefWithDismissAllProp64[LAST_SEVEN]
			});
		}
	});

	it('counts those years from the as-of date, and leaves every other figure as it was', () => {
		const changed = before.filter((run) => {
			const expected = expectedSummary(oracle, run);
			const older = olderSummary(run);
			expect(withoutLastSeven(expected)).toEqual(withoutLastSeven(older));
			return JSON.stringify(expected) !== JSON.stringify(older);
		});
		expect(changed.length).toBeGreaterThan(0);
	});

	it('tells one changed cell of the appended columns, one row too many and one too few', () => {
		const [run] = oracle.runs;
		const rows = olderAnswers(run);
		const same = new Map(rows.map((one) => [one.row, one.appended]));
		expect(columnsThatDiffer(run, same)).toEqual([]);
		const [first, ...rest] = rows;
		expect(columnsThatDiffer(run, new Map(same).set(-1, first.appended))).toHaveLength(1);
		expect(columnsThatDiffer(run, new Map(rest.map((one) => [one.row, one.appended])))).toHaveLength(1);
		for (let at = 0; at < first.appended.length; at++) {
			const cells = first.appended.map((cell, other) => (other === at ? `${cell} ` : cell));
			expect(columnsThatDiffer(run, new Map(same).set(first.row, cells))).toHaveLength(1);
		}
	});
});

function withoutLastSeven(summary: Record<string, unknown>): unknown {
	return JSON.parse(JSON.stringify(summary, (key, value) => (key === LAST_SEVEN ? 0 : value)));
}
