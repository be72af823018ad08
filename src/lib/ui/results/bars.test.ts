import { describe, expect, it } from 'vitest';
import type { FigureRow } from '$lib/report/figures';
import { barsOf, groupedBySection } from './bars';

const row = (section: string, outcome: FigureRow['outcome'], reason: string, convictions: number): FigureRow => ({
	section,
	outcome,
	reason,
	convictions,
	people: convictions
});
const rows = [
	row('HS 11358', 'barred', 'c', 1),
	row('HS 11357', 'needs-review', 'b', 2),
	row('HS 11357', 'dismiss', 'a', 3),
	row('HS 11357', 'dismiss', 'd', 5)
];

describe('the picture of outcomes', () => {
	it('has one bar a section, whose parts add up to it', () => {
		expect(barsOf(rows)).toEqual([
			{
				section: 'HS 11357',
				total: 10,
				parts: [
					{ outcome: 'dismiss', convictions: 8 },
					{ outcome: 'needs-review', convictions: 2 }
				]
			},
			{ section: 'HS 11358', total: 1, parts: [{ outcome: 'barred', convictions: 1 }] }
		]);
	});

	it('has a table beside it with every row, what helps first', () => {
		const groups = groupedBySection(rows);
		expect(groups.map(({ section }) => section)).toEqual(['HS 11357', 'HS 11358']);
		expect(groups[0].rows.map(({ reason }) => reason)).toEqual(['d', 'a', 'b']);
		expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
	});
});
