/** A seeded source of chance: the same seed gives the same histories everywhere (mulberry32). */
export class Chance {
	constructor(private state: number) {}

	/** From 0 up to, and without, 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	/** From 0 up to, and without, `limit`. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	of<T>(all: readonly T[]): T {
		return all[this.below(all.length)];
	}

	/** True so many times out of a hundred. */
	percent(share: number): boolean {
		return this.next() * 100 < share;
	}
}
