import { folded, isNoValue } from '../raw/cells';
import { CHARGE, COMMENT, QUALIFIER } from '../raw/columns';
import type { Row } from '../raw/rows';
import { SECTIONS, type Section } from '../options';
import { itemsOf, nameOf } from './items';
import type { Tool } from './question';
import type { Reading } from './reading';

/**
 * What a charge is: of 11357-11360; of something else; for review, since it names one of them but as an attempt or a
 * conspiracy; or something that the text does not say.
 */
export type Kind = 'in' | 'out' | 'review' | 'unreadable';

/** One way to take a charge. */
export interface Way {
	/** Those of 11357-11360 that it names. */
	readonly sections: readonly Section[];
	/** How the charge begins, for each of them: `11357(A)(1)`; of the older tool, as it stands. */
	readonly texts: readonly string[];
}

export interface Charge {
	readonly kind: Kind;
	/** If it names several sections, a cautious reader takes it for any one of them. */
	readonly ways: readonly Way[];
	/** What has to be the same on every row of a count. */
	readonly text: string;
}

const SEE_COMMENT = 'SEE COMMENT FOR CHARGE';

/** The older tools read the comment at these words or at a blank; the one of July 2019 at just these words. */
export function chargeText(row: Row, reading: Reading, tool: Tool): string {
	const charge = row.cells[CHARGE];
	const older = tool === 'july' ? charge === SEE_COMMENT : ['', SEE_COMMENT].includes(charge.trim());
	const corrected = isNoValue(charge) || folded(charge) === SEE_COMMENT;
	const elsewhere = reading.corrects('comment-charge') ? corrected : older;
	return elsewhere ? row.cells[COMMENT] : charge;
}

/** The older tool: digits anywhere in the text before the first hyphen. */
function olderCharge(text: string): Charge {
	const before = text.split('-')[0];
	const sections = SECTIONS.filter((section) => before.includes(section));
	return { kind: sections.length > 0 ? 'in' : 'out', ways: [{ sections, texts: [before] }], text: before };
}

const NO_WAY: readonly Way[] = [{ sections: [], texts: [] }];

function parsed(text: string, qualifier: string, cautious: boolean): Charge {
	const found = itemsOf(text);
	if (!found) return { kind: 'unreadable', ways: NO_WAY, text };
	const { items, code } = found;
	const hs = code === '' || code === 'HS'; // a missing code is HS
	const sections = SECTIONS.filter((section) => hs && items.some(({ number }) => number === section));
	const whole = `${found.list} ${code || 'HS'}`;
	if (sections.length === 0) return { kind: 'out', ways: NO_WAY, text: whole };
	const own = items.filter(({ number }) => sections.includes(number as Section));
	const isInchoate = found.inchoate || /ATTEMPT|CONSPIR/.test(qualifier);
	const ways = cautious
		? own.map((item) => ({ sections: [item.number as Section], texts: [nameOf(item)] }))
		: [{ sections, texts: own.map(nameOf) }];
	return { kind: isInchoate ? 'review' : 'in', ways, text: whole };
}

/** `CHRG=11358 HS`, `COM: "QUOTED", 11358 HS`: words before a section that stands alone. */
const AMONG_WORDS = /(?<![\w.])1(?:135[789]|1360)(?![\d.]).*$/s;

const read = new Map<string, Charge>();

/** A cautious reader sends a section among words to review. */
export function chargeOf(row: Row, reading: Reading, tool: Tool, cautious: boolean): Charge {
	const text = chargeText(row, reading, tool);
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
