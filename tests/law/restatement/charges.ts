import { readRows } from '../csv';
import { LIST_NAMES, type Charge, type ListName, type Section } from './history';
import type { Known } from './known';

/** A charge as extracts print it, and what `charges.csv` says that it means. */
export interface PrintedCharge extends Charge {
	/** PC 664 or PC 182 stands with the section. */
	readonly attempted: 'attempt' | 'conspiracy' | null;
}

const KNOWN: Readonly<Record<string, Known>> = { yes: true, no: false, '?': null };

const rows = readRows('restatement/charges.csv');

export const CHARGES: readonly PrintedCharge[] = rows.map((row) => {
	const named = row.sections.split('|');
	return {
		text: row.charge,
		sections: named.filter((name) => name !== '?').map(sectionOf),
		uncertain: named.includes('?'),
		attempted: row.attempted === 'attempt' || row.attempted === 'conspiracy' ? row.attempted : null,
		on: Object.fromEntries(LIST_NAMES.map((list) => [list, KNOWN[row[list]]])) as Record<ListName, Known>
	};
});

/** Each charge as often as it is to turn up. */
export const CHARGES_AS_OFTEN: readonly PrintedCharge[] = rows.flatMap((row, at) =>
	new Array<PrintedCharge>(Number(row.often)).fill(CHARGES[at])
);

export function sectionOf(name: string): Section {
	const [, section, subdivisions] = /^([^(]+)(.*)$/.exec(name) ?? ['', name, ''];
	return { name: section, subdivisions: subdivisions.match(/[A-Z0-9]+/g) ?? [] };
}
