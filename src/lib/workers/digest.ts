import type { ByteSource } from '../intake/byte-source';
import { addBlocks, addEnd, hexOf, startOfHash } from '../digest/sha-256';

/** The SHA-256 of a file's first `at` bytes, on its way; `hex` once the file has ended. */
export interface Digest {
	readonly hash: Int32Array;
	readonly at: number;
	readonly hex: string | null;
}

export const NO_DIGEST: Digest = { hash: startOfHash(), at: 0, hex: null };

/** Bytes that are read at once, whole blocks of the hash, and how many such reads are made in one go. */
const READ = 1 << 22;
const READS = 8;

/** Takes the next piece of a file into its digest. */
export async function digestPiece(source: ByteSource, soFar: Digest): Promise<Digest> {
	const { size } = source;
	const hash = soFar.hash.slice();
	const goal = Math.min(size, soFar.at + READS * READ);
	let rest = new Uint8Array(0);
	for (let at = soFar.at; at < goal; at += READ) {
		const end = Math.min(goal, at + READ);
		const bytes = await source.read(at, end);
		if (bytes.length < end - at) throw new Error('The file ended early');
		rest = bytes.slice(addBlocks(hash, bytes, 0, bytes.length));
	}
	if (goal < size) return { hash, at: goal, hex: null };
	addEnd(hash, rest, size);
	return { hash, at: goal, hex: hexOf(hash) };
}

/** Hex SHA-256 of a range of a file that fits into memory: the browser's own, which is many times as fast. */
export async function digestRange(source: ByteSource, from: number, to: number): Promise<string> {
	const bytes = await source.read(from, to);
	if (bytes.length < to - from) throw new Error('The file ended early');
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
