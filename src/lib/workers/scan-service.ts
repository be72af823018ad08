import type { ByteSource } from '../intake/byte-source';
import type { Layout } from '../intake/doj-extract/header';
import type { Part } from '../intake/doj-extract/part';
import { scanRange, type Range } from '../intake/doj-extract/scan';
import { Scratch } from '../intake/doj-extract/scratch';
import { deflated } from './deflated';
import { digestOf, digestPiece, digestRange, type Digest } from './digest';
import { PassingBytes } from './passing-bytes';
import { rewriteRange, type RewriteRequest, type Rewritten } from '../run/rewrite';

export type ScanProgress = (bytes: number, records: number) => void;

/** Of which bytes the checksum is wanted: of a part's own, or of all from the start of the file to its end. */
export type Sum = 'none' | 'part' | 'from-start';

export interface Scanned {
	readonly part: Part;
	/** Hex SHA-256; null where none is wanted. */
	readonly sha256: string | null;
}

/** What a scanning worker does: reads ranges of files, and writes them again with what was decided. */
export interface ScanWorker {
	scan(file: number, layout: Layout, range: Range, sum: Sum, onProgress: ScanProgress | null): Promise<Scanned | null>;
	rewrite(file: number, layout: Layout, request: RewriteRequest): Promise<Rewritten>;
	/** Takes the next piece of a file into its SHA-256. */
	digest(file: number, soFar: Digest): Promise<Digest>;
	/** Hex SHA-256 of a range of a file that fits into memory. */
	checksum(file: number, from: number, to: number): Promise<string>;
	/** Bytes as raw DEFLATE (RFC 1951). */
	deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** @param transfer hands the buffers of an answer over instead of copying them, where the thread can. */
export function scanService(
	sources: readonly ByteSource[],
	transfer: <T>(value: T, buffers: ArrayBuffer[]) => T
): ScanWorker {
	const scratch = new Scratch();
	const passing = new PassingBytes();
	const source = (file: number) => sources[file];
	// Streams into one buffer were seen to stall when a second pass used them beside a checksum: it reads by place.
	const byPlace = sources.map((one): ByteSource => ({
		name: one.name,
		size: one.size,
		read: (start, end) => one.read(start, end)
	}));
	const sumOf = (file: number, from: number, to: number) => {
		const passed = passing.between(from, to);
		return passed === null ? digestRange(byPlace[file], from, to) : digestOf(passed);
	};
	return {
		async scan(file, layout, range, sum, onProgress) {
			const options = onProgress === null ? { scratch } : { scratch, onProgress };
			const from = sum === 'from-start' ? 0 : range.from;
			const read = sum === 'none' ? source(file) : passing.watch(source(file), from, range.to);
			if (from < range.from) await read.read(from, range.from);
			const part = await scanRange(read, range, layout, options);
			if (part === null) return null;
			const sha256 = sum === 'none' ? null : await sumOf(file, sum === 'part' ? part.start : 0, part.end);
			return transfer({ part, sha256 }, buffersOf(part.events, part.cycles, part.subjects, part.texts));
		},
		async rewrite(file, layout, request) {
			const rewritten = await rewriteRange(byPlace[file], layout, request, scratch);
			return transfer(rewritten, buffersOf(rewritten));
		},
		digest: (file, soFar) => digestPiece(source(file), soFar),
		checksum: (file, from, to) => digestRange(byPlace[file], from, to),
		async deflate(bytes) {
			const packed = await deflated(bytes, 'deflate-raw');
			return transfer(packed, [packed.buffer]);
		}
	};
}

function buffersOf(...groups: readonly object[]): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	for (const group of groups) {
		for (const value of Object.values(group)) {
			if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
		}
	}
	return [...buffers];
}
