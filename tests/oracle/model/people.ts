import { folded, isNoValue } from '../raw/cells';
import { BIRTH, COUNT, DISPOSITION, SUBJECT } from '../raw/columns';
import type { Row } from '../raw/rows';
import type { Reading } from './reading';

/** The rows of one count that say CONVICTED: one conviction, and its sentence parts. */
export interface Conviction {
	readonly id: string;
	readonly rows: Row[];
}

export interface Person {
	readonly rows: Row[];
	readonly convictions: Conviction[];
	/** The rows whose birth dates count. */
	readonly births: Row[];
	/** Nobody's subject id: what else is on the record of this person, no one can tell. */
	readonly nameless: boolean;
}

/** Which conviction a row belongs to, the same for both tools: rows without a subject id each stand alone. */
export function convictionId({ index, cells }: Row): string {
	return isNoValue(cells[SUBJECT]) ? `row ${index}` : `${cells[SUBJECT]} ${cells[COUNT]}`;
}

function isConviction({ cells }: Row, reading: Reading): boolean {
	const text = reading.corrects('disposition-text') ? folded(cells[DISPOSITION]) : cells[DISPOSITION];
	return text.startsWith('CONVICTED');
}

export function peopleOf(rows: readonly Row[], reading: Reading): Person[] {
	const people = new Map<string, Row[]>();
	for (const row of rows) {
		const isNameless = isNoValue(row.cells[SUBJECT]);
		const alone = isNameless && reading.corrects('identity');
		const key = alone ? convictionId(row) : row.cells[SUBJECT];
		const known = people.get(key);
		if (known) known.push(row);
		else people.set(key, [row]);
	}
	return [...people.values()].map((own) => personOf(own, reading));
}

function personOf(rows: Row[], reading: Reading): Person {
	const convictions = new Map<string, Conviction>();
	for (const row of rows.filter((one) => isConviction(one, reading))) {
		const id = convictionId(row);
		const known = convictions.get(id);
		if (known) known.rows.push(row);
		else convictions.set(id, { id, rows: [row] });
	}
	const blank = isNoValue(rows[0].cells[SUBJECT]);
	return {
		rows,
		convictions: [...convictions.values()],
		births: birthRows(rows, blank, reading),
		nameless: blank && reading.corrects('identity')
	};
}

/** The older tool keeps the first row's birth date, but starts anew at every row without an id. */
function birthRows(rows: Row[], blank: boolean, reading: Reading): Row[] {
	if (reading.corrects('birth-conflict')) return rows;
	// A blank date says nothing, so with unknowns corrected the first row that has one speaks.
	const speaking = reading.corrects('birth-unknown') ? rows.find(({ cells }) => !isNoValue(cells[BIRTH])) : undefined;
	return [blank ? rows[rows.length - 1] : (speaking ?? rows[0])];
}
