import { FROM_COMMENT, IN_COURT, type Events } from '../intake/doj-extract/part';
import { UNKNOWN_SENTENCE } from '../intake/doj-extract/sentence';
import type { Charge } from '../record/charge';
import { ANY_CLASS } from '../record/conviction-class';
import { ANY_DAY, spanOfDigits } from '../record/date-span';
import type { Histories } from '../record/histories';
import { sectionText } from '../record/section';
import { cycleBits, otherInCycle, prop64InCycle, type CycleBits } from '../record/cycle-charges';
import { UNKNOWN, triOf } from '../record/tri';
import type { Assembly, PlacedPart } from './assembly';
import { rowOf, type CountRow } from './count-rows';
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
	| 'conspiracy'
	| 'inCounty'
	| 'prop64InCycle'
	| 'otherInCycle'
	| 'sentence'
	| 'charges';

/** Convictions as they are collected, one after another; at most `room` of them. */
export class ConvictionColumns {
	count = 0;
	readonly caseNumbers: Uint32Array;
	readonly arrestedBy: Uint32Array;
	/** Where the first row of each conviction lies. */
	private readonly part: Uint16Array;
	private readonly event: Uint32Array;
	private readonly person: Uint32Array;
	private readonly sentence: Int32Array;
	private readonly prop64InCycle: Uint8Array;
	private readonly otherInCycle: Uint8Array;
	private readonly differences: Uint8Array;
	/** Further charges that rows of one count name. */
	private readonly otherCharges = new Map<number, Charge[]>();

	constructor(
		room: number,
		private readonly assembly: Assembly,
		private readonly readings: Readings
	) {
		this.part = new Uint16Array(room);
		this.event = new Uint32Array(room);
		this.caseNumbers = new Uint32Array(room);
		this.arrestedBy = new Uint32Array(room);
		this.person = new Uint32Array(room);
		this.sentence = new Int32Array(room);
		this.prop64InCycle = new Uint8Array(room);
		this.otherInCycle = new Uint8Array(room);
		this.differences = new Uint8Array(room);
	}

	/** A conviction with its first row. */
	add(person: number, row: CountRow): number {
		const at = this.count++;
		this.part[at] = row.partAt;
		this.event[at] = row.at;
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
		return rowOf(this.assembly, this.part[conviction], this.event[conviction]);
	}

	stepOf(conviction: number): number {
		return this.assembly.parts[this.part[conviction]].events.cycleStep[this.event[conviction]];
	}

	/**
	 * Settles what stands in the cycles of a person's convictions.
	 *
	 * @param says what charges that are no convictions say of each cycle; cycle 0 is not known.
	 */
	noteCycles(begin: number, says: Map<number, CycleBits>, gap: boolean): void {
		const unplaced = says.get(0) ?? 0;
		const cycleOf = (at: number) => Math.trunc(this.stepOf(at) / 1000);
		for (let at = begin; at < this.count; at++) says.set(cycleOf(at), (says.get(cycleOf(at)) ?? 0) | this.saysOf(at));
		for (let at = begin; at < this.count; at++) {
			const cycle = says.get(cycleOf(at)) ?? 0;
			this.prop64InCycle[at] = prop64InCycle(cycle, unplaced, gap);
			this.otherInCycle[at] = otherInCycle(cycle, unplaced, gap);
		}
	}

