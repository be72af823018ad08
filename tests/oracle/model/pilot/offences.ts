import { folded } from '../../raw/cells';
import { QUALIFIER } from '../../raw/columns';
import type { Row } from '../../raw/rows';
import { chargeText } from '../charge';
import { itemsOf, type Item } from '../items';
import type { Maybe } from '../maybe';
import type { View } from '../view';

/** A section with its code: all its subdivisions or, where some follow, only those; the empty one is the section by itself. */
type Listed = readonly [section: string, only?: readonly string[]];

const plain = (numbers: string): Listed[] => numbers.split(' ').map((number) => [`${number} PC`] as const);

// The lists that the pilots used, as they were published. 213(a)(1)(A) and its kin count together with 186.22(b)(4).
const STRIKES: readonly Listed[] = [
	...plain('37 128 187 188 189 189.1 189.5 191 191.5 205 207 209 209.5 217.1 218 219 220 264.1 269 287 451.5 653F'),
	...plain('667.61 667.7 667.71 4500 12308 12310 18745 18755 261 262 273AB'),
	['245 PC', ['(D)(3)']],
	['286 PC', ['', '(C)(1)', '(C)(2)', '(C)(3)', '(C)(2)(A)', '(C)(2)(B)', '(C)(2)(C)', '(D)(1)', '(D)(2)', '(D)(3)']],
	['288 PC', ['', '(A)', '(B)(1)', '(B)(2)']],
	['288A PC', ['', '(D)', '(C)(1)', '(C)(2)(A)', '(C)(2)(B)', '(C)(2)(C)']],
	['288.5 PC', ['', '(A)']],
	['289 PC', ['', '(J)', '(A)(1)(A)', '(A)(1)(B)', '(A)(1)(C)', '(A)(2)(C)']],
	['11418 PC', ['(A)(1)', '(B)(1)', '(B)(2)']],
	['1672 MV', ['(A)']]
];
/** 190 and 190.1 to 190.99. */
const OF_190 = /^190(?:\.\d\d?)?$/;
const GANG: Listed = ['186.22 PC', ['(B)(4)']];
const WITH_GANG: readonly Listed[] = [...plain('136.1 215 246 519 12022.55'), ['213 PC', ['(A)(1)(A)']]];
const REGISTRABLE: readonly Listed[] = [
	...plain('243.4 261 264.1 266 266C 266J 267 272 285 287 288 451.5 269 286 288A 288.2 288.3 288.4 288.5 288.7 289'),
	...plain('311.1 311.3 311.4 311.10 311.11 647.6 647A'),
	['236.1 PC', ['(B)', '(B)(1)', '(B)(2)', '(C)', '(C)(1)', '(C)(2)']],
	['262 PC', ['(A)', '(A)(1)']],
	['266H PC', ['(B)', '(B)(1)', '(B)(2)']],
	['266I PC', ['(B)', '(B)(1)', '(B)(2)']],
	['311.2 PC', ['(B)', '(C)', '(D)']],
	['314 PC', ['(1)', '(2)']],
	['653F PC', ['(B)', '(C)']]
];
const HOMICIDE = ['187', '188', '189', '189.1', '189.5', '190', '191', '191.5'];

