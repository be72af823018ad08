import { COLUMN, COLUMNS, WIDTH } from './columns';

/** Where each of the 95 columns stands in this file: `position[c]` is the cell of column `c`. */
export interface Layout {
	readonly header: 'none' | 'standard' | 'reordered';
	readonly position: Int32Array;
	/** Names in the header that the extract does not have. */
	readonly strange: readonly string[];
}

export type HeaderReading =
	| { readonly ok: true; readonly layout: Layout }
	| { readonly ok: false; readonly reason: 'header-incomplete' | 'header-repeats'; readonly column: string };

const PLACE = new Map(COLUMNS.map((name, at) => [name, at]));
const NEEDED = new Set<number>(Object.values(COLUMN));

export function standardLayout(header: 'none' | 'standard' = 'none'): Layout {
	return { header, position: Int32Array.from(COLUMNS, (_, at) => at), strange: [] };
}

/** Cells of a first record are a header if most of them are names of columns, in any case, with blanks around. */
export function isHeader(cells: readonly string[]): boolean {
	return cells.filter((cell) => PLACE.has(nameOf(cell))).length * 2 > WIDTH;
}

/** Checks a header's names and order. A column in another place is followed by its name. */
export function readHeader(cells: readonly string[]): HeaderReading {
	const position = new Int32Array(WIDTH).fill(-1);
	const strange: string[] = [];
	for (const [at, cell] of cells.entries()) {
		const column = PLACE.get(nameOf(cell));
		if (column === undefined) {
			if (nameOf(cell) !== '') strange.push(cell.trim());
		} else if (position[column] !== -1) return { ok: false, reason: 'header-repeats', column: nameOf(cell) };
		else position[column] = at;
	}
	for (const column of NEEDED) {
		if (position[column] === -1) return { ok: false, reason: 'header-incomplete', column: COLUMNS[column] ?? '' };
	}
	const standard = position.every((at, column) => at === column);
	return { ok: true, layout: { header: standard ? 'standard' : 'reordered', position, strange } };
}

function nameOf(cell: string): string {
	return cell
		.replace(/^\ufeff/, '')
		.trim()
		.toUpperCase();
}
