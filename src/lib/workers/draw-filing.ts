import { filingPapers } from '../filings/filing-papers';
import { fileSafe } from '../filings/file-names';
import type { Paper } from '../filings/paper';
import { layOutPaper } from '../filings/layout/lay-out-paper';
import { marksOf, unreviewedMark } from '../filings/marks';
import { AFTER_EXHIBIT, BEFORE_EXHIBIT, inPacket, wireFiles, type PaperFilePlan } from '../filings/packet';
import type { PaperId } from '../filings/paper-id';
import { breathing } from './breathing';
import { drawExhibit, type ExhibitFile } from './draw-exhibit';
import type { FilingRequest, MadePapers, PaperFile, PapersProgress } from './papers-contract';
import { PapersPdf, type FontFiles } from './papers-pdf';

/** Draws all papers of one motion and writes the files that go by wire with it. */
export async function drawFiling(
	request: FilingRequest,
	fonts: FontFiles,
	onProgress: (progress: PapersProgress) => void
): Promise<MadePapers> {
	const { filing, run, settings } = request;
	const breathe = breathing(() => performance.now());
	const exhibit = async (kind: 'confidential' | 'public', before: number) =>
		drawExhibit(request, kind, fonts, async (drawn, pages) => {
			onProgress({ pages, drawn: before + drawn, rows: 2 * filing.rows.length });
			await breathe();
		});
	const confidential = await exhibit('confidential', 0);
	const open = await exhibit('public', filing.rows.length);
	const papers = filingPapers(filing, run, settings, confidential.length);
	const draw = (plan: PaperFilePlan) => drawPapers(request, papers, plan, fonts);
	const drawn = [
		...(await Promise.all(BEFORE_EXHIBIT.map(draw))),
		...confidential,
		...open,
		...(await Promise.all(AFTER_EXHIBIT.map(draw)))
	];
	const encoder = new TextEncoder();
	const texts = wireFiles(filing, request.courtColumns, request.exact).map(({ name, pieces }): PaperFile => ({
		name,
		bytes: encoder.encode([...pieces].join('')),
		pages: 0
	}));
	return {
		files: [...drawn.map(({ file }) => file), ...texts].map((file) => ({ ...file, name: inPacket(filing, file.name) })),
		missingLetters: [...new Set(drawn.flatMap(({ missing }) => missing))].sort()
	};
}

/** Papers one after another in one file, each under a bookmark; page numbers run through. */
async function drawPapers(
	{ run, settings, draft }: FilingRequest,
	papers: Readonly<Record<PaperId, Paper>>,
	{ name, papers: ids }: PaperFilePlan,
	fonts: FontFiles
): Promise<ExhibitFile> {
	const pdf = new PapersPdf(fonts, fileSafe(ids.map((id) => papers[id].bookmark).join(', ')));
	for (const id of ids) {
		const firstPage = pdf.pageCount + 1;
		const marks = [...marksOf(run), ...unreviewedMark(settings.templates[id].reviewedBy, draft)];
		pdf.bookmark({ title: papers[id].bookmark, page: firstPage });
		for (const page of layOutPaper(papers[id], { firstPage, marks, draft }, pdf.measure)) await pdf.add(page);
	}
	const pages = pdf.pageCount;
	return { file: { name, bytes: await pdf.finish(), pages }, missing: pdf.missing };
}
