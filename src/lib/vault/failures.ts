import { refuse, type Refusal } from './answer';

/** Ends a transaction with an answer: what was written in it is undone. */
export class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.code);
	}
}

/** Deeper than any library wraps an error, should one name itself as its cause. */
const DEEP = 8;

/** What a browser threw, as a refusal. Dexie wraps the storage's own errors in its `AbortError` and `BulkError`. */
export function refusalOf(reason: unknown): Refusal {
	let error = reason;
	for (let depth = 0; depth < DEEP && error instanceof Object; depth++) {
		if (error instanceof Refused) return error.refusal;
		const name = 'name' in error ? String(error.name) : '';
		if (name === 'QuotaExceededError') return refuse('quota');
		if (name === 'VersionError') return refuse('newer');
		error = causeOf(error);
	}
	return refuse('storage', { name: reason instanceof Error ? reason.name : 'unknown' });
}

function causeOf(error: object): unknown {
	if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
	return 'inner' in error ? error.inner : null;
}
