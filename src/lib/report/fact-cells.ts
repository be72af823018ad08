import type { FactColumn, FactDefinition, FactRows } from '../engine/facts';
import { LATEST, type CivilDate } from '../record/civil-date';
import type { Registration } from '../record/county-records';
import { chargeIsProp64, shareProp64Section } from '../record/prop-64';
import { textAt } from '../record/texts';
import { FALSE } from '../record/tri';
import { cellOf } from './cells';
import type { DecidedCounty } from './decided';
import type { CellView } from './views';

/** The cells that a fact of a conviction rests on: its own, or those of the person's rows that the fact is about. */
export function cellsOfFact(
	decided: DecidedCounty,
	at: number,
	{ rows, columns }: FactDefinition,
	list?: string
): CellView[] {
	if (rows === undefined) return present(columns.map((column) => cellOf(decided, at, column)));
	if (rows === 'registrations' || rows === 'registrations-before')
		return registrationsOf(decided, at, rows).flatMap((one) =>
			present(columns.map((column) => registrationCell(decided, one, column)))
		);
	// A cycle is only ever asked about as the conviction's own.
	const theirs = columns.filter((column) => column !== 'CYC_DATE');
	return convictionsOf(decided, at, rows, list).flatMap((other) =>
		present(theirs.map((column) => cellOf(decided, other, column)))
	);
}

function present(cells: readonly (CellView | null)[]): CellView[] {
	return cells.filter((cell) => cell !== null);
}

/** The person's convictions that a fact of one of them rests on, in the order of the record. */
function convictionsOf(
	decided: DecidedCounty,
	at: number,
	rows: Exclude<FactRows, 'registrations' | 'registrations-before'>,
	list: string | undefined
): number[] {
	const { histories } = decided.records;
	const { dateFrom, dateTo } = decided.dated;
	const person = histories.person[at];
	const first = histories.first[person];
	const all = Array.from({ length: histories.first[person + 1] - first }, (_, n) => first + n);
	const charge = (one: number) => histories.charges[histories.charge[one]];
	const isBefore = (day: CivilDate) => (one: number) => dateFrom[one] < day;
	switch (rows) {
		case 'listed':
		case 'listed-before':
		case 'listed-before-cycle': {
			const { values } = decided.facts.column('conviction.listed', list) as Extract<FactColumn, { kind: 'flag' }>;
			const listed = all.filter((one) => values[one] !== FALSE);
			if (rows === 'listed') return listed;
			return someOrAll(listed, isBefore(rows === 'listed-before' ? dateTo[at] : histories.cycleTo[at]));
		}
		case 'latest': {
			const latest = Math.max(...all.map((one) => dateFrom[one]));
			return all.filter((one) => dateTo[one] >= latest);
		}
		case 'same-section':
			return all.filter((one) => shareProp64Section(charge(at), charge(one)));
		case 'same-section-before': {
			const others = all.filter((one) => one !== at && shareProp64Section(charge(at), charge(one)));
			return someOrAll(others, isBefore(dateTo[at]));
		}
		case 'only-prop-64':
			return someOrAll(all, (one) => chargeIsProp64(charge(one)) === FALSE);
		case 'convictions':
			return all;
		case 'not-kept':
			return [];
	}
}

function registrationsOf(
	{ records, dated }: DecidedCounty,
	at: number,
	rows: 'registrations' | 'registrations-before'
): readonly Registration[] {
	const person = records.histories.person[at];
	if (records.histories.registeredFrom[person] === LATEST) return [];
	const registrations = records.registrations.filter((one) => one.person === person);
	if (rows === 'registrations') return registrations;
	return someOrAll(registrations, ({ date }) => date === null || date < dated.dateTo[at]);
}

/** Those that make a fact so, or make it perhaps so; where none does, all that show that it is not. */
function someOrAll<T>(all: readonly T[], matters: (one: T) => boolean): T[] {
	const some = all.filter(matters);
	return some.length > 0 ? some : [...all];
}

function registrationCell(decided: DecidedCounty, one: Registration, column: string): CellView | null {
	const place = { column, file: decided.fileNames[one.file] ?? '', line: one.line };
	if (column === 'OFFENSE_DESCR') return { ...place, text: textAt(decided.records.texts, one.charge) };
	if (column === 'STP_EVENT_DATE' && one.date !== null) return { ...place, text: String(one.date).padStart(8, '0') };
	return null;
}
