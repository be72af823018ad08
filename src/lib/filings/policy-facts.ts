import type { ParameterDefinition, Parameters, ParameterValue, Policy, Sureness } from '../engine/policy';
import { policyChecksum } from '../law/policy-file';
import type { DecidedCounty } from '../report/decided';
import type { PolicyFacts } from './filing';

/** What papers say of the policy under which a county was decided. */
export function policyFacts({ compiled }: DecidedCounty): PolicyFacts {
	const { policy, setting } = compiled;
	return {
		title: policy.title.en,
		id: policy.id,
		version: policy.version,
		checksum: policyChecksum(policy),
		sections: policy.scope.sections,
		choices: chosenOptions(policy, setting.parameters).join('; '),
		isHistory: policy.standing === 'history',
		isUnverified: isUnverified(policy)
	};
}

/** A policy's options by their titles, each with what was chosen. */
export function chosenOptions(policy: Policy, chosen: Parameters): string[] {
	return Object.entries(policy.parameters).map(
		([id, definition]) => `${definition.title.en}: ${chosenText(definition, chosen[id])}`
	);
}

const VERIFIED: readonly Sureness[] = ['text-read', 'case'];

function isUnverified({ steps, marks = [], presumed = [], notRead = [] }: Policy): boolean {
	return notRead.length > 0 || [...steps, ...marks, ...presumed].some(({ sure }) => !VERIFIED.includes(sure));
}

function chosenText(definition: ParameterDefinition, value: ParameterValue | undefined): string {
	if (definition.kind === 'choice') return definition.of.find(({ id }) => id === value)?.title.en ?? String(value);
	if (Array.isArray(value)) return value.join(', ') || 'none';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value === 0 || value === undefined ? 'off' : String(value);
}
