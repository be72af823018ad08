import type { ByteSource } from '../intake/byte-source';
import type { LedgerFile, Quarantined, RefusedFile } from '../intake/ledger';
import { openExtract, type OpenedExtract } from '../intake/doj-extract/open';
import type { Part } from '../intake/doj-extract/part';
import type { Range } from '../intake/doj-extract/scan';
import { Assembly } from './assembly';

/** Whatever scans a range of a file: in this thread, or a worker of a pool. Null: its start could not be told. */
export interface Scanner {
	scan(file: number, extract: OpenedExtract, range: Range): Promise<Part | null>;
	/** How many ranges may be on their way at once. */
	readonly width: number;
}

export interface Reading {
	readonly assembly: Assembly;
	readonly files: readonly ReadFile[];
	readonly refused: readonly RefusedFile[];
}

/** A file as it was read: its account, and what is needed to read it again. */
export interface ReadFile {
	readonly source: number;
	readonly extract: OpenedExtract;
	readonly ledger: LedgerFile;
	/** Where each scanned range started and ended, with the records and lines before it. */
	readonly ranges: readonly ReadRange[];
	readonly lineEnds: Part['tally']['lineEnds'];
	readonly encodings: Part['tally']['encodings'];
}

export interface ReadRange {
	readonly from: number;
	readonly to: number;
	readonly firstRow: number;
	readonly firstLine: number;
	/** Places of the quarantined among the range's records. */
	readonly quarantinedRows: Uint32Array;
}

export const RANGE = 1 << 23;

export interface ReadOptions {
	readonly rangeSize?: number;
	/** Told after every range that has been joined how many people there are so far. */
	readonly onJoined?: (people: number) => void;
	/**
	 * Given every part of a file in its turn, before it is joined: joining changes its numbers. Reading goes on when the
	 * answer comes. A file that is then found to be no extract had its parts given as well.
	 *
	 * @param source place of the file among the sources.
	 */
	readonly onPart?: (source: number, part: Part) => Promise<void>;
}

/** Reads files in order. Ranges are scanned side by side and joined in their order. */
export async function readExtracts(
	sources: readonly ByteSource[],
	scanner: Scanner,
	options: ReadOptions = {}
): Promise<Reading> {
	const assembly = new Assembly();
	const files: ReadFile[] = [];
	const refused: RefusedFile[] = [];
	for (const [at, source] of sources.entries()) {
		const twin = await twinOf(source, sources.slice(0, at));
		if (twin !== null) {
			refused.push({ name: source.name, reason: 'duplicate', values: { of: twin } });
			continue;
		}
		const opening = await openExtract(source);
		if (!opening.ok) {
			refused.push(opening.refused);
			continue;
		}
		const reader = new FileReading(source, files.length, at, opening.extract, assembly);
		await reader.read(scanner, options);
		if (reader.isForeign)
			refused.push({ name: source.name, reason: 'no-doj-records', values: { records: reader.records } });
		else files.push(reader.result());
	}
	return { assembly, files, refused };
}

/** The name of an earlier file with the same bytes. */
async function twinOf(source: ByteSource, earlier: readonly ByteSource[]): Promise<string | null> {
	for (const other of earlier)
		if (other.size === source.size && source.size > 0 && (await sameBytes(source, other))) return other.name;
	return null;
}

async function sameBytes(a: ByteSource, b: ByteSource): Promise<boolean> {
	const step = 1 << 22;
	for (let at = 0; at < a.size; at += step) {
		const end = Math.min(a.size, at + step);
		const [left, right] = await Promise.all([a.read(at, end), b.read(at, end)]);
		for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
	}
	return true;
}

class FileReading {
	private readonly ranges: ReadRange[] = [];
	private readonly quarantine: Quarantined[] = [];
	private readonly flags: Record<string, number> = {};
	private readonly lineEnds = { crlf: 0, lf: 0, cr: 0 };
	private readonly encodings = { ascii: 0, 'utf-8': 0, 'windows-1252': 0 };
	private readonly held: Part[] = [];
	private accepted = 0;
	private blank: number;
	private wide = 0;
	private line: number;
	private end: number;

