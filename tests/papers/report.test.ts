import { beforeAll, describe, expect, it } from 'vitest';
import { readInNode } from '../../src/cli/run-in-node';
import { printedPublication, printedReport, type ReportedRun } from '../../src/lib/filings/report/printed-report';
import type { PrintedTable, ReportPaper } from '../../src/lib/filings/report/report-paper';
import { shippedPolicy } from '../../src/lib/law/policies';
import { countStatistics } from '../../src/lib/report/count-statistics';
import { publish, PUBLISHED_TABLES, type Publication } from '../../src/lib/report/publication';
import type { Statistics } from '../../src/lib/report/statistics';
import { sampleCounty } from '../../src/lib/samples/county';
import { share } from '../../src/lib/state/format';
import type { PaperFile } from '../../src/lib/workers/papers-contract';
import { fontsInNode } from '../../src/lib/workers/papers-fonts-in-node';
import { papersService } from '../../src/lib/workers/papers-service';
import { report as words } from '../../src/lib/words/en';
import { readBack, type ReadPdf, type ReadText } from './made';

const service = papersService(fontsInNode());
const POLICY = shippedPolicy('california/county-2019')!;
const squeezed = (text: string) => text.replaceAll(/\s/g, '');
const MADE_UP = 'Made-up records: no person in them exists.';

const run: ReportedRun = {
	county: 'LOS ANGELES',
	asOf: '2020-07-01',
	policy: POLICY,
	parameters: Object.fromEntries(Object.entries(POLICY.parameters).map(([id, one]) => [id, one.default])),
	madeBy: { app: '0.1.0', build: 'abc123', law: '7' },
	madeUp: true,
	files: [{ name: 'GARCIA la.dat', sha256: 'ab'.repeat(32) }]
};
const sideBySide = {
	figures: ['Get some relief', 'Have no conviction left'],
	policies: [
		{ title: 'Chosen: one', values: [1234, 56] },
		{ title: 'Dismiss everything', values: [2345, 789] }
	]
};

let statistics: Statistics;
let publication: Publication;

beforeAll(async () => {
	const bytes = Buffer.concat([...sampleCounty({ county: 'Los Angeles', rows: 4000, seed: 3, until: '2020-01-01' })]);
	const read = await readInNode([{ name: 'made-up.dat', bytes }], 'LOS ANGELES');
	statistics = countStatistics(read.decide(POLICY, {}, 20200701));
	publication = publish(statistics);
});

/** The rows of every printed table by its title: the texts of a row from left to right, wrapped lines joined. */
function rowsByTable({ pages }: ReadPdf, titles: readonly string[]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	let rows: string[] | null = null;
	for (const page of pages) {
		const body = page.filter(({ y }) => y > 70 && y < 745);
		for (const line of linesOf(body)) {
			const text = line.map((one) => one.text).join('');
			const title = line[0].size > 12 ? titles.find((one) => squeezed(one) === squeezed(text)) : undefined;
			if (title !== undefined) found.set(title, (rows = []));
			else if (rows !== null && line.every(({ size }) => Math.abs(size - 9) < 0.1)) rows.push(squeezed(text));
		}
	}
	return found;
}

function linesOf(texts: readonly ReadText[]): ReadText[][] {
	const lines = new Map<number, ReadText[]>();
	for (const one of texts) {
		const y = Math.round(one.y);
		lines.set(y, [...(lines.get(y) ?? []), one]);
	}
	return [...lines].sort(([a], [b]) => a - b).map(([, line]) => [...line].sort((a, b) => a.x - b.x));
}

async function made(request: Parameters<typeof service.report>[0]): Promise<{ file: PaperFile; pdf: ReadPdf }> {
	const { files, missingLetters } = await service.report(request, () => undefined);
	expect(missingLetters).toEqual([]);
	expect(files).toHaveLength(1);
	return { file: files[0], pdf: await readBack(files[0].bytes) };
}

/** Each row of the paper once and in order. A row that is wrapped is found by its cells over its lines. */
function expectEveryRow(paper: ReportPaper, pdf: ReadPdf): void {
	const found = rowsByTable(
		pdf,
		paper.tables.map(({ title }) => title)
	);
	expect([...found.keys()]).toEqual(paper.tables.map(({ title }) => title));
	for (const table of paper.tables) {
		const lettersOf = (rows: readonly string[]) => [...rows.join('')].sort().join('');
		const printed = [...table.rows.map(({ cells }) => cells), ...(table.total ? [table.total] : [])];
		const key = table.bars?.key ?? [];
		expect([table.title, lettersOf(found.get(table.title)!)]).toEqual([
			table.title,
			lettersOf([...key, ...printed.flat()].map(squeezed))
		]);
		if (wraps(table)) continue;
		expect(found.get(table.title)!.slice(key.length)).toEqual(printed.map((cells) => squeezed(cells.join(''))));
	}
}

const wraps = ({ title }: PrintedTable) => title === words.tables.byReason || title === words.announced.title;

