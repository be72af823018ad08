import { beforeAll, describe, expect, it } from 'vitest';
import { decideInNode, readInNode } from '../../cli/run-in-node';
import { sampleCounty } from '../samples/county';
import { earlierResult } from './earlier-result.svelte';

type Document = { clearslate: { app: string; build: string; law: string; policy: Record<string, unknown> } };

let written: Document;

beforeAll(async () => {
	const pieces = [...sampleCounty({ county: 'NAPA', rows: 300, seed: 5, until: '2019-01-01' })];
	const run = await readInNode([{ name: 'county.csv', bytes: new Uint8Array(Buffer.concat(pieces)) }], 'NAPA');
	const { summary } = decideInNode(run, { asOf: '2019-11-11', policy: 'california/county-2019' });
	written = JSON.parse(JSON.stringify(summary)) as Document;
	Object.assign(written.clearslate, { app: '0.0.9', build: 'abc', law: 'def' });
});

async function standingAfter(change: (policy: Record<string, unknown>) => unknown) {
	const copy = structuredClone(written);
	change(copy.clearslate.policy);
	await earlierResult.open(new File([JSON.stringify(copy)], 'summary.json'));
	expect(earlierResult.problem).toBeNull();
	return earlierResult.opened?.standing;
}

describe('the policy of a summary saved before', () => {
	it('is what the summary says it is', async () => {
		expect(await standingAfter(() => undefined)).toBe('history');
		expect(await standingAfter((policy) => (policy.standing = 'office'))).toBe('office');
	});

	it('is history though an older summary does not say so, whatever its version', async () => {
		expect(await standingAfter((policy) => delete policy.standing)).toBe('history');
		expect(
			await standingAfter((policy) => {
				delete policy.standing;
				policy.version = 99;
			})
		).toBe('history');
	});

	it('is as this app knows it where the summary has an unknown word, and left open where the app has no such policy', async () => {
		expect(await standingAfter((policy) => (policy.standing = 'repealed'))).toBe('history');
		expect(
			await standingAfter((policy) => {
				delete policy.standing;
				policy.id = 'own/ours';
			})
		).toBeNull();
	});
});
