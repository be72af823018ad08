import type { Case, Run } from '../cases';
import { dayOf, plusYears } from './dates';
import { modelOf } from './as-ours';
import { peopleOf } from './people';
import { CORRECTED } from './reading';

/**
 * People with a conviction in the last seven years, counted from the as-of date, whose every such conviction is
 * dismissed: under the choices made, and if all of 11357-11360 in the county were.
 */
export function clearOfLastSevenYears(oracle: Case, run: Run): { current: number; all: number } {
	const model = modelOf(oracle);
	const after = plusYears(dayOf(run.asOf), -7);
	const facts = (id: string) => model.facts(run, id)!;
	const recent = peopleOf(oracle.rows, CORRECTED)
		.map(({ convictions }) => convictions.filter(({ id }) => facts(id).date.lo > after))
		.filter((convictions) => convictions.length > 0);
	const isDismissed = (id: string) => model.permitted(run, id).best?.outcome === 'dismiss';
	return {
		current: recent.filter((convictions) => convictions.every(({ id }) => isDismissed(id))).length,
		all: recent.filter((convictions) => convictions.every(({ id }) => facts(id).scope === 'in')).length
	};
}
