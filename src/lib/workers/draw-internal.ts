import { plainPage, type Margins } from '../filings/layout/pleading';
import { PaperTable, type TableColumn } from '../filings/layout/paper-table';
import type { CaseRow } from '../filings/exhibit-rows';
import { marksOf } from '../filings/marks';
import { INCOMPLETE_COLUMNS, LEFT_OUT_COLUMNS, UNASSIGNED_COLUMNS } from '../filings/table-columns';
import { papers as words } from '../words/en/papers';
import type { InternalRequest, MadePapers } from './papers-contract';
import { PapersPdf, type FontFiles } from './papers-pdf';

/** The office's own lists in one file: what is left out, to be assigned, or listed with a gap. */
export function drawInternal(request: InternalRequest, fonts: FontFiles): MadePapers {
	const title = words.internal.title;
	const pdf = new PapersPdf(fonts, title);
	const marks = [words.mark.internal, ...marksOf(request.run)];
	const part = <Row extends CaseRow>(name: string, rows: readonly Row[], columns: readonly TableColumn<Row>[]) => {
		const heading = `${name}: ${rows.length}`;
		pdf.bookmark({ title: heading, page: pdf.pageCount + 1 });
		const margins = (): Margins => ({
			footer: heading,
			pageNumber: pdf.pageCount + 1,
			marks: [...marks, heading],
			draft: false
		});
		const table = new PaperTable(rows, columns, pdf.measure);
		if (table.pages === 0) pdf.add(plainPage([], [], margins(), pdf.measure));
		for (let page = 0; page < table.pages; page++) pdf.add(table.page(page, margins()));
	};
	part(words.internal.leftOut, request.leftOut, LEFT_OUT_COLUMNS);
	part(words.internal.unassigned, request.unassigned, UNASSIGNED_COLUMNS);
	part(words.internal.incomplete, request.incomplete, INCOMPLETE_COLUMNS);
	const pages = pdf.pageCount;
	return {
		files: [{ name: `${words.file.internal}.pdf`, bytes: pdf.finish(), pages }],
		missingLetters: pdf.missing
	};
}
