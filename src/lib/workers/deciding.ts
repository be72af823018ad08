import { checkParameters } from '../engine/parameters';
import { parseIsoDate } from '../record/civil-date';
import type { MadeBy } from '../report/changes-since';
import type { DecidedCounty } from '../report/decided';
import { tally } from '../report/tally';
import type { CountyRun } from '../run/county-run';
import type { Failure, RunResults, RunSettings } from './contract';

/** Settings that do not pass `problemOf` are not to be decided under. */
export function decideUnder(run: CountyRun, settings: RunSettings): DecidedCounty {
	return run.decide(settings.policy, settings.parameters, parseIsoDate(settings.asOf) ?? 0);
}

/** Null: the policy names a list or a fact that this version does not have. */
export function decidedOrNull(run: CountyRun, settings: RunSettings): DecidedCounty | null {
	try {
		return decideUnder(run, settings);
	} catch {
		return null;
	}
}

export function problemOf(settings: RunSettings): Failure | null {
	if (parseIsoDate(settings.asOf) === null)
		return { ok: false, code: 'as-of-invalid', values: { asOf: settings.asOf } };
	const problems = checkParameters(settings.policy, settings.parameters);
	return problems.length === 0 ? null : { ok: false, code: 'policy-invalid', values: {}, problems };
}

/** @param how `elapsed` in milliseconds from the start to the decisions. */
export function resultsOf(
	run: CountyRun,
	decided: DecidedCounty,
	how: {
		readonly settings: RunSettings;
		readonly madeUp: boolean;
		readonly madeBy: MadeBy;
		readonly elapsed: number;
	}
): RunResults {
	return {
		ok: true,
		files: run.files.map((file) => file.ledger),
		refused: run.refused,
		figures: tally(decided, run.totals),
		...how
	};
}
