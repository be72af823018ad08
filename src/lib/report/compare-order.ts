import { OTHERWISE } from '../engine/decide';
import { OUTCOMES, OUT_OF_SCOPE, REDUCE, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import type { DecidedCounty } from './decided';
import { becomesOf } from './reason';

/** What a policy answers about a conviction; one may leave out what the other takes in. */
export type Answer = Outcome | 'out-of-scope';

/**
 * From the first answer to the second. `gain`: more relief is certain; `lose`: less is; `unsettled`: less is certain,
 * and as much is possible still; `open`: neither gives relief for certain, and one of the two leaves the answer open;
 * `otherwise`: another answer with as much relief; `same`.
 */
export type Change = 'gain' | 'lose' | 'unsettled' | 'open' | 'otherwise' | 'same';

export const CHANGES: readonly Change[] = ['gain', 'lose', 'unsettled', 'open', 'otherwise', 'same'];
export const GAIN = CHANGES.indexOf('gain');
export const LOSE = CHANGES.indexOf('lose');
export const UNSETTLED = CHANGES.indexOf('unsettled');
export const LEFT_OPEN = CHANGES.indexOf('open');
export const OTHER = CHANGES.indexOf('otherwise');
export const SAME = CHANGES.indexOf('same');

/** Answers by number. Reducing to an infraction has one of its own: it is more relief than to a misdemeanor. */
export const ANSWERS: readonly Answer[] = [...OUTCOMES, 'out-of-scope', 'reduce'];
export const OUTSIDE = OUTCOMES.length;
const TO_INFRACTION = OUTSIDE + 1;
export const ANSWER_COUNT = ANSWERS.length;

/** Per conviction the number of the policy's answer in `ANSWERS`. */
export function answersOf(decided: DecidedCounty): Uint8Array {
	const { decisions, compiled, reviewed } = decided;
	const toInfraction = new Uint8Array(OTHERWISE + 1);
	for (const [at, step] of compiled.policy.steps.entries()) if (step.becomes === 'infraction') toInfraction[at] = 1;
	const { outcome, step } = decisions;
	const answers = new Uint8Array(outcome.length);
	for (let at = 0; at < outcome.length; at++) {
		const given = outcome[at];
		if (given === OUT_OF_SCOPE) answers[at] = OUTSIDE;
		else answers[at] = given === REDUCE && toInfraction[step[at]] === 1 ? TO_INFRACTION : given;
	}
	for (const at of reviewed?.overrides.keys() ?? [])
		if (becomesOf(decided, at) === 'infraction') answers[at] = TO_INFRACTION;
	return answers;
}

/** A person or another office has yet to answer. */
function isOpen(answer: number): boolean {
	return ANSWERS[answer] === 'needs-review' || ANSWERS[answer] === 'other-office';
}

/** How much relief an answer is certain to give. Relief whose kind is open counts at its least, as in every figure. */
function certainRelief(answer: number): number {
	if (answer === TO_INFRACTION) return 2;
	switch (ANSWERS[answer]) {
		case 'dismiss':
			return 3;
		case 'reduce':
		case 'relief':
			return 1;
		default:
			return 0;
	}
}

/** By the numbers of two answers (`from * ANSWER_COUNT + to`) the number of the change in `CHANGES`. */
export const CHANGE_BETWEEN = Uint8Array.from({ length: ANSWER_COUNT * ANSWER_COUNT }, (_, pair) => {
	const from = Math.floor(pair / ANSWER_COUNT);
	const to = pair % ANSWER_COUNT;
	if (from === to) return SAME;
	const before = certainRelief(from);
	const after = certainRelief(to);
	if (after > before) return GAIN;
	if (after < before) return isOpen(to) || to === RELIEF ? UNSETTLED : LOSE;
	return isOpen(from) || isOpen(to) ? LEFT_OPEN : OTHER;
});
