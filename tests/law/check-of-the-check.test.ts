import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/lib/engine/policy';
import { shippedPolicy } from '../../src/lib/law/policies';
import { Chance } from './differential/chance';
import { differences, prepared } from './differential/compare';
import { randomHistory } from './differential/random-history';
import { RESTATED } from './restatement/all';
import { disagreements } from './table/check';
import { readTable } from './table/table';
import { tablesOf } from './tables-of';

const AS_OF = 20191031;
const IDS = ['california/prop-64/sacramento-2019-07', 'california/prop-64/san-joaquin-2019-07'];
const people = Array.from(
	{ length: 4_000 },
	(
		(chance) => () =>
			randomHistory(chance, AS_OF)
	)(new Chance(1))
);
const batch = prepared(people, AS_OF, new Chance(2));

describe.each(IDS.map((id) => [id, shippedPolicy(id)!] as const))('a slip in %s', (id, policy) => {
	const slips: (readonly [string, Policy])[] = policy.steps.flatMap((step, at) => [
		[`without the rule ${step.id}`, { ...policy, steps: policy.steps.filter((one) => one !== step) }] as const,
		...(at === 0
			? []
			: [
					[
						`with ${step.id} first`,
						{ ...policy, steps: [step, ...policy.steps.filter((one) => one !== step)] }
					] as const
				])
	]);

	it.each(slips)('%s shows against its table and against its restatement', (_, slip) => {
		expect(tablesOf(policy).flatMap((file) => disagreements(slip, readTable(file), AS_OF))).not.toEqual([]);
		const setting = { policy: slip, restated: RESTATED[id], choices: {}, asOf: AS_OF };
		expect(differences(setting, batch, 1).found).not.toEqual([]);
	});
});
