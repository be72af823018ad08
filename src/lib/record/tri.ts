/** A truth value that may be unknown. Numbers, so that columns of them are typed arrays. */
export type Tri = 0 | 1 | 2;

export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;

export function triOf(known: boolean): Tri {
	return known ? TRUE : FALSE;
}

export function not(a: Tri): Tri {
	return a === UNKNOWN ? UNKNOWN : a === TRUE ? FALSE : TRUE;
}
