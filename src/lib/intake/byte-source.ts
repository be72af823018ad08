/** A file as the core sees it: bytes by position. Browser and Node each make one. */
export interface ByteSource {
	readonly name: string;
	readonly size: number;
	/** Bytes from `start` up to `end`; fewer only at the end of the file. */
	read(start: number, end: number): Promise<Uint8Array>;
	/** Frees what `read` gave, at once: left to the collector, pieces of a large file pile up. */
	release?(piece: Uint8Array): void;
}

/** Bytes in hand as a source. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
	return { name, size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}
