/**
 * Convictions under test, in columns. The class and the section of each are sets: narrowed to one of each, a test of
 * them is certain; over all that a conviction may be of it may be unknown.
 */
export interface Candidates {
	readonly conviction: Uint32Array;
	readonly person: Uint32Array;
	/** A set of classes. */
	readonly classes: Uint8Array;
	/** Places in the section readings, up to the second. */
	readonly sectionFrom: Uint32Array;
	readonly sectionTo: Uint32Array;
}

/** One conviction under test. */
export interface Cursor {
	readonly conviction: number;
	readonly person: number;
	readonly classes: number;
	readonly sectionFrom: number;
	readonly sectionTo: number;
}

export function candidatesOf({ conviction, person, classes, sectionFrom, sectionTo }: Cursor): Candidates {
	return {
		conviction: Uint32Array.of(conviction),
		person: Uint32Array.of(person),
		classes: Uint8Array.of(classes),
		sectionFrom: Uint32Array.of(sectionFrom),
		sectionTo: Uint32Array.of(sectionTo)
	};
}

/** Room for so many candidates. */
export function emptyCandidates(room: number): Candidates {
	return {
		conviction: new Uint32Array(room),
		person: new Uint32Array(room),
		classes: new Uint8Array(room),
		sectionFrom: new Uint32Array(room),
		sectionTo: new Uint32Array(room)
	};
}

/** Some of them, by themselves. */
export function someOf(all: Candidates, places: Uint32Array): Candidates {
	const some = emptyCandidates(places.length);
	for (const [n, at] of places.entries()) {
		some.conviction[n] = all.conviction[at];
		some.person[n] = all.person[at];
		some.classes[n] = all.classes[at];
		some.sectionFrom[n] = all.sectionFrom[at];
		some.sectionTo[n] = all.sectionTo[at];
	}
	return some;
}
