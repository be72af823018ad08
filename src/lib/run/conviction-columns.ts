import { FROM_COMMENT } from '../intake/doj-extract/part';
import { UNKNOWN_SENTENCE } from '../intake/doj-extract/sentence';
import type { Charge } from '../record/charge';
import { ANY_CLASS } from '../record/conviction-class';
import { ANY_DAY, spanOfDigits } from '../record/date-span';
import type { Histories } from '../record/histories';
import { sectionText } from '../record/section';
import { TRUE, UNKNOWN, triOf } from '../record/tri';
import { classOf, isInchoate, type CountRow } from './count-rows';
import * as differ from '../record/county-records';
import type { ConvictionSources } from '../record/county-records';
import type { Readings } from './event-index';

type Collected =
	| 'convictions'
	| 'person'
	| 'dateFrom'
	| 'dateTo'
	| 'classes'
	| 'charge'
	| 'inchoate'
	| 'inCounty'
	| 'prop64InCycle'
	| 'sentence'
	| 'charges';

/** Convictions as they are collected, one after another; at most `room` of them. */
export class ConvictionColumns {
	count = 0;
	readonly caseNumbers: Uint32Array;
	private readonly rows: CountRow[] = [];
	private readonly person: Uint32Array;
	private readonly sentence: Int32Array;
	private readonly cycles: Uint8Array;
	private readonly differences: Uint8Array;
	/** Further charges that rows of one count name. */
	private readonly otherCharges = new Map<number, Charge[]>();

	constructor(
		room: number,
		private readonly readings: Readings
	) {
		this.caseNumbers = new Uint32Array(room);
		this.person = new Uint32Array(room);
		this.sentence = new Int32Array(room);
		this.cycles = new Uint8Array(room);
		this.differences = new Uint8Array(room);
	}

	/** A conviction with its first row. */
	add(person: number, row: CountRow): number {
		const at = this.count++;
		this.rows.push(row);
		this.person[at] = person;
		this.sentence[at] = row.events.sentence[row.at];
		return at;
	}

	/** A further row of a conviction: a part of its sentence, and whatever it contradicts. */
	join(conviction: number, row: CountRow, differences: number): void {
		const part = row.events.sentence[row.at];
		const sum = this.sentence[conviction];
		this.sentence[conviction] = part === UNKNOWN_SENTENCE || sum === UNKNOWN_SENTENCE ? UNKNOWN_SENTENCE : sum + part;
		this.differences[conviction] = this.differences[conviction] | differences;
		if ((differences & differ.SECTIONS_DIFFER) === 0) return;
		const others = this.otherCharges.get(conviction) ?? [];
		this.otherCharges.set(conviction, [...others, this.readings.charge(row.events.charge[row.at])]);
	}

	firstRow(conviction: number): CountRow {
		return this.rows[conviction];
	}

	stepOf(conviction: number): number {
		const { events, at } = this.firstRow(conviction);
		return events.cycleStep[at];
	}

	noteCycles(begin: number, prop64Cycles: ReadonlySet<number>): void {
		for (let at = begin; at < this.count; at++)
			if (prop64Cycles.has(Math.trunc(this.stepOf(at) / 1000))) this.cycles[at] = 1;
	}

	/** The conviction of the same cycle, count and section that a later relief row names; -1 if none or more than one. */
	find(begin: number, row: CountRow): number {
		const key = (one: CountRow) => {
			const { events, at } = one;
			const cycle = Math.trunc(events.cycleStep[at] / 1000);
			const count = Math.trunc(events.countPart[at] / 1000);
			return `${cycle} ${count} ${this.readings.charge(events.charge[at]).sections.map(sectionText).join('/')}`;
		};
		const wanted = key(row);
		let found = -1;
		for (let at = begin; at < this.count; at++) {
			if (key(this.firstRow(at)) !== wanted) continue;
			if (found >= 0) return -1;
			found = at;
		}
		return found;
	}

	finish(keep: (text: number) => number): { histories: Pick<Histories, Collected>; sources: ConvictionSources } {
		const charges = new ChargeTable(this.readings);
		return { histories: this.histories(charges), sources: this.sources(keep) };
	}

