const RANGE = 2 ** 32;

/**
 * Draws without replacement, each set of that size equally likely, the same for the same seed on every machine.
 *
 * @param size all of them, in a drawn order, if there are no more.
 */
export function draw<T>(population: readonly T[], size: number, seed: number): T[] {
	const rest = [...population];
	const next = splitmix32(seed);
	const count = Math.min(size, rest.length);
	for (let at = 0; at < count; at++) {
		const other = at + below(rest.length - at, next);
		[rest[at], rest[other]] = [rest[other], rest[at]];
	}
	return rest.slice(0, count);
}

/** Evenly from 0 up to, not including, `limit`: draws that would favour small numbers are thrown away. */
function below(limit: number, next: () => number): number {
	const fair = RANGE - (RANGE % limit);
	for (;;) {
		const drawn = next();
		if (drawn < fair) return drawn % limit;
	}
}

/** Steele, Lea and Flood's SplitMix, 32 bits wide. */
function splitmix32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return (mixed ^ (mixed >>> 15)) >>> 0;
	};
}
