import type { Events } from '../intake/doj-extract/part';
import { readClass } from '../record/conviction-class';
import { sectionText } from '../record/section';
import type { PlacedPart } from './assembly';
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
	readonly events: Events;
	readonly at: number;
}

/** In what two rows of one count differ, as flags; 0 if they repeat each other but for the sentence. */
export function sameCount(readings: Readings, a: CountRow, b: CountRow): number {
	let flags = 0;
	if (dateOf(a) !== dateOf(b) || textsDiffer('dateText', a, b)) flags |= DATES_DIFFER;
	if ((textsDiffer('class', a, b) || textsDiffer('chargeClass', a, b)) && classOf(readings, a) !== classOf(readings, b))
		flags |= CLASSES_DIFFER;
	if (textsDiffer('charge', a, b) && chargeOf(readings, a) !== chargeOf(readings, b)) flags |= SECTIONS_DIFFER;
	if (textsDiffer('qualifier', a, b) && isInchoate(readings, a) !== isInchoate(readings, b)) flags |= QUALIFIERS_DIFFER;
	if (textsDiffer('county', a, b) && countyOf(readings, a) !== countyOf(readings, b)) flags |= COUNTIES_DIFFER;
	return flags;
}

/** OFFENSE_QUAL_LST or the charge itself says attempt or conspiracy. */
export function isInchoate(readings: Readings, { events, at }: CountRow): boolean {
	return /ATTEMPT|CONSPIR/i.test(readings.text(events.qualifier[at]));
}

export function classOf(readings: Readings, { events, at }: CountRow): number {
	return readClass(readings.text(events.class[at]), readings.text(events.chargeClass[at]));
}

function dateOf({ events, at }: CountRow): number {
	return events.date[at];
}

function chargeOf(readings: Readings, { events, at }: CountRow): string {
	const charge = readings.charge(events.charge[at]);
	return `${charge.inchoate} ${charge.sections.map(sectionText).join('/')}`;
}

function countyOf(readings: Readings, { events, at }: CountRow): string {
	return countyName(readings.text(events.county[at]));
}

function textsDiffer(
	column: 'dateText' | 'class' | 'chargeClass' | 'charge' | 'qualifier' | 'county',
	a: CountRow,
	b: CountRow
): boolean {
	return a.events[column][a.at] !== b.events[column][b.at];
}
