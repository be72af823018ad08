import { describe, expect, it } from 'vitest';
import type { Policy } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { policyGroups } from './policy-groups';

const county = shippedPolicy('california/county-2019')!;
const named = (id: string, standing: Policy['standing']) => ({ ...county, id, standing });
const shipped = [named('county', 'history'), named('all', 'office'), named('law', 'statute'), named('la', 'history')];
const ids = (groups: ReturnType<typeof policyGroups>) =>
	groups.map((group) => [group.id, group.policies.map((policy) => policy.id)]);

describe('policies are offered', () => {
	it('with the statute first and what counties did once last', () => {
		expect(ids(policyGroups(shipped, [named('mine', 'history')]))).toEqual([
			['statute', ['law']],
			['office', ['all']],
			['own', ['mine']],
			['history', ['county', 'la']]
		]);
	});

	it('without groups that hold none', () => {
		expect(ids(policyGroups([county], []))).toEqual([['history', ['california/county-2019']]]);
	});
});
