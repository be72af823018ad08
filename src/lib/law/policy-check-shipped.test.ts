import { describe, expect, it } from 'vitest';
import { runExample } from './examples';
import { SHIPPED_POLICIES } from './policies';
import { checkPolicy } from './policy-check';
import { ReachCheck } from './policy-check-reach';

describe('a policy that ships', () => {
	it.each(SHIPPED_POLICIES.map((one) => [one.id, one] as const))('has nothing wrong with it: %s', (_, one) => {
		expect(checkPolicy(one).filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(checkPolicy(one).filter(({ code }) => code.startsWith('shadowed') || code.startsWith('never'))).toEqual([]);
	});

	it.each(SHIPPED_POLICIES.map((one) => [one.id, one] as const))(
		'has for each step a conviction that the engine decides by it: %s',
		(_, one) => {
			const check = new ReachCheck(one);
			for (const [at, { id }] of one.steps.entries()) {
				const reach = check.step(at);
				expect(reach.kind, id).toBe('reached');
				if (reach.kind !== 'reached') continue;
				const decided = runExample(one, { title: { en: id }, ...reach.shown, then: { outcome: 'dismiss', by: id } });
				expect(decided.by).toBe(id);
			}
		}
	);
});
