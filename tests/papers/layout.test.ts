import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { flow } from '../../src/lib/filings/layout/flow';
import { layOutPaper } from '../../src/lib/filings/layout/lay-out-paper';
import type { Page, Run } from '../../src/lib/filings/layout/page';
import { wrapped } from '../../src/lib/filings/layout/wrap';
import { filingPapers } from '../../src/lib/filings/filing-papers';
import { PAPER_IDS } from '../../src/lib/filings/paper-id';
import type { Block, BlockKind } from '../../src/lib/filings/paper';
import { fontsInNode } from '../../src/lib/workers/papers-fonts-in-node';
import { PapersPdf } from '../../src/lib/workers/papers-pdf';
import { filing, rowsOf, run, settings } from './made';

const { measure } = new PapersPdf(fontsInNode(), '');
const papers = filingPapers(filing(rowsOf(20)), run, settings, 1);
const pagesOf = (id: (typeof PAPER_IDS)[number], firstPage = 1) =>
	layOutPaper(papers[id], { firstPage, marks: ['A mark'], draft: true }, measure);
const INCH = 72;
const right = (one: Run) => one.x + measure(one.text, one.size, one.bold);
const upright = (page: Page) => page.runs.filter(({ slanting }) => slanting !== true);
const numbersOf = (page: Page) => page.runs.filter(({ x, text }) => x < INCH - 12 && /^\d+$/.test(text));
const bodyOf = (page: Page) => page.runs.filter(({ x, y, slanting }) => x >= INCH && y > INCH && y < 745 && !slanting);

describe.each(PAPER_IDS)('%s on pleading paper', (id) => {
	const pages = pagesOf(id);

	it('numbers its lines on every page from 1, at least three to the inch, left of the text (rule 2.108)', () => {
		for (const page of pages) {
			const numbers = numbersOf(page);
			expect(numbers.map(({ text }) => Number(text))).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
			for (let at = 1; at < numbers.length; at++) expect(numbers[at].y - numbers[at - 1].y).toBeLessThanOrEqual(24);
			const gap = INCH - Math.max(...numbers.map(right));
			expect(gap >= INCH / 5 || page.rules.some(({ x1, x2 }) => x1 === x2 && x1 < INCH)).toBe(true);
		}
	});

	it('keeps an inch on the left and half an inch on the right (rule 2.107)', () => {
		for (const page of pages) {
			for (const one of bodyOf(page)) {
				expect(one.x).toBeGreaterThanOrEqual(INCH);
				expect(right(one)).toBeLessThanOrEqual(612 - INCH / 2);
			}
			for (const one of upright(page)) expect(one.y).toBeLessThan(780);
		}
	});

	it('is of 12 points (rule 2.104), its lines on numbered lines or half lines', () => {
		for (const one of pages.flatMap(bodyOf)) {
			expect(one.size).toBe(12);
			expect((one.y - (INCH + 11)) % 12).toBeCloseTo(0, 6);
		}
	});

	it('begins at line 1 an inch from the top, with the court’s title at line 8, not above 3 1/3 inches (rule 2.111)', () => {
		const [first] = pages;
		const title = first.runs.find(({ text }) => text.startsWith('SUPERIOR COURT OF CALIFORNIA'));
		expect(title?.y).toBe(numbersOf(first)[7].y);
		expect((title?.y ?? 0) - 12).toBeGreaterThanOrEqual((10 / 3) * INCH - 1);
		expect(Math.min(...bodyOf(first).map(({ y }) => y)) - 11).toBe(INCH);
	});

	it('leaves lines 1 to 7 right of the middle to the clerk (rule 2.111)', () => {
		const clerks = bodyOf(pages[0]).filter((one) => one.y < numbersOf(pages[0])[7].y && right(one) > 612 / 2 + 16);
		expect(clerks).toEqual([]);
	});

	it('has in its footer, under a line and the page’s number, its title in 10 points or more (rule 2.110)', () => {
		pagesOf(id, 7).forEach((page, at) => {
			const number = page.runs.find(({ text, y }) => text === String(7 + at) && y > 745);
			const title = page.runs.find(({ text }) => text === papers[id].footer && text !== '');
			const line = page.rules.find(({ y1, y2 }) => y1 === y2 && y1 > 745);
			expect(number!.y).toBeLessThan(line!.y1);
			expect(title!.y).toBeGreaterThan(line!.y1);
			expect(title!.size).toBeGreaterThanOrEqual(10);
		});
	});

	it('says on every page that it is a draft, with the page’s marks', () => {
		for (const page of pages) {
			const texts = page.runs.map(({ text }) => text);
			expect(texts).toContain('DRAFT: not for filing');
			expect(texts).toContain('A mark');
		}
	});

	it('loses no word of its text', () => {
		const laid = pages
			.flatMap(bodyOf)
			.map(({ text }) => text)
			.join('')
			.replaceAll(/\s/g, '');
		for (const { text } of papers[id].blocks) expect(laid).toContain(text.replaceAll(/\s/g, ''));
	});
});

