import type { Decisions } from '../engine/decide';
import { OTHERWISE } from '../engine/decide';
import { OUTCOMES, OUT_OF_SCOPE, TO_INFRACTION_BIT, outcomeNumber } from '../engine/outcomes';
import type { Policy } from '../engine/policy';
import { isAgreement, sameAnswer, type Override, type ReviewAnswer } from './override';
import type { Overrides } from './overrides';

/** The step of a decision that a person put in the place of the machine's. No policy has so many steps. */
export const REVIEWED = OTHERWISE - 1;

/** Where each conviction of a run stands in its files. */
export interface ConvictionPlaces {
	/** Place of the file among the run's. */
	readonly file: Uint16Array;
	readonly row: Uint32Array;
}

/**
 * The overrides that speak of convictions of this run, by the conviction.
 *
 * @param digests hex SHA-256 of each file of the run.
 */
export function placeOverrides(
	overrides: Overrides,
	places: ConvictionPlaces,
	digests: readonly string[]
): ReadonlyMap<number, Override> {
	const placed = new Map<number, Override>();
	if (overrides.size === 0) return placed;
	const byRow = digests.map(() => new Map<number, Override>());
	for (const override of overrides.all())
		byRow[digests.indexOf(override.conviction.file)]?.set(override.conviction.row, override);
	for (let at = 0; at < places.row.length; at++) {
		const override = byRow[places.file[at]]?.get(places.row[at]);
		if (override !== undefined) placed.set(at, override);
	}
	return placed;
}

/** What the machine answered to a conviction in scope. */
export function machineAnswer(policy: Policy, machine: Decisions, conviction: number): ReviewAnswer {
	const outcome = OUTCOMES[machine.outcome[conviction]] ?? 'undecided';
	const becomes = outcome === 'reduce' ? (policy.steps[machine.step[conviction]]?.becomes ?? 'misdemeanor') : null;
	return { outcome, becomes };
}

/**
 * Decisions as they stand: those of people in the place of the machine's. An override outside the policy's scope, one
 * that agrees with what the machine answered then, and one that says what the machine now says too, change nothing.
 */
export function effectiveDecisions(
	policy: Policy,
	machine: Decisions,
	placed: ReadonlyMap<number, Override>
): Decisions {
	const changing = [...placed].filter(
		([at, override]) =>
			machine.outcome[at] !== OUT_OF_SCOPE &&
			!isAgreement(override) &&
			!sameAnswer(override, machineAnswer(policy, machine, at))
	);
	if (changing.length === 0) return machine;
	const decisions: Decisions = {
		outcome: machine.outcome.slice(),
		step: machine.step.slice(),
		section: machine.section,
		possible: machine.possible.slice(),
		unknown: machine.unknown.slice()
	};
	for (const [at, { outcome, becomes }] of changing) {
		decisions.outcome[at] = outcomeNumber(outcome);
		decisions.step[at] = REVIEWED;
		decisions.possible[at] = becomes === 'infraction' ? TO_INFRACTION_BIT : 1 << outcomeNumber(outcome);
		decisions.unknown[at] = 0;
	}
	return decisions;
}
