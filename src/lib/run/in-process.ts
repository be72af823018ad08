import type { ByteSource } from '../intake/byte-source';
import type { Part } from '../intake/doj-extract/part';
import { scanRange } from '../intake/doj-extract/scan';
import { Scratch } from '../intake/doj-extract/scratch';
import type { Scanner } from './read-extracts';

/** Scans in the calling thread, one range after another: they share their room. */
export function inProcessScanner(sources: readonly ByteSource[], chunk?: number): Scanner {
	const scratch = new Scratch();
	let busy: Promise<unknown> = Promise.resolve();
	return {
		width: 1,
		scan(file, extract, range): Promise<Part | null> {
			const options = chunk === undefined ? { scratch } : { scratch, chunk };
			const done = busy.then(() => scanRange(sources[file], range, extract.layout, options));
			busy = done.catch(() => undefined);
			return done;
		}
	};
}
