import type { ParameterValue, Policy, Sureness } from '../engine/policy';
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
		choices: Object.entries(policy.parameters)
			.map(([id, { title }]) => `${title.en}: ${chosenText(setting.parameters[id])}`)
			.join('; '),
		isHistory: policy.standing === 'history',
		isUnverified: isUnverified(policy)
	};
}

const VERIFIED: readonly Sureness[] = ['text-read', 'case'];

function isUnverified({ steps, marks = [], presumed = [], notRead = [] }: Policy): boolean {
	return notRead.length > 0 || [...steps, ...marks, ...presumed].some(({ sure }) => !VERIFIED.includes(sure));
}

function chosenText(value: ParameterValue | undefined): string {
	if (Array.isArray(value)) return value.join(', ') || 'none';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return value === 0 || value === undefined ? 'off' : String(value);
}
