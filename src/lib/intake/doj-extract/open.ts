import { decodeRecord } from '../delimited/encoding';
import { BLANK, Framer, RECORD } from '../delimited/framer';
import type { ByteSource } from '../byte-source';
import { refusedKind } from '../file-kind';
import type { RefusedFile } from '../ledger';
import { WIDTH } from './columns';
import { isHeader, readHeader, standardLayout, type Layout } from './header';

/** A file made ready to be read: where its records start, and where each column stands in them. */
export interface OpenedExtract {
	readonly layout: Layout;
	readonly dataStart: number;
	/** Lines before the first record. */
	readonly headLines: number;
	readonly headBlanks: number;
	/** The file's first bytes, to look at. */
	readonly head: Uint8Array;
}

export type Opening =
	{ readonly ok: true; readonly extract: OpenedExtract } | { readonly ok: false; readonly refused: RefusedFile };

const HEAD = 262144;

/** Looks at the first bytes: what kind of file it is, and whether a header leads it. */
export async function openExtract(source: ByteSource): Promise<Opening> {
	const refuse = (reason: RefusedFile['reason'], values: RefusedFile['values'] = {}): Opening => ({
		ok: false,
		refused: { name: source.name, reason, values }
	});
	const head = await source.read(0, Math.min(source.size, HEAD));
	const kind = refusedKind(head, source.size);
	if (kind !== null) return refuse(kind);
	const framer = new Framer(WIDTH);
	let start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
	const mark = start;
	const foreign = head.length === source.size ? strangeRecords(head, start) : 0;
	if (foreign > 0) return refuse('no-doj-records', { records: foreign });
	let lines = 0;
	let blanks = 0;
	while (start < head.length && framer.read(head, start, head.length, head.length === source.size) === BLANK) {
		start = framer.next;
		lines += framer.lines;
		blanks++;
	}
	const first = start < head.length ? framer.read(head, start, head.length, head.length === source.size) : BLANK;
	const cells = first === RECORD ? cellsOf(head, start, framer) : [];
	if (!isHeader(cells)) {
		return { ok: true, extract: { layout: standardLayout(), dataStart: mark, headLines: 0, headBlanks: 0, head } };
	}
	const reading = readHeader(cells);
	if (!reading.ok) return refuse(reading.reason, { column: reading.column });
	return {
		ok: true,
		extract: {
			layout: reading.layout,
			dataStart: framer.next,
			headLines: lines + framer.lines,
			headBlanks: blanks,
			head
		}
	};
}

/** How many records a file that is in hand as a whole holds, if none of them is sound; otherwise 0. */
function strangeRecords(bytes: Uint8Array, start: number): number {
	const framer = new Framer(WIDTH);
	let records = 0;
	for (let at = start; at < bytes.length; at = framer.next) {
		const kind = framer.read(bytes, at, bytes.length, true);
		if (kind === RECORD && framer.cells >= WIDTH) return 0;
		if (kind !== BLANK) records++;
	}
	return records;
}

/** Cells of the record that the framer has just read, as text. */
export function cellsOf(buffer: Uint8Array, start: number, framer: Framer): string[] {
	const cells: string[] = [];
	let from = start;
	for (let cell = 0; cell < framer.cells; cell++) {
		const text = decodeRecord(buffer.subarray(from, framer.ends[cell]));
		cells.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
		from = framer.ends[cell] + 1;
	}
	return cells;
}
