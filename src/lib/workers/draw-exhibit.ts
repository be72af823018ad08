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

/** Exhibit A in volumes, each under its cover. If one comes out too large, all are made again with fewer pages. */
export async function drawExhibit(
	request: FilingRequest,
	kind: ExhibitKind,
	fonts: FontFiles,
	onPage: OnPage
): Promise<ExhibitFile[]> {
	const { pages: most, bytes: limit } = request.settings.limits;
	const ruler = new PapersPdf(fonts, '');
	const table = new PaperTable<ExhibitRow>(request.filing.rows, EXHIBIT_COLUMNS[kind], ruler.measure);
	const coverPages = layOutPaper(coverOf(request, kind, 1), { firstPage: 1, marks: [], draft: true }, ruler.measure);
	let pages = most;
	for (;;) {
		const volumes = volumesOf(table.pages, coverPages.length, pages);
		const files: ExhibitFile[] = [];
		let tooLarge: PaperFile | null = null;
		for (let at = 0; at < volumes.length && tooLarge === null; at++) {
			const made = await drawVolume(request, kind, table, volumes, at, fonts, onPage);
			files.push(made);
			if (made.file.bytes.length > limit) tooLarge = made.file;
		}
		const fewer =
			tooLarge === null ? null : fewerPages(tooLarge.pages, tooLarge.bytes.length, limit, coverPages.length);
		if (fewer === null) return files;
		pages = fewer;
	}
}

async function drawVolume(
	request: FilingRequest,
	kind: ExhibitKind,
	table: PaperTable<ExhibitRow>,
	volumes: readonly Volume[],
	at: number,
	fonts: FontFiles,
	onPage: OnPage
): Promise<ExhibitFile> {
	const { run, settings, draft } = request;
	const { from, to, firstPage } = volumes[at];
	const cover = volumeCover(coverOf(request, kind, volumes.length), at, volumes.length);
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
	const name = volumeFile(kind, at, volumes.length);
	const pages = pdf.pageCount;
	return { file: { name, bytes: await pdf.finish(), pages }, missing: pdf.missing };
}

function coverOf({ filing, run, settings }: FilingRequest, kind: ExhibitKind, volumes: number): Paper {
	return filingPapers(filing, run, settings, volumes)[`exhibit-${kind}`];
}
