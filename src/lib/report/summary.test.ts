import { beforeAll, describe, expect, it } from 'vitest';
import { decideInNode, readInNode } from '../../cli/run-in-node';
import type { CountyRun } from '../run/county-run';
import { sampleCounty } from '../samples/county';
import { policies } from '../words/en/policies';
import { readEarlierSummary } from './earlier-summary';

let run: CountyRun;

beforeAll(async () => {
	const pieces = [...sampleCounty({ county: 'NAPA', rows: 300, seed: 5, until: '2019-01-01' })];
	run = await readInNode([{ name: 'county.csv', bytes: new Uint8Array(Buffer.concat(pieces)) }], 'NAPA');
});

/** What `summary.json` says of the policy, and what is read of it again. */
function saidOf(policy: string) {
	const { summary } = decideInNode(run, { asOf: '2019-11-11', policy });
	const clearslate = summary.clearslate as { policy: Record<string, unknown> };
	const stamped = { ...summary, clearslate: { ...clearslate, app: '0.1.0', build: 'abc', law: 'def' } };
	const read = readEarlierSummary(JSON.stringify(stamped));
	if (!read.ok) throw new Error(read.problem);
	return { written: clearslate.policy, read: read.summary.policy };
}

describe('a summary of a policy', () => {
	it.each(['california/county-2019', 'california/prop-64/los-angeles-2019-10'])(
		'that is what a county did once says that it is reconstructed and not the county’s today: %s',
		(id) => {
			const { written, read } = saidOf(id);
			expect(written).toMatchObject({ id, standing: 'history', notice: policies.standing.history });
			expect(read.standing).toBe('history');
		}
	);

	it.each([
		['california/prop-64/statute', 'statute'],
		['california/dismiss-everything', 'office']
	])('that is none says what it is, and nothing of a county: %s', (id, standing) => {
		const { written, read } = saidOf(id);
		expect(written.standing).toBe(standing);
		expect(written).not.toHaveProperty('notice');
		expect(read.standing).toBe(standing);
	});
});
