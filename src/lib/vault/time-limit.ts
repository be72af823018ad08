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
