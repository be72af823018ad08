import type { Count, Cycle, History } from '../history/history';
import { writeCount, writeSentence } from './count-cells';
import { writePerson } from './person-cells';
import { RecordBytes } from './record-bytes';
import { writeStep } from './step-cells';

/** The extract numbers cycles from 101. */
const FIRST_CYCLE = 101;

/** Called with each record just written, from `start` on; true ends the writing. */
export type RecordEnd = (out: RecordBytes, start: number, count: Count) => boolean;

/** Writes histories row by row. The first rows of a history are a history too, only a shorter one. */
export class HistoryRows {
	/** The cells that all rows of one step share. */
	private readonly shared = new RecordBytes(1024);

	constructor(private readonly endRecord: RecordEnd) {}

	/** The rows of the cycles from `first` up to, not including, `last`; false if they ended early. */
	write(history: History, first: number, last: number, out: RecordBytes): boolean {
		for (let at = first; at < last; at++) {
			if (!this.writeCycle(history, at, out)) return false;
		}
		return true;
	}

	private writeCycle({ person, cycles }: History, at: number, out: RecordBytes): boolean {
		const cycle = cycles[at];
		this.shared.cutBack(0);
		writePerson(person, at === cycles.length - 1 ? person.laterBirth : person.birth, this.shared);
		const personEnd = this.shared.length;
		for (let step = 0; step < cycle.steps.length; step++) {
			this.shared.cutBack(personEnd);
			writeStep(cycle, FIRST_CYCLE + at, cycle.steps[step], step + 1, this.shared);
			for (const count of cycle.steps[step].counts) {
				if (!this.writeRows(cycle, FIRST_CYCLE + at, step + 1, count, out)) return false;
			}
		}
		return true;
	}

	/** A row for each part of the sentence, one if there is none. */
	private writeRows(cycle: Cycle, cycleOrder: number, stepOrder: number, count: Count, out: RecordBytes): boolean {
		for (let part = 0; part === 0 || part < count.sentence.length; part++) {
			const start = out.length;
			out.append(this.shared);
			writeCount(cycleOrder, stepOrder, count, out);
			writeSentence(count.sentence[part], cycle.age, count.comment, out);
			if (this.endRecord(out, start, count)) return false;
		}
		return true;
	}
}
