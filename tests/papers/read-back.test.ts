import { beforeAll, describe, expect, it } from 'vitest';
import { papersService } from '../../src/lib/workers/papers-service';
import { fontsInNode } from '../../src/lib/workers/papers-fonts-in-node';
import { COURT_COLUMNS } from '../../src/lib/filings/wire';
import type { MadePapers } from '../../src/lib/workers/papers-contract';
import type { PlannedRow } from '../../src/lib/filings/plan';
import { filing, readBack, row, rowsOf, run, settings, type ReadPdf, type ReadText } from './made';

const service = papersService(fontsInNode());
const make = (rows: readonly PlannedRow[], more: Partial<typeof settings> = {}, draft = true) =>
	service.filing(
		{ filing: filing(rows), run, settings: { ...settings, ...more }, draft, courtColumns: COURT_COLUMNS, exact: false },
		() => undefined
	);
const named = (made: MadePapers, part: string) => made.files.filter(({ name }) => name.includes(part));
const read = async (made: MadePapers, part: string) =>
	Promise.all(named(made, part).map(({ bytes }) => readBack(bytes)));

/** The rows of a table's page: texts of each column joined down the lines of a row. */
function tableRows(page: readonly ReadText[], starts: readonly number[]): string[][] {
	const rows: string[][] = [];
	for (const { text, x, size } of page.filter((one) => Math.abs(one.size - 9) < 0.1)) {
		const column = starts.findLastIndex((start) => x >= start - 0.5);
		if (column === 0) rows.push(starts.map(() => ''));
		const cells = rows.at(-1);
		if (cells === undefined || size > 9.1) continue;
		cells[column] = cells[column] === '' ? text : `${cells[column]} ${text}`;
	}
	return rows.filter(([number]) => /^\d+$/.test(number));
}

const CONFIDENTIAL = [72, 100, 158, 252, 352, 401, 456, 505];
const PUBLIC = [72, 100, 240];
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

function within(pdf: ReadPdf): ReadText[] {
	return pdf.pages
		.flat()
		.filter((text) => !text.slanting && (text.x < 36 || text.x + text.width > 576.5 || text.y > 780 || text.y < 24));
}

const ODD = [
	'NGUYỄN,THỊ MINH KHAI',
	'ŁUKASZ,ŻANETA',
	'MUÑOZ,JOSÉ',
	'O’BRIEN,SEÁN',
	'A'.repeat(80),
	'',
	'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley,Hubert Blaine Æthelred',
	'Nguyễn Văn Đức'.normalize('NFD').normalize('NFC'),
	'ĂÂĐÊÔƠƯ ăâđêôơư ỲỴỶỸ'
];

describe('Exhibit A, read back from its PDF', () => {
	const rows = rowsOf(400, (at) => ({
		defendant: ODD[at % ODD.length],
		caseNumber: at % 41 === 0 ? '' : `BA${100000 + Math.floor(at / 3)}`,
		section: at % 7 === 0 ? '664/11360(A)(3) HS' : '11358 HS',
		relief: (['dismiss', 'misdemeanor', 'infraction'] as const)[at % 3]
	}));
	let made: MadePapers;
	let confidential: ReadPdf;
	let open: ReadPdf;

	beforeAll(async () => {
		made = await make(rows);
		[confidential] = await read(made, 'confidential');
		[open] = await read(made, 'public');
	});

	it('has every row once, in order, as decided', () => {
		const found = confidential.pages.slice(1).flatMap((page) => tableRows(page, CONFIDENTIAL));
		expect(found.map((cells) => cells.map(squeezed))).toEqual(
			rows.map((one, at) =>
				[
					String(at + 1),
					one.caseNumber,
					one.court,
					one.defendant,
					one.birth,
					one.section,
					one.convicted,
					{ dismiss: 'Dismiss and seal', misdemeanor: 'To misdemeanor', infraction: 'To infraction' }[one.relief]
				].map(squeezed)
			)
		);
	});

	it('names no one in its public form: case numbers and what is asked, nothing else', () => {
		const found = open.pages.slice(1).flatMap((page) => tableRows(page, PUBLIC));
		expect(found.map(([, number]) => number)).toEqual(rows.map(({ caseNumber }) => caseNumber));
		const text = open.pages
			.flat()
			.map((one) => one.text)
			.join('\n');
		for (const { birth, defendant, section } of rows.slice(0, 20))
			for (const told of [birth, defendant, section].filter((one) => one !== '')) expect(text).not.toContain(told);
	});

	it('states no number of the state’s in either form', () => {
		const text = [confidential, open]
			.flatMap(({ pages }) => pages.flat())
			.map((one) => one.text)
			.join('');
		expect(text).not.toMatch(/A9\d{8}/);
		expect(Buffer.from(named(made, 'court')[0].bytes).toString()).toMatch(/A9\d{8}/);
	});

	it('clips nothing: every text lies inside the page’s margins', () => {
		expect(within(confidential)).toEqual([]);
		expect(within(open)).toEqual([]);
	});

	it('prints every letter of every name', () => {
		expect(made.missingLetters).toEqual([]);
	});

	it('has its header on every page, page numbers that run through, and one bookmark', () => {
		confidential.pages.slice(1).forEach((page) => expect(page.some(({ text }) => text === 'Defendant')).toBe(true));
		const numbers = confidential.pages.map((page) => page.find(({ y }) => Math.abs(y - 756) < 1)?.text);
		expect(numbers).toEqual(confidential.pages.map((_, at) => String(at + 1)));
		expect(confidential.outline).toEqual(['Exhibit A (confidential)']);
		expect(confidential.language).toBe('en-US');
	});
});

