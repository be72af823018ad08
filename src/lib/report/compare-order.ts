import { OTHERWISE } from '../engine/decide';
import { DISMISS, OUTCOMES, OUT_OF_SCOPE, REDUCE, RELIEF } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import type { DecidedCounty } from './decided';

/** What a policy answers about a conviction; one may leave out what the other takes in. */
export type Answer = Outcome | 'out-of-scope';

export const ANSWERS: readonly Answer[] = [...OUTCOMES, 'out-of-scope'];

export function answerNumber(decided: DecidedCounty, conviction: number): number {
	const outcome = decided.decisions.outcome[conviction];
	return outcome === OUT_OF_SCOPE ? OUTCOMES.length : outcome;
}

/** From the first answer to the second: certainly more relief, certainly less, not known which, neither, or the same. */
export type Change = 'gain' | 'lose' | 'open' | 'otherwise' | 'same';

export const CHANGES: readonly Change[] = ['gain', 'lose', 'open', 'otherwise', 'same'];
export const GAIN = CHANGES.indexOf('gain');
export const LOSE = CHANGES.indexOf('lose');
export const LEFT_OPEN = CHANGES.indexOf('open');
export const OTHER = CHANGES.indexOf('otherwise');
export const SAME = CHANGES.indexOf('same');

/** How much relief an answer is certain to give; `OPEN` where a person or another office has yet to answer. */
const OPEN = -1;
const NONE = 0;
const TO_MISDEMEANOR = 1;
const TO_INFRACTION = 2;
const DISMISSED = 3;

/** Relief whose kind is open counts at its least, as it does in every figure. */
const LEVELS: readonly number[] = ANSWERS.map((answer, n) => {
	if (n === DISMISS) return DISMISSED;
	if (n === REDUCE || n === RELIEF) return TO_MISDEMEANOR;
	return answer === 'needs-review' || answer === 'other-office' ? OPEN : NONE;
});

/** Compares the answers of two policies to one conviction after another. */
export class ChangeOrder {
	private readonly toInfraction: readonly [Uint8Array, Uint8Array];

	constructor(
		private readonly a: DecidedCounty,
		private readonly b: DecidedCounty
	) {
		this.toInfraction = [stepsToInfraction(a), stepsToInfraction(b)];
	}

	/** The number of the change in `CHANGES`. */
	of(conviction: number): number {
		const from = answerNumber(this.a, conviction);
		const to = answerNumber(this.b, conviction);
		const same = from === to;
		if (same && from !== REDUCE) return SAME;
		const less = this.level(0, this.a, from, conviction);
		const more = this.level(1, this.b, to, conviction);
		if (less === OPEN || more === OPEN) return LEFT_OPEN;
		if (more === less) return same ? SAME : OTHER;
		return more > less ? GAIN : LOSE;
	}

	private level(side: 0 | 1, decided: DecidedCounty, answer: number, conviction: number): number {
		const infraction = answer === REDUCE && this.toInfraction[side][decided.decisions.step[conviction]] === 1;
		return infraction ? TO_INFRACTION : LEVELS[answer];
	}
}

/** Which steps reduce to an infraction, by their number. */
function stepsToInfraction({ compiled }: DecidedCounty): Uint8Array {
	const steps = new Uint8Array(OTHERWISE + 1);
	for (const [at, step] of compiled.policy.steps.entries()) if (step.becomes === 'infraction') steps[at] = 1;
	return steps;
}
