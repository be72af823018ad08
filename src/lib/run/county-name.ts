import { COUNTIES } from '../record/counties';
import { hasNoValue } from '../record/no-value';
import { FALSE, TRUE, UNKNOWN, type Tri } from '../record/tri';

const NAMES = new Set(COUNTIES.map((county) => county.name.toUpperCase()));

/** A county as the extract prints it, trimmed and in capitals; empty for no value. */
export function countyName(cell: string): string {
	return hasNoValue(cell) ? '' : cell.trim().replace(/\s+/g, ' ').toUpperCase();
}

export function isCounty(name: string): boolean {
	return NAMES.has(name);
}

/** Whether a conviction whose county's cell reads so is the county's. One that is none of the 58 is another county. */
export function isOfCounty(cell: string, county: string): Tri {
	const name = countyName(cell);
	return name === '' ? UNKNOWN : name === county ? TRUE : FALSE;
}