describe('the report, read back from its PDF', () => {
	let paper: ReportPaper;
	let file: PaperFile;
	let pdf: ReadPdf;

	beforeAll(async () => {
		paper = printedReport(run, statistics, sideBySide);
		({ file, pdf } = await made({ kind: 'office', run, statistics, sideBySide }));
	});

	it('has every row of every table of the screen once, and each table a bookmark', () => {
		for (const table of PUBLISHED_TABLES) expect(pdf.outline).toContain(words.tables[table]);
		expectEveryRow(paper, pdf);
	});

	it('sums to what the screen sums to, table by table', () => {
		const number = (text: string) => Number(text.replaceAll(',', ''));
		for (const table of PUBLISHED_TABLES) {
			const { columns, rows, total } = paper.tables.find(({ title }) => title === words.tables[table])!;
			const at = columns.findIndex(({ title }) => title === words.column.convictions);
			expect(number(total![at])).toBe(statistics.total.convictions);
			expect(rows.reduce((sum, { cells }) => sum + number(cells[at]), 0)).toBe(statistics.total.convictions);
		}
	});

	it('writes shares as the screen does', () => {
		const { rows } = paper.tables.find(({ title }) => title === words.tables.bySection)!;
		for (const [at, { cells }] of rows.entries())
			expect(cells[2]).toBe(share(statistics.bySection[at].convictions / statistics.total.convictions));
	});

	it('says under what it was made: county, day, policy, options, checksums, versions, and whose answers stand', () => {
		const text = squeezed(pdf.pages[0].map((one) => one.text).join(''));
		for (const said of [
			'Los Angeles County',
			'July 1, 2020',
			`${POLICY.title.en}, version ${POLICY.version}`,
			words.pdf.noneOverridden,
			'Clearslate 0.1.0, build abc123, law 7',
			'ab'.repeat(32)
		])
			expect(text).toContain(squeezed(said));
		for (const { title } of Object.values(POLICY.parameters)) expect(text).toContain(squeezed(title.en));
	});

	it('says on every page that the data are made up, in its name too, and numbers its pages', () => {
		expect(file.name).toBe('made-up_report.pdf');
		pdf.pages.forEach((page, at) => {
			expect(page.map(({ text }) => text)).toContain(MADE_UP);
			expect(page.find(({ y }) => Math.abs(y - 756) < 1)?.text).toBe(String(at + 1));
		});
	});

	it('clips nothing and sets no text over another', () => {
		for (const page of pdf.pages) {
			expect(page.filter(({ x, width, y }) => x < 36 || x + width > 576.5 || y < 24 || y > 780)).toEqual([]);
			for (const line of linesOf(page))
				for (let at = 1; at < line.length; at++)
					expect(line[at].x).toBeGreaterThanOrEqual(line[at - 1].x + line[at - 1].width - 0.5);
		}
	});
});

describe('the report for publication', () => {
	let paper: ReportPaper;
	let file: PaperFile;
	let pdf: ReadPdf;

	beforeAll(async () => {
		paper = printedPublication(run, publication, false);
		({ file, pdf } = await made({ kind: 'publication', run, publication, overridden: false }));
	});

	it('has its own name', () => {
		expect(file.name).toBe('made-up_report-for-publication.pdf');
	});

	it('has every row once, with a dash for each number that the screen leaves out, and says why', () => {
		expectEveryRow(paper, pdf);
		for (const table of PUBLISHED_TABLES) {
			const { rows } = paper.tables.find(({ title }) => title === words.tables[table])!;
			const hidden = publication.tables[table].filter(({ people }) => people === null).length;
			expect(rows.filter(({ cells }) => cells.slice(1).includes('–')).length).toBeGreaterThanOrEqual(hidden);
		}
		expect(squeezed(pdf.pages[0].map((one) => one.text).join(''))).toContain(squeezed(words.leftOutLead(11)));
		expect(Object.values(publication.leftOut).some((count) => count > 0)).toBe(true);
	});

	it('holds no suppressed number, whatever else of its row is shown, and draws no bar for it', () => {
		for (const table of PUBLISHED_TABLES) {
			const { columns, rows } = paper.tables.find(({ title }) => title === words.tables[table])!;
			const place = (title: string) => columns.findIndex((one) => one.title === title);
			for (const [at, row] of publication.tables[table].entries()) {
				const { cells, bars } = rows[at];
				if (row.people === null) expect(cells[place(words.column.people)]).toBe('–');
				if (row.convictions === null) {
					expect([cells[place(words.column.convictions)], cells[place(words.column.share)]]).toEqual(['–', '–']);
					expect(bars.every((bar) => bar === null)).toBe(true);
				}
			}
		}
	});

	it('names no file, and no other policy is beside it', () => {
		const text = pdf.pages.flat().map((one) => one.text);
		expect(text.join('')).not.toContain('GARCIA');
		expect(text).not.toContain(words.sideBySide.title);
	});
});
