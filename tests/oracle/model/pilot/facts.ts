import { folded } from '../../raw/cells';
import { CHARGE, COUNT, DATE, STEP } from '../../raw/columns';
import type { Row } from '../../raw/rows';
import { chargeOf, chargeText, type Charge } from '../charge';
import { correctedSpan, olderSpan, type Span } from '../dates';
import { itemsOf } from '../items';
import { agreed, type Maybe } from '../maybe';
import type { Conviction, Person } from '../people';
import type { View } from '../view';
import { isEnhanced, isGang, isRegistrable, isStrike } from './offences';
import { isRelated } from './related';
import { lengthsOf, type End } from './sentences';

/** Something of a day that counts, may count, or does not. */
export interface Dated {
	readonly is: Maybe;
	readonly date: Span;
}

/** What a decision of a pilot county can rest on beyond the configurable policy. */
export interface PilotFacts {
	/** Of the person's convictions, this one among them, those that are on the list or may be. */
	readonly strikes: readonly Dated[];
	readonly registrable: readonly Dated[];
	/** Registrations under PC 290 by themselves. */
	readonly registrations: readonly Dated[];
	/** Of the person's other convictions, those that are of the same section or may be. */
	readonly sameSection: readonly Dated[];
	readonly length: End;
	readonly otherLengths: readonly End[];
	/** The record may hold more than is seen. */
	readonly nameless: boolean;
	/** On the list of related charges, with the charge as the reason prints it. */
	readonly related: Maybe;
	readonly printed: string;
	readonly hasProp64InCycle: Maybe;
}

/** A conviction as the base facts have seen it. */
export interface SeenConviction {
	readonly conviction: Conviction;
	readonly charges: readonly Charge[];
	readonly date: Span;
}

const YEAR_ONE: Span = { lo: 10101, hi: 10101 };

export function pilotFactsOf(person: Person, seen: readonly SeenConviction[], view: View): PilotFacts[] {
	const { corrects } = view.reading;
	const voices = seen.map(({ conviction: { rows } }) => (corrects('repeated-count') ? rows : rows.slice(0, 1)));
	const dated = (test: (row: Row) => Maybe): Dated[] =>
		seen.map(({ date }, at) => ({ is: agreed(voices[at].map(test)), date })).filter(({ is }) => is !== false);
	const registrable = dated(
		(row) => isRegistrable(row, view) || (!corrects('registration') && isOlderRegistration(row))
	);
	const strikes = view.tool === 'july' ? dated((row) => isStrike(row, view)) : withPairs(voices, view, dated);
	const registrations = registrationsOf(person, registrable, view);
	const lengths = lengthsOf(person.convictions, view);
	const starts = seen.map(startsOf);
	const cycles = prop64Cycles(person, view);
	return seen.map((one, own) => ({
		strikes,
		registrable,
		registrations,
		sameSection: seen
			.map(({ date }, at) => ({ is: at !== own && sameSection(starts[own], starts[at]), date }))
			.filter(({ is }) => is !== false),
		length: lengths[own],
		otherLengths: lengths.filter((_, at) => at !== own),
		nameless: person.nameless,
		related: agreed(voices[own].map((row) => isRelated(row, view))),
		printed: printedOf(voices[own][0], view),
		hasProp64InCycle: cycles.get(cycleOf(one.conviction.rows[0])) ?? (person.nameless ? 'unknown' : false)
	}));
}

/** In October 2019 a gang enhancement and an offence that it makes a strike counted in two charges of one case, too. */
function withPairs(
	voices: readonly (readonly Row[])[],
	view: View,
	dated: (test: (row: Row) => Maybe) => Dated[]
): Dated[] {
	const caseOf = ({ cells }: Row) => cells[COUNT].slice(0, 6);
	const gangs = new Set(voices.flatMap((rows) => rows.filter((row) => isGang(row, view)).map(caseOf)));
	const isPair = (row: Row) => gangs.has(caseOf(row)) && isEnhanced(row, view);
	if (view.reading.corrects('strike-lists')) return dated((row) => isPair(row) || isStrike(row, view));
	const alone = dated((row) => isStrike(row, view));
	return alone.length === 0 && voices.some((rows) => rows.some(isPair)) ? [{ is: true, date: YEAR_ONE }] : alone;
}

/** The older tool took a registration for older than everything, and for nothing where a conviction is on the list. */
function registrationsOf(person: Person, registrable: readonly Dated[], view: View): Dated[] {
	if (!view.reading.corrects('registration')) {
		const alone = person.rows.some(isOlderRegistration) && !registrable.some(({ is }) => is === true);
		return alone ? [{ is: true, date: YEAR_ONE }] : [];
	}
	const span = view.reading.corrects('date-unknown') ? correctedSpan : olderSpan;
	return person.rows.filter(isUnder290).map(({ cells }) => ({ is: true, date: span(cells[DATE]) }));
}

const isOlderRegistration = ({ cells }: Row) => cells[STEP] === 'REGISTRATION' && cells[CHARGE].startsWith('290');

function isUnder290({ cells }: Row): boolean {
	if (cells[STEP] !== 'REGISTRATION') return false;
	const found = itemsOf(folded(cells[CHARGE]));
	return found !== null && found.code === 'PC' && found.items.some(({ number }) => /^290(?:\.\d+)?$/.test(number));
}

interface Starts {
	readonly kinds: readonly Charge['kind'][];
	/** The first five characters: the section, where nothing stands before it. */
	readonly first: ReadonlySet<string>;
}

function startsOf({ charges }: SeenConviction): Starts {
	const texts = charges.flatMap(({ ways }) => ways.flatMap((way) => way.texts));
	return { kinds: charges.map(({ kind }) => kind), first: new Set(texts.map((text) => text.slice(0, 5))) };
}

function sameSection(mine: Starts, other: Starts): Maybe {
	if (other.kinds.every((kind) => kind === 'out')) return false;
	if (other.first.size > 0 && ![...other.first].some((start) => mine.first.has(start))) return false;
	const sure = other.kinds.every((kind) => kind === 'in') && new Set([...mine.first, ...other.first]).size === 1;
	return sure ? true : 'unknown';
}

function printedOf(row: Row, view: View): string {
	const text = chargeText(row, view.reading, view.tool);
	if (!view.reading.corrects('section')) return text.split('-')[0];
	const found = itemsOf(folded(text));
	return text.trim().slice(0, found ? `${found.list} ${found.code}`.trim().length : text.length);
}

const cycleOf = ({ cells }: Row) => cells[COUNT].slice(0, 3);

/**
 * The cycles with a charge of 11357-11360, whether it led to a conviction or not, and those that may have one. An
 * attempt at such an offence is a charge of it here, of which a cautious reader is not sure.
 */
function prop64Cycles(person: Person, view: View): Map<string, Maybe> {
	const cycles = new Map<string, Maybe>();
	for (const row of person.rows) {
		const { kind, ways } = chargeOf(row, view.reading, view.tool, view.cautious);
		if (kind === 'out') continue;
		const sure = view.cautious ? kind === 'in' && ways.length === 1 : kind !== 'unreadable';
		const cycle = cycleOf(row);
		if (cycles.get(cycle) !== true) cycles.set(cycle, sure ? true : 'unknown');
	}
	return cycles;
}
