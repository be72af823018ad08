import type { ByteSource } from '../intake/byte-source';

/** A file that the user chose, as bytes by position. */
export function blobSource(file: File): ByteSource {
	return {
		name: file.name,
		size: file.size,
		read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
		release(piece) {
			const { buffer } = piece as { buffer: ArrayBuffer & { transfer?: (length: number) => ArrayBuffer } };
			buffer.transfer?.(0);
		}
	};
}
