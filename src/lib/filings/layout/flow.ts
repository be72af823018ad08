import type { Block } from '../paper';
import type { Measure, Run } from './page';
import { LEFT, SIZE, SLOTS, WIDTH, baselineOf } from './pleading';
import { wrapped } from './wrap';

/** One line of text with the half lines that it takes. */
interface FlowLine {
	readonly text: string;
	readonly x: number;
	readonly bold: boolean;
	readonly slots: 1 | 2;
}

interface FlowBlock {
	readonly lines: readonly FlowLine[];
	/** Not parted, and not left at the foot of a page without what follows it. */
	readonly heading: boolean;
	readonly together: boolean;
}

const INDENT = 36;
const QUOTE_INDENT = 54;

/** Texts in pages of half lines. `from` is the first free half line of the first page. */
export function flow(blocks: readonly Block[], from: number, measure: Measure): Run[][] {
	const pages = new Pages(from);
	const flowing = lineBlocks(blocks, measure);
	flowing.forEach((block, at) => pages.add(block, flowing.slice(at + 1)));
	return pages.finish();
}

function lineBlocks(blocks: readonly Block[], measure: Measure): FlowBlock[] {
	let number = 0;
	return blocks.map((block) => {
		const label = block.kind === 'numbered' ? `${++number}.` : '';
		return {
			lines: linesOf(block, label, measure),
			heading: block.kind === 'heading' || block.kind === 'subheading',
			together: block.kind === 'together'
		};
	});
}

function linesOf({ kind, text }: Block, label: string, measure: Measure): FlowLine[] {
	const wrap = (part: string, width: number, bold = false, first = width) =>
		wrapped(part, width, SIZE, bold, measure, first);
	switch (kind) {
		case 'heading':
			return wrap(text, WIDTH - 2 * INDENT, true).map((line) => ({
				text: line,
				x: LEFT + (WIDTH - measure(line, SIZE, true)) / 2,
				bold: true,
				slots: 2
			}));
		case 'subheading':
			return wrap(text, WIDTH, true).map((line) => ({ text: line, x: LEFT, bold: true, slots: 2 }));
		case 'quotation':
			return wrap(text, WIDTH - 2 * QUOTE_INDENT).map((line) => ({
				text: line,
				x: LEFT + QUOTE_INDENT,
				bold: false,
				slots: 1
			}));
		case 'together':
			return text
				.split('\n')
				.flatMap((part) => wrap(part, WIDTH))
				.map((line) => ({ text: line, x: LEFT, bold: false, slots: 2 }));
		case 'paragraph':
		case 'numbered': {
			const start = label === '' ? text : `${label}  ${text}`;
			const [first, ...rest] = wrap(
				label === '' ? start : text,
				WIDTH,
				false,
				WIDTH - INDENT - labelWidth(label, measure)
			);
			return [
				{ text: label === '' ? first : `${label}  ${first}`, x: LEFT + INDENT, bold: false, slots: 2 },
				...rest.map((line): FlowLine => ({ text: line, x: LEFT, bold: false, slots: 2 }))
			];
		}
	}
}

function labelWidth(label: string, measure: Measure): number {
	return label === '' ? 0 : measure(`${label}  `, SIZE, false);
}

/** A paragraph is parted so that at least so many of its lines stand on either page. */
const LEAST = 2;

class Pages {
	private readonly pages: Run[][] = [[]];
	private slot: number;

	constructor(from: number) {
		this.slot = from;
	}

	add(block: FlowBlock, following: readonly FlowBlock[]): void {
		let { lines } = block;
		if (lines[0]?.slots === 2) this.slot += this.slot % 2;
		const needed = block.heading ? slotsOf(lines) + leadOf(following) : block.together ? slotsOf(lines) : 0;
		if (needed > SLOTS - this.slot && needed <= SLOTS) this.turn();
		while (lines.length > 0) {
			const here = this.fitting(lines);
			this.place(lines.slice(0, here));
			lines = lines.slice(here);
			if (lines.length > 0) this.turn();
		}
	}

	finish(): Run[][] {
		return this.pages;
	}

	/** How many of the lines stand on this page. */
	private fitting(lines: readonly FlowLine[]): number {
		let slots = this.slot;
		let count = 0;
		while (count < lines.length && slots + lines[count].slots <= SLOTS) slots += lines[count++].slots;
		if (count === lines.length || this.slot === 0) return count;
		const left = lines.length - count;
		if (left < LEAST) count -= LEAST - left;
		return count < Math.min(LEAST, lines.length) ? 0 : count;
	}

	private place(lines: readonly FlowLine[]): void {
		for (const { text, x, bold, slots } of lines) {
			this.pages.at(-1)?.push({ x, y: baselineOf(this.slot), text, size: SIZE, bold });
			this.slot += slots;
		}
	}

	private turn(): void {
		this.pages.push([]);
		this.slot = 0;
	}
}

function slotsOf(lines: readonly FlowLine[]): number {
	return lines.reduce((sum, { slots }) => sum + slots, 0);
}

/** What of the blocks after a heading must stand on the heading's page: further headings, and what begins the text. */
function leadOf([next, ...rest]: readonly FlowBlock[]): number {
	if (next === undefined) return 0;
	if (next.heading) return slotsOf(next.lines) + leadOf(rest);
	// Fewer lines than two times the least cannot be parted.
	const parts = !next.together && next.lines.length >= 2 * LEAST;
	return slotsOf(parts ? next.lines.slice(0, LEAST) : next.lines);
}
