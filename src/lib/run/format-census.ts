import type { ByteSource } from '../intake/byte-source';
import { RecordCells } from '../intake/doj-extract/cell';
import { Chunks } from '../intake/doj-extract/chunks';
import { COLUMN, COLUMNS, WIDTH } from '../intake/doj-extract/columns';
import * as framing from '../intake/delimited/framer';
import { TextTable } from '../intake/delimited/text-table';
import { CODES } from '../record/codes';
import { hasNoValue } from '../record/no-value';
import { textAt } from '../record/texts';
import type { FormatReport } from '../report/format-report';
import { dispositionKind, NO_CONVICTION, OTHER_STEP, stepKind } from '../intake/doj-extract/words-of-rows';
import type { ReadFile } from './read-extracts';

type FileFormat = FormatReport['files'][number];

const DATES = ['birth', 'cycleDate', 'eventDate', 'dispositionDate'] as const;
/** Columns whose words come from a short official list, so that what is strange in them names no one. */
const CODED = ['stepType', 'disposition', 'class', 'offenseClass', 'sentenceUnit', 'countOrder'] as const;
/** A text that is rarer than this may be anything, a name among it; it is counted, not shown. */
const SHOWN_FROM = 5;
const CHUNK = 1 << 22;

/** Reads a file once more and tells how it is written, without a word of what it says about anyone. */
export async function censusFile(source: ByteSource, read: ReadFile): Promise<FileFormat> {
	const census = new FormatCensus(read.extract.layout.position);
	const chunks = new Chunks(source, read.extract.dataStart, source.size, CHUNK);
	let at = 0;
	while (!(at >= chunks.length && chunks.last)) {
		await chunks.fill(at);
		at = census.work(chunks);
	}
	const { ledger, extract, lineEnds, encodings } = read;
	const quarantine: Record<string, number> = {};
	for (const { reason } of ledger.quarantine) quarantine[reason] = (quarantine[reason] ?? 0) + 1;
	return {
		bytes: ledger.bytes,
		records: ledger.records,
		header: extract.layout.header,
		lineEnds,
		encodings,
		columns: COLUMNS.map((name, column) => ({ name, filled: census.filled[column] })),
		dateShapes: census.dateShapes(),
		unknownCodes: census.unknownCodes(),
		quarantine,
		flags: ledger.flags
	};
}

class FormatCensus {
	readonly filled = new Float64Array(WIDTH);
	private readonly framer = new framing.Framer(WIDTH);
	private readonly cells: RecordCells;
	private readonly texts = new TextTable(1024);
	private readonly counts = new Map<string, Map<number, number>>();

	constructor(private readonly position: Int32Array) {
		this.cells = new RecordCells(this.framer, position);
	}

	work(chunks: Chunks): number {
		let at = 0;
		while (at < chunks.length) {
			const kind = this.framer.read(chunks.buffer, at, chunks.length, chunks.last);
			if (kind === framing.MORE) return at;
			if (kind === framing.RECORD && this.framer.cells === WIDTH) this.record(chunks.buffer, at);
			at = this.framer.next;
		}
		return at;
	}

	private record(buffer: Uint8Array, start: number): void {
		const { cells } = this;
		cells.open(buffer, start);
		for (let column = 0; column < WIDTH; column++) {
			if (this.position[column] < 0) continue;
			cells.select(column);
			if (!cells.isEmpty()) this.filled[column] = this.filled[column] + 1;
		}
		for (const key of [...DATES, ...CODED]) this.count(key);
		this.count('offense');
	}

	/** Counts a cell: dates and count codes by shape, codes as they are, of an offence only the letters of its code. */
	private count(key: keyof typeof COLUMN): void {
		this.cells.select(COLUMN[key]);
		const text = this.texts.intern(this.cells.bytes, this.cells.from, this.cells.to);
		let sums = this.counts.get(key);
		if (sums === undefined) this.counts.set(key, (sums = new Map<number, number>()));
		sums.set(text, (sums.get(text) ?? 0) + 1);
	}

	dateShapes(): FileFormat['dateShapes'] {
		return Object.fromEntries(DATES.map((key) => [COLUMNS[COLUMN[key]] ?? '', this.summed(key, shapeOf)]));
	}

	unknownCodes(): FileFormat['unknownCodes'] {
		const strange = (key: keyof typeof COLUMN, known: (text: string) => boolean) =>
			[
				COLUMNS[COLUMN[key]] ?? '',
				rareHidden(this.summed(key, (text) => (hasNoValue(text) || known(text) ? null : text.trim())))
			] as const;
		return Object.fromEntries([
			strange(
				'stepType',
				(text) =>
					stepKind(text) !== OTHER_STEP || /^(ARREST|APPLICANT|PROBATION|CUSTODY|SUPPLEMENTAL)/i.test(text.trim())
			),
			strange(
				'disposition',
				(text) => dispositionKind(text) !== NO_CONVICTION || /^(DISMISSED|ACQUITTED|PROS REL|REL)/i.test(text.trim())
			),
			strange('class', (text) => /^\s*(FELONY|MISDEMEANOR|INFRACTION)\s*$/i.test(text)),
			strange('offenseClass', (text) => /^\s*[FMI]\s*$/i.test(text)),
			strange('sentenceUnit', (text) => /^\s*[DMY]\s*$/i.test(text)),
			[
				COLUMNS[COLUMN.countOrder] ?? '',
				this.summed('countOrder', (text) => (/^\s*\d{12}\s*$/.test(text) ? null : shapeOf(text)))
			],
			[COLUMNS[COLUMN.offense] ?? '', rareHidden(this.summed('offense', strangeCode))]
		]);
	}

	private summed(key: string, group: (text: string) => string | null): Record<string, number> {
		const sums: Record<string, number> = {};
		for (const [text, count] of this.counts.get(key) ?? []) {
			const name = group(textAt(this.texts, text));
			if (name !== null) sums[name] = (sums[name] ?? 0) + count;
		}
		return sums;
	}
}

/** Every digit a 9 and every letter an A: `99999999`, `9999-99-99`. Long ones are cut. */
function shapeOf(text: string): string {
	return text.replaceAll(/\d/g, '9').replaceAll(/\p{L}/gu, 'A').slice(0, 24);
}

/** The code of an offence that begins with a number, where it is none that the app knows. */
function strangeCode(text: string): string | null {
	const code = /^\s*[\d.]+[A-Z0-9()./ ]*?\s([A-Z]{2,3})\s*(?:-|$)/i.exec(text)?.[1]?.toUpperCase();
	return code === undefined || CODES.has(code) ? null : code;
}

function rareHidden(sums: Readonly<Record<string, number>>): Record<string, number> {
	const shown: Record<string, number> = {};
	for (const [text, count] of Object.entries(sums)) {
		const name = count >= SHOWN_FROM ? text : '(rare)';
		shown[name] = (shown[name] ?? 0) + count;
	}
	return shown;
}
