import type { Published, PublishedRow } from '$lib/report/publication';
import type { Counts } from '$lib/report/statistics';

export interface YearBar {
	readonly year: string;
	readonly convictions: number;
}

/** Every year from the first to the last; one that was left out of the report, or had none, has no bar. */
export function everyYear(rows: readonly PublishedRow[]): readonly YearBar[] {
	const known = new Map(rows.filter(({ key }) => /^\d+$/.test(key)).map((row) => [Number(row.key), row.convictions]));
	const years = [...known.keys()];
	if (years.length === 0) return [];
	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, n) => ({
		year: String(first + n),
		convictions: known.get(first + n) ?? 0
	}));
}

export interface ShareBars {
	readonly key: string;
	readonly ofConvictions: number;
	readonly ofRelief: number;
}

/** Groups whose two shares can both be shown. */
export function shareBars(rows: readonly PublishedRow[], total: Published<Counts>): readonly ShareBars[] {
	const { convictions: all, relieved: allRelieved } = total;
	if (!all || !allRelieved) return [];
	return rows.flatMap(({ key, convictions, relieved }) =>
		convictions === null || relieved === null
			? []
			: [{ key, ofConvictions: convictions / all, ofRelief: relieved / allRelieved }]
	);
}
