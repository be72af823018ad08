import type { ByteSource } from '../intake/byte-source';
import { scanRange } from '../intake/doj-extract/scan';
import type { Scanner } from './read-extracts';

/** Scans in the calling thread. */
export function inProcessScanner(sources: readonly ByteSource[], chunk?: number): Scanner {
	return {
		width: 1,
		scan: (file, extract, range) =>
			scanRange(sources[file], range, extract.layout, chunk === undefined ? {} : { chunk })
	};
}
