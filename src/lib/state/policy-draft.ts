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
	const parameters = Object.fromEntries(
		Object.entries(policy.parameters).map(([id, definition]) => [
			id,
			Object.hasOwn(chosen, id) ? withDefault(definition, chosen[id]) : definition
		])
	);
	return { ...policy, parameters };
}

export function withDefault(definition: ParameterDefinition, value: ParameterValue): ParameterDefinition {
	return { ...definition, default: value } as ParameterDefinition;
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
