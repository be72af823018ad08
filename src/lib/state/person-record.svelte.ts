/** One person's record, asked for when it is opened and forgotten when it is left. */
import type { PersonView } from '../report/views';
import { session } from './worker-session';

class PersonRecord {
	#state = $state<'closed' | 'opening' | 'open' | 'missing' | 'failed'>('closed');
	#view = $state.raw<PersonView | null>(null);
	#turn = 0;

	readonly state = $derived.by(() => this.#state);
	readonly view = $derived.by(() => this.#view);

	async open(person: number): Promise<void> {
		const turn = ++this.#turn;
		this.#state = 'opening';
		this.#view = null;
		try {
			const view = Number.isSafeInteger(person) && person >= 0 ? await (await session()).person(person) : null;
			if (turn !== this.#turn) return;
			this.#view = view;
			this.#state = view ? 'open' : 'missing';
		} catch {
			if (turn === this.#turn) this.#state = 'failed';
		}
	}

	close(): void {
		this.#turn += 1;
		this.#state = 'closed';
		this.#view = null;
	}
}

export const personRecord = new PersonRecord();
