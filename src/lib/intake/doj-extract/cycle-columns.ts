import type { CycleBits } from '../../record/cycle-charges';
import type { CycleMarks } from './part';

type Grown = { -readonly [K in keyof CycleMarks]: CycleMarks[K] };

const KEYS = ['subject', 'cycle', 'says', 'agency'] as const;

/** What charges say of cycles, in columns that grow: one mark for each run of records of one cycle. */
export class CycleColumns {
	private columns = emptyCycles(1024);
	private room = 1024;

	note(subject: number, cycle: number, says: CycleBits, agency: number): void {
		const last = this.columns.count - 1;
		if (last >= 0 && this.columns.cycle[last] === cycle && this.columns.subject[last] === subject) {
			const named = this.columns.agency[last];
			if (agency === 0 || named === 0 || named === agency) {
				this.columns.says[last] = this.columns.says[last] | says;
				this.columns.agency[last] = named || agency;
				return;
			}
		}
		if (this.columns.count === this.room) this.grow();
		const at = this.columns.count++;
		this.columns.subject[at] = subject;
		this.columns.cycle[at] = cycle;
		this.columns.says[at] = says;
		this.columns.agency[at] = agency;
	}

	/** Forgets all cycles and keeps the room. */
	reset(): void {
		this.columns.count = 0;
	}

	/** Exactly what is held. */
	trimmed(): CycleMarks {
		const exact = emptyCycles(this.columns.count);
		for (const key of KEYS) exact[key].set(this.columns[key].subarray(0, this.columns.count));
		exact.count = this.columns.count;
		return exact;
	}

	private grow(): void {
		this.room *= 2;
		const bigger = emptyCycles(this.room);
		for (const key of KEYS) bigger[key].set(this.columns[key]);
		bigger.count = this.columns.count;
		this.columns = bigger;
	}
}

function emptyCycles(room: number): Grown {
	return {
		count: 0,
		subject: new Uint32Array(room),
		cycle: new Uint16Array(room),
		says: new Uint8Array(room),
		agency: new Uint32Array(room)
	};
}
