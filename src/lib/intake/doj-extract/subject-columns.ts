import type { DateSpan } from '../../record/date-span';
import { BIRTHS_DIFFER, BIRTH_READ, DECEASED, type Subjects } from './part';

type Grown = { -readonly [K in keyof Subjects]: Subjects[K] };

/** Subject columns that grow, found by the text of their id. A record without an id is a subject of its own. */
export class SubjectColumns {
	private columns = emptySubjects(1024);
	fresh = false;
	private room = 1024;
	private readonly byId = new Map<number, number>();
	private lastId = -1;
	private last = 0;
	/** Birth digits read last, and for whom: most records repeat them. */
	private lastBirth = 0;
	private lastBirthOf = -1;

	/** Counts a record of the subject with this id; `fresh` tells whether it is the first. */
	numberOf(id: number): number {
		this.fresh = false;
		if (id === 0 || id !== this.lastId) {
			const known = id === 0 ? undefined : this.byId.get(id);
			this.fresh = known === undefined;
			this.last = known ?? this.add(id);
			this.lastId = id;
		}
		this.columns.records[this.last] = this.columns.records[this.last] + 1;
		return this.last;
	}

	describe(subject: number, name: number, cii: number, sex: number, race: number): void {
		this.columns.name[subject] = name;
		this.columns.cii[subject] = cii;
		this.columns.sex[subject] = sex;
		this.columns.race[subject] = race;
	}

	markDeceased(subject: number): void {
		this.set(subject, DECEASED);
	}

	sameBirth(subject: number, digits: number): boolean {
		return digits > 0 && this.lastBirthOf === subject && this.lastBirth === digits;
	}

	/** Birth dates that differ within a subject: the span of them. */
	addBirth(subject: number, digits: number, span: DateSpan, text: number): void {
		const columns = this.columns;
		this.lastBirth = digits;
		this.lastBirthOf = subject;
		if ((columns.flags[subject] & BIRTH_READ) === 0) {
			this.set(subject, BIRTH_READ);
			columns.birthFrom[subject] = span.from;
			columns.birthTo[subject] = span.to;
			columns.birthText[subject] = text;
			return;
		}
		const from = columns.birthFrom[subject];
		const to = columns.birthTo[subject];
		if (from === span.from && to === span.to) return;
		this.set(subject, BIRTHS_DIFFER);
		columns.birthFrom[subject] = Math.min(from, span.from);
		columns.birthTo[subject] = Math.max(to, span.to);
	}

	/** Forgets all subjects and keeps the room. */
	reset(): void {
		for (const key of KEYS) this.columns[key].fill(0, 0, this.columns.count);
		this.columns.count = 0;
		this.byId.clear();
		this.lastId = -1;
		this.last = 0;
		this.lastBirth = 0;
		this.lastBirthOf = -1;
	}

	trimmed(): Subjects {
		const exact = emptySubjects(this.columns.count);
		for (const key of KEYS) exact[key].set(this.columns[key].subarray(0, this.columns.count));
		exact.count = this.columns.count;
		return exact;
	}

	private add(id: number): number {
		if (this.columns.count === this.room) this.grow();
		const number = this.columns.count++;
		this.columns.id[number] = id;
		if (id !== 0) this.byId.set(id, number);
		return number;
	}

	private set(subject: number, flag: number): void {
		this.columns.flags[subject] = this.columns.flags[subject] | flag;
	}

	private grow(): void {
		this.room *= 2;
		const bigger = emptySubjects(this.room);
		for (const key of KEYS) bigger[key].set(this.columns[key]);
		bigger.count = this.columns.count;
		this.columns = bigger;
	}
}

const KEYS = ['id', 'name', 'cii', 'sex', 'race', 'birthFrom', 'birthTo', 'birthText', 'records', 'flags'] as const;

export function emptySubjects(room: number): Grown {
	return {
		count: 0,
		id: new Uint32Array(room),
		name: new Uint32Array(room),
		cii: new Uint32Array(room),
		sex: new Uint32Array(room),
		race: new Uint32Array(room),
		birthFrom: new Int32Array(room),
		birthTo: new Int32Array(room),
		birthText: new Uint32Array(room),
		records: new Uint32Array(room),
		flags: new Uint8Array(room)
	};
}
