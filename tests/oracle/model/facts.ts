import { folded, isNoValue } from '../raw/cells';
import { BIRTH, COUNTY, DATE, STEP } from '../raw/columns';
import type { Row } from '../raw/rows';
import { chargeOf, type Charge, type Way } from './charge';
import { ANY, correctedSpan, hull, isReadable, olderSpan, type Span } from './dates';
import { correctedFelony, offenceClass, olderFelony } from './felony';
import { agreed, all, isOpen, type Maybe } from './maybe';
import { peopleOf, type Conviction, type Person } from './people';
import { pilotFactsOf, type PilotFacts } from './pilot/facts';
import type { View } from './view';

/**
 * Whether the policy speaks about a conviction. `silent`: for review, but no section is named, so it may be left unsaid;
 * `perhaps`: for review if its rows that call it an attempt are right, and otherwise in scope.
 */
export type Scope = 'in' | 'out' | 'review' | 'silent' | 'perhaps';

/** All that a decision can rest on. */
export interface Facts {
	readonly id: string;
	readonly row: Row;
	readonly scope: Scope;
	readonly felony: Maybe;
	/** What the charge can be. */
	readonly ways: readonly Way[];
	readonly date: Span;
	readonly birth: Span;
	/** Of the person's other convictions, in any county. */
	readonly otherDates: readonly Span[];
	readonly only64: Maybe;
	readonly deceased: Maybe;
	/** Null under the configurable policy. */
	readonly pilot: PilotFacts | null;
}

/** The facts of all convictions in some people's rows. */
export function factsOf(rows: readonly Row[], view: View): Map<string, Facts> {
	const facts = peopleOf(rows, view.reading).flatMap((person) => factsOfPerson(person, view));
	return new Map(facts.map((one) => [one.id, one]));
}

interface Seen {
	readonly conviction: Conviction;
	readonly charges: readonly Charge[];
	readonly is64: Maybe | 'unreadable';
	date: Span;
}

function factsOfPerson(person: Person, view: View): Facts[] {
	const seen = person.convictions.map((conviction) => see(conviction, view));
	const birth = chronology(seen, birthOf(person, view), view);
	const everyIs64 = all(seen.map(({ is64 }) => (is64 === 'unreadable' ? 'unknown' : is64)));
	const isDeceased = person.rows.some(({ cells }) => cells[STEP] === 'DECEASED');
	// Whoever has no id may have more on record, and may have died.
	const more = (value: Maybe, known: Maybe) => (person.nameless && value === known ? 'unknown' : value);
	const pilot = view.tool === 'configurable' ? null : pilotFactsOf(person, seen, view);
	return seen.map((one, at) => ({
		id: one.conviction.id,
		row: one.conviction.rows[0],
		scope: scopeOf(one, view, pilot?.[at] ?? null),
		felony: felonyOf(one.conviction, view),
		ways: one.charges.flatMap(({ ways }) => ways),
		date: one.date,
		birth,
		otherDates: [...seen.filter((_, other) => other !== at).map(({ date }) => date), ...(person.nameless ? [ANY] : [])],
		only64: more(everyIs64, true),
		deceased: more(isDeceased, false),
		pilot: pilot?.[at] ?? null
	}));
}

/** The rows that speak for a conviction: the older tool hears the first only. */
function voices({ rows }: Conviction, { reading }: View): Row[] {
	return reading.corrects('repeated-count') ? rows : rows.slice(0, 1);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function see(conviction: Conviction, view: View): Seen {
	const { reading, tool, cautious } = view;
	const rows = voices(conviction, view);
	const charges = rows.map((row) => chargeOf(row, reading, tool, cautious));
	const kinds = unique(charges.map(({ kind }) => kind));
	const differ = cautious && unique(charges.map(({ text }) => text)).length > 1;
	const one = differ ? 'unknown' : agreed(charges.map(({ kind }) => is64(kind)));
	const cells = unique(rows.map(({ cells }) => cells[DATE].trim()));
	const spans = cells.map(reading.corrects('date-unknown') ? correctedSpan : olderSpan);
	return {
		conviction,
		charges,
		is64: kinds.length === 1 && kinds[0] === 'unreadable' ? 'unreadable' : one,
		date: cells.length > 1 && cautious ? ANY : hull(spans)
	};
}

const is64 = (kind: Charge['kind']): Maybe => (kind === 'in' ? true : kind === 'out' ? false : 'unknown');

function felonyOf(conviction: Conviction, view: View): Maybe {
	const rows = voices(conviction, view);
	if (!view.reading.corrects('class-unknown')) return agreed(rows.map(olderFelony));
	if (view.cautious && unique(rows.map(offenceClass)).length > 1) return 'unknown';
	return agreed(rows.map(correctedFelony));
}

function inCounty(conviction: Conviction, view: View): Maybe {
	const cells = voices(conviction, view).map(({ cells }) => cells[COUNTY]);
	if (!view.reading.corrects('county')) return agreed(cells.map((cell) => cell === view.county));
	const names = unique(cells.map((cell) => (isNoValue(cell) ? '' : folded(cell))));
	const named = names.filter((name) => name !== '');
	if (named.length === 0 || (view.cautious && names.length > 1)) return 'unknown';
	return agreed(named.map((name) => name === view.county));
}

/** Two pilot counties speak about related charges, too. */
function scopeOf({ conviction, charges, is64: charge }: Seen, view: View, pilot: PilotFacts | null): Scope {
	const here = inCounty(conviction, view);
	if (here === false) return 'out';
	const related = pilot !== null && hasRelated(view.county) ? pilot.related : false;
	if (related === true && charge !== 'unknown') return isOpen(here) ? 'review' : 'in';
	if (charge === 'unreadable') return 'silent';
	if (charge === false) return related === false ? 'out' : 'review';
	if (isOpen(here)) return 'review';
	const kinds = unique(charges.map(({ kind }) => kind));
	if (kinds.length > 1 && kinds.every((kind) => kind === 'in' || kind === 'review')) return 'perhaps';
	return isOpen(charge) ? 'review' : 'in';
}

export const hasRelated = (county: string) => county === 'SAN JOAQUIN' || county === 'CONTRA COSTA';

function birthOf({ births }: Person, { reading, cautious }: View): Span {
	if (!reading.corrects('birth-unknown')) {
		return hull(births.map(({ cells }) => olderSpan(cells[BIRTH])));
	}
	const cells = unique(births.map((row) => row.cells[BIRTH].trim()));
	const spans = cells.filter((cell) => !isNoValue(cell)).map(correctedSpan);
	return hull(cautious ? spans : spans.filter((span) => span !== ANY));
}

/** A conviction before birth: its date and the birth are unknown. One after the as-of date: its date is. */
function chronology(seen: Seen[], birth: Span, { reading, asOf }: View): Span {
	if (!reading.corrects('chronology')) return birth;
	const dated = seen.filter(({ date }) => isReadable(date));
	const unborn = isReadable(birth) ? dated.filter(({ date }) => date.hi < birth.lo) : [];
	const future = dated.filter(({ date }) => date.lo > asOf);
	for (const one of [...unborn, ...future]) one.date = ANY;
	return unborn.length > 0 ? ANY : birth;
}
