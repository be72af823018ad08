/** In the extract a blank cell, dashes, `NULL` and `00000000`, padded or not, hold no value. */
export function hasNoValue(cell: string): boolean {
	return /^\s*(?:-+|NULL|0{8})?\s*$/i.test(cell);
}
