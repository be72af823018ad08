import type { KeptCounty } from './county-run';
import { pack, unpack } from './packed';

/** Of what is packed: raised when the columns of a kept county change their meaning. */
const FORMAT = 2;

/** A kept county as bytes, piece by piece. The first bytes of its files, which only a look needs, are left behind. */
export function packCounty(kept: KeptCounty): Uint8Array<ArrayBuffer>[] {
	const files = kept.files.map((file) => ({ ...file, extract: { ...file.extract, head: new Uint8Array() } }));
	return pack({ format: FORMAT, kept: { ...kept, files } });
}

/** Null for bytes of another format, or none of ours. */
export function unpackCounty(bytes: Uint8Array<ArrayBuffer>): KeptCounty | null {
	const packed = unpack(bytes) as { readonly format?: number; readonly kept?: KeptCounty } | null;
	return packed?.format === FORMAT && packed.kept !== undefined ? packed.kept : null;
}
