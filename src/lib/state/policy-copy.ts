/** How a policy leaves for good: as a copy of one's own under a name that says so, and as a file. */
import type { Parameters, Policy } from '../engine/policy';
import { saveBlob } from '../files/save-blob';
import { policyEditor as words } from '../words/en';
import { policies } from './policies.svelte';
import { copyOf, freeId, withOwnValues } from './policy-draft';
import type { Workbench } from './policy-workbench';

/** @param chosen values that become the copy's own; what they do not name is as the policy has it. */
export function changedCopy(policy: Policy, chosen: Parameters, { ownId }: Pick<Workbench, 'ownId'>): Policy {
	const title = words.copy.title(policy.title.en);
	const about = words.copy.about(policy.title.en, String(policy.version), policy.standing === 'history');
	return copyOf(withOwnValues(policy, chosen), freePolicyId(ownId(title)), title, about);
}

/** An id that no policy of this visit has. */
export function freePolicyId(id: string): string {
	return freeId(id, (one) => policies.byId(one) !== null);
}

/** Returns the name of the file. */
export function savePolicyFile(policy: Policy, { writePolicyFile }: Pick<Workbench, 'writePolicyFile'>): string {
	const name = `${policy.id.replace(/^own\//, '')}-v${policy.version}.clearslate-policy.json`;
	saveBlob(name, new Blob([writePolicyFile(policy)], { type: 'application/json' }));
	return name;
}
