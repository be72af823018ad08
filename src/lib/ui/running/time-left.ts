/** Time left from the rate so far, smoothed so that it counts down calmly. */
import type { Progress } from '$lib/workers/contract';

const TRUST_AFTER = 600;

export class TimeLeft {
	#stage: Progress['stage'] | null = null;
	#smooth: number | null = null;

	/** Milliseconds, or null while nothing can be said. */
	after({ stage, bytes, totalBytes, elapsed }: Progress): number | null {
		if (stage !== this.#stage) {
			this.#stage = stage;
			this.#smooth = null;
		}
		if (elapsed < TRUST_AFTER || bytes <= 0 || totalBytes <= 0) return null;
		const now = (elapsed / bytes) * Math.max(0, totalBytes - bytes);
		this.#smooth = this.#smooth === null ? now : this.#smooth * 0.7 + now * 0.3;
		return this.#smooth;
	}
}
