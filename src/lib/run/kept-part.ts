import type { Part } from '../intake/doj-extract/part';
import { pack, unpack } from './packed';

/** Of what is packed: raised when the columns of a part change their meaning. */
const FORMAT = 1;

/** A part as bytes, piece by piece: the pieces are the part's own memory. Joining a part changes it, so it is packed before. */
export function packPart(part: Part): Uint8Array<ArrayBuffer>[] {
	return pack({ format: FORMAT, part });
}

/** Null for bytes of another format, or none of ours. The part lies in `bytes`. */
export function unpackPart(bytes: Uint8Array<ArrayBuffer>): Part | null {
	const packed = unpack(bytes) as { readonly format?: number; readonly part?: Part } | null;
	return packed?.format === FORMAT && packed.part !== undefined ? packed.part : null;
}
