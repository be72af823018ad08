import type { Decisions } from '../engine/decide';
import { NEEDS_REVIEW, OUT_OF_SCOPE, outcomeNumber } from '../engine/outcomes';
import type { Policy } from '../engine/policy';
import { FELONY, INFRACTION } from '../record/conviction-class';
import { machineAnswer } from './effective';
import { isAgreement, sameAnswer, type Override, type ReviewAnswer } from './override';

/**
 * Why an override may be a mistake. It stands all the same. `class-not-above`: the conviction is already of the class that it
 * would be reduced to, or of a lower one; `policy-certain`: the policy leaves no other answer open; `answer-changed`: the
 * machine answers otherwise than when the person decided; `out-of-scope`: the policy does not take the conviction in, so
 * the override has no effect.
 */
export type Doubt = 'class-not-above' | 'policy-certain' | 'answer-changed' | 'out-of-scope';

/** @param classes the classes that the conviction may be of. */
export function doubtsAbout(
	override: Override,
	policy: Policy,
	machine: Decisions,
	conviction: number,
	classes: number
): readonly Doubt[] {
	if (machine.outcome[conviction] === OUT_OF_SCOPE) return ['out-of-scope'];
	const doubts: Doubt[] = [];
	if (cannotBeReducedTo(override, classes)) doubts.push('class-not-above');
	if (!isAgreement(override) && machineIsSure(machine, conviction)) doubts.push('policy-certain');
	if (!sameAnswer(override.over, machineAnswer(policy, machine, conviction))) doubts.push('answer-changed');
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
