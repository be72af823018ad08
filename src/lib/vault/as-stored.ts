import type { Bytes } from './bytes';

const MOST = 65535;

/**
 * Bytes in the form of compressed ones (DEFLATE, RFC 1951 section 3.2.4) that were left as they are: what opens the one
 * opens the other. For what has to be stored while the machine is needed for other work.
 */
export function asStored(bytes: Bytes): Bytes {
	const blocks = Math.max(1, Math.ceil(bytes.length / MOST));
	const stored = new Uint8Array(bytes.length + 5 * blocks);
	const view = new DataView(stored.buffer);
	let to = 0;
	for (let block = 0; block < blocks; block++) {
		const piece = bytes.subarray(block * MOST, (block + 1) * MOST);
		stored[to] = block === blocks - 1 ? 1 : 0;
		view.setUint16(to + 1, piece.length, true);
		view.setUint16(to + 3, ~piece.length & 0xffff, true);
		stored.set(piece, to + 5);
		to += 5 + piece.length;
	}
	return stored;
}
