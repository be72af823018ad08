import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';

/** Widths in characters, by the column; as wide as reading it takes. */
export interface WorkbookSheet {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
	readonly widths: readonly number[];
	/** Lines at the top that stay in sight. */
	readonly sticky: number;
}

/** A workbook of text cells only: no spreadsheet takes a code for a number, a date or a formula. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
	return writeExcelFile(
		sheets.map(({ name, rows, widths, sticky }) => ({
			data: rows.map((row, at) =>
				row.map((value) => ({
					value,
					type: String,
					format: '@',
					wrap: true,
					alignVertical: 'top' as const,
					...(at < sticky ? { fontWeight: 'bold' as const } : {})
				}))
			),
			sheet: name,
			columns: widths.map((width) => ({ width })),
			stickyRowsCount: sticky
		}))
	).toBlob();
}

/** The first sheet's cells as text; null for what is no workbook. */
export async function readWorkbookCells(file: Blob): Promise<readonly (readonly string[])[] | null> {
	try {
		const rows = await readSheet(file);
		return rows.map((row) => row.map(cellText));
	} catch {
		return null;
	}
}

/** A spreadsheet may have turned what was typed into a number, a date or a yes. */
function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
