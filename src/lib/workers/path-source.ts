import { openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ByteSource } from '../intake/byte-source';

/** A file on disk as bytes by position, in Node. Throws where it cannot be opened. */
export function pathSource(path: string): ByteSource {
	const file = openSync(path, 'r');
	const { size } = statSync(path);
	return {
		name: basename(path),
		size,
		read(start, end) {
			const bytes = new Uint8Array(Math.max(0, end - start));
			let got = 0;
			while (got < bytes.length) {
				const count = readSync(file, bytes, got, bytes.length - got, start + got);
				if (count === 0) break;
				got += count;
			}
			return Promise.resolve(bytes.subarray(0, got));
		}
	};
}
