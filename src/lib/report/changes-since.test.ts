import { describe, expect, it } from 'vitest';
import { changesSince, policyNow, type Release } from './changes-since';

const release = (version: string): Release => ({
	version,
	released: '2026-01-01',
	law: [`law of ${version}`],
	app: []
});
const LOG = ['0.10.0', '0.9.1', '0.9.0', '0.2.0'].map(release);
const now = { app: '0.9.1', build: 'b2', law: 'l2' };

describe('what changed since a result was made', () => {
	it('is nothing only when version, build and law are all the same', () => {
		expect(changesSince(now, now, LOG)).toEqual({ kind: 'none' });
		expect(changesSince({ ...now, build: 'b1' }, now, LOG)).toEqual({ kind: 'other-build', law: false });
		expect(changesSince({ ...now, build: 'b1', law: 'l1' }, now, LOG)).toEqual({ kind: 'other-build', law: true });
		expect(changesSince({ ...now, law: 'l1' }, now, LOG)).toEqual({ kind: 'other-build', law: true });
	});

	it('is every release after the one that made it, up to this one and no further', () => {
		const since = changesSince({ app: '0.2.0', build: 'b1', law: 'l2' }, now, LOG);
		expect(since).toEqual({ kind: 'later', law: false, releases: [release('0.9.1'), release('0.9.0')] });
	});

	it('places a version that the changelog leaves out by its number', () => {
		const since = changesSince({ app: '0.8.7', build: 'b1', law: 'l1' }, now, LOG);
		expect(since.kind === 'later' && since.releases.map(({ version }) => version)).toEqual(['0.9.1', '0.9.0']);
	});

	it('compares numbers, not text: 0.10 is later than 0.9', () => {
		expect(changesSince({ ...now, app: '0.10.0' }, now, LOG).kind).toBe('earlier');
	});

	it('is unknown where the version is not a version', () => {
		for (const app of ['', '1', '1.0', 'v1.0.0', '1.0.0-beta', '99999999999.0.0'])
			expect(changesSince({ ...now, app }, now, LOG).kind).toBe('unknown');
	});
});

describe('the policy of an earlier result', () => {
	const shipped = [{ id: 'california/county-2019', version: 2 }];

	it('is the same, another version, or not there', () => {
		expect(policyNow('california/county-2019', 2, shipped)).toEqual({ kind: 'same' });
		expect(policyNow('california/county-2019', 1, shipped)).toEqual({ kind: 'other-version', version: 2 });
		expect(policyNow('nevada/x', 1, shipped)).toEqual({ kind: 'absent' });
	});
});
