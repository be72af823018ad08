const QUOTE = 34;
const APOSTROPHE = 39;

/** Marks a cell so that a spreadsheet shows it rather than runs it. */
export const MARK = APOSTROPHE;

/**
 * Where in the cell's bytes the mark goes if a spreadsheet would run the cell as a formula, otherwise -1: after blanks
 * it starts with `=`, `+`, `-`, `@`, a tab or a carriage return, and is neither a number nor dashes and blanks only.
 */
export function formulaMark(bytes: Uint8Array, start: number, end: number): number {
	let from = start;
	let to = end;
	if (from < to && bytes[from] === QUOTE) {
		from++;
		to--;
	}
	const mark = from;
	while (from < to && bytes[from] === 32) from++;
	if (from >= to) return -1;
	const first = bytes[from];
	if (first !== 61 && first !== 43 && first !== 45 && first !== 64 && first !== 9 && first !== 13) return -1;
	while (to > from && bytes[to - 1] === 32) to--;
	return isNumber(bytes, from, to) || isDashes(bytes, from, to) ? -1 : mark;
}

function isDashes(bytes: Uint8Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (bytes[at] !== 45 && bytes[at] !== 32) return false;
	return true;
}

function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(
		String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)))
	);
}
