import { Chunks } from '../intake/doj-extract/chunks';
import { WIDTH } from '../intake/doj-extract/columns';
import type { Layout } from '../intake/doj-extract/header';
import { CHUNK, type Scratch } from '../intake/doj-extract/scratch';
import { fromUtf8, isUtf8 } from '../intake/delimited/encoding';
import * as framing from '../intake/delimited/framer';
import type { ByteSource } from '../intake/byte-source';
import { ByteOutput } from './byte-output';
import { PlainCells } from './plain-cells';
import { RowCopy } from './row-copy';

/** What to write of one range of a file. */
export interface RewriteRequest {
	readonly from: number;
	readonly to: number;
	/** Rows of convictions in scope, counted from the range's first record, in order. */
	readonly rows: Uint32Array;
	/** Their appended cells in UTF-8, each with the comma before and the line end after: row `n` has those up to `ends[n]`. */
	readonly cells: Uint8Array;
	readonly ends: Uint32Array;
	/** Rows that are set aside and not written. */
	readonly quarantined: Uint32Array;
	readonly exact: boolean;
	/** People decided something over the machine: rows have one cell more. */
	readonly reviewed: boolean;
	readonly files: { readonly all: boolean; readonly condensed: boolean; readonly inScope: boolean };
	/** Buffers of ranges that have been written, to be used again. */
	readonly spare?: readonly ArrayBuffer[];
}

export interface Rewritten {
	readonly all: Uint8Array<ArrayBuffer>;
	readonly condensed: Uint8Array<ArrayBuffer>;
	readonly inScope: Uint8Array;
	readonly neutralised: number;
	readonly rows: number;
}

/** Reads a range again and writes its rows with what was decided about them. */
export async function rewriteRange(
	source: ByteSource,
	layout: Layout,
	request: RewriteRequest,
	scratch?: Scratch
): Promise<Rewritten> {
	const chunks = new Chunks(
		source,
		request.from,
		request.to,
		Math.min(CHUNK, request.to - request.from),
		scratch?.buffer
	);
	const writer = new RowWriter(layout, request);
	let at = 0;
	while (chunks.base + at < request.to && !(at >= chunks.length && chunks.last)) {
		await chunks.fill(at);
		at = writer.work(chunks, request.to);
	}
	chunks.close();
	return writer.result();
}

class RowWriter {
	private readonly framer = new framing.Framer(WIDTH);
	private readonly copy: RowCopy;
	private readonly plain: PlainCells;
	private readonly all: ByteOutput;
	private readonly condensed: ByteOutput;
	private readonly inScope = new ByteOutput(1 << 16);
	private row = 0;
	private nextInScope = 0;
	private nextQuarantined = 0;
	private neutralised = 0;
	private longLine = false;

	constructor(
		layout: Layout,
		private readonly request: RewriteRequest
	) {
		this.copy = new RowCopy(this.framer, layout);
		this.plain = new PlainCells(this.framer, layout, request.exact, request.reviewed);
		const room = request.to - request.from;
		const [first, second] = request.spare ?? [];
		this.all = new ByteOutput(request.files.all ? room + (room >> 2) : 0, first);
		this.condensed = new ByteOutput(request.files.condensed ? room >> 1 : 0, second);
	}

	/** Writes the records in hand; returns where the first that is not whole begins. */
	work(chunks: Chunks, to: number): number {
		const { buffer, length, base, last } = chunks;
		let at = 0;
		while (base + at < to && at < length) {
			if (this.longLine) {
				while (at < length && buffer[at] !== 10 && buffer[at] !== 13) at++;
				if (at + 1 >= length && !last) return at;
				this.longLine = false;
				at = buffer[at] === 13 && buffer[at + 1] === 10 ? at + 2 : at + 1;
				continue;
			}
			const kind = this.framer.read(buffer, at, length, last);
			if (kind === framing.MORE) return at;
			if (kind !== framing.BLANK) this.record(buffer, at, kind);
			this.longLine = kind === framing.TOO_LONG;
			at = this.framer.next;
		}
		return at;
	}

	private record(buffer: Uint8Array, start: number, kind: number): void {
		const { request, copy } = this;
		const row = this.row++;
		if (request.quarantined[this.nextQuarantined] === row) {
			this.nextQuarantined++;
			return;
		}
		if (kind !== framing.RECORD || this.framer.cells !== WIDTH) return;
		this.neutralised += copy.open(buffer, start, request.exact);
		const decided = request.rows[this.nextInScope] === row;
		let cells: Uint8Array;
		let from = 0;
		let to: number;
		if (decided) {
			const n = this.nextInScope++;
			cells = request.cells;
			from = n === 0 ? 0 : request.ends[n - 1];
			to = request.ends[n];
		} else {
			cells = this.plain.of(buffer, start);
			to = cells.length;
		}
		// A row is in one encoding: where its own letters are Windows-1252, so are those that are added.
		if (this.framer.bits >= 128 && !isUtf8(buffer, start, this.framer.end)) {
			cells = fromUtf8(cells, from, to);
			from = 0;
			to = cells.length;
		}
		if (request.files.all) {
			copy.all(this.all);
			this.all.copy(cells, from, to);
		}
		if (decided && request.files.inScope) {
			copy.all(this.inScope);
			this.inScope.copy(cells, from, to);
		}
		if (request.files.condensed) {
			copy.condensed(this.condensed);
			this.condensed.copy(cells, from, to);
		}
	}

	result(): Rewritten {
		return {
			all: this.all.take(),
			condensed: this.condensed.take(),
			inScope: this.inScope.take(),
			neutralised: this.neutralised,
			rows: this.row
		};
	}
}
