import { beforeAll, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { shippedPolicy } from '../law/policies';
import type { DecidedCounty } from '../report/decided';
import { withOverrides } from '../report/reviewed';
import { workbookLookup, workbookRows } from '../report/workbook-rows';
import { Overrides } from '../review/overrides';
import { WORKBOOK_COLUMNS, type WorkbookColumn } from '../review/workbook-columns';
import { readWorkbook } from '../review/workbook-reading';
import { sampleCounty } from '../samples/county';
import { readWorkbookCells, writeWorkbook } from './workbook-file';

const DIGESTS = ['f00d'.repeat(16)];
const AT = '2026-11-22T10:00:00Z';

let decided: DecidedCounty;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'Los Angeles', rows: 12_000, seed: 5, until: '2020-01-01' })];
	const run = await readInNode([{ name: 'made-up.dat', bytes: Buffer.concat(chunks) }], 'LOS ANGELES');
	decided = run.decide(shippedPolicy('california/county-2019')!, {}, 20200701);
});

const rowsOf = (county = decided) => [...workbookRows(county, ['needs-review'], DIGESTS)].map((row) => [...row]);
const saved = (rows: readonly (readonly string[])[]) =>
	writeWorkbook([{ name: 'Review', rows, widths: rows[0].map(() => 20), sticky: 1 }]);
const answered = (rows: string[][], at: number, cells: Partial<Record<WorkbookColumn, string>>) => {
	for (const [column, text] of Object.entries(cells))
		rows[at][WORKBOOK_COLUMNS.indexOf(column as WorkbookColumn)] = text;
};
const readBack = async (file: Blob, county = decided) => {
	const cells = await readWorkbookCells(file);
	const reading = readWorkbook(cells!, workbookLookup(county, DIGESTS), AT);
	if (!reading.ok) throw new Error(reading.missing.join());
	return reading;
};

describe('a review workbook', () => {
	it('comes back from its file cell for cell', async () => {
		const rows = rowsOf();
		rows[1][0] = '=HYPERLINK("x"),Muñoz & <Ana> "Łuk" 01-02';
		expect(rows.length).toBeGreaterThan(5);
		expect(await readWorkbookCells(await saved(rows))).toEqual(rows);
	});

	it('says nothing until someone answers in it', async () => {
		const reading = await readBack(await saved(rowsOf()));
		expect(reading).toMatchObject({
			lines: rowsOf().length - 1,
			unanswered: rowsOf().length - 1,
			overrides: [],
			faults: []
		});
	});

	it('changes the run it was made from, whichever way its columns and lines were sorted meanwhile', async () => {
		const rows = rowsOf();
		answered(rows, 1, { 'Change to': 'dismiss', Reviewer: 'A. Reader', Note: 'Docket' });
		answered(rows, 2, { Agree: 'yes', Reviewer: 'A. Reader' });
		const turned = [rows[0], ...rows.slice(1).reverse()].map((row) => row.slice(8).reverse());
		const reading = await readBack(await saved(turned));
		expect(reading).toMatchObject({ agreements: 1, changes: 1, faults: [] });
		const reviewed = withOverrides(decided, Overrides.NONE.give(reading.overrides), DIGESTS);
		expect(reviewed.decisions.outcome.filter((one, at) => one !== decided.decisions.outcome[at])).toHaveLength(1);
	});

	it('made again shows what was decided, and read back changes nothing more', async () => {
		const rows = rowsOf();
		answered(rows, 1, { 'Change to': 'not eligible', Reviewer: 'A. Reader', Note: 'Docket' });
		answered(rows, 2, { Agree: 'yes', Reviewer: 'A. Reader' });
		const { overrides } = await readBack(await saved(rows));
		const reviewed = withOverrides(decided, Overrides.NONE.give(overrides), DIGESTS);
		const again = await readBack(await saved(rowsOf(reviewed)), reviewed);
		expect(rowsOf(reviewed)).toHaveLength(rowsOf().length);
		expect(again).toMatchObject({ asBefore: 2, overrides: [], faults: [] });
	});

	it('holds what a spreadsheet cannot only as a sign that something stood there', () => {
		const [, row] = rowsOf(
			withOverrides(
				decided,
				Overrides.NONE.give([
					{
						outcome: 'dismiss',
						becomes: null,
						conviction: { file: DIGESTS[0], row: Number(rowsOf()[1][WORKBOOK_COLUMNS.indexOf('Row')]) },
						note: `a\u0001b${'x'.repeat(40_000)}`,
						who: 'A',
						at: AT,
						from: 'queue',
						over: { outcome: 'needs-review', becomes: null }
					}
				]),
				DIGESTS
			)
		);
		const note = row[WORKBOOK_COLUMNS.indexOf('Note')];
		expect([note.slice(0, 3), note.length]).toEqual(['a\uFFFDb', 32_001]);
	});

	it('is refused where it is none', async () => {
		expect(await readWorkbookCells(new Blob(['not a workbook']))).toBeNull();
	});
});
