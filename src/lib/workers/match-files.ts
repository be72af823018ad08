import type { CutFile } from './checkpoint';

/** Hex SHA-256 of bytes of one of the chosen files. */
export type Checksum = (file: number, from: number, to: number) => Promise<string>;

/**
 * Finds the files of a cut run among the chosen ones: each must have the size it had and, up to where it had been read,
 * the bytes it had. Its name may be another. What is chosen besides is left out.
 *
 * @returns places among the chosen by file of the run, or the name of the first that is not there.
 */
export async function matchFiles(
	cut: readonly CutFile[],
	chosen: readonly { readonly name: string; readonly size: number }[],
	checksum: Checksum
): Promise<readonly number[] | { readonly missing: string }> {
	const order: number[] = [];
	for (const file of cut) {
		const candidates = [...chosen.keys()]
			.filter((at) => !order.includes(at) && chosen[at].size === file.bytes)
			.sort((a, b) => Number(chosen[b].name === file.name) - Number(chosen[a].name === file.name));
		const found = await firstThat(candidates, (at) => beginsAs(file, at, checksum));
		if (found === null) return { missing: file.name };
		order.push(found);
	}
	return order;
}

async function firstThat(places: readonly number[], holds: (at: number) => Promise<boolean>): Promise<number | null> {
	for (const at of places) if (await holds(at)) return at;
	return null;
}

async function beginsAs({ parts }: CutFile, at: number, checksum: Checksum): Promise<boolean> {
	const sums = parts.map(({ end }, n) => {
		const sum = checksum(at, n === 0 ? 0 : parts[n - 1].end, end);
		// One that differs ends the comparison, and nobody waits for those after it.
		sum.catch(() => undefined);
		return sum;
	});
	for (const [n, sum] of sums.entries()) if ((await sum) !== parts[n].sha256) return false;
	return true;
}
