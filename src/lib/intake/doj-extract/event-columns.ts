import type { Events } from './part';

type Column = Uint8Array | Uint32Array | Int32Array;
type Grown = { -readonly [K in keyof Events]: Events[K] };

/** Event columns that grow. `add` makes room for one event and returns its place; the caller fills it in. */
export class EventColumns {
	columns: Grown;
	private room: number;

	constructor(room = 4096) {
		this.room = room;
		this.columns = emptyColumns(room);
	}

	add(): number {
		if (this.columns.count === this.room) this.grow();
		return this.columns.count++;
	}

	private grow(): void {
		const old = this.columns;
		this.room *= 2;
		const bigger = emptyColumns(this.room);
		eachColumn((key) => bigger[key].set(old[key]));
		bigger.count = old.count;
		this.columns = bigger;
	}

	/** Forgets all events and keeps the room. */
	reset(): void {
		eachColumn((key) => this.columns[key].fill(0, 0, this.columns.count));
		this.columns.count = 0;
	}

	/** Exactly what is held. */
	trimmed(): Events {
		const full = this.columns;
		const exact = emptyColumns(full.count);
		eachColumn((key) => exact[key].set(full[key].subarray(0, full.count)));
		exact.count = full.count;
		return exact;
	}
}

export type EventColumn = Exclude<keyof Events, 'count'>;

const BYTES: readonly EventColumn[] = ['kind', 'flags'];
const SIGNED: readonly EventColumn[] = ['date', 'cycleDate', 'sentence'];
/** Columns whose numbers are those of texts. */
export const TEXT_COLUMNS = [
	'charge',
	'comment',
	'county',
	'class',
	'chargeClass',
	'qualifier',
	'disposition',
	'caseNumber',
	'court'
] as const;
const NUMBERS: readonly EventColumn[] = ['subject', 'row', 'line', 'cycleStep', 'countPart', ...TEXT_COLUMNS];

export function eachColumn(visit: (key: EventColumn) => void): void {
	for (const keys of [BYTES, SIGNED, NUMBERS]) keys.forEach(visit);
}

export function emptyColumns(room: number): Grown {
	const columns: Partial<Record<keyof Events, Column | number>> = { count: 0 };
	for (const key of BYTES) columns[key] = new Uint8Array(room);
	for (const key of SIGNED) columns[key] = new Int32Array(room);
	for (const key of NUMBERS) columns[key] = new Uint32Array(room);
	return columns as Grown;
}
