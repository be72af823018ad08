import { refuse, type Refusal } from './answer';

/** What a browser threw, as a refusal. Dexie wraps the storage's own errors in its `AbortError`. */
export function refusalOf(reason: unknown): Refusal {
	for (let error: unknown = reason; error instanceof Object; error = innerOf(error)) {
		const name = 'name' in error ? String(error.name) : '';
		if (name === 'QuotaExceededError') return refuse('quota');
		if (name === 'VersionError') return refuse('newer');
	}
	return refuse('storage', { name: reason instanceof Error ? reason.name : 'unknown' });
}

function innerOf(error: object): unknown {
	return 'inner' in error ? error.inner : null;
}
