import type { ByteSource } from '../intake/byte-source';
import type { Layout } from '../intake/doj-extract/header';
import type { Part } from '../intake/doj-extract/part';
import { scanRange, type Range } from '../intake/doj-extract/scan';
import { Scratch } from '../intake/doj-extract/scratch';
import { digestPiece, digestRange, type Digest } from './digest';
import { rewriteRange, type RewriteRequest, type Rewritten } from '../run/rewrite';

export type ScanProgress = (bytes: number, records: number) => void;

/** What a scanning worker does: reads ranges of files, and writes them again with what was decided. */
export interface ScanWorker {
	scan(file: number, layout: Layout, range: Range, onProgress: ScanProgress | null): Promise<Part | null>;
	rewrite(file: number, layout: Layout, request: RewriteRequest): Promise<Rewritten>;
	/** Takes the next piece of a file into its SHA-256. */
	digest(file: number, soFar: Digest): Promise<Digest>;
	/** Hex SHA-256 of a range of a file that fits into memory. */
	checksum(file: number, from: number, to: number): Promise<string>;
}

/** @param transfer hands the buffers of an answer over instead of copying them, where the thread can. */
export function scanService(
	sources: readonly ByteSource[],
	transfer: <T>(value: T, buffers: ArrayBuffer[]) => T
): ScanWorker {
	const scratch = new Scratch();
	const source = (file: number) => sources[file];
	// Streams into one buffer were seen to stall when a second pass used them beside a checksum: it reads by place.
	const byPlace = sources.map((one): ByteSource => ({
		name: one.name,
		size: one.size,
		read: (start, end) => one.read(start, end)
	}));
	return {
		async scan(file, layout, range, onProgress) {
			const part = await scanRange(
				source(file),
				range,
				layout,
				onProgress === null ? { scratch } : { scratch, onProgress }
			);
			return part === null ? null : transfer(part, buffersOf(part.events, part.cycles, part.subjects, part.texts));
		},
		async rewrite(file, layout, request) {
			const rewritten = await rewriteRange(byPlace[file], layout, request, scratch);
			return transfer(rewritten, buffersOf(rewritten));
		},
		digest: (file, soFar) => digestPiece(source(file), soFar),
		checksum: (file, from, to) => digestRange(byPlace[file], from, to)
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
