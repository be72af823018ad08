import type { ByteSource, Pieces } from '../intake/byte-source';
import { CHUNK } from '../intake/doj-extract/scratch';

/** A file that the user chose, as bytes by position. */
export function blobSource(file: File): ByteSource {
	const held: Held = { buffer: new ArrayBuffer(0) };
	return {
		name: file.name,
		size: file.size,
		read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
		pieces: (start, end) => blobPieces(file.slice(start, end), held)
	};
}

/** The one buffer of a source: it comes back from every read. */
interface Held {
	buffer: ArrayBuffer;
}

/**
 * Reads into one buffer again and again: slices made into buffers of their own pile up faster than they are collected.
 * Null where the browser cannot.
 */
function blobPieces(blob: Blob, held: Held): Pieces | null {
	let reader: ReadableStreamBYOBReader;
	try {
		reader = blob.stream().getReader({ mode: 'byob' });
	} catch {
		return null;
	}
	return {
		async next() {
			const buffer = held.buffer.byteLength === CHUNK ? held.buffer : new ArrayBuffer(CHUNK);
			const { done, value } = await reader.read(new Uint8Array(buffer));
			if (value === undefined) return new Uint8Array(0);
			held.buffer = value.buffer;
			return done ? value.subarray(0, 0) : value;
		},
		close: () => void reader.cancel().catch(() => undefined)
	};
}
