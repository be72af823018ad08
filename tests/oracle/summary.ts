import type { Case, Run } from './cases';
import { olderSummary } from './older-results';
import { clearOfLastSevenYears } from './model/figures';

const LAST_SEVEN = 'CountSubjectsNoConvictionLast7Years';
/** The day from which the older tool's results counted those years back, whatever day was asked for: class wall-clock. */
const WALL_CLOCK = '2020-07-01';

/**
 * The summary that a sound file must have: every figure of the older tool, but for the one that it counted back from
 * the clock, which is counted back from the as-of date.
 */
export function expectedSummary(oracle: Case, run: Run): Record<string, unknown> {
	const summary = olderSummary(run);
	if (run.asOf === WALL_CLOCK) return summary;
	const { current, all } = clearOfLastSevenYears(oracle, run);
	return {
		...summary,
		reliefWithCurrentEligibilityChoices: {
			...(summary.reliefWithCurrentEligibilityChoices as object),
			[LAST_SEVEN]: current
		},
		reliefWithDismissAllProp64: {
			...(summary.reliefWithDismissAllProp64 as object),
			[LAST_SEVEN]: all
		}
	};
}

/** The time that a run takes is not a result. */
const NOT_COMPARED = 'processingTimeInSeconds';

/** Of ours, the figures that the older summary has. */
export function figuresOf(
	summary: Readonly<Record<string, unknown>>,
	expected: Readonly<Record<string, unknown>>
): Record<string, unknown> {
	const names = Object.keys(expected).filter((name) => name !== NOT_COMPARED);
	return Object.fromEntries(names.map((name) => [name, summary[name]]));
}
