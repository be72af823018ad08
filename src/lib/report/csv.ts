/** One line of CSV, quoted as the older tools' writer quotes: only where a cell would otherwise be misread. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: string): string {
	return /[",\r\n]|^\s/.test(cell) || cell === '\\.' ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Whether a spreadsheet would run the cell as a formula: after blanks it starts with `=`, `+`, `-`, `@`, a tab or a
 * carriage return, and is neither a number nor dashes and blanks only.
 */
export function runsAsFormula(cell: string): boolean {
	const text = cell.replace(/^ +| +$/g, '');
	if (!/^[=+\-@\t\r]/.test(text)) return false;
	return !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) && !/^[- ]+$/.test(text);
}

/** The cell as a spreadsheet shows it rather than runs it. */
export function neutralised(cell: string): string {
	return runsAsFormula(cell) ? `'${cell}` : cell;
}
