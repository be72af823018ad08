import { TextTable } from '../intake/delimited/text-table';
import {
	BIRTHS_DIFFER,
	BIRTH_READ,
	CASE,
	CONVICTION,
	DECEASED,
	INCOMPLETE,
	IN_COURT,
	REGISTRATION,
	RELIEF
} from '../intake/doj-extract/part';
import { ANY_DAY, spanOfDigits } from '../record/date-span';
import { LATEST } from '../record/civil-date';
import type { Assembly } from './assembly';
import { ConvictionColumns } from './conviction-columns';
import { rowOf, sameCount, type CountRow } from './count-rows';
import { cycleDates } from './cycle-dates';
import { CycleIndex } from './cycle-index';
import type { CountyRecords, Registration, ReliefRecord } from '../record/county-records';
import { indexEvents, type Readings, type EventIndex } from './event-index';

/** Builds what a run keeps from all its parts. */
export function buildRecords(assembly: Assembly, readings: Readings): CountyRecords {
	assembly.markIncomplete();
	const index = indexEvents(assembly, readings);
	return new Builder(assembly, readings, index).build();
}

class Builder {
	private readonly texts = new TextTable(1 << 12);
	private readonly kept: Uint32Array;
	private readonly columns: ConvictionColumns;
	private readonly cycles: CycleIndex;
	private readonly registrations: Registration[] = [];
	private readonly relief: ReliefRecord[] = [];
	private readonly registeredFrom: Int32Array;
	private readonly registeredTo: Int32Array;
	private readonly registered: Uint8Array;

	constructor(
		private readonly assembly: Assembly,
		private readonly readings: Readings,
		private readonly index: EventIndex
	) {
		const people = index.people.length;
		this.kept = new Uint32Array(assembly.texts.count);
		this.columns = new ConvictionColumns(index.convictionRows, assembly, readings);
		this.cycles = new CycleIndex(assembly, index.place, people);
		this.registeredFrom = new Int32Array(people).fill(LATEST);
		this.registeredTo = new Int32Array(people).fill(LATEST);
		this.registered = new Uint8Array(people);
	}

	build(): CountyRecords {
		const { people, first } = this.index;
		const firstConviction = new Uint32Array(people.length + 1);
		for (let person = 0; person < people.length; person++) {
			firstConviction[person] = this.columns.count;
			this.buildPerson(person, first[person], first[person + 1]);
		}
		firstConviction[people.length] = this.columns.count;
		return this.finish(firstConviction);
	}

	private buildPerson(person: number, from: number, to: number): void {
		const byCount = new Map<number, number>();
		const begin = this.columns.count;
		for (let i = from; i < to; i++) {
			const row = this.rowAt(i);
			const { events, at } = row;
			const kind = events.kind[at];
			if (kind === CONVICTION) {
				const key = events.cycleStep[at] * 1e6 + events.countPart[at];
				const known = byCount.get(key);
				if (known === undefined) byCount.set(key, this.columns.add(person, row));
				else this.columns.join(known, row, sameCount(this.readings, this.columns.firstRow(known), row));
			} else if (kind === REGISTRATION) this.register(person, row);
		}
		for (let i = from; i < to; i++) {
			const row = this.rowAt(i);
			if (row.events.kind[row.at] === RELIEF) this.addRelief(person, row, begin);
		}
		this.columns.noteCycles(begin, this.cycles.of(person), this.hasGap(person));
		this.noteCases(begin, from, to);
		this.noteArrests(begin, person);
	}

	private hasGap(person: number): boolean {
		return (this.assembly.people.columns.flags[this.index.people[person]] & INCOMPLETE) !== 0;
	}

	private rowAt(i: number): CountRow {
		return rowOf(this.assembly, this.index.part[i], this.index.at[i]);
	}

	/** Registration under PC 290 and its kin: each registration's own date counts. */
	private register(person: number, row: CountRow): void {
		const { events, at, part } = row;
		const charge = this.readings.charge(events.charge[at]);
		if (!charge.sections.some((section) => section.code === 'PC' && /^290(?:\.|$)/.test(section.number))) return;
		const digits = events.date[at];
		const span = digits > 0 ? spanOfDigits(digits) : ANY_DAY;
		this.registered[person] = 1;
		this.registeredFrom[person] = Math.min(span.from, this.registeredFrom[person]);
		this.registeredTo[person] = Math.min(span.to, this.registeredTo[person]);
		this.registrations.push({
			person,
			date: span.from === span.to ? span.from : null,
			charge: this.keep(events.charge[at]),
			file: part.file,
			line: part.firstLine + events.line[at] + 1
		});
	}

