import type { Caption, Paper } from '../paper';
import { flow } from './flow';
import type { Measure, Page, Rule, Run } from './page';
import { LEADING, LEFT, SIZE, SLOTS, WIDTH, baselineOf, pleadingPage } from './pleading';
import { wrapped } from './wrap';

export interface PaperSetting {
	readonly firstPage: number;
	readonly marks: readonly string[];
	readonly draft: boolean;
}

/** Line 8, counted in half lines: the court's title stands there or lower (rule 2.111(3)). */
const COURT_SLOT = 14;
const GAP = 14;
const MIDDLE = LEFT + WIDTH / 2;

/** A paper on pleading paper, page by page. */
export function layOutPaper(paper: Paper, setting: PaperSetting, measure: Measure): Page[] {
	const { runs, rules, next } = captionOf(paper.caption, paper.title, measure);
	return flow(paper.blocks, next, measure).map((body, at) =>
		pleadingPage(
			at === 0 ? [...runs, ...body] : body,
			at === 0 ? rules : [],
			{ footer: paper.footer, pageNumber: setting.firstPage + at, marks: setting.marks, draft: setting.draft },
			measure
		)
	);
}

function captionOf(
	caption: Caption,
	title: string,
	measure: Measure
): { readonly runs: Run[]; readonly rules: Rule[]; readonly next: number } {
	const runs: Run[] = [];
	const put = (text: string, x: number, slot: number, bold = false) =>
		runs.push({ x, y: baselineOf(slot), text, size: SIZE, bold });

	// Right of the middle lines 1 to 7 belong to the clerk (rule 2.111(2)).
	const attorney = caption.attorney.flatMap((line) => wrapped(line, WIDTH / 2 - GAP, SIZE, false, measure));
	attorney.forEach((line, at) => put(line, LEFT, at));

	let slot = Math.max(COURT_SLOT, attorney.length + (attorney.length % 2));
	for (const line of wrapped(caption.court, WIDTH, SIZE, true, measure)) {
		put(line, LEFT + (WIDTH - measure(line, SIZE, true)) / 2, slot, true);
		slot += 2;
	}
	const top = slot + 1;
	const left = caption.parties.flatMap((part) => wrapped(part, WIDTH / 2 - GAP, SIZE, false, measure));
	left.forEach((line, at) => put(line, LEFT, top + at));
	const beside = [
		...caption.beside.slice(0, 1).map((text) => ({ text, bold: false })),
		{ text: title, bold: true },
		...caption.beside.slice(1).map((text) => ({ text, bold: false }))
	].flatMap(({ text, bold }) => [
		...wrapped(text, WIDTH / 2 - GAP, SIZE, bold, measure).map((line) => ({ line, bold })),
		{ line: '', bold }
	]);
	beside.forEach(({ line, bold }, at) => {
		if (line !== '') put(line, MIDDLE + GAP, top + at, bold);
	});
	const end = top + Math.max(left.length, beside.length - 1);
	const under = baselineOf(end) - LEADING / 4;
	const rules: Rule[] = [
		{ x1: LEFT, y1: under, x2: MIDDLE, y2: under },
		{ x1: MIDDLE, y1: baselineOf(top) - SIZE, x2: MIDDLE, y2: under }
	];
	const next = end + 1 + ((end + 1) % 2);
	return { runs, rules, next: Math.min(next, SLOTS) };
}
