/** A random check of the decisions: what was drawn, and what was found. */
import type { CheckedDecision, CheckFinding } from '../review/random-check';
import { proposedSeed } from '../review/proposed-seed';
import type { CheckView } from '../workers/review-contract';
import { momentNow } from './format';
import { reviewer } from './reviewer.svelte';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

class RandomCheckState {
	#view = $state.raw<CheckView | null>(null);
	#failed = $state(false);
	#seed = $state<number | null>(null);
	#run = $state(-1);
	#last: Promise<void> = Promise.resolve();

	readonly view = $derived.by(() => (this.#run === run.number ? this.#view : null));
	readonly failed = $derived.by(() => this.#failed);
	/** From the checksums of the run's files; null until they are worked out. */
	readonly seed = $derived.by(() => (this.#run === run.number ? this.#seed : null));

	/** The check of this run, if one was begun. */
	async open(): Promise<void> {
		const { number } = run;
		if (this.#run !== number) this.#seed = null;
		this.#run = number;
		this.#failed = false;
		const worker = await session();
		this.#view = await worker.check();
		const digests = await worker.fileDigests().catch(() => null);
		if (digests !== null && this.#run === number) this.#seed = proposedSeed(digests);
	}

	async draw(size: number, seed: number): Promise<void> {
		await this.#ask(async () => (await session()).drawCheck({ size, seed, outcomes: [] }));
	}

	async found(place: number, finding: CheckFinding): Promise<void> {
		await this.#say(place, { finding });
	}

	async note(place: number, note: string): Promise<void> {
		await this.#say(place, { note: note.trim() });
	}

	/** What is said of a drawn decision beside what was said of it before. */
	async #say(place: number, said: Partial<Pick<CheckedDecision, 'finding' | 'note'>>): Promise<void> {
		await this.#ask(async () => {
			const { finding = null, note = '' } = this.#view?.drawn[place] ?? {};
			const found = { finding, note, ...said, who: reviewer.name, at: momentNow() };
			return (await session()).checkFound(place, found);
		});
	}

	/** One after another: who leaves a note by pressing a finding means both. */
	async #ask(ask: () => Promise<CheckView | { readonly ok: false }>): Promise<void> {
		this.#last = this.#last.then(() => this.#take(ask));
		await this.#last;
	}

	async #take(ask: () => Promise<CheckView | { readonly ok: false }>): Promise<void> {
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
