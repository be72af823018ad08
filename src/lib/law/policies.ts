import type { Policy } from '../engine/policy';
import dismissEverything from './california/dismiss-everything/policy.json' with { type: 'json' };
import county2019 from './california/county-2019/policy.json' with { type: 'json' };

/** The policies that ship, in the order in which they are offered. */
export const SHIPPED_POLICIES: readonly Policy[] = [
	dismissEverything as unknown as Policy,
	county2019 as unknown as Policy
];

export function shippedPolicy(id: string): Policy | null {
	return SHIPPED_POLICIES.find((policy) => policy.id === id) ?? null;
}
