/** A statement about a record: it holds, it does not, or the record does not say (null). */
export type Known = boolean | null;

export function not(a: Known): Known {
	return a === null ? null : !a;
}

/** Some of them hold. */
export function some(all: Iterable<Known>): Known {
	let answer: Known = false;
	for (const one of all) {
		if (one === true) return true;
		if (one === null) answer = null;
	}
	return answer;
}

/** All of them hold. */
export function every(all: Iterable<Known>): Known {
	let answer: Known = true;
	for (const one of all) {
		if (one === false) return false;
		if (one === null) answer = null;
	}
	return answer;
}

/** Answers a question that the law asks, where need be by supposing. */
export type Is = (statement: Known) => boolean;

/**
 * Adds what a list of plain if-statements can come to: each unknown is supposed to be false, and then to be true. The
 * first result is the one that supposes nothing true.
 */
export function everyWay<T>(read: (is: Is) => T, results: T[]): void {
	let supposed: boolean[] | null = null;
	do {
		let at = 0;
		const is: Is = (statement) => {
			if (statement !== null) return statement;
			supposed ??= [];
			if (at === supposed.length) supposed.push(false);
			return supposed[at++];
		};
		results.push(read(is));
		supposed = next(supposed);
	} while (supposed !== null);
}

/** The next way of supposing; null after the last. */
function next(supposed: boolean[] | null): boolean[] | null {
	if (supposed === null) return null;
	while (supposed.at(-1) === true) supposed.pop();
	if (supposed.length === 0) return null;
	supposed[supposed.length - 1] = true;
	return supposed;
}
