import { RecordCells } from '../intake/doj-extract/cell';
import { COLUMN } from '../intake/doj-extract/columns';
import type { Layout } from '../intake/doj-extract/header';
import type { Framer } from '../intake/delimited/framer';
import { TextTable } from '../intake/delimited/text-table';
import { textAt } from '../record/texts';
import { appendedColumns, OTHER_CHARGES } from '../report/appended';
import { csvLine, neutralised } from '../report/csv';
import { otherCharges } from '../report/other-charges';

const PREFIX = ','.repeat(OTHER_CHARGES + 1);

/** The appended cells of rows without a decision: blank but for what the comment says of other charges. */
export class PlainCells {
	private readonly cells: RecordCells;
	private readonly texts = new TextTable(256);
	private readonly known = new Map<number, Uint8Array>();
	private readonly suffix: string;
	private readonly blank: Uint8Array;

	constructor(
		framer: Framer,
		layout: Layout,
		private readonly exact: boolean,
		reviewed: boolean
	) {
		this.suffix = ','.repeat(appendedColumns(reviewed).length - OTHER_CHARGES - 1);
		this.blank = new TextEncoder().encode(`${PREFIX}${this.suffix}\n`);
		this.cells = new RecordCells(framer, layout.position);
	}

	/** Those of the record that the framer has just read, in UTF-8, with the comma before and the line end after. */
	of(buffer: Uint8Array, start: number): Uint8Array {
		const { cells, texts } = this;
		cells.open(buffer, start);
		cells.select(COLUMN.comment);
		if (cells.isEmpty()) return this.blank;
		const comment = texts.intern(cells.bytes, cells.from, cells.to);
		cells.select(COLUMN.offense);
		const offense = texts.intern(cells.bytes, cells.from, cells.to);
		const key = comment * 2 ** 26 + offense;
		let given = this.known.get(key);
		if (given === undefined) {
			const other = otherCharges(textAt(texts, offense), textAt(texts, comment));
			const shown = csvLine([this.exact ? other : neutralised(other)]).slice(0, -1);
			given = other === '' ? this.blank : new TextEncoder().encode(`${PREFIX}${shown}${this.suffix}\n`);
			this.known.set(key, given);
		}
		return given;
	}
}
