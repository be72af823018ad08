/** `"  felony "` and `FELONY` say the same. */
export function folded(cell: string): string {
	return cell.trim().toUpperCase();
}

/** Blank, `-`, `NULL` and `00000000`, padded or not, are no value. */
export function isNoValue(cell: string): boolean {
	return ['', '-', 'NULL', '00000000'].includes(folded(cell));
}
