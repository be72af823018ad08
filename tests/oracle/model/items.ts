/** A section as a charge names it. */
export interface Item {
	/** Letters belong to it (`288A`), but for 11357-11360. */
	readonly number: string;
	/** `(A)(2)`, whether printed so or glued on. */
	readonly subdivisions: string;
}

export interface Items {
	readonly items: readonly Item[];
	/** Two letters; blank where none is printed. */
	readonly code: string;
	/** The sections as they are printed. */
	readonly list: string;
	/** PC 664 or PC 182 stands before them. */
	readonly inchoate: boolean;
}

// A section: its number, letters and subdivisions. `11360A2 HS`, `11357(B)`, `11359HS`, `288A(C)(1) PC`.
const SECTION = String.raw`\d+(?:\.\d+)*(?:[A-Z]\d*(?=HS\b|[^A-Z0-9]|$))?(?:\([^)]*\))*`;
// Several of them, `11359/11357` or `664-11360(A)`, and the code, with or without a blank before it.
const CHARGES = new RegExp(String.raw`^((?:(?:664|182)-)?${SECTION}(?:/${SECTION})*)\s*(?:([A-Z]{2})\b)?`);
const ITEM = /^([\d.]+)([A-Z]?)(\d*)((?:\([^)]*\))*)$/;
const PROP_64 = /^(?:1135[789]|11360)$/;
const INCHOATE = ['664', '182'];

/** The sections at the beginning of a text in capitals; null where it does not begin with one. */
export function itemsOf(text: string): Items | null {
	const found = CHARGES.exec(text);
	if (!found) return null;
	const [, list, code = ''] = found;
	const all = list.split(/[/-]/).map(itemOf);
	const inchoate = all.length > 1 && INCHOATE.includes(all[0].number);
	return { items: inchoate ? all.slice(1) : all, code, list, inchoate };
}

function itemOf(text: string): Item {
	const [, number, letter, digits, brackets] = ITEM.exec(text)!;
	if (letter === '') return { number, subdivisions: brackets };
	if (!PROP_64.test(number)) return { number: `${number}${letter}${digits}`, subdivisions: brackets };
	const glued = digits === '' ? `(${letter})` : `(${letter})(${digits})`;
	return { number, subdivisions: glued + brackets };
}

export const nameOf = ({ number, subdivisions }: Item) => number + subdivisions;
