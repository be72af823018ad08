/** A policy's options in words, and its sentences with the values that hold unless somebody changes them. */
import type { ParameterDefinition, Parameters, ParameterValue, Policy, Step } from '$lib/engine/policy';
import { quantity } from '$lib/state/format';
import { rules } from '$lib/words/en';

const words = rules.parameters;

export function choiceWords(definition: Exclude<ParameterDefinition, { kind: 'choice' }>): string {
	switch (definition.kind) {
		case 'number':
			return words.range(quantity(definition.min).text, quantity(definition.max).text, definition.off);
		case 'switch':
			return words.switch;
		case 'sections':
			return words.sections(definition.of);
	}
}

export function valueWords(definition: ParameterDefinition, value: ParameterValue): string {
	if (definition.kind === 'choice') return definition.of.find((one) => one.id === value)?.title.en ?? String(value);
	if (typeof value === 'boolean') return value ? words.on : words.off;
	if (typeof value === 'number') return value === 0 ? words.off : words.years(quantity(value));
	if (typeof value === 'string') return value;
	return value.length === 0 ? words.empty : value.join(', ');
}

/** Values by the titles of their options, in the policy's order. */
export function valuesInWords(policy: Policy, values: Parameters): string[] {
	return Object.entries(policy.parameters).flatMap(([id, definition]) =>
		values[id] === undefined ? [] : words.value(definition.title.en, valueWords(definition, values[id]))
	);
}

/** A sentence of the policy with its `{name}`s filled in. */
export function filledIn(text: string, policy: Policy): string {
	return text.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
		if (name === 'conviction.section') return rules.steps.section;
		const definition = Object.hasOwn(policy.parameters, name) ? policy.parameters[name] : undefined;
		if (definition === undefined) return whole;
		if (definition.kind !== 'number') return valueWords(definition, definition.default);
		return definition.default === 0 && definition.off ? rules.anyNumber : quantity(definition.default).text;
	});
}

/** What result files print for a rule. */
export function printedWords(
	{ reason, determination }: Pick<Step, 'reason' | 'determination'>,
	policy: Policy
): string {
	const text = filledIn(reason, policy);
	if (determination !== undefined) return rules.steps.determination(determination, text);
	return text === '' ? rules.steps.noReason : rules.steps.printedAs(text);
}