	private saysOf(conviction: number): CycleBits {
		const charge = this.firstRow(conviction).events.charge[this.event[conviction]];
		const others = this.otherCharges.get(conviction);
		return others === undefined
			? this.readings.cycleBits(charge)
			: cycleBits(merged([this.readings.charge(charge), ...others]));
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
		const { count, differences, readings } = this;
		const differs = (conviction: number, flag: number) => (differences[conviction] & flag) !== 0;
		const span = ({ date }: Events, at: number, n: number) =>
			date[at] <= 0 || differs(n, differ.DATES_DIFFER) ? ANY_DAY : spanOfDigits(date[at]);
		return {
			convictions: count,
			person: this.person.slice(0, count),
			dateFrom: this.fill(new Int32Array(count), (events, at, n) => span(events, at, n).from),
			dateTo: this.fill(new Int32Array(count), (events, at, n) => span(events, at, n).to),
			classes: this.fill(new Uint8Array(count), (events, at, n) =>
				differs(n, differ.CLASSES_DIFFER) ? ANY_CLASS : readings.class(events, at)
			),
			charge: this.fill(new Uint32Array(count), (events, at, n) =>
				charges.place(events.charge[at], this.otherCharges.get(n))
			),
			inchoate: this.fill(new Uint8Array(count), (events, at, n) =>
				differs(n, differ.QUALIFIERS_DIFFER) ? UNKNOWN : triOf(readings.isInchoate(events, at))
			),
			conspiracy: this.fill(new Uint8Array(count), (events, at, n) =>
				differs(n, differ.QUALIFIERS_DIFFER) ? UNKNOWN : triOf(readings.isConspiracy(events, at))
			),
			inCounty: this.fill(new Uint8Array(count), (events, at, n) =>
				differs(n, differ.COUNTIES_DIFFER) ? UNKNOWN : readings.inCounty(events.county[at])
			),
			prop64InCycle: this.prop64InCycle.slice(0, count),
			otherInCycle: this.otherInCycle.slice(0, count),
			sentence: this.sentence.slice(0, count),
			charges: charges.charges
		};
	}

	private sources(keep: (text: number) => number): ConvictionSources {
		const { count } = this;
		const numbers = () => new Uint32Array(count);
		const texts = (key: EventText) => this.fill(numbers(), (events, at) => keep(events[key][at]));
		const dates = (key: 'date' | 'cycleDate') =>
			this.fill(new Int32Array(count), ({ [key]: date }, at) => (date[at] < 0 ? -keep(-date[at]) : date[at]));
		return {
			file: this.fill(new Uint16Array(count), (_, _at, _n, part) => part.file),
			row: this.fill(numbers(), ({ row }, at, _, part) => part.firstRow + row[at]),
			line: this.fill(numbers(), ({ line }, at, _, part) => part.firstLine + line[at] + 1),
			cycleStep: this.fill(numbers(), ({ cycleStep }, at) => cycleStep[at]),
			countPart: this.fill(numbers(), ({ countPart }, at) => countPart[at]),
			date: dates('date'),
			cycleDate: dates('cycleDate'),
			comment: texts('comment'),
			charge: texts('charge'),
			county: texts('county'),
			class: texts('class'),
			chargeClass: texts('chargeClass'),
			qualifier: texts('qualifier'),
			disposition: texts('disposition'),
			caseNumbers: this.caseNumbers.slice(0, count),
			arrestedBy: this.arrestedBy.slice(0, count),
			court: this.fill(numbers(), ({ court, flags }, at) => ((flags[at] & IN_COURT) !== 0 ? keep(court[at]) : 0)),
			flags: this.fill(
				new Uint8Array(count),
				({ flags }, at, n) => ((flags[at] & FROM_COMMENT) !== 0 ? differ.READ_IN_COMMENT : 0) | this.differences[n]
			)
		};
	}

	/** A column with a value for each conviction, read from its first row. */
	private fill<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
		column: T,
		read: (events: Events, at: number, conviction: number, part: PlacedPart) => number
	): T {
		for (let n = 0; n < this.count; n++) {
			const part = this.assembly.parts[this.part[n]];
			column[n] = read(part.events, this.event[n], n, part);
		}
		return column;
	}
}

type EventText = 'comment' | 'charge' | 'county' | 'class' | 'chargeClass' | 'qualifier' | 'disposition';

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
		conspiracy: all.some((charge) => charge.conspiracy),
		uncertain: all.some((charge) => charge.uncertain),
		flags: ['several-sections']
	};
}
