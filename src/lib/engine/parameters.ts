import type { ParameterDefinition, Parameters, ParameterValue, Policy, PolicyProblem } from './policy';

/** The policy's own values, with those that were chosen in their place. */
export function withDefaults(policy: Policy, chosen: Parameters): Parameters {
	const values: Record<string, ParameterValue> = {};
	for (const [id, definition] of Object.entries(policy.parameters)) values[id] = chosen[id] ?? definition.default;
	return values;
}

/** What is wrong with chosen values: unknown names, wrong kinds, numbers out of bounds. */
export function checkParameters(policy: Policy, chosen: Parameters): PolicyProblem[] {
	return Object.entries(chosen).flatMap(([id, value]) => {
		const definition = Object.hasOwn(policy.parameters, id) ? policy.parameters[id] : undefined;
		if (definition === undefined) return [{ code: 'parameter-unknown', at: id, values: {} }];
		return problemOf(id, definition, value);
	});
}

function problemOf(id: string, definition: ParameterDefinition, value: ParameterValue): PolicyProblem[] {
	switch (definition.kind) {
		case 'switch':
			return typeof value === 'boolean' ? [] : [{ code: 'parameter-kind', at: id, values: {} }];
		case 'choice': {
			if (typeof value !== 'string') return [{ code: 'parameter-kind', at: id, values: {} }];
			return definition.of.some((one) => one.id === value)
				? []
				: [{ code: 'parameter-choice', at: id, values: { value } }];
		}
		case 'sections': {
			if (!Array.isArray(value)) return [{ code: 'parameter-kind', at: id, values: {} }];
			const strange = (value as readonly string[]).find((section) => !definition.of.includes(section));
			return strange === undefined ? [] : [{ code: 'parameter-section', at: id, values: { section: strange } }];
		}
		case 'number': {
			if (typeof value !== 'number' || !Number.isInteger(value))
				return [{ code: 'parameter-kind', at: id, values: {} }];
			if (value === 0 && definition.off) return [];
			if (value >= definition.min && value <= definition.max) return [];
			return [{ code: 'parameter-bounds', at: id, values: { value, min: definition.min, max: definition.max } }];
		}
	}
}
