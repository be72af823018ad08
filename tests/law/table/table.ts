import { readRows } from '../csv';
import type { Chance } from '../differential/chance';
import type { Day } from '../restatement/calendar';
import type { Choices } from '../restatement/history';
import { NOT_KNOWN, spanned, suits, type Value } from './value';

/**
 * A decision table: facts across, outcome last, and the first row that fits decides. Its first row says which values
 * each column spans; the columns `choice.…` are the policy's parameters.
 */
export interface Table {
	readonly facts: readonly string[];
	readonly parameters: readonly string[];
	readonly spans: Readonly<Record<string, string>>;
	readonly rows: readonly Readonly<Record<string, string>>[];
}

const CHOICE = 'choice.';
const ANSWERS = ['outcome', 'reason', 'note'];

export function readTable(name: string): Table {
	const [spans, ...rows] = readRows(`tables/${name}`);
	const columns = Object.keys(spans).filter((column) => !ANSWERS.includes(column));
	return {
		facts: columns.filter((column) => !column.startsWith(CHOICE)),
		parameters: columns.filter((column) => column.startsWith(CHOICE)),
		spans,
		rows
	};
}

/** Every combination of the parameters that a table spans. */
export function everyChoice({ parameters, spans }: Table): Choices[] {
	return parameters.reduce<Choices[]>(
		(all, column) =>
			all.flatMap((choices) =>
				spans[column].split('|').map((text) => ({ ...choices, [column.slice(CHOICE.length)]: chosen(text) }))
			),
		[{}]
	);
}

/** `on`, `off`, `50`, `none` (no sections), `HS 11357+HS 11358`, or a reading by its name. */
function chosen(text: string): Choices[string] {
	if (text === 'on' || text === 'off') return text === 'on';
	if (text === 'none') return [];
	if (text.startsWith('HS ')) return text.split('+');
	return /^\d+$/.test(text) ? Number(text) : text;
}

function choiceSuits(cell: string, value: Choices[string]): boolean {
	if (cell === '*' || cell === '') return true;
	if (cell.startsWith('!')) return !choiceSuits(cell.slice(1), value);
	return JSON.stringify(chosen(cell)) === JSON.stringify(value);
}

/** Every combination of the facts that a table spans, numbered; the first fact changes fastest. */
export interface Combinations {
	readonly count: number;
	readonly values: readonly (readonly Value[])[];
	/** Which of a fact's values it has in a combination. */
	readonly place: (fact: number, combination: number) => number;
}

export function combinations(table: Table, asOf: Day): Combinations {
	const values = table.facts.map((fact) => spanned(table.spans[fact], asOf));
	const strides: number[] = [];
	let count = 1;
	for (const one of values) {
		strides.push(count);
		count *= one.length;
	}
	const place = (fact: number, at: number) => Math.floor(at / strides[fact]) % values[fact].length;
	return { count, values, place };
}

/** Some of many combinations, drawn by chance. */
export function sample(combos: Combinations, chance: Chance, most: number): Combinations {
	if (combos.count <= most) return combos;
	const drawn = Array.from({ length: most }, () => chance.below(combos.count));
	return { ...combos, count: most, place: (fact, at) => combos.place(fact, drawn[at]) };
}

/** The same combinations, of which one fact is not known. */
export function withUnknown(combos: Combinations, fact: number): Combinations {
	const values = typeof combos.values[fact][0] === 'object' ? [...combos.values[fact], NOT_KNOWN] : [NOT_KNOWN];
	return {
		...combos,
		values: combos.values.with(fact, values),
		place: (one, at) => (one === fact ? 0 : combos.place(one, at))
	};
}

/** Rows are bits of two numbers. */
const MOST_ROWS = 62;
const NO_ROW = -1;

/** Of each combination the first row that fits it; -1 where none does. */
export function decidingRows(table: Table, { count, values }: Combinations, choices: Choices, asOf: Day): Int8Array {
	if (table.rows.length > MOST_ROWS) throw new Error(`A table has at most ${MOST_ROWS} rows`);
	const open = table.rows.map((row) =>
		table.parameters.every((column) => choiceSuits(row[column], choices[column.slice(CHOICE.length)]))
	);
	const bits = (fits: (row: Table['rows'][number]) => boolean, from: number) =>
		table.rows
			.slice(from, from + 31)
			.reduce((all, row, at) => (open[from + at] && fits(row) ? all | (1 << at) : all), 0);
	const masks = table.facts.map((fact, column) =>
		values[column].map((value) => {
			const fits = (row: Table['rows'][number]) => suits(row[fact], value, choices, asOf);
			return [bits(fits, 0), bits(fits, 31)] as const;
		})
	);
	const rows = new Int8Array(count);
	let at = 0;
	const fill = (column: number, low: number, high: number) => {
		if (column < 0) {
			rows[at++] = low !== 0 ? lowest(low) : high !== 0 ? 31 + lowest(high) : NO_ROW;
			return;
		}
		for (const mask of masks[column]) fill(column - 1, low & mask[0], high & mask[1]);
	};
	fill(masks.length - 1, ~0, ~0);
	return rows;
}

const lowest = (bits: number) => 31 - Math.clz32(bits & -bits);
