import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../engine/outcomes';
import { SHIPPED_POLICIES } from '../law/policies';
import { isAboutRun } from './about-run';

const conviction = { file: 'ab'.repeat(32), row: 7 };
const answer = { outcome: 'dismiss', becomes: null } as const;
const about = {
	settings: {
		county: 'KERN',
		asOf: '2026-01-15',
		policy: SHIPPED_POLICIES[0],
		parameters: { years: 7, on: true, of: ['a'] }
	},
	madeUp: false,
	madeBy: { app: '1.2.3', build: 'ab', law: 'cd' },
	figures: { convictions: 3, byOutcome: Object.fromEntries(OUTCOMES.map((name) => [name, 0])) },
	digests: ['ab'.repeat(32)],
	review: {
		overrides: [
			{ kind: 'given', conviction, ...answer, over: answer, note: '', who: 'Ana', at: '', from: 'queue' },
			{ kind: 'withdrawn', conviction, who: 'Ana', at: '' }
		],
		check: {
			plan: { seed: 1, size: 1, outcomes: [] },
			decidedBy: 'ef',
			population: 3,
			drawn: [{ conviction, answer, finding: null, note: '', who: '', at: '' }]
		}
	},
	papers: {
		says: { da: { ground: null, fields: {}, answers: {}, signOff: { name: '', ticked: [] } } },
		assigned: []
	}
};
const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what a session says of a county run', () => {
	it.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))(
		'is taken as it was kept, under %s',
		(_, policy) => {
			expect(isAboutRun(asKept({ ...about, settings: { ...about.settings, policy } }))).toBe(true);
		}
	);

	it('is taken where nobody decided or entered anything, and where figures are missing that no list shows', () => {
		const { review: _, papers: __, ...plain } = about;
		expect(isAboutRun(asKept({ ...plain, figures: { convictions: 0 } }))).toBe(true);
	});

	const { settings, review, papers } = about;
	it.each<[string, unknown]>([
		['nothing', null],
		['a list', []],
		['figures alone', { figures: {} }],
		['no count of convictions', { ...about, figures: {} }],
		['a count in parts', { ...about, figures: { convictions: 1.5 } }],
		['a count below nothing', { ...about, figures: { convictions: -1 } }],
		['no settings', { ...about, settings: undefined }],
		['no county', { ...about, settings: { ...settings, county: 7 } }],
		['a day that is none', { ...about, settings: { ...settings, asOf: '2026-02-30' } }],
		['no policy', { ...about, settings: { ...settings, policy: {} } }],
		['a policy without a title', { ...about, settings: { ...settings, policy: { ...settings.policy, title: {} } } }],
		['a policy without steps', { ...about, settings: { ...settings, policy: { ...settings.policy, steps: 'none' } } }],
		['options that are no values', { ...about, settings: { ...settings, parameters: { years: {} } } }],
		['no word on whether it is made up', { ...about, madeUp: 'no' }],
		['nothing that made it', { ...about, madeBy: { app: '1.2.3' } }],
		['no files', { ...about, digests: 'ab' }],
		['a review of nothing', { ...about, review: { ...review, overrides: [{ kind: 'given' }] } }],
		['a check of nothing', { ...about, review: { ...review, check: {} } }],
		['papers without ticks', { ...about, papers: { ...papers, says: { da: {} } } }]
	])('is refused with %s', (_, value) => {
		expect(isAboutRun(value)).toBe(false);
	});
});
