import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parameters, Policy } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { readPolicyFile } from '../law/policy-file';

const saved: { name: string; blob: Blob }[] = [];
vi.mock('../files/save-blob', () => ({ saveBlob: (name: string, blob: Blob) => saved.push({ name, blob }) }));

const losAngeles = shippedPolicy('california/prop-64/los-angeles-2019-10')!;
const AT_40 = ['The person is this old or older: 40 years'];

async function fresh(policy: Policy, parameters: Parameters) {
	vi.resetModules();
	const { whatIf } = await import('./what-if.svelte');
	const { whatIfFile } = await import('./what-if-file.svelte');
	whatIf.draft.take({ county: 'NAPA', asOf: '2019-10-01', policy, parameters });
	return { file: whatIfFile, draft: whatIf.draft };
}

async function written(): Promise<Policy> {
	const reading = readPolicyFile(await saved[0].blob.text());
	if (!reading.ok) throw new Error(reading.code);
	expect(reading.unsigned).toBe(false);
	return reading.policy;
}

describe('a policy that was tried in What if', () => {
	beforeEach(() => {
		saved.length = 0;
	});

	it('is a file with what was chosen as its own, under a name that says it was changed', async () => {
		const { file } = await fresh(losAngeles, { age: 40 });
		expect(file.offered).toBe(true);
		await file.save(AT_40);
		const name = 'los-angeles-county-october-2019-changed-v1.clearslate-policy.json';
		expect(file.ended).toEqual({ ok: true, name });
		expect(saved.map((one) => one.name)).toEqual([name]);
		const policy = await written();
		expect(policy.parameters).toEqual({
			...losAngeles.parameters,
			age: { ...losAngeles.parameters.age, default: 40 }
		});
		expect(policy.title.en).toBe('Los Angeles County, October 2019 (changed)');
	});

	it('is the office’s own, and says that it is not what the county did and what was chosen', async () => {
		const { file } = await fresh(losAngeles, { age: 40 });
		await file.save(AT_40);
		const policy = await written();
		expect(policy).toMatchObject({ id: expect.stringMatching(/^own\//) as string, standing: 'office', version: 1 });
		expect(policy.about.en).toContain('It is not what a county did.');
		expect(policy.about.en).toContain(AT_40[0]);
	});

	it('of a policy that is no history says nothing of what a county did', async () => {
		const county = shippedPolicy('california/county-2019')!;
		const { file } = await fresh({ ...county, standing: 'office' }, { age: 50 });
		await file.save([]);
		expect((await written()).about.en).not.toContain('county did');
	});

	it('is offered only where something differs from the policy as it stands', async () => {
		const { file, draft } = await fresh(losAngeles, {});
		expect(draft.chosen).toEqual({});
		expect(file.offered).toBe(false);
	});

	it('is not said to be saved once something else is on the screen', async () => {
		const { file, draft } = await fresh(losAngeles, { age: 40 });
		await file.save(AT_40);
		draft.take({ county: 'NAPA', asOf: '2019-10-01', policy: losAngeles, parameters: { age: 45 } });
		expect(file.ended).toBeNull();
	});

	it('that the editor would not save is not saved here either', async () => {
		const { file } = await fresh(losAngeles, { age: 12 });
		await file.save([]);
		expect(file.ended).toEqual({ ok: false, problem: 'refused' });
		expect(saved).toEqual([]);
	});
});
