import type { Policy } from '../engine/policy';

/** Policies as they are offered: the statute first, what was done once last. */
export interface PolicyGroup {
	readonly id: 'statute' | 'office' | 'own' | 'history';
	readonly policies: readonly Policy[];
}

/** Groups without a policy are left out; within a group the policies keep their order. */
export function policyGroups(shipped: readonly Policy[], own: readonly Policy[]): PolicyGroup[] {
	const standing = (wanted: Policy['standing']) => shipped.filter((policy) => policy.standing === wanted);
	const groups: PolicyGroup[] = [
		{ id: 'statute', policies: standing('statute') },
		{ id: 'office', policies: standing('office') },
		{ id: 'own', policies: own },
		{ id: 'history', policies: standing('history') }
	];
	return groups.filter((group) => group.policies.length > 0);
}