describe('a case', () => {
	it('stands on one page with all its counts', async () => {
		const rows = rowsOf(300, (at) => ({ caseNumber: `BA${Math.floor(at / 7)}` }));
		const [pdf] = await read(await make(rows), 'confidential');
		const byPage = pdf.pages.slice(1).map((page) => new Set(tableRows(page, CONFIDENTIAL).map(([, number]) => number)));
		const all = byPage.flatMap((cases) => [...cases]);
		expect(all.length).toBe(new Set(all).size);
	});

	it('that is longer than a page goes on over as many as it needs', async () => {
		const [pdf] = await read(await make(rowsOf(200, () => ({ caseNumber: 'BA1' }))), 'confidential');
		expect(pdf.pages.slice(1).flatMap((page) => tableRows(page, CONFIDENTIAL)).length).toBe(200);
		expect(within(pdf)).toEqual([]);
	});
});

describe('volumes', () => {
	it('hold no more pages than allowed, are numbered through, and lose no row between them', async () => {
		const made = await make(rowsOf(400), { limits: { pages: 4, bytes: 25e6 } });
		const volumes = await read(made, 'confidential');
		expect(volumes.map(({ pages }) => pages.length)).toEqual([4, 4, 4]);
		const numbers = volumes.flatMap(({ pages }) =>
			pages.map((page) => page.find(({ y }) => Math.abs(y - 756) < 1)?.text)
		);
		expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
		const rows = volumes.flatMap(({ pages }) => pages.slice(1).flatMap((page) => tableRows(page, CONFIDENTIAL)));
		expect(rows.map(([number]) => number)).toEqual(rowsOf(400).map((_, at) => String(at + 1)));
		expect(volumes.map(({ outline }) => outline[0])).toEqual(
			[1, 2, 3].map((n) => `Exhibit A (confidential), volume ${n} of 3`)
		);
	});

	it('are no larger than allowed', async () => {
		const limit = 90_000;
		const made = await make(rowsOf(900), { limits: { pages: 500, bytes: limit } });
		const volumes = named(made, 'confidential');
		expect(volumes.length).toBeGreaterThan(1);
		volumes.forEach(({ bytes }) => expect(bytes.length).toBeLessThanOrEqual(limit));
	});

	it('that cannot be small enough come one page each, and none is lost', async () => {
		const made = await make(rowsOf(120), { limits: { pages: 500, bytes: 1000 } });
		const volumes = await read(made, 'confidential');
		const rows = volumes.flatMap(({ pages }) => pages.slice(1).flatMap((page) => tableRows(page, CONFIDENTIAL)));
		expect(rows.map(([number]) => number)).toEqual(rowsOf(120).map((_, at) => String(at + 1)));
	});
});

describe('letters that the font lacks', () => {
	it('are listed, and a mark stands in their place', async () => {
		const made = await make([row(0, { defendant: '李,明' })]);
		expect(made.missingLetters).toEqual(['明', '李']);
		const [pdf] = await read(made, 'confidential');
		expect(tableRows(pdf.pages[1], CONFIDENTIAL)[0][3]).toBe('�,�');
	});
});

describe('the packet', () => {
	it('holds the papers of a motion, named by office and court, and nothing that is not filed', async () => {
		const made = await make(rowsOf(3));
		expect(made.files.map(({ name }) => name)).toEqual(
			[
				'1 motion, memorandum and declaration.pdf',
				'2 exhibit A, confidential.pdf',
				'3 exhibit A, public.pdf',
				'4 proposed order.pdf',
				'5 proof of service.pdf',
				'by wire/for the courts case system.csv',
				'by wire/for the courts case system.txt',
				'by wire/worksheet for reporting to the Department of Justice.csv',
				'by wire/worksheet for reporting to the Department of Justice.txt'
			].map((name) => `Office of the District Attorney, County of Los Angeles - Superior Court/${name}`)
		);
	});

	it('says on every page that it is a draft until it is ready, and then on none', async () => {
		const marks = async (draft: boolean) => {
			const made = await make(rowsOf(60), {}, draft);
			const pdfs = await Promise.all(
				made.files.filter(({ name }) => name.endsWith('.pdf')).map(({ bytes }) => readBack(bytes))
			);
			return pdfs.flatMap(({ pages }) =>
				pages.map((page) => page.some(({ text }) => text === 'DRAFT: not for filing'))
			);
		};
		expect(new Set(await marks(true))).toEqual(new Set([true]));
		expect(new Set(await marks(false))).toEqual(new Set([false]));
	});

	it('is one ZIP that another program opens', async () => {
		const made = await make(rowsOf(2));
		const zip = new Uint8Array(await (await service.zip(made.files)).arrayBuffer());
		expect(Buffer.from(zip.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004');
		expect(zip.length).toBeGreaterThan(made.files.reduce((sum, { bytes }) => sum + bytes.length, 0));
	});

	it('states nothing in a PDF’s properties that names a person', async () => {
		const pdfs = await read(await make(rowsOf(2)), '.pdf');
		expect(pdfs.map(({ title }) => title).join('; ')).not.toContain('DOE');
	});
});
