/** Table pages `from` up to `to` of an exhibit. */
export interface Volume {
	readonly from: number;
	readonly to: number;
}

export interface VolumeLimits {
	/** Cover sheet included. */
	readonly pages: number;
	readonly bytes: number;
}

export const DEFAULT_LIMITS: VolumeLimits = { pages: 500, bytes: 25_000_000 };

/** Parts an exhibit into volumes, each under a cover. An exhibit without pages is one cover. */
export function volumesOf(tablePages: number, coverPages: number, most: number): Volume[] {
	const room = Math.max(1, most - coverPages);
	const volumes: Volume[] = [];
	for (let from = 0; from === 0 || from < tablePages; from += room) {
		const to = Math.min(from + room, tablePages);
		volumes.push({ from, to });
	}
	return volumes;
}

/**
 * How many pages to try after a volume came out larger than allowed; null when it cannot be made smaller.
 *
 * @param pages of the volume that was too large.
 */
export function fewerPages(pages: number, bytes: number, limit: number, coverPages: number): number | null {
	const fewer = Math.floor((pages * limit * 0.9) / bytes);
	const least = coverPages + 1;
	if (pages <= least) return null;
	return Math.max(least, Math.min(fewer, pages - 1));
}
