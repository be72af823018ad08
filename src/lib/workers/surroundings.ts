import type { ByteSource } from '../intake/byte-source';
import type { MadeBy } from '../report/changes-since';
import type { Spawned } from './pool';

/** What the service is given of its surroundings. */
export interface Surroundings {
	readonly madeBy: MadeBy;
	readonly cores: number;
	/** Milliseconds from any fixed moment. */
	readonly now: () => number;
	readonly source: (file: File) => ByteSource;
	readonly spawn: (files: readonly File[]) => Promise<Spawned>;
	/** Called before work that lets nothing else through until it is done. */
	readonly busy: () => void;
	/** Hands the buffers of a value over to the page instead of copying them. */
	readonly hand: <T>(value: T, buffers: ArrayBuffer[]) => T;
	/** Bytes that are scanned at once, where it is not the usual: small ones are for tests. */
	readonly rangeSize?: number;
}

/** How many workers scan side by side. */
export function widthOf({ cores }: Surroundings): number {
	return Math.max(1, Math.min(cores, 8));
}
