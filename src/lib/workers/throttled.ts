/** Passes on at most ten calls a second, and always the first. */
export function throttled<T>(callback: (value: T) => void, now: () => number): (value: T) => void {
	let last = Number.NEGATIVE_INFINITY;
	return (value) => {
		const time = now();
		if (time - last < 100) return;
		last = time;
		callback(value);
	};
}
