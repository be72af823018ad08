import { describe, expect, it } from 'vitest';
import { filingPapers, openBlanks } from '../../src/lib/filings/filing-papers';
import { GROUNDS, type OfficeSettings, type RunFacts } from '../../src/lib/filings/filing';
import { marksOf } from '../../src/lib/filings/marks';
import { PAPER_IDS } from '../../src/lib/filings/paper-id';
import type { Paper } from '../../src/lib/filings/paper';
import { filing, rowsOf, run, settings } from './made';

const rows = rowsOf(40, (at) => ({
	person: Math.floor(at / 2),
	caseNumber: at === 7 ? '' : `BA${Math.floor(at / 2)}`,
	relief: (['dismiss', 'misdemeanor', 'dismiss', 'infraction'] as const)[at % 4],
	decidedBy: at % 10 === 0 ? 'R. Reviewer' : null,
	isAccessory: at === 3
}));
const checked: RunFacts = {
	...run,
	check: {
		population: 900,
		drawn: 300,
		agree: 299,
		disagree: 1,
		unsure: 0,
		open: 0,
		errors: 1,
		upperBound: 0.015701,
		seed: 42
	}
};
const filled: OfficeSettings = {
	...settings,
	ground: '11361.9',
	fields: { 'attorney.name': 'Ann Attorney', 'attorney.bar': '123456', 'declarant.name': 'Dee Clarant' }
};
const text = ({ title, footer, caption, blocks, blanks }: Paper) =>
	[
		title,
		`Footer: ${footer}`,
		'',
		...caption.attorney,
		caption.court,
		...caption.parties,
		...caption.beside,
		'',
		...blocks.map(({ kind, text }) => `[${kind}] ${text}`),
		'',
		...blanks.map(({ number, wanted }) => `Blank ${number}: ${wanted}`),
		''
	].join('\n');
const papersWith = (facts: RunFacts, office: OfficeSettings) => filingPapers(filing(rows), facts, office, 2);
const body = (paper: Paper) => paper.blocks.map(({ text }) => text).join('\n');

describe('the words of the papers', () => {
	it.each(PAPER_IDS)('are these: %s', async (id) => {
		await expect(text(papersWith(checked, filled)[id])).toMatchFileSnapshot(`golden/${id}.txt`);
	});
});

describe('the ground of the motion', () => {
	it.each(GROUNDS)('that the office chose is the only one named, and its authority is the attorney’s: %s', (ground) => {
		const papers = papersWith(run, { ...filled, ground });
		for (const paper of [papers.motion, papers.memorandum]) {
			const stated = paper.blocks.filter(({ text }) => text.startsWith('The People bring this motion'));
			expect(stated.length).toBe(1);
			expect(stated[0].text).toMatch(/_{12} \[\d+\]/);
		}
	});

	it('has no default: without a choice it is a blank', () => {
		const blanks = openBlanks(filing(rows), run, { ...filled, ground: null });
		expect(blanks.map(({ blank }) => blank.wanted)).toContain(
			'the ground of the motion, which the office has not chosen yet'
		);
	});
});

describe('the declaration', () => {
	it('states what the app recorded: version, files, ledger, policy, day, counts', () => {
		const stated = body(papersWith(checked, filled).declaration);
		for (const fact of [
			'version 0.1.0 (build 1a2b3c, law 2026-11-22)',
			`la.dat (1,234,567 bytes, SHA-256 ${'ab'.repeat(32)})`,
			'Records in these files: 5,000. Accepted: 4,990.',
			'certainty: 7. Blank: 3.',
			`version 1, SHA-256 ${'cd'.repeat(32)}), as of November 22, 2026`,
			'took in: 900. Of these Exhibit A lists 40, of 20 persons: 20 to be dismissed and sealed, 10 to be',
			'the answer is that of a person, not of the program: 4. Decided by: R. Reviewer (4).',
			'drawn at random (seed 42) and checked by a person: 300.',
			'agreed with 299 of them. The upper bound on the share of wrong decisions, at 95 percent, is 1.58 percent.'
		])
			expect(stated).toContain(fact);
	});

	it('rounds the bound up, never down', () => {
		const stated = body(
			papersWith({ ...checked, check: { ...checked.check!, upperBound: 0.0100001 } }, filled).declaration
		);
		expect(stated).toContain('is 1.01 percent');
	});

	it('says that no random check is recorded while one is not done', () => {
		expect(body(papersWith(run, filled).declaration)).toContain('No random check of the decisions is recorded.');
		const open = { ...checked, check: { ...checked.check!, open: 5, upperBound: null } };
		expect(body(papersWith(open, filled).declaration)).toContain('No random check of the decisions is recorded.');
	});

	it('leaves blank what only the declarant knows, and a checksum that is not known yet', () => {
		const unknown = { ...run, files: [{ ...run.files[0], sha256: '' }] };
		const wanted = papersWith(unknown, filled).declaration.blanks.map(({ wanted }) => wanted);
		expect(wanted).toContain('how the declarant knows of these facts');
		expect(wanted).toContain('what the declarant did to check the list, or that nothing more was done');
		expect(wanted).toContain('Files read, with their SHA-256');
	});

	it('ends as Code Civ. Proc. 2015.5 asks', () => {
		expect(
			papersWith(run, filled)
				.declaration.blocks.slice(-2)
				.map(({ text }) => text)
				.join('\n')
		).toMatch(
			/under penalty of perjury under the laws of the State of California[^]*\(date\) _+,\nat \(place\) _+, California\.\nSignature: _+\nDee Clarant/
		);
	});
});

describe('a policy that reconstructs what a county did', () => {
	it('says so on every page and in the declaration', () => {
		const history = { ...run, policy: { ...run.policy, isHistory: true } };
		expect(marksOf(history)).toEqual([expect.stringContaining('Reconstructed from published source code of 2019-20')]);
		expect(body(papersWith(history, filled).declaration)).toContain(
			'reconstructed from source code published in 2019-20'
		);
	});
});

describe('made-up records', () => {
	it('say so on every page', () => {
		expect(marksOf({ ...run, madeUp: true })).toEqual(['Made-up records: no person in them exists.']);
	});
});

describe('the proposed order', () => {
	it('leaves the judge’s signature and date open, and lists neither as a blank for the attorney', () => {
		const { order } = papersWith(run, filled);
		expect(order.blocks.at(-1)?.text).toMatch(/^Dated: _+\n_+\nJudge of the Superior Court$/);
		expect(order.blanks.every(({ field }) => field !== null)).toBe(true);
		expect(body(order)).toContain('Exhibit A, in its confidential form, is incorporated in this order.');
	});

	it('orders only what is asked', () => {
		const onlyDismiss = filingPapers(filing(rowsOf(3)), run, filled, 1).order;
		expect(body(onlyDismiss)).not.toContain('redesignated');
		expect(onlyDismiss.title).toBe('[PROPOSED] ORDER TO DISMISS AND SEAL THE CONVICTIONS LISTED IN EXHIBIT A');
	});
});

describe('no paper made from a template', () => {
	it('names a person of Exhibit A or a number of the state’s', () => {
		const all = Object.values(papersWith(run, filled)).map(text).join('\n');
		expect(all).not.toMatch(/DOE|A9\d{8}/);
	});
});
