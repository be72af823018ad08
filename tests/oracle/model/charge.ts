import { folded, isNoValue } from '../raw/cells';
import { CHARGE, COMMENT, QUALIFIER } from '../raw/columns';
import type { Row } from '../raw/rows';
import { SECTIONS, type Section } from '../options';
import type { Reading } from './reading';

/**
 * What a charge is: of 11357-11360; of something else; for review, since it names one of them but as an attempt or a
 * conspiracy; or something that the text does not say.
 */
export type Kind = 'in' | 'out' | 'review' | 'unreadable';

export interface Charge {
	readonly kind: Kind;
	/** Those of 11357-11360 that it names; if it names several, a cautious reader takes it for any one of them. */
	readonly ways: readonly (readonly Section[])[];
	/** What has to be the same on every row of a count. */
	readonly text: string;
}

const SEE_COMMENT = 'SEE COMMENT FOR CHARGE';

export function chargeText(row: Row, reading: Reading): string {
	const charge = row.cells[CHARGE];
	const elsewhere = reading.corrects('comment-charge')
		? isNoValue(charge) || folded(charge) === SEE_COMMENT
		: ['', SEE_COMMENT].includes(charge.trim());
	return elsewhere ? row.cells[COMMENT] : charge;
}

/** The older tool: digits anywhere in the text before the first hyphen. */
function olderCharge(text: string): Charge {
	const before = text.split('-')[0];
	const sections = SECTIONS.filter((section) => before.includes(section));
	return { kind: sections.length > 0 ? 'in' : 'out', ways: [sections], text: before };
}

// A section: its number, subdivisions glued on or in brackets. `11360A2 HS`, `11357(B)`, `11359HS`, `288A(C)(1) PC`.
const SECTION = String.raw`\d+(?:\.\d+)*(?:[A-Z]\d*(?=HS\b|[^A-Z0-9]|$))?(?:\([^)]*\))*`;
// Several of them, `11359/11357` or `664-11360(A)`, and the code, with or without a blank before it.
const CHARGES = new RegExp(String.raw`^((?:(?:664|182)-)?${SECTION}(?:/${SECTION})*)\s*(?:([A-Z]{2})\b)?`);
const INCHOATE = ['664', '182'];

function parsed(text: string, qualifier: string, cautious: boolean): Charge {
	const found = CHARGES.exec(text);
	if (!found) return { kind: 'unreadable', ways: [[]], text };
	const [, list, code] = found;
	const numbers = list.split(/[/-]/).map((item) => /^[\d.]+/.exec(item)![0]);
	const hs = code === undefined || code === 'HS'; // a missing code is HS
	const sections = SECTIONS.filter((section) => hs && numbers.includes(section));
	const whole = `${list} ${code ?? 'HS'}`;
	if (sections.length === 0) return { kind: 'out', ways: [[]], text: whole };
	const isInchoate = INCHOATE.includes(numbers[0]) || /ATTEMPT|CONSPIR/.test(qualifier);
	const ways = cautious ? sections.map((section) => [section]) : [sections];
	return { kind: isInchoate ? 'review' : 'in', ways, text: whole };
}

/** `CHRG=11358 HS`, `COM: "QUOTED", 11358 HS`: words before a section that stands alone. */
const AMONG_WORDS = /(?<![\w.])1(?:135[789]|1360)(?![\d.]).*$/s;

const read = new Map<string, Charge>();

/** A cautious reader sends a section among words to review. */
export function chargeOf(row: Row, reading: Reading, cautious: boolean): Charge {
	const text = chargeText(row, reading);
	if (!reading.corrects('section')) return olderCharge(text);
	const qualifier = folded(row.cells[QUALIFIER]);
	const key = `${String(cautious)}|${qualifier}|${text}`;
	let charge = read.get(key);
	if (!charge) {
		charge = parsed(folded(text), qualifier, cautious);
		const among = charge.kind === 'unreadable' ? AMONG_WORDS.exec(folded(text)) : null;
		if (among) charge = cautious ? { ...charge, kind: 'review' } : parsed(among[0], qualifier, cautious);
		read.set(key, charge);
	}
	return charge;
}
