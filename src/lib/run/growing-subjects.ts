import { emptySubjects } from '../intake/doj-extract/subject-columns';
import { BIRTHS_DIFFER, BIRTH_READ, type Subjects } from '../intake/doj-extract/part';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The people of a run, in columns that grow. */
export class GrowingSubjects {
	columns: Mutable<Subjects> = emptySubjects(1 << 12);
	private room = 1 << 12;

	add(id: number, flags: number): number {
		if (this.columns.count === this.room) this.grow();
		const person = this.columns.count++;
		this.columns.id[person] = id;
		this.columns.flags[person] = flags;
		return person;
	}

	/** What the first record of a person says of them. */
	describe(person: number, from: Subjects, at: number, text: Uint32Array): void {
		for (const key of ['name', 'cii', 'sex', 'race'] as const) this.columns[key][person] = text[from[key][at]];
	}

	/** Adds what a part knows of a person: records, death, and birth dates, whose span is kept where they differ. */
	join(person: number, from: Subjects, at: number, text: Uint32Array): void {
		const columns = this.columns;
		columns.records[person] = columns.records[person] + from.records[at];
		const before = columns.flags[person];
		const flags = from.flags[at];
		columns.flags[person] = before | flags;
		if ((flags & BIRTH_READ) === 0) return;
		const first = from.birthFrom[at];
		const last = from.birthTo[at];
		if ((before & BIRTH_READ) === 0) {
			columns.birthFrom[person] = first;
			columns.birthTo[person] = last;
			columns.birthText[person] = text[from.birthText[at]];
		} else if (first !== columns.birthFrom[person] || last !== columns.birthTo[person]) {
			this.flag(person, BIRTHS_DIFFER);
			columns.birthFrom[person] = Math.min(first, columns.birthFrom[person]);
			columns.birthTo[person] = Math.max(last, columns.birthTo[person]);
		}
	}

	flag(person: number, flag: number): void {
		this.columns.flags[person] = this.columns.flags[person] | flag;
	}

	private grow(): void {
		this.room *= 2;
		const bigger: Mutable<Subjects> = emptySubjects(this.room);
		for (const key of Object.keys(bigger) as (keyof Subjects)[])
			if (key !== 'count') bigger[key].set(this.columns[key]);
		bigger.count = this.columns.count;
		this.columns = bigger;
	}
}
