/** How a policy becomes one's own: its id, its name, and the bounds that its options keep. */
import type { ParameterDefinition, Parameters, ParameterValue, Policy, Sentence } from '../engine/policy';

export const isOwn = (id: string) => id.startsWith('own/');

/** An id that no other policy has: with a number after it, if need be. */
export function freeId(id: string, taken: (id: string) => boolean): string {
	if (!taken(id)) return id;
	let number = 2;
	while (taken(`${id}-${number}`)) number++;
	return `${id}-${number}`;
}

/**
 * A copy to change. It is the office's choice whatever it was made from: changed, it is neither the statute nor what a
 * county did. Citations stay, since each step still rests on what it rested on.
 */
export function copyOf(policy: Policy, id: string, title: string, about: string): Policy {
	return { ...policy, id, title: sentence(title), version: 1, standing: 'office', about: sentence(about) };
}

/** Translations of a text that was changed would say something else. */
export function sentence(en: string): Sentence {
	return { en };
}

/** The policy with other values as its own. */
export function withOwnValues(policy: Policy, chosen: Parameters): Policy {
	return Object.entries(chosen).reduce((changed, [id, value]) => withOwnValue(changed, id, value), policy);
}

/** Worked examples show what the steps do with the values that they were written for: those stay theirs. */
export function withOwnValue(policy: Policy, id: string, value: ParameterValue): Policy {
	const definition = policy.parameters[id];
	const examples = policy.examples.map((example) => ({
		...example,
		parameters: { [id]: definition.default, ...example.parameters }
	}));
	const changed = { ...definition, default: value } as ParameterDefinition;
	return { ...policy, parameters: { ...policy.parameters, [id]: changed }, examples };
}

export interface Bounds {
	readonly min: number;
	readonly max: number;
}

/** The bounds that an option had where it came from; a copy may narrow them and widen them again, no further. */
export function boundsOf(id: string, definition: ParameterDefinition, others: readonly Policy[]): Bounds | null {
	if (definition.kind !== 'number') return null;
	for (const { parameters } of others.filter((policy) => !isOwn(policy.id))) {
		const origin = Object.hasOwn(parameters, id) ? parameters[id] : undefined;
		if (origin?.kind === 'number' && origin.title.en === definition.title.en)
			return { min: origin.min, max: origin.max };
	}
	return { min: definition.min, max: definition.max };
}
