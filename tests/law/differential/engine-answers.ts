import { compilePolicy } from '../../../src/lib/engine/compile';
import { OTHERWISE, decide } from '../../../src/lib/engine/decide';
import { OUTCOMES } from '../../../src/lib/engine/outcomes';
import { withDefaults } from '../../../src/lib/engine/parameters';
import type { Facts } from '../../../src/lib/engine/facts';
import type { Policy } from '../../../src/lib/engine/policy';
import type { DecidedCounty } from '../../../src/lib/report/decided';
import { stepReason } from '../../../src/lib/report/reason';
import type { Histories } from '../../../src/lib/record/histories';
import { OUT, type Choices, type Verdict } from '../restatement/history';

export type Answer = Verdict & { readonly step: string | null };

/** What the app says of each conviction: its outcome, and the reason of the step that stands. */
export function engineAnswers(
	policy: Policy,
	facts: Facts,
	choices: Choices,
	asOf: number,
	histories: Pick<Histories, 'inCounty' | 'charge' | 'charges'>
): (at: number) => Answer {
	const compiled = compilePolicy(policy, { facts, parameters: withDefaults(policy, choices), asOf });
	const decisions = decide(compiled, histories.inCounty);
	const decided = { compiled, decisions, facts, asOf, records: { histories } } as unknown as DecidedCounty;
	const read = (at: number): Answer => {
		const name = OUTCOMES[decisions.outcome[at]];
		if (name === undefined) return { ...OUT, step: null };
		const step = decisions.step[at] === OTHERWISE ? undefined : policy.steps[decisions.step[at]];
		const becomes = name === 'reduce' && step?.becomes === 'infraction' ? ' to infraction' : '';
		return { outcome: name + becomes, reason: stepReason(decided, at), step: step?.id ?? null };
	};
	// Convictions are many and answers few.
	const known = new Map<number, Answer>();
	return (at) => {
		const key = (decisions.section[at] * 256 + decisions.step[at]) * 256 + decisions.outcome[at];
		let answer = known.get(key);
		if (answer === undefined) known.set(key, (answer = read(at)));
		return answer;
	};
}
