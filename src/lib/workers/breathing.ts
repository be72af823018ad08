/** Milliseconds of work after which messages are let in. */
const BREATH = 100;

/** Lets waiting messages in, such as a wish to stop, when work has gone on for a while without doing so. */
export function breathing(now: () => number): () => Promise<void> {
	let last = now();
	return async () => {
		if (now() - last < BREATH) return;
		await new Promise((resolve) => setTimeout(resolve));
		last = now();
	};
}
