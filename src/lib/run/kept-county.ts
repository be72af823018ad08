import type { KeptCounty } from './county-run';
import { isPackedLater, pack, unpack } from './packed';

/** Of what is packed: raised when the columns of a kept county change. A golden file of each stands in the tests. */
export const FORMAT = 2;

/** A kept county as bytes, piece by piece. The first bytes of its files, which only a look needs, are left behind. */
export function packCounty(kept: KeptCounty): Uint8Array<ArrayBuffer>[] {
	const files = kept.files.map((file) => ({ ...file, extract: { ...file.extract, head: new Uint8Array() } }));
	return pack({ format: FORMAT, kept: { ...kept, files } });
}

/** `newer`: a later version of the app kept it. Null for what is none of ours. */
export function unpackCounty(bytes: Uint8Array<ArrayBuffer>): KeptCounty | 'newer' | null {
	if (isPackedLater(bytes)) return 'newer';
	const packed = unpack(bytes) as { readonly format?: number; readonly kept?: KeptCounty } | null;
	if (Number.isSafeInteger(packed?.format) && Number(packed?.format) > FORMAT) return 'newer';
	if (packed?.kept === undefined) return null;
	if (packed.format === FORMAT) return packed.kept;
	return packed.format === 1 ? withoutArrests(packed.kept) : null;
}

/** Format 1 did not say who arrested: of none of its convictions is it known. */
function withoutArrests(kept: KeptCounty): KeptCounty {
	const { records } = kept;
	const arrestedBy = new Uint32Array(records.histories.convictions);
	return { ...kept, records: { ...records, sources: { ...records.sources, arrestedBy } } };
}
