import { TextTable } from '../intake/delimited/text-table';
import { INCOMPLETE, type CycleMarks, type Events, type Part, type Subjects } from '../intake/doj-extract/part';
import { TEXT_COLUMNS } from '../intake/doj-extract/event-columns';
import { GrowingSubjects } from './growing-subjects';

/** A part with its numbers made those of the whole run. */
export interface PlacedPart {
	readonly file: number;
	readonly firstRow: number;
	readonly firstLine: number;
	readonly events: Events;
	readonly cycles: CycleMarks;
}

/**
 * Joins parts in the order of their files and bytes. People are one wherever their records lie, in whatever file; any
 * way of cutting the files gives the same whole.
 */
export class Assembly {
	readonly texts = new TextTable(1 << 14);
	readonly people = new GrowingSubjects();
	readonly parts: PlacedPart[] = [];
	/** Records set aside in which no person could be read. */
	unattributed = 0;
	private readonly damaged: string[] = [];
	private readonly byId = new Map<number, number>();

	add(file: number, part: Part, firstRow: number, firstLine: number): void {
		const text = this.texts.absorb(part.texts);
		const person = this.placePeople(part.subjects, text);
		renumber(part.events.subject, person);
		renumber(part.cycles.subject, person);
		renumber(part.cycles.agency, text);
		for (const column of TEXT_COLUMNS) renumber(part.events[column], text);
		renumberTexts(part.events.date, text);
		renumberTexts(part.events.cycleDate, text);
		this.parts.push({ file, firstRow, firstLine, events: part.events, cycles: part.cycles });
		for (const record of part.quarantine) {
			if (record.subject === null) this.unattributed++;
			else this.damaged.push(record.subject);
		}
	}

	/** Marks the people who have a record that was set aside. Called once all parts are in. */
	markIncomplete(): void {
		const encoder = new TextEncoder();
		for (const id of this.damaged) {
			const bytes = encoder.encode(id);
			const person = this.byId.get(this.texts.intern(bytes, 0, bytes.length));
			if (person !== undefined) this.people.flag(person, INCOMPLETE);
		}
	}

	private placePeople(subjects: Subjects, text: Uint32Array): Uint32Array {
		const here = new Uint32Array(subjects.count);
		for (let at = 0; at < subjects.count; at++) {
			const id = text[subjects.id[at]];
			const known = id === 0 ? undefined : this.byId.get(id);
			// A record without an id is all that is known of its person: what else there is cannot be told.
			const person = known ?? this.people.add(id, id === 0 ? INCOMPLETE : 0);
			if (known === undefined) {
				if (id !== 0) this.byId.set(id, person);
				this.people.describe(person, subjects, at, text);
			}
			here[at] = person;
			this.people.join(person, subjects, at, text);
		}
		return here;
	}
}

function renumber(column: Uint32Array, to: Uint32Array): void {
	for (let at = 0; at < column.length; at++) column[at] = to[column[at]];
}

/** Only what is negative is the number of a text. */
function renumberTexts(column: Int32Array, to: Uint32Array): void {
	for (let at = 0; at < column.length; at++) if (column[at] < 0) column[at] = -to[-column[at]];
}
