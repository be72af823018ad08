/** How a policy's parameters are shown: sections that compete for the same code are one two-way choice each. */
import type { ParameterDefinition, Parameters, Policy } from '$lib/engine/policy';

type Sections = Extract<ParameterDefinition, { kind: 'sections' }>;
export type Extra = Exclude<ParameterDefinition, { kind: 'sections' | 'choice' }>;
export type Readings = Extract<ParameterDefinition, { kind: 'choice' }>;

export interface SectionChoice {
	readonly section: string;
	/** Ids of the parameters that can hold it, in the policy's order. */
	readonly among: readonly string[];
	readonly chosen: string | null;
}

export function sectionParameters(policy: Policy): [string, Sections][] {
	return Object.entries(policy.parameters).filter((entry): entry is [string, Sections] => entry[1].kind === 'sections');
}

export function extraParameters(policy: Policy): [string, Extra][] {
	return Object.entries(policy.parameters).filter(
		(entry): entry is [string, Extra] => entry[1].kind === 'number' || entry[1].kind === 'switch'
	);
}

/** Options of which one of several named readings is chosen. */
export function readingParameters(policy: Policy): [string, Readings][] {
	return Object.entries(policy.parameters).filter((entry): entry is [string, Readings] => entry[1].kind === 'choice');
}

/** Whether the parameters are those of a published choice, and the policy's own where it names none. */
export function isChosen(choice: Parameters, policy: Policy, parameters: Parameters): boolean {
	return Object.entries(policy.parameters).every(
		([id, definition]) => String(parameters[id]) === String(choice[id] ?? definition.default)
	);
}

export function held(parameters: Parameters, id: string): readonly string[] {
	const value = parameters[id];
	return typeof value === 'object' ? value : [];
}

export function sectionChoices(policy: Policy, parameters: Parameters): SectionChoice[] {
	const lists = sectionParameters(policy);
	const sections = [...new Set(lists.flatMap(([, definition]) => definition.of))];
	return sections.map((section) => {
		const among = lists.filter(([, definition]) => definition.of.includes(section)).map(([id]) => id);
		return { section, among, chosen: among.find((id) => held(parameters, id).includes(section)) ?? null };
	});
}

/** The lists after `section` has moved to `to`, for each parameter that changes. */
export function moved(choice: SectionChoice, to: string, policy: Policy, parameters: Parameters): [string, string[]][] {
	return choice.among.map((id) => {
		const definition = policy.parameters[id];
		const order = definition.kind === 'sections' ? definition.of : [];
		const now = new Set(held(parameters, id));
		if (id === to) now.add(choice.section);
		else now.delete(choice.section);
		return [id, order.filter((section) => now.has(section))];
	});
}

export function isOn(definition: Extra, value: unknown): boolean {
	return definition.kind === 'switch' ? value === true : typeof value === 'number' && value > 0;
}