	private addRelief(person: number, row: CountRow, begin: number): void {
		const { events, at, part } = row;
		const digits = events.date[at];
		const span = digits > 0 ? spanOfDigits(digits) : ANY_DAY;
		this.relief.push({
			person,
			date: span.from === span.to ? span.from : null,
			disposition: this.keep(events.disposition[at]),
			charge: this.keep(events.charge[at]),
			conviction: this.columns.find(begin, row),
			file: part.file,
			line: part.firstLine + events.line[at] + 1
		});
	}

	/** Case numbers of a court step belong to every count of the step. */
	private noteCases(begin: number, from: number, to: number): void {
		const numbers = new Map<number, Set<number>>();
		for (let i = from; i < to; i++) {
			const { events, at } = this.rowAt(i);
			const number = events.caseNumber[at];
			if (number === 0 || (events.kind[at] !== CASE && (events.flags[at] & IN_COURT) === 0)) continue;
			const step = events.cycleStep[at];
			const of = numbers.get(step);
			if (of === undefined) numbers.set(step, new Set([number]));
			else of.add(number);
		}
		for (let conviction = begin; conviction < this.columns.count; conviction++) {
			const of = numbers.get(this.columns.stepOf(conviction));
			if (of !== undefined) this.columns.caseNumbers[conviction] = this.keepJoined(of);
		}
	}

	private noteArrests(begin: number, person: number): void {
		const arrests = this.cycles.arrests(person);
		if (arrests.size === 0) return;
		for (let conviction = begin; conviction < this.columns.count; conviction++) {
			const of = arrests.get(Math.trunc(this.columns.stepOf(conviction) / 1000));
			if (of !== undefined) this.columns.arrestedBy[conviction] = this.keepJoined(of);
		}
	}

	/** A text of the run as one of the texts that are kept. */
	private keep(text: number): number {
		const { bytes, starts } = this.assembly.texts;
		return (this.kept[text] ||= this.texts.intern(bytes, starts[text], starts[text + 1]));
	}

	private keepJoined(texts: ReadonlySet<number>): number {
		if (texts.size === 1) for (const only of texts) return this.keep(only);
		const joined = [...texts].map((text) => this.readings.text(text)).join('; ');
		const bytes = new TextEncoder().encode(joined);
		return this.texts.intern(bytes, 0, bytes.length);
	}

	private finish(first: Uint32Array): CountyRecords {
		const of = this.assembly.people.columns;
		const people = this.index.people;
		const flag = (bit: number) => Uint8Array.from(people, (person) => ((of.flags[person] & bit) !== 0 ? 1 : 0));
		const born = flag(BIRTH_READ);
		const kept = (column: Uint32Array) => Uint32Array.from(people, (person) => this.keep(column[person]));
		const { histories, sources } = this.columns.finish((text) => this.keep(text));
		const birthFrom = Int32Array.from(people, (person, at) => (born[at] === 1 ? of.birthFrom[person] : ANY_DAY.from));
		return {
			histories: {
				people: people.length,
				first,
				birthFrom,
				birthTo: Int32Array.from(people, (person, at) => (born[at] === 1 ? of.birthTo[person] : ANY_DAY.to)),
				deceased: flag(DECEASED),
				incomplete: flag(INCOMPLETE),
				registeredFrom: this.registeredFrom,
				registeredTo: this.registeredTo,
				step: sources.cycleStep,
				...cycleDates({ ...histories, birthFrom }, sources.cycleDate),
				...histories
			},
			sources,
			people: {
				id: kept(of.id),
				name: kept(of.name),
				cii: kept(of.cii),
				sex: kept(of.sex),
				race: kept(of.race),
				birthText: kept(of.birthText),
				records: Uint32Array.from(people, (person) => of.records[person]),
				birthsDiffer: flag(BIRTHS_DIFFER),
				registered: this.registered
			},
			registrations: this.registrations,
			relief: this.relief,
			texts: this.texts.texts()
		};
	}
}
