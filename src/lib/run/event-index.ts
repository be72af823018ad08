import { textAt } from '../record/texts';
import { CONVICTION, type Events } from '../intake/doj-extract/part';
import { readCharge, type Charge } from '../record/charge';
import { cycleBits, type CycleBits } from '../record/cycle-charges';
import { readClass, type ClassSet } from '../record/conviction-class';
import { isKept } from '../record/kept-sections';
import { FALSE, type Tri } from '../record/tri';
import type { Assembly } from './assembly';
import { isOfCounty } from './county-name';

/** What the texts of a run say, each read once. */
export class Readings {
	private readonly charges: (Charge | undefined)[] = [];
	private readonly cycles: (CycleBits | undefined)[] = [];
	private readonly kept: (boolean | undefined)[] = [];
	private readonly counties: (Tri | undefined)[] = [];
	private readonly qualifiers: (boolean | undefined)[] = [];
	private readonly conspiracies: (boolean | undefined)[] = [];
	private readonly classes = new Map<number, ClassSet>();

	constructor(
		private readonly assembly: Assembly,
		readonly county: string
	) {}

	text(text: number): string {
		return textAt(this.assembly.texts, text);
	}

	charge(text: number): Charge {
		return (this.charges[text] ??= readCharge(this.text(text)));
	}

	/** Some policy may take in a conviction of the charge. */
	isKept(text: number): boolean {
		return (this.kept[text] ??= this.charge(text).sections.some(isKept));
	}

	/** What a charge says of its cycle. */
	cycleBits(text: number): CycleBits {
		return (this.cycles[text] ??= cycleBits(this.charge(text)));
	}

	/** The classes that an event's count may be of. */
	class(events: Events, at: number): ClassSet {
		const key = events.class[at] * 2 ** 26 + events.chargeClass[at];
		let classes = this.classes.get(key);
		if (classes === undefined) {
			classes = readClass(this.text(events.class[at]), this.text(events.chargeClass[at]));
			this.classes.set(key, classes);
		}
		return classes;
	}

	/** The charge or OFFENSE_QUAL_LST says attempt or conspiracy. */
	isInchoate(events: Events, at: number): boolean {
		const qualifier = events.qualifier[at];
		const qualified = (this.qualifiers[qualifier] ??= /ATTEMPT|CONSPIR/i.test(this.text(qualifier)));
		return qualified || this.charge(events.charge[at]).inchoate;
	}

	/** The charge or OFFENSE_QUAL_LST says conspiracy. */
	isConspiracy(events: Events, at: number): boolean {
		const qualifier = events.qualifier[at];
		const qualified = (this.conspiracies[qualifier] ??= /CONSPIR/i.test(this.text(qualifier)));
		return qualified || this.charge(events.charge[at]).conspiracy;
	}

	inCounty(text: number): Tri {
		return (this.counties[text] ??= isOfCounty(this.text(text), this.county));
	}
}

/** Events of the people who are kept, person by person, each person's in the order of the files. */
export interface EventIndex {
	/** Numbers in the run of the people who are kept. */
	readonly people: Uint32Array;
	/** Of each person of the run the place in `people`, or -1. */
	readonly place: Int32Array;
	/** Person `p` (a place in `people`) has the events from `first[p]` up to `first[p + 1]`. */
	readonly first: Uint32Array;
	readonly part: Uint16Array;
	readonly at: Uint32Array;
	/** Rows of convictions among the events: no fewer than the convictions. */
	readonly convictionRows: number;
}

/** Keeps the people with a conviction that may be the county's and of a section that some policy takes in. */
export function indexEvents(assembly: Assembly, readings: Readings): EventIndex {
	const total = assembly.people.columns.count;
	const kept = new Uint8Array(total);
	for (const { events } of assembly.parts) {
		for (let at = 0; at < events.count; at++) {
			if (events.kind[at] !== CONVICTION) continue;
			const person = events.subject[at];
			if (kept[person] === 1) continue;
			if (readings.inCounty(events.county[at]) === FALSE) continue;
			if (readings.isKept(events.charge[at])) kept[person] = 1;
		}
	}
	const place = new Int32Array(total).fill(-1);
	const people: number[] = [];
	for (let person = 0; person < total; person++) if (kept[person] === 1) place[person] = people.push(person) - 1;
	const first = new Uint32Array(people.length + 1);
	eachKept(assembly, place, (person) => (first[person + 1] = first[person + 1] + 1));
	for (let person = 0; person < people.length; person++) first[person + 1] = first[person + 1] + first[person];
	const next = first.slice();
	const count = first[people.length];
	const part = new Uint16Array(count);
	const index = new Uint32Array(count);
	let convictionRows = 0;
	eachKept(assembly, place, (person, fromPart, at) => {
		if (assembly.parts[fromPart].events.kind[at] === CONVICTION) convictionRows++;
		const to = next[person];
		next[person] = to + 1;
		part[to] = fromPart;
		index[to] = at;
	});
	return { people: Uint32Array.from(people), place, first, part, at: index, convictionRows };
}

/** Convictions that may be the county's whose charge names no section: no policy can take them in. Counted by file. */
export function countUnreadCharges(assembly: Assembly, readings: Readings): Map<number, number> {
	const unread = new Map<number, number>();
	for (const { events, file } of assembly.parts) {
		for (let at = 0; at < events.count; at++) {
			if (events.kind[at] !== CONVICTION || readings.inCounty(events.county[at]) === FALSE) continue;
			if (readings.charge(events.charge[at]).sections.length === 0) unread.set(file, (unread.get(file) ?? 0) + 1);
		}
	}
	return unread;
}

function eachKept(
	assembly: Assembly,
	place: Int32Array,
	visit: (person: number, part: number, at: number) => void
): void {
	for (const [part, { events }] of assembly.parts.entries()) {
		for (let at = 0; at < events.count; at++) {
			const person = place[events.subject[at]];
			if (person >= 0) visit(person, part, at);
		}
	}
}
