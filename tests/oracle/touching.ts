import type { Case } from './cases';
import { folded } from './raw/cells';
import { COUNT, DISPOSITION, SUBJECT } from './raw/columns';
import type { Row } from './raw/rows';
import { convictionId } from './model/people';

export interface Rows {
	readonly own: readonly Row[];
	readonly record: readonly Row[];
	readonly person: readonly Row[];
	/** Those of the person in the conviction's own cycle. */
	readonly cycle: readonly Row[];
}

/** The raw rows by conviction and by subject id; those without an id fell together in the older tool. */
export class RawRows {
	readonly #convictions = new Map<string, Row[]>();
	readonly #people = new Map<string, Row[]>();

	constructor(oracle: Case) {
		for (const row of oracle.rows) {
			add(this.#people, row.cells[SUBJECT].trim(), row);
			if (isConviction(row)) add(this.#convictions, convictionId(row), row);
		}
	}

	of(id: string): Rows {
		const own = this.#convictions.get(id) ?? [];
		const person = this.#people.get(own[0]?.cells[SUBJECT].trim()) ?? [];
		const cycle = person.filter((row) => cycleOf(row) === cycleOf(own[0]));
		return { own, person, record: person.filter(isConviction), cycle };
	}
}

const cycleOf = ({ cells }: Row) => cells[COUNT].slice(0, 3);
const isConviction = ({ cells }: Row) => folded(cells[DISPOSITION]).startsWith('CONVICTED');

function add(map: Map<string, Row[]>, key: string, row: Row): void {
	const rows = map.get(key);
	if (rows) rows.push(row);
	else map.set(key, [row]);
}