// The older tools' patterns: anywhere in the charge, and " PC" right after the section.
const OLDER_STRIKE = new RegExp(
	[
		'(?:37|128|18[789]|189\\.[15]|191|191\\.5|205|207|209|209\\.5|217\\.1|218|219|220|264\\.1|269|287|451\\.5|653F) PC',
		'(?:667\\.61|667\\.7|667\\.71|4500|12308|12310|18745|18755) PC',
		'190(?:\\.\\d+)?(?:\\([^)]*\\))* PC',
		'(?:261|262|273AB)(?:\\([^)]*\\))* PC',
		'245\\(D\\)\\(3\\) PC',
		'286(?:\\(C\\)\\([123]\\)(?:\\([ABC]\\))?|\\(D\\)\\([123]\\))? PC',
		'288(?:\\(A\\)|\\(B\\)\\([12]\\))? PC',
		'288A(?:\\(D\\)|\\(C\\)\\([12]\\)(?:\\([ABC]\\))?)? PC',
		'288\\.5(?:\\(A\\))? PC',
		'289(?:\\(J\\)|\\(A\\)\\(1\\)\\([ABC]\\)|\\(A\\)\\(2\\)\\(C\\))? PC',
		'11418(?:\\(A\\)\\(1\\)|\\(B\\)\\([12]\\)) PC',
		'1672\\(A\\) MV',
		'(?:136\\.1|215|213\\(A\\)\\(1\\)\\(A\\)|246|519|12022\\.55)/186\\.22\\(B\\)\\(4\\) PC'
	].join('|')
);
const OLDER_REGISTRABLE = new RegExp(
	[
		'(?:264\\.1|266|266C|266J|267|272|285|287|288|451\\.5) PC',
		'(?:243\\.4|261|269|286|288A|288\\.[23457]|289|311\\.1|311\\.3|311\\.4|311\\.10|311\\.11|647\\.6|647A)(?:\\([^)]*\\))* PC',
		'(?:236\\.1|266H|266I)\\([BC]\\)(?:\\(\\d\\))? PC',
		'262\\(A\\)(?:\\(1\\))? PC',
		'311\\.2\\([BCD]\\) PC',
		'314\\([12]\\) PC',
		'653F\\([BC]\\) PC'
	].join('|')
);

// Both stand in two charges of one case.
const OLDER_GANG = /186\.22\(B\)\(4\) PC/;
const OLDER_ENHANCED = /(?:136\.1|215|213\(A\)\(1\)\(A\)|246|519|12022\.55) PC/;

const isListed = (list: readonly Listed[], { number, subdivisions }: Item, code: string) =>
	list.some(([section, only]) => section === `${number} ${code}` && (!only || only.includes(subdivisions)));

/** Whether a conviction is on a list. An attempt at homicide is; a cautious reader is not sure of other attempts. */
function listed(
	row: Row,
	{ reading, tool, cautious }: View,
	older: RegExp,
	test: (item: Item, code: string, all: readonly Item[]) => boolean
): Maybe {
	const text = chargeText(row, reading, tool);
	if (!reading.corrects('strike-lists')) return older.test(text.split('-')[0]);
	const found = itemsOf(folded(text));
	if (!found) return 'unknown';
	const { items, code } = found;
	const hits = items.filter((item) => test(item, code, items));
	if (hits.length === 0) return false;
	const inchoate = found.inchoate || /ATTEMPT|CONSPIR/.test(folded(row.cells[QUALIFIER]));
	if (inchoate && cautious && !hits.every(({ number }) => HOMICIDE.includes(number))) return 'unknown';
	const mixed = hits.length < items.length && !items.some((item) => isListed([GANG], item, code));
	return mixed && cautious ? 'unknown' : true;
}

export function isStrike(row: Row, view: View): Maybe {
	return listed(row, view, OLDER_STRIKE, (item, code, all) => {
		const gang = all.some((other) => isListed([GANG], other, code)) && isListed(WITH_GANG, item, code);
		return gang || (code === 'PC' && OF_190.test(item.number)) || isListed(STRIKES, item, code);
	});
}

/** A gang enhancement, and what is a strike together with it. */
export function isGang(row: Row, view: View): boolean {
	return listed(row, view, OLDER_GANG, (item, code) => isListed([GANG], item, code)) === true;
}

export function isEnhanced(row: Row, view: View): boolean {
	return listed(row, view, OLDER_ENHANCED, (item, code) => isListed(WITH_GANG, item, code)) === true;
}

export function isRegistrable(row: Row, view: View): Maybe {
	return listed(row, view, OLDER_REGISTRABLE, (item, code) => isListed(REGISTRABLE, item, code));
}
