/** A file as the core sees it: bytes by position. Browser and Node each make one. */
export interface ByteSource {
	readonly name: string;
	readonly size: number;
	/** Bytes from `start` up to `end`; fewer only at the end of the file. */
	read(start: number, end: number): Promise<Uint8Array>;
	/** The same bytes one piece after another, where that is cheaper than asking for each by its place. */
	pieces?(start: number, end: number): Pieces | null;
}

/** A piece is good until the next is asked for; an empty one is the end. */
export interface Pieces {
	next(): Promise<Uint8Array>;
	/** Nothing more will be asked for. */
	close(): void;
}

/** Bytes in hand as a source. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
	return { name, size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}
