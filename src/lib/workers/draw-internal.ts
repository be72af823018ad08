import {
	INTERNAL_FILE,
	INTERNAL_TITLE,
	internalMarks,
	internalParts,
	type InternalLists
} from '../filings/internal-lists';
import type { RunFacts } from '../filings/filing';
import { plainPage } from '../filings/layout/pleading';
import type { MadePapers } from './papers-contract';
import { PapersPdf, type FontFiles } from './papers-pdf';

/** Draws the office's own lists in one file: what is left out, to be assigned, or listed with a gap. */
export async function drawInternal(lists: InternalLists, run: RunFacts, fonts: FontFiles): Promise<MadePapers> {
	const pdf = new PapersPdf(fonts, INTERNAL_TITLE);
	for (const { heading, table } of internalParts(lists, pdf.measure)) {
		pdf.bookmark({ title: heading, page: pdf.pageCount + 1 });
		const margins = () => ({
			footer: heading,
			pageNumber: pdf.pageCount + 1,
			marks: [...internalMarks(run), heading],
			draft: false
		});
		if (table.pages === 0) await pdf.add(plainPage([], [], margins(), pdf.measure));
		for (let page = 0; page < table.pages; page++) await pdf.add(table.page(page, margins()));
	}
	const pages = pdf.pageCount;
	return { files: [{ name: INTERNAL_FILE, bytes: await pdf.finish(), pages }], missingLetters: pdf.missing };
}
