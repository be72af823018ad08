import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedPolicy } from '../law/policies';

const county = shippedPolicy('california/county-2019')!;
const mine = { ...county, id: 'own/mine', title: { en: 'Mine' } };

async function fresh() {
	vi.resetModules();
	return (await import('./policies.svelte')).policies;
}

describe('policies of one’s own', () => {
	let policies: Awaited<ReturnType<typeof fresh>>;
	beforeEach(async () => (policies = await fresh()));

	it('are found by their id, beside those that ship', async () => {
		expect(await policies.add(mine)).toBe(true);
		expect(policies.byId('own/mine')?.title.en).toBe('Mine');
		expect(policies.byId(county.id)?.id).toBe(county.id);
		expect(policies.own.map((policy) => policy.id)).toEqual(['own/mine']);
	});

	it('take the place of an own one of the same id', async () => {
		await policies.add(mine);
		await policies.add({ ...mine, title: { en: 'Mine, mended' } });
		expect(policies.own.map((policy) => policy.title.en)).toEqual(['Mine, mended']);
	});

	it('never take the place of one that ships', async () => {
		expect(await policies.add({ ...mine, id: county.id })).toBe(false);
		expect(policies.own).toEqual([]);
		expect(policies.byId(county.id)?.title).toEqual(county.title);
	});
});

describe('the rules of a policy', () => {
	it('are null, not an error, where its document cannot be run', async () => {
		const policies = await fresh();
		expect(await policies.rulesOf({ ...mine, steps: null } as unknown as typeof mine)).toBeNull();
		expect(await policies.rulesOf(mine)).toMatchObject({ policy: { id: 'own/mine' } });
	});
});
