import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../src/lib/engine/parameters';
import { SHIPPED_POLICIES, shippedPolicy } from '../../src/lib/law/policies';
import { RESTATED } from './restatement/all';
import { disagreements } from './table/check';
import { everyChoice, readTable } from './table/table';
import { tablesOf } from './tables-of';

const DAYS = [20191031, 20200229];

describe('every policy that ships', () => {
	it.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s has been read twice', (id, policy) => {
		expect(tablesOf(policy), 'decision tables').not.toEqual([]);
		expect(Object.keys(RESTATED), 'restatements').toContain(id);
	});
});

describe.each(SHIPPED_POLICIES.flatMap((policy) => tablesOf(policy).map((file) => [file, policy] as const)))(
	'%s',
	(file, policy) => {
		it.each(DAYS)('says of every combination that it spans what the policy says, as of %i', (asOf) => {
			expect(disagreements(policy, readTable(file), asOf).join('\n')).toBe('');
		});
	}
);

describe('the choices published with the county policy of 2019-20', () => {
	it.each(['county-2019.default-dismiss.csv', 'county-2019.default-reduce.csv'])('%s are offered with it', (file) => {
		const policy = shippedPolicy('california/county-2019')!;
		const offered = policy.choices?.map(({ parameters }) => withDefaults(policy, parameters));
		expect(offered).toContainEqual(everyChoice(readTable(file))[0]);
	});
});
