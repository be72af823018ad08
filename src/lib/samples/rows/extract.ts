import type { Chance } from '../chance';
import type { Count, History } from '../history/history';
import { damageRecord, DAMAGES } from './damage';
import { HistoryRows } from './history-rows';
import { RecordBytes } from './record-bytes';

const CAPACITY = 1 << 20;
/** One record in so many is broken, the first of them among the first few thousand. */
const DAMAGE_EVERY = 40_000;
const FIRST_DAMAGE = 4_000;

interface Held {
	readonly bytes: Uint8Array;
	readonly rows: number;
	/** Written once so many rows are out. */
	readonly due: number;
}

/** The file in the making: puts histories down, some of them in two places, and breaks a record now and then. */
export class Extract {
	private readonly out = new RecordBytes(CAPACITY + CAPACITY / 4);
	private readonly aside = new RecordBytes(CAPACITY / 16);
	private readonly histories = new HistoryRows((out, start, count) => this.endRecord(out, start, count));
	private held: Held[] = [];
	/** Rows put down or held. */
	private made = 0;
	private written = 0;
	private damages = 0;
	private damageAt: number;

	constructor(
		private readonly chance: Chance,
		private readonly rows: number
	) {
		this.damageAt = chance.below(FIRST_DAMAGE);
	}

	get full(): boolean {
		return this.made >= this.rows;
	}

	get length(): number {
		return this.out.length;
	}

	writeLine(line: string): void {
		this.out.text(`${line}\n`);
	}

	/** Three in ten of those with several cycles have the later ones some hundred rows further on. */
	add(history: History): void {
		const many = history.cycles.length;
		const together = many > 1 && this.chance.percent(32) ? this.chance.between(1, many - 1) : many;
		const before = this.made;
		const ended = !this.histories.write(history, 0, together, this.out);
		this.written += this.made - before;
		if (!ended && together < many) this.hold(history, together);
		this.writeHeld(this.written);
	}

	/** Writes what is still held. */
	close(): void {
		this.writeHeld(Infinity);
	}

	/** What was written since the last time. */
	take(): Uint8Array {
		const taken = this.out.from(0);
		this.out.cutBack(0);
		return taken;
	}

	private hold(history: History, first: number): void {
		const before = this.made;
		this.aside.cutBack(0);
		this.histories.write(history, first, history.cycles.length, this.aside);
		this.held.push({
			bytes: this.aside.from(0),
			rows: this.made - before,
			due: this.written + this.chance.between(100, 900)
		});
	}

	private writeHeld(upTo: number): void {
		const waiting: Held[] = [];
		for (const part of this.held) {
			if (part.due > upTo) waiting.push(part);
			else {
				this.out.appendBytes(part.bytes);
				this.written += part.rows;
			}
		}
		this.held = waiting;
	}

	private endRecord(out: RecordBytes, start: number, count: Count): boolean {
		if (this.made >= this.damageAt && count.charge.text.includes('-')) this.damage(out, start);
		out.text('\n');
		this.made++;
		return this.full;
	}

	private damage(out: RecordBytes, start: number): void {
		const broken = damageRecord(out.from(start), DAMAGES[this.damages % DAMAGES.length]);
		out.cutBack(start);
		out.appendBytes(broken);
		this.damages++;
		this.damageAt = this.damages * DAMAGE_EVERY + this.chance.below(DAMAGE_EVERY);
	}
}
