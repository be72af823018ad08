import { CODES } from './codes';
import type { Section } from './section';

/** What a charge's text says, once read. */
export interface Charge {
	/** The text up to the description, in its own case: `664/11359 HS`. */
	readonly printed: string;
	/** Every section that is read in it, in order. More than one: which of them was meant is not known. */
	readonly sections: readonly Section[];
	/** PC 664 or PC 182 stands with another section: an attempt or a conspiracy. */
	readonly inchoate: boolean;
	/** It is PC 182 that does: a conspiracy. */
	readonly conspiracy: boolean;
	/** The text does not begin with a section: whether the sections found in it are the charge is not known. */
	readonly uncertain: boolean;
	readonly flags: readonly ChargeFlag[];
}

export type ChargeFlag =
	'code-missing' | 'subdivision-glued' | 'several-sections' | 'section-inside-text' | 'no-section';

interface Token {
	readonly number: string;
	readonly letters: string;
	readonly parens: readonly string[];
	/** Empty until known. */
	code: string;
}

const NUMBER = /(\d{1,6}(?:\.\d{1,3})?)([A-Z][A-Z0-9]{0,3})?((?:\s*\([A-Z0-9.]{1,4}\))*)/y;
const CODE = /\s*([A-Z]{2})(?![A-Z0-9(])/y;
const JOINT = /\s*(?:[/,&+]|\bAND\b)\s*(?=\d)/y;
const HYPHEN = /\s*-\s*(?=\d)/y;
/** Health and Safety Code sections of Proposition 64; a letter or digit glued to them is a subdivision. */
const PROP_64 = /^1135[789]$|^11360$/;
const INCHOATE = /^(?:664|182)$/;

/** Reads a charge as the extract prints it (`11360(A) HS-SELL…`). Case is folded for the sections; numbers are never matched inside others. */
export function readCharge(text: string): Charge {
	const trimmed = text.trim();
	const upper = trimmed.toUpperCase();
	// A letter whose capital is two letters would shift the places.
	const asPrinted = upper.length === trimmed.length ? trimmed : upper;
	const { tokens, end } = leadingTokens(upper);
	if (tokens.length > 0) return chargeOf(asPrinted.slice(0, end), tokens, false);
	const inside = tokensInside(upper);
	if (inside.length > 0) return chargeOf(asPrinted, inside, true);
	return {
		printed: asPrinted,
		sections: [],
		inchoate: false,
		conspiracy: false,
		uncertain: true,
		flags: ['no-section']
	};
}

function leadingTokens(text: string): { tokens: Token[]; end: number } {
	const tokens: Token[] = [];
	let at = 0;
	let end = 0;
	for (;;) {
		const number = match(NUMBER, text, at);
		if (number === null) break;
		at = NUMBER.lastIndex;
		const token = tokenOf(number, '');
		const code = match(CODE, text, at);
		if (token.code === '' && code !== null && CODES.has(code[1])) {
			token.code = code[1];
			at = CODE.lastIndex;
		} else if (/[A-Z0-9.]/.test(text.charAt(at))) break;
		const known = token.code !== '';
		tokens.push(token);
		end = at;
		if (match(JOINT, text, at) !== null) at = JOINT.lastIndex;
		else if (!known && hyphenJoins(text, at)) at = HYPHEN.lastIndex;
		else break;
	}
	return { tokens, end };
}

/** A hyphen joins sections only with 664 or 182 on one of its sides; anywhere else it begins the description. */
function hyphenJoins(text: string, at: number): boolean {
	if (match(HYPHEN, text, at) === null) return false;
	const next = HYPHEN.lastIndex;
	const before = /(?:^|[^0-9.])(?:664|182)(?:\([A-Z0-9]+\))*$/.test(text.slice(0, at));
	const after = /^(?:664|182)(?![0-9.])/.test(text.slice(next));
	HYPHEN.lastIndex = next;
	return before || after;
}

/** Sections with their code anywhere in a free text, and bare Proposition 64 numbers that stand alone. */
function tokensInside(text: string): Token[] {
	const found: Token[] = [];
	const anywhere =
		/(?<![A-Z0-9.])(\d{3,5}(?:\.\d{1,3})?)([A-Z][A-Z0-9]{0,3})?((?:\s*\([A-Z0-9.]{1,4}\))*)(?:\s*([A-Z]{2})(?![A-Z0-9]))?(?![0-9])/g;
	for (const hit of text.matchAll(anywhere)) {
		if (CODES.has(hit[4])) found.push(tokenOf(hit, hit[4]));
		else if (PROP_64.test(hit[1])) found.push(tokenOf(hit, ''));
	}
	return found;
}

/** A code may be glued to the letters before it: `11357HS`, `11360A2HS`. */
function tokenOf(found: RegExpMatchArray, code: string): Token {
	const letters = found[2] ?? '';
	const parens = allOf(/[A-Z0-9.]+/g, found[3]);
	const glued = code === '' && parens.length === 0 && CODES.has(letters.slice(-2)) ? letters.slice(-2) : '';
	return {
		number: found[1],
		letters: letters.slice(0, letters.length - glued.length),
		parens,
		code: code || glued
	};
}

function chargeOf(printed: string, tokens: readonly Token[], uncertain: boolean): Charge {
	const flags = new Set<ChargeFlag>();
	spreadCodes(tokens);
	const principal = tokens.filter((token) => !INCHOATE.test(token.number));
	const inchoate = principal.length > 0 && principal.length < tokens.length;
	const sections = (inchoate ? principal : tokens).map((token) => sectionOf(token, flags));
	if (sections.length > 1) flags.add('several-sections');
	if (uncertain) flags.add('section-inside-text');
	const conspiracy = inchoate && tokens.some((token) => token.number === '182');
	return { printed, sections, inchoate, conspiracy, uncertain, flags: [...flags] };
}

/** In `11359/11357 HS` the code that is printed once belongs to all before it. */
function spreadCodes(tokens: readonly Token[]): void {
	let code = '';
	for (const token of [...tokens].reverse()) {
		if (token.code === '') token.code = code;
		else code = token.code;
	}
}

function sectionOf(token: Token, flags: Set<ChargeFlag>): Section {
	let code = token.code;
	const prop64 = PROP_64.test(token.number);
	if (code === '') {
		if (prop64) code = 'HS';
		flags.add('code-missing');
	}
	if (token.letters === '' || !prop64) {
		return { code, number: token.number + token.letters, subdivisions: token.parens };
	}
	flags.add('subdivision-glued');
	return { code, number: token.number, subdivisions: [...allOf(/[A-Z]|\d+/g, token.letters), ...token.parens] };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function allOf(pattern: RegExp, text: string): string[] {
	return Array.from(text.matchAll(pattern), ([hit]) => hit);
}
