import { reportPages } from '../filings/layout/report-pages';
import { printedPublication, printedReport } from '../filings/report/printed-report';
import type { MadePapers } from './papers-contract';
import { PapersPdf, type FontFiles } from './papers-pdf';
import type { ReportRequest } from './report-contract';

/** Draws the report of a run. */
export async function drawReport(
	request: ReportRequest,
	fonts: FontFiles,
	onProgress: (pages: number, of: number) => void
): Promise<MadePapers> {
	const paper =
		request.kind === 'office'
			? printedReport(request.run, request.statistics, request.sideBySide)
			: printedPublication(request.run, request.publication, request.overridden);
	const pdf = new PapersPdf(fonts, `${paper.title}, ${paper.subtitle}`);
	const { pages, bookmarks } = reportPages(paper, pdf.measure);
	for (const [at, page] of pages.entries()) {
		for (const bookmark of bookmarks) if (bookmark.page === at + 1) pdf.bookmark(bookmark);
		await pdf.add(page);
		onProgress(at + 1, pages.length);
	}
	const bytes = await pdf.finish();
	return { files: [{ name: `${paper.file}.pdf`, bytes, pages: pages.length }], missingLetters: pdf.missing };
}
