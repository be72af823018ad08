import { filingPapers } from '../filings/filing-papers';
import type { Paper } from '../filings/paper';
import { layOutPaper } from '../filings/layout/lay-out-paper';
import { PaperTable } from '../filings/layout/paper-table';
import type { ExhibitRow } from '../filings/exhibit-rows';
import { marksOf, unreviewedMark } from '../filings/marks';
import { volumeCover, volumeFile } from '../filings/packet';
import { EXHIBIT_COLUMNS, type ExhibitKind } from '../filings/table-columns';
import { fewerPages, volumesOf, type Volume } from '../filings/volumes';
import type { FilingRequest, PaperFile } from './papers-contract';
import { PapersPdf, type FontFiles } from './papers-pdf';

export interface ExhibitFile {
	readonly file: PaperFile;
	readonly missing: readonly string[];
}

/** Told after every page, with what has been drawn so far. */
type OnPage = (rows: number, pages: number) => Promise<void>;

/** What is the same for every volume. */
interface Drawing {
	readonly request: FilingRequest;
	readonly kind: ExhibitKind;
	readonly table: PaperTable<ExhibitRow>;
	readonly fonts: FontFiles;
	readonly onPage: OnPage;
}

/** Exhibit A in volumes, each under its cover. If one comes out too large, all are made again with fewer pages. */
export async function drawExhibit(
	request: FilingRequest,
	kind: ExhibitKind,
	fonts: FontFiles,
	onPage: OnPage
): Promise<ExhibitFile[]> {
	const { limits } = request.settings;
	const { measure } = new PapersPdf(fonts, '');
	const table = new PaperTable<ExhibitRow>(request.filing.rows, EXHIBIT_COLUMNS[kind], measure);
	const drawing: Drawing = { request, kind, table, fonts, onPage };
	// No cover is longer than that of the last of very many volumes.
	const longest = volumeCover(coverOf(drawing, MANY), MANY - 1, MANY);
	const coverPages = layOutPaper(longest, { firstPage: 1, marks: [], draft: true }, measure).length;
	for (let most = limits.pages; ;) {
		const made = await drawVolumes(drawing, coverPages, most);
		if (typeof made !== 'number') return made;
		most = made;
	}
}

const MANY = 99;

/** The volumes; or, where one comes out too large and could be smaller, how many pages to try. */
async function drawVolumes(drawing: Drawing, coverPages: number, most: number): Promise<ExhibitFile[] | number> {
	const { bytes: limit } = drawing.request.settings.limits;
	const volumes = volumesOf(drawing.table.pages, coverPages, most);
	const cover = coverOf(drawing, volumes.length);
	const files: ExhibitFile[] = [];
	let firstPage = 1;
	for (const [at, volume] of volumes.entries()) {
		const made = await drawVolume(drawing, volumeCover(cover, at, volumes.length), volume, firstPage);
		const file = { ...made.file, name: volumeFile(drawing.kind, at, volumes.length) };
		const fewer = file.bytes.length > limit ? fewerPages(file.pages, file.bytes.length, limit, coverPages) : null;
		if (fewer !== null) return fewer;
		files.push({ ...made, file });
		firstPage += file.pages;
	}
	return files;
}

async function drawVolume(
	{ request, table, fonts, onPage }: Drawing,
	cover: Paper,
	{ from, to }: Volume,
	firstPage: number
): Promise<ExhibitFile> {
	const { run, settings, draft } = request;
	const marks = marksOf(run);
	const pdf = new PapersPdf(fonts, cover.bookmark);
	pdf.bookmark({ title: cover.bookmark, page: 1 });
	const unreviewed = unreviewedMark(settings.templates[cover.id].reviewedBy, draft);
	for (const page of layOutPaper(cover, { firstPage, marks: [...marks, ...unreviewed], draft }, pdf.measure))
		await pdf.add(page);
	for (let page = from; page < to; page++) {
		await pdf.add(table.page(page, { footer: cover.footer, pageNumber: firstPage + pdf.pageCount, marks, draft }));
		await onPage(table.pageStarts[page + 1], page + 1);
	}
	const pages = pdf.pageCount;
	return { file: { name: '', bytes: await pdf.finish(), pages }, missing: pdf.missing };
}

function coverOf({ request, kind }: Pick<Drawing, 'request' | 'kind'>, volumes: number): Paper {
	const { filing, run, settings } = request;
	return filingPapers(filing, run, settings, volumes)[`exhibit-${kind}`];
}
