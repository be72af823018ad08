import { checkParameters } from '../lib/engine/parameters';
import type { ParameterDefinition, Parameters, ParameterValue, Policy } from '../lib/engine/policy';

const ON = new Set(['on', 'true', 'yes']);
const OFF = new Set(['off', 'false', 'no']);

/**
 * Reads `--set NAME=VALUE`, given once for each parameter, against the policy that they are for; otherwise what is
 * wrong, in a sentence.
 */
export function readSettings(
	policy: Policy,
	settings: readonly string[]
): { readonly parameters: Parameters } | { readonly problem: string } {
	const parameters: Record<string, ParameterValue> = {};
	for (const setting of settings) {
		const at = setting.indexOf('=');
		if (at <= 0) return { problem: `--set takes NAME=VALUE, not ${setting}.` };
		const name = setting.slice(0, at).trim();
		const definition = Object.hasOwn(policy.parameters, name) ? policy.parameters[name] : undefined;
		if (definition === undefined) return { problem: `${policy.id} has no parameter ${name}. ${parametersOf(policy)}` };
		if (Object.hasOwn(parameters, name)) return { problem: `${name} is set twice.` };
		const text = setting.slice(at + 1).trim();
		const value = valueOf(definition, text);
		if (value === null || checkParameters(policy, { [name]: value }).length > 0)
			return { problem: `${name} is ${whatItTakes(definition)}, not ${text === '' ? 'nothing' : text}.` };
		parameters[name] = value;
	}
	return { parameters };
}

function parametersOf({ parameters }: Policy): string {
	const names = Object.keys(parameters);
	return names.length === 0 ? 'It has none.' : `It has ${listed(names, 'and')}.`;
}

function valueOf(definition: ParameterDefinition, text: string): ParameterValue | null {
	switch (definition.kind) {
		case 'number':
			if (definition.off && OFF.has(text)) return 0;
			return /^\d+$/.test(text) ? Number(text) : null;
		case 'switch':
			return ON.has(text) ? true : OFF.has(text) ? false : null;
		case 'choice':
			return text;
		case 'sections':
			return text === 'none' ? [] : text.split(',').map((section) => section.trim());
	}
}

function whatItTakes(definition: ParameterDefinition): string {
	switch (definition.kind) {
		case 'number':
			return `a whole number from ${definition.min} to ${definition.max}${definition.off ? ', or off' : ''}`;
		case 'switch':
			return 'on or off';
		case 'choice':
			return listed(
				definition.of.map(({ id }) => id),
				'or'
			);
		case 'sections':
			return `some of ${listed(definition.of, 'and')} with commas between, or none`;
	}
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}
