import type { CycleBits } from '../../record/cycle-charges';
import { spanOfDigits } from '../../record/date-span';
import { textAt } from '../../record/texts';
import { TextTable } from '../delimited/text-table';
import type { Framer } from '../delimited/framer';
import type { QuarantineReason } from '../ledger';
import { RecordCells } from './cell';
import { COLUMN } from './columns';
import { CycleColumns } from './cycle-columns';
import { EventColumns } from './event-columns';
import { CASE, CONVICTION, FROM_COMMENT, IN_COURT, REGISTRATION, RELIEF } from './part';
import { sentenceHalfDays } from './sentence';
import { SubjectColumns } from './subject-columns';
import * as words from './words-of-rows';

/**
 * Turns records into events and subjects. Cells are compared and counted as bytes; a string is made once for each
 * distinct text that has to be understood.
 */
export class ExtractReader {
	readonly texts = new TextTable(4096);
	readonly events = new EventColumns();
	readonly cycles = new CycleColumns();
	readonly subjects = new SubjectColumns();
	flags: Record<string, number> = {};
	private readonly cells: RecordCells;
	private readonly stepKinds: number[] = [];
	private readonly dispositionKinds: number[] = [];
	private readonly chargeKinds: number[] = [];
	private readonly sentences = new Map<number, number>();
	private cycleStep = 0;
	private countPart = 0;
	private lastCase = 0;

	constructor(framer: Framer, position: Int32Array) {
		this.cells = new RecordCells(framer, position);
	}

	/** Forgets everything that was read and keeps the room. */
	reset(): void {
		this.texts.reset();
		this.events.reset();
		this.cycles.reset();
		this.subjects.reset();
		this.flags = {};
		// Kinds are known by the numbers of texts, which now mean other texts.
		this.stepKinds.length = 0;
		this.dispositionKinds.length = 0;
		this.chargeKinds.length = 0;
		this.sentences.clear();
		this.lastCase = 0;
	}

	get encoding(): RecordCells['encoding'] {
		return this.cells.encoding;
	}

	/** Takes in the record that the framer has just read, or says why it cannot be relied on. */
	take(buffer: Uint8Array, start: number, row: number, line: number): QuarantineReason | null {
		const cells = this.cells;
		cells.open(buffer, start);
		const disposition = this.intern(COLUMN.disposition);
		const convicted = this.kindOf(this.dispositionKinds, disposition, words.dispositionKind);
		const damage = this.readCountOrder(convicted === words.CONVICTED);
		if (damage !== null) return damage;
		const step = this.kindOf(this.stepKinds, this.intern(COLUMN.stepType), words.stepKind);
		const subject = this.subject();
		if (step === words.DECEASED_STEP) this.subjects.markDeceased(subject);
		const offense = this.intern(COLUMN.offense);
		const charge = this.kindOf(this.chargeKinds, offense, words.chargeKind);
		// A registration is one, whatever its row says of a conviction.
		if (step === words.REGISTRATION_STEP)
			this.fill(this.place(REGISTRATION, subject, row, line), offense, charge, disposition);
		if (convicted === words.CONVICTED || convicted === words.SET_ASIDE) {
			const kind = convicted === words.CONVICTED ? CONVICTION : RELIEF;
			const at = this.place(kind, subject, row, line);
			this.fill(at, offense, charge, disposition);
			if (step === words.COURT_ACTION) this.events.columns.flags[at] = this.events.columns.flags[at] | IN_COURT;
		} else if (step === words.COURT_ACTION) this.keepCase(subject, row, line);
		// Which charge a conviction is of is only known with all its rows; a registration is no charge.
		const isCharge = convicted !== words.CONVICTED && step !== words.REGISTRATION_STEP;
		const says = isCharge ? this.saysOf(charge, convicted === words.REJECTED) : 0;
		const agency = step === words.ARREST_STEP ? this.intern(COLUMN.agency) : 0;
		if (says !== 0 || agency !== 0) this.cycles.note(subject, Math.trunc(this.cycleStep / 1000), says, agency);
		return null;
	}

	/** The id in the record that `take` refused, as text, or null. */
	subjectIdText(): string | null {
		this.cells.select(COLUMN.subject);
		if (this.cells.isEmpty()) return null;
		this.cells.trim();
		return new TextDecoder().decode(this.cells.bytes.subarray(this.cells.from, this.cells.to));
	}

	private intern(column: number): number {
		this.cells.select(column);
		return this.texts.intern(this.cells.bytes, this.cells.from, this.cells.to);
	}

	/** The kind of a text, worked out once for each distinct text. */
	private kindOf(known: number[], text: number, read: (text: string) => number): number {
		return (known[text] ??= read(this.text(text)));
	}

	private text(text: number): string {
		return textAt(this.texts.view(), text);
	}