const kinds: readonly BlockKind[] = ['heading', 'subheading', 'paragraph', 'numbered', 'quotation', 'together'];
const word = fc.stringMatching(/^[A-Za-zÀ-ž]{1,14}$/);
const block = fc.record({
	kind: fc.constantFrom(...kinds),
	text: fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(' '))
});
const lastSlot = INCH + 11 + 55 * 12;

describe('text in pages', () => {
	it('never leaves a heading at the foot of a page, nor a paragraph’s single line on either page', () => {
		const paragraphs = fc.array(
			fc.record({
				kind: fc.constantFrom<BlockKind>('heading', 'paragraph'),
				text: fc.integer({ min: 3, max: 120 }).map((n) => Array.from({ length: n }, (_, at) => `w${at}`).join(' '))
			}),
			{ minLength: 4, maxLength: 14 }
		);
		fc.assert(
			fc.property(paragraphs, fc.nat(54), (blocks, from) => {
				const short = blocks.map((one) => (one.kind === 'heading' ? { ...one, text: 'HEADING' } : one));
				for (const page of flow([...short, { kind: 'paragraph', text: 'End of it.' }], from, measure)) {
					expect(page.at(-1)?.bold ?? false).toBe(false);
				}
				for (const { kind, text } of short) {
					if (kind === 'heading') continue;
					const pages = flow(
						[
							{ kind: 'paragraph', text: 'A '.repeat(1200) },
							{ kind, text }
						],
						0,
						measure
					);
					const parts = pages.map((page) => page.filter((one) => one.text.includes('w')).length).filter((n) => n > 0);
					if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThanOrEqual(2);
				}
			}),
			{ numRuns: 200, seed: 3 }
		);
	});

	it('stays on its page and keeps every word in order, whatever the blocks', () => {
		fc.assert(
			fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), fc.nat(40), (blocks: Block[], from) => {
				const pages = flow(blocks, from, measure);
				for (const one of pages.flat()) {
					expect(one.y).toBeLessThanOrEqual(lastSlot);
					expect(right(one)).toBeLessThanOrEqual(576);
				}
				const words = pages
					.flat()
					.map(({ text }) => text)
					.join(' ')
					.replaceAll(/(?:^|\s)\d+\. /g, ' ');
				expect(words.replaceAll(/\s/g, '')).toBe(
					blocks
						.map(({ text }) => text)
						.join('')
						.replaceAll(/\s/g, '')
				);
			}),
			{ numRuns: 60, seed: 3 }
		);
	});

	it('breaks a word that is wider than its place without losing a letter', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[A-Za-z0-9ÄÖŁ,/ -]{0,200}$/),
				fc.integer({ min: 20, max: 200 }),
				(text, width) => {
					const lines = wrapped(text, width, 9, false, measure);
					for (const line of lines) expect(measure(line, 9, false) <= width || line.length === 1).toBe(true);
					expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				}
			),
			{ seed: 3 }
		);
	});
});
