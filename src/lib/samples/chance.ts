const RANGE = 4294967296;

/** A seeded source of choices (sfc32). Whole numbers only, so that every machine draws the same. */
export class Chance {
	private a: number;
	private b: number;
	private c: number;
	private turn = 1;

	/** The salt gives one seed a different course in each county. */
	constructor(seed: number, salt: number) {
		this.a = seed >>> 0;
		this.b = Math.floor(seed / RANGE) >>> 0;
		this.c = salt >>> 0;
		for (let warmUp = 0; warmUp < 15; warmUp++) this.draw();
	}

	/** A whole number from 0 up to, not including, `limit`. */
	below(limit: number): number {
		return Math.floor((this.draw() / RANGE) * limit);
	}

	/** A whole number from `least` to `most`, both included. */
	between(least: number, most: number): number {
		return least + this.below(most - least + 1);
	}

	oneIn(many: number): boolean {
		return this.below(many) === 0;
	}

	percent(share: number): boolean {
		return this.below(100) < share;
	}

	pick<T>(list: readonly T[]): T {
		return list[this.below(list.length)];
	}

	/** As many decimal digits, the first of which may be 0. */
	digits(many: number): string {
		return String(this.below(10 ** many)).padStart(many, '0');
	}

	private draw(): number {
		const sum = (this.a + this.b + this.turn) | 0;
		this.turn = (this.turn + 1) | 0;
		this.a = this.b ^ (this.b >>> 9);
		this.b = (this.c + (this.c << 3)) | 0;
		this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
		return sum >>> 0;
	}
}

/** A list to pick from in which each thing stands as often as its weight says. */
export function deck<T>(weights: readonly (readonly [weight: number, thing: T])[]): readonly T[] {
	return weights.flatMap(([weight, thing]) => new Array<T>(weight).fill(thing));
}
