/** Changes of a policy, each a policy of its own: nothing is changed in place, so that everything can be undone. */
import type { Example, Parameters, Policy, Step } from '../engine/policy';
import type { Bounds } from './policy-draft';

/** What was done, as the buttons for undoing and redoing it say. */
export type EditName =
	| 'open'
	| 'title'
	| 'version'
	| 'about'
	| 'scope'
	| 'remove-choice'
	| 'parameter'
	| 'remove-parameter'
	| 'add-step'
	| 'remove-step'
	| 'move-step'
	| 'step'
	| 'condition'
	| 'otherwise'
	| 'example'
	| 'remove-example';

/** A step that decides nothing until somebody says when it applies. */
export function newStep(policy: Policy): Step {
	const ids = new Set([...policy.steps, ...(policy.marks ?? [])].map((rule) => rule.id));
	let number = policy.steps.length + 1;
	while (ids.has(`step-${number}`)) number++;
	return {
		id: `step-${number}`,
		when: { fact: 'conviction.section', in: [] },
		outcome: 'needs-review',
		reason: '',
		says: { en: '' },
		cites: [],
		sure: 'to-verify'
	};
}

export function withStep(policy: Policy, at: number, step: Step): Policy {
	return { ...policy, steps: policy.steps.toSpliced(at, 0, step) };
}

export function withoutStep(policy: Policy, id: string): Policy {
	return { ...policy, steps: policy.steps.filter((step) => step.id !== id) };
}

/** @param by places down the list; negative: up. At the end of the list it stays. */
export function withStepMoved(policy: Policy, id: string, by: number): Policy {
	const at = policy.steps.findIndex((step) => step.id === id);
	const to = Math.min(policy.steps.length - 1, Math.max(0, at + by));
	if (at < 0 || at === to) return policy;
	return { ...policy, steps: policy.steps.toSpliced(at, 1).toSpliced(to, 0, policy.steps[at]) };
}

/** What belongs to another outcome goes with it: what a conviction becomes, and from when. */
export function withStepChanged(policy: Policy, id: string, change: Partial<Step>): Policy {
	const steps = policy.steps.map((step): Step => {
		if (step.id !== id) return step;
		const changed: Step = { ...step, ...change };
		return without(changed, [
			...(changed.outcome === 'reduce' ? [] : (['becomes'] as const)),
			...(changed.outcome === 'not-yet' ? [] : (['onDate'] as const)),
			...(change.outcome === undefined ? [] : (['determination'] as const)),
			...(['becomes', 'onDate', 'from', 'until'] as const).filter((key) => key in change && change[key] === undefined)
		]);
	});
	return { ...policy, steps };
}

function without(step: Step, keys: readonly (keyof Step)[]): Step {
	return Object.fromEntries(
		Object.entries(step).filter(([key]) => !keys.includes(key as keyof Step))
	) as unknown as Step;
}

/** The older tool's word belonged to the outcome that it had. */
export function withOtherwise(policy: Policy, change: Partial<Policy['otherwise']>): Policy {
	const { determination, ...otherwise } = policy.otherwise;
	const kept = 'outcome' in change || determination === undefined ? {} : { determination };
	return { ...policy, otherwise: { ...otherwise, ...kept, ...change } };
}

/** @param bounds of an option of years; another option has none. */
export function withBounds(policy: Policy, id: string, bounds: Bounds): Policy {
	const definition = policy.parameters[id];
	if (definition.kind !== 'number') return policy;
	return { ...policy, parameters: { ...policy.parameters, [id]: { ...definition, ...bounds } } };
}

/** Published choices and examples forget it too: they would name what there is not. */
export function withoutParameter(policy: Policy, id: string): Policy {
	const forget = <T extends { readonly parameters?: Parameters }>(one: T): T =>
		one.parameters === undefined ? one : { ...one, parameters: omit(one.parameters, id) };
	return {
		...policy,
		parameters: omit(policy.parameters, id),
		...(policy.choices === undefined ? {} : { choices: policy.choices.map(forget) }),
		examples: policy.examples.map(forget)
	};
}

function omit<T extends object>(object: T, key: string): T {
	return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

export function withoutChoice(policy: Policy, id: string): Policy {
	return { ...policy, choices: (policy.choices ?? []).filter((choice) => choice.id !== id) };
}

/** The example with what comes out now as what it says. */
export function withExample(policy: Policy, at: number, then: Example['then']): Policy {
	return { ...policy, examples: policy.examples.with(at, { ...policy.examples[at], then }) };
}

export function withoutExample(policy: Policy, at: number): Policy {
	return { ...policy, examples: policy.examples.toSpliced(at, 1) };
}
