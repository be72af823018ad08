/**
 * A seed that nobody chose: the first 32 bits of the checksums of a run's files, added up. The same files give the same,
 * in any order.
 *
 * @param digests hex SHA-256 of each file.
 */
export function proposedSeed(digests: readonly string[]): number {
	return digests.reduce((sum, digest) => (sum + Number.parseInt(digest.slice(0, 8), 16)) >>> 0, 0);
}
