import { beforeAll, describe, expect, it } from 'vitest';
import { decideInNode, readInNode } from '../../cli/run-in-node';
import { sampleCounty } from '../samples/county';
import { readEarlierSummary, type SummaryPart } from './earlier-summary';
import type { Figures } from './figures';

const SETTINGS = { asOf: '2019-11-11', policy: 'california/county-2019' };
type Document = Record<string, unknown> & { clearslate: Record<string, unknown> };

/** A summary as this version writes it, with the stamp of another. */
let written: Document;

beforeAll(async () => {
	const pieces = [...sampleCounty({ county: 'NAPA', rows: 800, seed: 5, until: '2019-01-01' })];
	const bytes = new Uint8Array(Buffer.concat(pieces));
	const { summary } = decideInNode(await readInNode([{ name: 'county.csv', bytes }], 'NAPA'), SETTINGS);
	written = JSON.parse(JSON.stringify(summary)) as Document;
	Object.assign(written.clearslate, { app: '0.0.9', build: 'abc', law: 'def' });
});

const reading = (change: (document: Document) => unknown = () => undefined) => {
	const copy = structuredClone(written);
	change(copy);
	return readEarlierSummary(JSON.stringify(copy));
};

const DAMAGE: [SummaryPart, (document: Document) => unknown][] = [
	['county', (document) => (document.county = 12)],
	['asOf', ({ clearslate }) => (clearslate.asOf = '2019-02-30')],
	['madeBy', ({ clearslate }) => delete clearslate.law],
	['policy', ({ clearslate }) => (clearslate.policy = { id: 'x', version: 1.5, title: 'X', parameters: {} })],
	['figures', ({ clearslate }) => (clearslate.figures = [1, 2])]
];

describe('a summary saved before', () => {
	it('says its county, day, policy with choices, maker and figures', () => {
		const read = reading();
		if (!read.ok) throw new Error(read.problem);
		const figures = written.clearslate.figures as Figures;
		expect(read.summary).toMatchObject({ county: 'NAPA', asOf: '2019-11-11', madeUp: false });
		expect(read.summary.madeBy).toEqual({ app: '0.0.9', build: 'abc', law: 'def' });
		expect(read.summary.policy).toMatchObject({ id: SETTINGS.policy, version: 1 });
		expect(read.summary.policy.parameters).toMatchObject({ deceased: false, yearsFree: 0 });
		const shown = Object.fromEntries(read.summary.figures.map(({ name, value }) => [name, value]));
		expect(shown).toEqual({
			records: figures.records,
			peopleInFile: figures.peopleInFile,
			convictions: figures.convictions,
			people: figures.people,
			peopleWithRelief: figures.peopleWithRelief,
			...figures.chosen
		});
		expect(figures.convictions).toBeGreaterThan(0);
		expect(read.summary.byOutcome.reduce((sum, one) => sum + one.convictions, 0)).toBe(figures.convictions);
	});

	it('may come from a version that wrote less, or more', () => {
		const read = reading(({ clearslate }) => {
			const figures = clearslate.figures as Record<string, unknown>;
			delete figures.chosen;
			figures.byOutcome = { dismiss: 3, 'sealed-by-machine': 2, reduce: 0 };
			figures.records = '800';
			clearslate.later = { anything: [1] };
			(clearslate.policy as { parameters: Record<string, unknown> }).parameters.nested = { deep: true };
		});
		if (!read.ok) throw new Error(read.problem);
		expect(read.summary.figures.map(({ name }) => name)).toEqual([
			'peopleInFile',
			'convictions',
			'people',
			'peopleWithRelief'
		]);
		expect(read.summary.byOutcome).toEqual([
			{ outcome: 'dismiss', convictions: 3 },
			{ outcome: 'sealed-by-machine', convictions: 2 }
		]);
		expect(read.summary.policy.parameters).not.toHaveProperty('nested');
	});

	it('from before it said what its policy is opens, and does not say it', () => {
		const read = reading(({ clearslate }) => {
			const policy = clearslate.policy as Record<string, unknown>;
			delete policy.standing;
			delete policy.notice;
		});
		if (!read.ok) throw new Error(read.problem);
		expect(read.summary.policy).toMatchObject({ id: SETTINGS.policy, standing: null });
	});

	it('is read though an editor put a byte order mark before it', () => {
		expect(readEarlierSummary(`\uFEFF${JSON.stringify(written)}`).ok).toBe(true);
	});

	it.each(DAMAGE)('names the part that is damaged: %s', (part, change) => {
		expect(reading(change)).toEqual({ ok: false, problem: 'damaged', part });
	});

	it('is told from what is no summary of ours', () => {
		const problem = (text: string): string | null => {
			const read = readEarlierSummary(text);
			return read.ok ? null : read.problem;
		};
		expect(problem(JSON.stringify(written).slice(0, 300))).toBe('not-json');
		expect(problem('')).toBe('not-json');
		expect(problem('[1]')).toBe('not-a-summary');
		expect(problem('null')).toBe('not-a-summary');
		expect(problem('{"files":[]}')).toBe('not-a-summary');
		expect(problem(JSON.stringify({ ...written, clearslate: undefined }))).toBe('older-tool');
	});
});