	private readCountOrder(convicted: boolean): QuarantineReason | null {
		const cells = this.cells;
		cells.select(COLUMN.countOrder);
		this.cycleStep = 0;
		this.countPart = 0;
		if (cells.isEmpty()) return convicted ? 'count-order-missing' : null;
		cells.trim();
		if (cells.to - cells.from === 12) {
			const cycleStep = cells.digits(cells.from, cells.from + 6);
			const countPart = cells.digits(cells.from + 6, cells.to);
			if (cycleStep >= 0 && countPart >= 0) {
				this.cycleStep = cycleStep;
				this.countPart = countPart;
				return null;
			}
		}
		const printed = new TextDecoder().decode(cells.bytes.subarray(cells.from, cells.to));
		return /^\d(?:\.\d+)?E\+?\d+$/i.test(printed) ? 'count-order-spreadsheet' : 'count-order-damaged';
	}

	private subject(): number {
		const cells = this.cells;
		cells.select(COLUMN.subject);
		let id = 0;
		if (!cells.isEmpty()) {
			cells.trim();
			id = this.texts.intern(cells.bytes, cells.from, cells.to);
		} else this.flag('no-subject-id');
		const subject = this.subjects.numberOf(id);
		if (this.subjects.fresh) {
			this.subjects.describe(
				subject,
				this.intern(COLUMN.name),
				this.intern(COLUMN.cii),
				this.intern(COLUMN.sex),
				this.intern(COLUMN.race)
			);
		}
		cells.select(COLUMN.birth);
		const digits = cells.dateDigits();
		if (digits !== 0 && !this.subjects.sameBirth(subject, digits)) {
			this.subjects.addBirth(subject, digits, spanOfDigits(digits), this.intern(COLUMN.birth));
		}
		return subject;
	}

	private place(kind: number, subject: number, row: number, line: number): number {
		const at = this.events.add();
		const columns = this.events.columns;
		columns.kind[at] = kind;
		columns.subject[at] = subject;
		columns.row[at] = row;
		columns.line[at] = line;
		columns.cycleStep[at] = this.cycleStep;
		columns.countPart[at] = this.countPart;
		return at;
	}

	private fill(at: number, offense: number, chargeKind: number, disposition: number): void {
		const columns = this.events.columns;
		columns.date[at] = this.date(COLUMN.eventDate);
		columns.cycleDate[at] = this.date(COLUMN.cycleDate);
		columns.comment[at] = this.intern(COLUMN.comment);
		const inComment = chargeKind === words.IN_COMMENT;
		columns.charge[at] = inComment ? columns.comment[at] : offense;
		if (inComment) columns.flags[at] = FROM_COMMENT;
		columns.county[at] = this.intern(COLUMN.county);
		columns.class[at] = this.intern(COLUMN.class);
		columns.chargeClass[at] = this.intern(COLUMN.offenseClass);
		columns.qualifier[at] = this.intern(COLUMN.qualifier);
		columns.disposition[at] = disposition;
		columns.caseNumber[at] = this.intern(COLUMN.caseNumber);
		columns.court[at] = this.intern(COLUMN.agency);
		columns.sentence[at] = this.sentence(this.intern(COLUMN.sentenceLength), this.intern(COLUMN.sentenceUnit));
	}

	/** Worked out once for each distinct pair of length and unit. */
	private sentence(length: number, unit: number): number {
		const key = length * 2 ** 26 + unit;
		let halfDays = this.sentences.get(key);
		if (halfDays === undefined) {
			halfDays = sentenceHalfDays(this.text(length), this.text(unit));
			this.sentences.set(key, halfDays);
		}
		return halfDays;
	}

	/** Digits, or for what is no date minus the number of the cell's text. */
	private date(column: number): number {
		this.cells.select(column);
		const digits = this.cells.dateDigits();
		return digits < 0 ? -this.intern(column) : digits;
	}

	/** What a charge says of its cycle; a record without a charge says nothing. */
	private saysOf(charge: number, rejected: boolean): CycleBits {
		let says = charge;
		if (says === words.IN_COMMENT)
			says = this.kindOf(this.chargeKinds, this.intern(COLUMN.comment), words.chargeKind) & ~words.IN_COMMENT;
		return rejected ? words.rejected(says) : says;
	}

	private keepCase(subject: number, row: number, line: number): void {
		const number = this.intern(COLUMN.caseNumber);
		if (number === 0) return;
		const columns = this.events.columns;
		const last = this.lastCase;
		if (
			last < columns.count &&
			columns.kind[last] === CASE &&
			columns.subject[last] === subject &&
			columns.cycleStep[last] === this.cycleStep &&
			columns.caseNumber[last] === number
		) {
			return;
		}
		this.lastCase = this.place(CASE, subject, row, line);
		this.events.columns.caseNumber[this.lastCase] = number;
	}

	flag(reason: string): void {
		this.flags[reason] = (this.flags[reason] ?? 0) + 1;
	}
}
