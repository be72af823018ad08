import { isoDate } from '../record/civil-date';
import type { MadeBy } from '../report/changes-since';
import type { DecidedCounty } from '../report/decided';
import type { CheckPlan, CheckResult } from '../review/random-check';
import type { RunFacts } from './filing';
import { policyFacts } from './policy-facts';
import type { Plan } from './plan';

/** What the app recorded of a run, for its papers. `check`: of the random check, once its result is known. */
export function runFacts(
	decided: DecidedCounty,
	plan: Plan,
	recorded: {
		readonly madeBy: MadeBy;
		readonly madeUp: boolean;
		readonly files: RunFacts['files'];
		readonly check: { readonly plan: CheckPlan; readonly result: CheckResult } | null;
	}
): RunFacts {
	const { madeBy, madeUp, files, check } = recorded;
	return {
		county: decided.county,
		madeBy,
		madeUp,
		files,
		asOf: isoDate(decided.asOf),
		policy: policyFacts(decided),
		check: check === null ? null : { ...check.result, seed: check.plan.seed },
		decided: plan.decided
	};
}
