import type { Events } from '../intake/doj-extract/part';
import { sectionText } from '../record/section';
import type { Assembly, PlacedPart } from './assembly';
import { countyName } from './county-name';
import {
	CLASSES_DIFFER,
	COUNTIES_DIFFER,
	DATES_DIFFER,
	QUALIFIERS_DIFFER,
	SECTIONS_DIFFER
} from '../record/county-records';
import type { Readings } from './event-index';

/** One row of a count: an event where it lies. */
export interface CountRow {
	readonly part: PlacedPart;
	/** The part's place in the assembly. */
	readonly partAt: number;
	readonly events: Events;
	readonly at: number;
}

export function rowOf(assembly: Assembly, partAt: number, at: number): CountRow {
	const part = assembly.parts[partAt];
	return { part, partAt, events: part.events, at };
}

/** In what two rows of one count differ, as flags; 0 if they repeat each other but for the sentence. */
export function sameCount(readings: Readings, a: CountRow, b: CountRow): number {
	let flags = 0;
	if (a.events.date[a.at] !== b.events.date[b.at]) flags |= DATES_DIFFER;
	if (
		(textsDiffer('class', a, b) || textsDiffer('chargeClass', a, b)) &&
		readings.class(a.events, a.at) !== readings.class(b.events, b.at)
	)
		flags |= CLASSES_DIFFER;
	if (textsDiffer('charge', a, b) && chargeOf(readings, a) !== chargeOf(readings, b)) flags |= SECTIONS_DIFFER;
	if (
		(textsDiffer('qualifier', a, b) || textsDiffer('charge', a, b)) &&
		readings.isInchoate(a.events, a.at) !== readings.isInchoate(b.events, b.at)
	)
		flags |= QUALIFIERS_DIFFER;
	if (textsDiffer('county', a, b) && countyOf(readings, a) !== countyOf(readings, b)) flags |= COUNTIES_DIFFER;
	return flags;
}

function chargeOf(readings: Readings, { events, at }: CountRow): string {
	const charge = readings.charge(events.charge[at]);
	return `${charge.uncertain} ${charge.sections.map(sectionText).join('/')}`;
}

function countyOf(readings: Readings, { events, at }: CountRow): string {
	return countyName(readings.text(events.county[at]));
}

function textsDiffer(
	column: 'class' | 'chargeClass' | 'charge' | 'qualifier' | 'county',
	a: CountRow,
	b: CountRow
): boolean {
	return a.events[column][a.at] !== b.events[column][b.at];
}