	constructor(
		private readonly source: ByteSource,
		private readonly file: number,
		private readonly sourceAt: number,
		private readonly extract: OpenedExtract,
		private readonly assembly: Assembly
	) {
		this.blank = extract.headBlanks;
		this.line = extract.headLines;
		this.end = extract.dataStart;
	}

	get records(): number {
		return this.accepted + this.quarantine.length;
	}

	/** Records there are, but not one of them has the columns of the extract. */
	get isForeign(): boolean {
		return this.wide === 0 && this.records > 0;
	}

	async read(scanner: Scanner, { rangeSize = RANGE, onPart, onJoined }: ReadOptions): Promise<void> {
		const size = this.source.size;
		const starts: number[] = [];
		for (let from = this.extract.dataStart; from < size; from += rangeSize) starts.push(from);
		const scan = (from: number, to: number, known: boolean) =>
			scanner.scan(this.sourceAt, this.extract, { from, to, known });
		const pending = new Map<number, Promise<Part | null>>();
		const begin = (at: number) => {
			const from = starts[at];
			if (from === undefined) return;
			const running = scan(from, Math.min(size, from + rangeSize), at === 0);
			// Whoever awaits it in its turn hears of the failure; until then it must not count as unhandled.
			running.catch(() => undefined);
			pending.set(at, running);
		};
		for (let at = 0; at < scanner.width; at++) begin(at);
		for (const [at, from] of starts.entries()) {
			const to = Math.min(size, from + rangeSize);
			let part = await pending.get(at)!;
			pending.delete(at);
			begin(at + scanner.width);
			if (this.end >= to) continue;
			// The guess of a start is only right if the range before ends there.
			if (part === null || part.start !== this.end) part = await scan(this.end, to, true);
			if (part !== null) {
				await onPart?.(this.sourceAt, part);
				this.take(part);
			}
			onJoined?.(this.assembly.people.columns.count);
		}
	}

	private take(part: Part): void {
		const firstRow = this.records;
		this.ranges.push({
			from: part.start,
			to: part.end,
			firstRow,
			firstLine: this.line,
			quarantinedRows: part.quarantinedRows
		});
		for (const record of part.quarantine) {
			this.quarantine.push({ ...record, line: this.line + record.line + 1, offset: part.start + record.offset });
			if (record.reason.startsWith('count-order')) this.wide++;
		}
		this.wide += part.tally.accepted;
		this.accepted += part.tally.accepted;
		this.blank += part.tally.blank;
		add(this.flags, part.tally.flags);
		add(this.lineEnds, part.tally.lineEnds);
		add(this.encodings, part.tally.encodings);
		// Nothing of a file goes into the run before it is known to be an extract.
		if (this.wide === 0) this.held.push(part);
		else {
			const parts = [...this.held.splice(0), part];
			for (const [i, one] of parts.entries()) {
				const range = this.ranges[this.ranges.length - parts.length + i];
				this.assembly.add(this.file, one, range.firstRow, range.firstLine);
			}
		}
		this.line += part.lines;
		this.end = part.end;
	}

	result(): ReadFile {
		const { source, extract, accepted, blank, quarantine, flags } = this;
		if (extract.layout.header === 'reordered') flags['header-reordered'] = 1;
		if (extract.layout.strange.length > 0) flags['header-strange-names'] = extract.layout.strange.length;
		return {
			source: this.sourceAt,
			extract,
			ranges: this.ranges,
			lineEnds: this.lineEnds,
			encodings: this.encodings,
			ledger: {
				name: source.name,
				bytes: source.size,
				sha256: '',
				header: extract.layout.header !== 'none',
				records: accepted + quarantine.length + blank,
				accepted,
				quarantined: quarantine.length,
				blank,
				neutralisedCells: null,
				flags,
				quarantine
			}
		};
	}
}

function add(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
	for (const [key, count] of Object.entries(more)) sums[key] = (sums[key] ?? 0) + count;
}
