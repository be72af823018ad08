import { papers } from '../../words/en/papers';
import type { Measure, Page, Rule, Run } from './page';
import { INCH, PAGE_WIDTH } from './page';

/**
 * California pleading paper. Cal. Rules of Court 2.103 (letter), 2.104 (12 points), 2.107 (left margin an inch, right half
 * an inch), 2.108 (numbered lines, one and a half or double spaced, at least three numbers to the inch), 2.110 (footer),
 * 2.111 (first page). 28 lines to a page is custom.
 */
export const LINES = 28;
export const LEADING = 24;
export const SIZE = 12;
export const LEFT = INCH;
export const RIGHT = PAGE_WIDTH - INCH / 2 - 4;
export const WIDTH = RIGHT - LEFT;
/** Half lines: single spacing is one, double spacing two. */
export const SLOTS = LINES * 2;

/** Text of a line stands this far below its top, so that line 1 begins an inch from the edge (rule 2.111(1)). */
const BASELINE = 11;
const FOOTER_SIZE = 10;
/** Four marks stand above line 1. */
const MARKS_Y = 26;
const PAGE_NUMBER_Y = 756;
const FOOTER_RULE_Y = 761;
const FOOTER_Y = 773;

/** The baseline of a half line, counted from 0. */
export function baselineOf(slot: number): number {
	return INCH + BASELINE + slot * (LEADING / 2);
}

export interface Margins {
	/** Stands in the footer: the paper's title or a clear short form of it (rule 2.110). */
	readonly footer: string;
	readonly pageNumber: number;
	/** Printed above line 1, each on a line: what the whole page is said to be. */
	readonly marks: readonly string[];
	readonly draft: boolean;
}

/** What every page of pleading paper carries around its text. */
export function pleadingPage(body: readonly Run[], rules: readonly Rule[], margins: Margins, measure: Measure): Page {
	const numbers: Run[] = [];
	for (let line = 1; line <= LINES; line++) {
		const text = String(line);
		numbers.push({
			x: LEFT - 16 - measure(text, SIZE, false),
			y: baselineOf((line - 1) * 2),
			text,
			size: SIZE,
			bold: false
		});
	}
	const top = 36;
	const bottom = baselineOf(SLOTS - 2) + 12;
	const vertical = (x: number): Rule => ({ x1: x, y1: top, x2: x, y2: bottom });
	return {
		runs: [...surroundings(margins, measure), ...numbers, ...body],
		rules: [vertical(LEFT - 9), vertical(LEFT - 6.5), vertical(RIGHT + 4), ...footerRules(), ...rules]
	};
}

/** A page without line numbers, for exhibits, which are not papers in the sense of the format rules. */
export function plainPage(body: readonly Run[], rules: readonly Rule[], margins: Margins, measure: Measure): Page {
	return { runs: [...surroundings(margins, measure), ...body], rules: [...footerRules(), ...rules] };
}

function footerRules(): Rule[] {
	return [{ x1: LEFT, y1: FOOTER_RULE_Y, x2: RIGHT, y2: FOOTER_RULE_Y }];
}

function surroundings({ footer, pageNumber, marks, draft }: Margins, measure: Measure): Run[] {
	const centred = (text: string, y: number, size: number, bold: boolean): Run => ({
		x: LEFT + (WIDTH - measure(text, size, bold)) / 2,
		y,
		text,
		size,
		bold
	});
	const above = draft ? [DRAFT, ...marks] : marks;
	const runs = above.map((text, at) =>
		centred(text, MARKS_Y + at * 10.5, fitting(text, 9, WIDTH, measure), at === 0 && draft)
	);
	if (draft) runs.unshift({ x: 130, y: 600, text: 'DRAFT', size: 150, bold: true, slanting: true });
	runs.push(centred(String(pageNumber), PAGE_NUMBER_Y, SIZE, false));
	runs.push(centred(footer, FOOTER_Y, fitting(footer, FOOTER_SIZE, WIDTH, measure), false));
	return runs;
}

export const DRAFT = papers.mark.draft;

/** The size at which a text fits, no larger than `size`. */
export function fitting(text: string, size: number, width: number, measure: Measure): number {
	const wide = measure(text, size, false);
	return wide <= width ? size : (size * width) / wide;
}
