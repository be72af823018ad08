/** Findings in words: ids become what is called so on the screen. */
import type { Policy } from '$lib/engine/policy';
import type { Finding } from '$lib/law/policy-check-finding';
import { policyEditor } from '$lib/state/policy-editor.svelte';
import { policyEditor as words } from '$lib/words/en';

/** The number of a step, from 1. */
export function stepNumber(policy: Policy, id: string): number {
	return policy.steps.findIndex((step) => step.id === id) + 1;
}

export function findingWords({ code, values }: Pick<Finding, 'code' | 'values'>, policy: Policy): string {
	const named: Record<string, string | number> = { ...values };
	if (typeof values.fact === 'string') named.fact = factTitle(values.fact);
	if (typeof values.parameter === 'string') named.parameter = optionTitle(policy, values.parameter);
	if (typeof values.by === 'string' && code === 'shadowed-by')
		named.by = words.findings.where.step(String(stepNumber(policy, values.by))).toLowerCase();
	if (typeof values.choice === 'string') named.choice = choiceTitle(policy, values.choice);
	return words.findings.sentence(code, named);
}

/** Where it is, as the screen calls the place. */
export function placeWords({ place, at }: Finding, policy: Policy): string {
	const { where } = words.findings;
	switch (place) {
		case 'step':
			return where.step(String(stepNumber(policy, at)));
		case 'parameter':
			return where.parameter(optionTitle(policy, at));
		case 'choice':
			return where.choice(choiceTitle(policy, at.replace(/^choices\./, '')));
		case 'example':
			return where.example(policy.examples[Number(at)]?.title.en ?? '');
		default:
			return where[place];
	}
}

/** The id of the element that a finding is about. */
export function placeElement({ place, at }: Pick<Finding, 'place' | 'at'>, policy: Policy): string {
	switch (place) {
		case 'step':
			return `editor-step-${stepNumber(policy, at)}`;
		case 'parameter':
			return `editor-option-${Object.keys(policy.parameters).indexOf(at) + 1}`;
		case 'title':
			return 'editor-name';
		case 'version':
			return 'editor-version';
		case 'otherwise':
			return 'editor-otherwise';
		case 'example':
			return 'editor-examples';
		case 'steps':
			return 'editor-steps';
		default:
			return 'editor-head';
	}
}

export function factTitle(key: string): string {
	const [, id = key, list] = /^([^(]+)\((.+)\)$/.exec(key) ?? [];
	const title = policyEditor.facts.find((fact) => fact.id === id)?.title.en ?? id;
	if (list === undefined) return title;
	return `${title} (${policyEditor.lists.find((one) => one.id === list)?.title ?? list})`;
}

function optionTitle(policy: Policy, id: string): string {
	return Object.hasOwn(policy.parameters, id) ? policy.parameters[id].title.en : id;
}

function choiceTitle(policy: Policy, id: string): string {
	return policy.choices?.find((choice) => choice.id === id)?.title.en ?? id;
}