	private histories(charges: ChargeTable): Pick<Histories, Collected> {
		const { count, differences } = this;
		const has = (at: number, flag: number) => (differences[at] & flag) !== 0;
		const spans = this.rows.map(({ events, at }, n) => {
			const digits = events.date[at];
			return digits <= 0 || has(n, differ.DATES_DIFFER) ? ANY_DAY : spanOfDigits(digits);
		});
		return {
			convictions: count,
			person: this.person.slice(0, count),
			dateFrom: Int32Array.from(spans, (span) => span.from),
			dateTo: Int32Array.from(spans, (span) => span.to),
			classes: Uint8Array.from(this.rows, (row, n) =>
				has(n, differ.CLASSES_DIFFER) ? ANY_CLASS : classOf(this.readings, row)
			),
			charge: Uint32Array.from(this.rows, ({ events, at }, n) =>
				charges.place(events.charge[at], this.otherCharges.get(n))
			),
			inchoate: Uint8Array.from(this.rows, (row, n) => {
				if (has(n, differ.QUALIFIERS_DIFFER)) return UNKNOWN;
				return this.readings.charge(row.events.charge[row.at]).inchoate ? TRUE : triOf(isInchoate(this.readings, row));
			}),
			inCounty: Uint8Array.from(this.rows, ({ events, at }, n) =>
				has(n, differ.COUNTIES_DIFFER) ? UNKNOWN : this.readings.inCounty(events.county[at])
			),
			prop64InCycle: this.cycles.slice(0, count),
			sentence: this.sentence.slice(0, count),
			charges: charges.charges
		};
	}

	private sources(keep: (text: number) => number): ConvictionSources {
		const text = (
			key:
				'dateText' | 'comment' | 'charge' | 'county' | 'class' | 'chargeClass' | 'qualifier' | 'disposition' | 'court'
		) => Uint32Array.from(this.rows, ({ events, at }) => keep(events[key][at]));
		return {
			file: Uint8Array.from(this.rows, ({ part }) => part.file),
			row: Uint32Array.from(this.rows, ({ part, events, at }) => part.firstRow + events.row[at]),
			line: Uint32Array.from(this.rows, ({ part, events, at }) => part.firstLine + events.line[at] + 1),
			offset: Float64Array.from(this.rows, ({ part, events, at }) => part.firstByte + events.offset[at]),
			cycleStep: Uint32Array.from(this.rows, ({ events, at }) => events.cycleStep[at]),
			countPart: Uint32Array.from(this.rows, ({ events, at }) => events.countPart[at]),
			date: Int32Array.from(this.rows, ({ events, at }) => events.date[at]),
			dateText: text('dateText'),
			comment: text('comment'),
			charge: text('charge'),
			county: text('county'),
			class: text('class'),
			chargeClass: text('chargeClass'),
			qualifier: text('qualifier'),
			disposition: text('disposition'),
			caseNumbers: this.caseNumbers.slice(0, this.count),
			court: text('court'),
			flags: Uint8Array.from(
				this.rows,
				({ events, at }, n) =>
					((events.flags[at] & FROM_COMMENT) !== 0 ? differ.READ_IN_COMMENT : 0) | this.differences[n]
			)
		};
	}
}

/** Distinct charges; a count whose rows name different ones may be any of them. */
class ChargeTable {
	readonly charges: Charge[] = [];
	private readonly places = new Map<number, number>();

	constructor(private readonly readings: Readings) {}

	place(text: number, others: readonly Charge[] | undefined): number {
		const charge = this.readings.charge(text);
		if (others !== undefined) return this.charges.push(merged([charge, ...others])) - 1;
		let place = this.places.get(text);
		if (place === undefined) {
			place = this.charges.push(charge) - 1;
			this.places.set(text, place);
		}
		return place;
	}
}

function merged(all: readonly Charge[]): Charge {
	const sections = new Map(all.flatMap((charge) => charge.sections).map((section) => [sectionText(section), section]));
	return {
		printed: all[0]?.printed ?? '',
		sections: [...sections.values()],
		inchoate: all.some((charge) => charge.inchoate),
		uncertain: all.some((charge) => charge.uncertain),
		flags: ['several-sections']
	};
}
