import { Framer, MORE, RECORD } from '../delimited/framer';
import type { ByteSource } from '../byte-source';
import { WIDTH } from './columns';

const REACH = 262144;
/** So many sound records in a row make a line end a record's end rather than one inside a quoted cell. */
const PROOF = 3;

/**
 * Where the first record starts that starts at or after `from`, guessed without reading what comes before; -1 where no
 * guess holds. The guess is checked by whoever reads the range before.
 */
export async function findRecordStart(source: ByteSource, from: number): Promise<number> {
	const base = from - 1;
	const end = Math.min(source.size, base + REACH);
	const bytes = await source.read(base, end);
	const last = end === source.size;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte !== 10 && byte !== 13) continue;
		const start = byte === 13 && bytes[at + 1] === 10 ? at + 2 : at + 1;
		if (isProven(bytes, start, last)) return base + start;
	}
	return -1;
}

function isProven(bytes: Uint8Array, start: number, last: boolean): boolean {
	const framer = new Framer(WIDTH);
	let at = start;
	for (let sound = 0; sound < PROOF; sound++) {
		if (at >= bytes.length) return last && sound > 0;
		const kind = framer.read(bytes, at, bytes.length, last);
		if (kind === MORE || kind !== RECORD || framer.cells !== WIDTH) return false;
		at = framer.next;
	}
	return true;
}
