/** The figures' table, folded to one bar a section. */
import type { Outcome } from '$lib/engine/policy';
import type { FigureRow } from '$lib/report/figures';

/** The order in which outcomes are always shown: what helps first, what needs someone next. */
export const OUTCOME_ORDER: readonly Outcome[] = [
	'dismiss',
	'reduce',
	'relief',
	'needs-review',
	'other-office',
	'not-yet',
	'excluded',
	'barred',
	'undecided'
];

export interface Bar {
	readonly section: string;
	readonly total: number;
	readonly parts: readonly { readonly outcome: Outcome; readonly convictions: number }[];
}

export function barsOf(rows: readonly FigureRow[]): Bar[] {
	const sections = [...new Set(rows.map((row) => row.section))].sort();
	return sections.map((section) => {
		const mine = rows.filter((row) => row.section === section);
		const parts = OUTCOME_ORDER.map((outcome) => ({
			outcome,
			convictions: mine.filter((row) => row.outcome === outcome).reduce((sum, row) => sum + row.convictions, 0)
		})).filter((part) => part.convictions > 0);
		return { section, parts, total: parts.reduce((sum, part) => sum + part.convictions, 0) };
	});
}

/** Rows of one section stand together; the first of them names it for all. */
export function groupedBySection(rows: readonly FigureRow[]): { section: string; rows: FigureRow[] }[] {
	const groups = new Map<string, FigureRow[]>();
	for (const row of inOrder(rows)) groups.set(row.section, [...(groups.get(row.section) ?? []), row]);
	return [...groups].map(([section, mine]) => ({ section, rows: mine }));
}

function inOrder(rows: readonly FigureRow[]): FigureRow[] {
	return [...rows].sort(
		(a, b) =>
			a.section.localeCompare(b.section, 'en') ||
			OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) ||
			b.convictions - a.convictions
	);
}
