/** Findings in words: ids become what is called so on the screen. */
import type { Policy } from '$lib/engine/policy';
import type { Finding } from '$lib/law/policy-check-finding';
import { quantity } from '$lib/state/format';
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

export function countWords(findings: readonly Finding[]): string {
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	return words.findings.count(quantity(errors), quantity(findings.length - errors));
}

/** What is wrong in one place, the places with something to mend first. */
export interface FoundAt {
	readonly place: string;
	/** The id of the element that shows it. */
	readonly element: string;
	readonly severity: Finding['severity'];
	readonly sentences: readonly string[];
}

export function foundByPlace(findings: readonly Finding[], policy: Policy): FoundAt[] {
	const places = new Map<string, Finding[]>();
	for (const finding of findings) {
		const element = placeElement(finding, policy);
		places.set(element, [...(places.get(element) ?? []), finding]);
	}
	const all = [...places].map(([element, found]): FoundAt => ({
		element,
		place: placeWords(found[0], policy, new Set(found.map(({ at }) => at)).size),
		severity: found.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
		sentences: [...new Set(found.map((finding) => findingWords(finding, policy)))]
	}));
	return all.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** Where it is, as the screen calls the place. */
function placeWords({ place, at }: Finding, policy: Policy, many: number): string {
	const { where } = words.findings;
	switch (place) {
		case 'step':
			return where.step(String(stepNumber(policy, at)));
		case 'parameter':
			return where.parameter(optionTitle(policy, at));
		case 'choice':
			return where.choice(choiceTitle(policy, at.replace(/^choices\./, '')));
		case 'example':
			return where.example(quantity(many));
		default:
			return where[place];
	}
}

/** The id of the element that a finding is about. */
function placeElement({ place, at }: Pick<Finding, 'place' | 'at'>, policy: Policy): string {
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
