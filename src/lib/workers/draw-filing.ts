import { filingPapers } from '../filings/filing-papers';
import { folderName, fileSafe } from '../filings/file-names';
import type { Paper } from '../filings/paper';
import { layOutPaper } from '../filings/layout/lay-out-paper';
import { marksOf, unreviewedMark } from '../filings/marks';
import type { PaperId } from '../filings/paper-id';
import { WORKSHEET_COLUMNS, wireLines, type WireColumn } from '../filings/wire';
import { papers as words } from '../words/en/papers';
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
	const draw = (name: string, ids: readonly PaperId[]) => drawPapers(request, papers, name, ids, fonts);
	const drawn = [
		draw(words.file.motion, ['motion', 'memorandum', 'declaration']),
		...confidential,
		...open,
		draw(words.file.order, ['order']),
		draw(words.file.service, ['service'])
	];
	const folder = folderName(filing);
	const files = [...drawn.map(({ file }) => file), ...wireFiles(request)];
	return {
		files: files.map((file) => ({ ...file, name: `${folder}/${file.name}` })),
		missingLetters: [...new Set(drawn.flatMap(({ missing }) => missing))].sort()
	};
}

/** Papers one after another in one file, each under a bookmark; page numbers run through. */
function drawPapers(
	{ run, settings, draft }: FilingRequest,
	papers: Readonly<Record<PaperId, Paper>>,
	name: string,
	ids: readonly PaperId[],
	fonts: FontFiles
): ExhibitFile {
	const pdf = new PapersPdf(fonts, fileSafe(ids.map((id) => papers[id].bookmark).join(', ')));
	for (const id of ids) {
		const firstPage = pdf.pageCount + 1;
		const marks = [...marksOf(run), ...unreviewedMark(settings.templates[id].reviewedBy, draft)];
		pdf.bookmark({ title: papers[id].bookmark, page: firstPage });
		for (const page of layOutPaper(papers[id], { firstPage, marks, draft }, pdf.measure)) pdf.add(page);
	}
	const pages = pdf.pageCount;
	return { file: { name: `${name}.pdf`, bytes: pdf.finish(), pages }, missing: pdf.missing };
}

function wireFiles({ filing, courtColumns, exact }: FilingRequest): PaperFile[] {
	const encoder = new TextEncoder();
	const file = (name: string, lines: Iterable<string>): PaperFile => ({
		name: `by wire/${name}`,
		bytes: encoder.encode([...lines].join('')),
		pages: 0
	});
	const pair = (name: string, columns: readonly WireColumn[], about: string) => [
		file(`${name}.csv`, wireLines(filing.rows, columns, exact)),
		file(`${name}.txt`, [`${about}\n`])
	];
	return [
		...pair(fileSafe(words.file.courtCsv), courtColumns, words.wire.court),
		...pair(fileSafe(words.file.worksheet), WORKSHEET_COLUMNS, words.wire.worksheet)
	];
}
