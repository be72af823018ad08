import { refuse } from './answer';
import { Refused } from './failures';

/** Milliseconds: a browser that has not opened or deleted a database by then waits for something that may never come. */
export const OPENS_BY = 10_000;
/** Milliseconds: storage that has not answered by then hangs, as on a tablet that woke up. */
const ANSWERS_BY = 30_000;

/** What `work` gives, or `late` when it has not answered in time. It goes on all the same. */
export async function within<T>(milliseconds: number, work: PromiseLike<T>, late: T): Promise<T> {
	let clock: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<T>((resolve) => (clock = setTimeout(() => resolve(late), milliseconds)));
	try {
		return await Promise.race([work, over]);
	} finally {
		clearTimeout(clock);
	}
}

/** What the storage gives; throws `Refused` when it does not answer. Never inside a transaction, which would end early. */
export async function answered<T>(work: PromiseLike<T>): Promise<T> {
	const late = Symbol('late');
	const given = await within<T | typeof late>(ANSWERS_BY, work, late);
	if (given === late) throw new Refused(refuse('storage', { name: 'no answer' }));
	return given;
}
