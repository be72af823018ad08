import type { Decisions } from '../engine/decide';
import { NEEDS_REVIEW, OUT_OF_SCOPE, outcomeNumber } from '../engine/outcomes';
import type { Policy } from '../engine/policy';
import { FELONY, INFRACTION } from '../record/conviction-class';
import { TRUE } from '../record/tri';
import { machineAnswer } from './effective';
import { isAgreement, sameAnswer, type Override, type ReviewAnswer } from './override';

/**
 * Why an override may be a mistake. It stands all the same. `class-not-above`: the conviction is already of the class that it
 * would be reduced to, or of a lower one; `policy-certain`: the policy leaves no other answer open; `answer-changed`: the
 * machine answers otherwise than when the person decided; `county-unknown`: the record names no county, so that the
 * answer counts in no figure about people; `out-of-scope`: the policy does not take the conviction in, so
 * the override has no effect.
 */
export type Doubt = 'class-not-above' | 'policy-certain' | 'answer-changed' | 'county-unknown' | 'out-of-scope';

/** @param record the classes that the conviction may be of, and whether it is the county's (a `Tri`). */
export function doubtsAbout(
	override: Override,
	policy: Policy,
	machine: Decisions,
	conviction: number,
	record: { readonly classes: number; readonly inCounty: number }
): readonly Doubt[] {
	if (machine.outcome[conviction] === OUT_OF_SCOPE) return ['out-of-scope'];
	const doubts: Doubt[] = [];
	if (cannotBeReducedTo(override, record.classes)) doubts.push('class-not-above');
	if (!isAgreement(override) && machineIsSure(machine, conviction)) doubts.push('policy-certain');
	if (!sameAnswer(override.over, machineAnswer(policy, machine, conviction))) doubts.push('answer-changed');
	if (override.outcome !== 'needs-review' && record.inCounty !== TRUE) doubts.push('county-unknown');
	return doubts;
}

function cannotBeReducedTo({ outcome, becomes }: ReviewAnswer, classes: number): boolean {
	if (outcome !== 'reduce') return false;
	return becomes === 'infraction' ? classes === INFRACTION : (classes & FELONY) === 0;
}

const RELIEF_BIT = 1 << outcomeNumber('relief');
const NO_ANSWER = (1 << NEEDS_REVIEW) | (1 << outcomeNumber('undecided')) | RELIEF_BIT;

function machineIsSure(machine: Decisions, conviction: number): boolean {
	const possible = machine.possible[conviction];
	return (possible & (possible - 1)) === 0 && (possible & NO_ANSWER) === 0;
}
