/** A random check of the decisions: what was drawn, and what was found. */
import type { CheckFinding } from '../review/random-check';
import type { CheckView } from '../workers/review-contract';
import { momentNow } from './format';
import { reviewer } from './reviewer.svelte';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

class RandomCheckState {
	#view = $state.raw<CheckView | null>(null);
	#failed = $state(false);
	#run = $state(-1);

	readonly view = $derived.by(() => (this.#run === run.number ? this.#view : null));
	readonly failed = $derived.by(() => this.#failed);

	/** The check of this run, if one was begun. */
	async open(): Promise<void> {
		this.#run = run.number;
		this.#failed = false;
		this.#view = await (await session()).check();
	}

	async draw(size: number, seed: number): Promise<void> {
		await this.#ask(async () => (await session()).drawCheck({ size, seed, outcomes: [] }));
	}

	async found(place: number, finding: CheckFinding): Promise<void> {
		const found = { finding, note: '', who: reviewer.name, at: momentNow() };
		await this.#ask(async () => (await session()).checkFound(place, found));
	}

	async #ask(ask: () => Promise<CheckView | { readonly ok: false }>): Promise<void> {
		try {
			const answer = await ask();
			this.#failed = !answer.ok;
			if (!answer.ok) return;
			this.#view = answer;
			// What was found is kept with the results.
			if (run.results) run.takeReviewed(run.results);
		} catch (error) {
			if (!wasEnded(error)) this.#failed = true;
		}
	}
}

export const randomCheck = new RandomCheckState();
