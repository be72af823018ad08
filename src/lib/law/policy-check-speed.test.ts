import { describe, expect, it } from 'vitest';
import { shippedPolicy } from './policies';
import { checkPolicy } from './policy-check';

const COUNTY = shippedPolicy('california/county-2019')!;

describe('a policy that ships', () => {
	it('is checked between two presses of a key', () => {
		const times = Array.from({ length: 20 }, () => {
			const start = performance.now();
			checkPolicy(COUNTY);
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(50);
	});
});
