import type { Policy } from '../engine/policy';
import county2019 from './california/county-2019/policy.json' with { type: 'json' };
import dismissEverything from './california/dismiss-everything/policy.json' with { type: 'json' };
import contraCosta from './california/prop-64/contra-costa-2019-07/policy.json' with { type: 'json' };
import losAngelesJuly from './california/prop-64/los-angeles-2019-07/policy.json' with { type: 'json' };
import losAngeles from './california/prop-64/los-angeles-2019-10/policy.json' with { type: 'json' };
import sacramento from './california/prop-64/sacramento-2019-07/policy.json' with { type: 'json' };
import sanFrancisco from './california/prop-64/san-francisco-2018/policy.json' with { type: 'json' };
import sanJoaquin from './california/prop-64/san-joaquin-2019-07/policy.json' with { type: 'json' };
import statute from './california/prop-64/statute/policy.json' with { type: 'json' };

/** The policies that ship, in the order in which they are offered. Tests read each as a document. */
export const SHIPPED_POLICIES = [
	statute,
	dismissEverything,
	county2019,
	losAngeles,
	losAngelesJuly,
	sacramento,
	sanJoaquin,
	contraCosta,
	sanFrancisco
] as unknown as readonly Policy[];

export function shippedPolicy(id: string): Policy | null {
	return SHIPPED_POLICIES.find((policy) => policy.id === id) ?? null;
}
