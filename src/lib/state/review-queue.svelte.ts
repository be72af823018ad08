/** The convictions that wait for a person, one at a time, and the answers that were given in this visit. */
import type { Outcome } from '../engine/policy';
import type { PersonView } from '../report/views';
import { answerOfChoice, REVIEW_CHOICES, type ReviewChoice } from '../review/choices';
import type { ReviewAnswer } from '../review/override';
import type { Failure, RunResults } from '../workers/contract';
import {
	QUEUE_DECIDED,
	QUEUE_LEFT,
	QUEUE_OPEN,
	type GivenOverride,
	type ReviewCalls,
	type ReviewQueue as Queue
} from '../workers/review-contract';
import { momentNow } from './format';
import { reviewer } from './reviewer.svelte';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

export const CHOICES: readonly ReviewChoice[] = REVIEW_CHOICES.map(({ id }) => id);

/** Those that need a person first; then those whose kind of relief is open. */
const WAITING: readonly Outcome[] = ['needs-review', 'relief'];

interface Answered {
	readonly conviction: number;
	readonly before: { readonly answer: ReviewAnswer; readonly note: string } | null;
}

class ReviewQueueState {
	#queue = $state.raw<Queue | null>(null);
	#at = $state(0);
	#view = $state.raw<PersonView | null>(null);
	#said = $state.raw<
		| { readonly what: 'saved'; readonly choice: ReviewChoice }
		| { readonly what: 'undone' | 'withdrawn' | 'failed' }
		| null
	>(null);
	#given = $state.raw<readonly Answered[]>([]);
	#busy = $state(false);
	#run = -1;
	#edition = -1;
	#turn = 0;

	readonly queue = $derived.by(() => this.#queue);
	readonly at = $derived.by(() => this.#at);
	readonly view = $derived.by(() => this.#view);
	readonly said = $derived.by(() => this.#said);
	readonly busy = $derived.by(() => this.#busy);
	readonly canUndo = $derived.by(() => this.#given.length > 0);
	readonly total = $derived.by(() => this.#queue?.conviction.length ?? 0);
	readonly decided = $derived.by(() => this.#count(QUEUE_DECIDED));
	readonly left = $derived.by(() => this.#count(QUEUE_LEFT));
	readonly conviction = $derived.by(() => {
		const number = this.#queue?.conviction[this.#at];
		return this.#view?.convictions.find((one) => one.conviction === number) ?? null;
	});

	/** Reads the queue, and goes to the first conviction that is open. */
	async open(): Promise<void> {
		if (this.#run === run.number && this.#edition === run.edition) return;
		const fresh = this.#run !== run.number;
		this.#run = run.number;
		this.#edition = run.edition;
		if (fresh) this.#given = [];
		this.#said = null;
		await this.#read();
		await this.go(Math.max(0, this.#queue?.state.indexOf(QUEUE_OPEN) ?? 0));
	}

	async go(at: number): Promise<void> {
		if (this.total === 0) return;
		const turn = ++this.#turn;
		const place = Math.min(this.total - 1, Math.max(0, at));
		const person = this.#queue?.person[place] ?? 0;
		const view = await (await session()).person(person);
		if (turn !== this.#turn) return;
		this.#at = place;
		this.#view = view;
	}

	/** The next that nobody answered, from here and around; the next one where there is none. */
	async goToOpen(): Promise<void> {
		const state = this.#queue?.state;
		if (!state) return;
		const after = state.indexOf(QUEUE_OPEN, this.#at + 1);
		const open = after === -1 ? state.indexOf(QUEUE_OPEN) : after;
		await this.go(open === -1 ? this.#at + 1 : open);
	}

	/** Gives an answer to the conviction that is shown, and goes on. */
	async answer(choice: ReviewChoice, note: string): Promise<boolean> {
		const { conviction } = this;
		if (!conviction || this.#busy || reviewer.name === '') return false;
		const before = this.#standing();
		const done = await this.#change((worker) =>
			worker.giveOverrides([this.#override(conviction.conviction, answerOfChoice(choice), note)])
		);
		if (!done) return false;
		this.#given = [...this.#given, { conviction: conviction.conviction, before }];
		this.#said = { what: 'saved', choice };
		await this.goToOpen();
		return true;
	}

	/** What stood before the last answer of this visit stands again, and its conviction is shown. */
	async undo(): Promise<void> {
		const last = this.#given.at(-1);
		if (!last || this.#busy) return;
		const done = await this.#change((worker) =>
			last.before === null
				? worker.withdrawOverride(last.conviction, reviewer.name, momentNow())
				: worker.giveOverrides([this.#override(last.conviction, last.before.answer, last.before.note)])
		);
		if (!done) return;
		this.#given = this.#given.slice(0, -1);
		this.#said = { what: 'undone' };
		await this.go(this.#queue?.conviction.indexOf(last.conviction) ?? 0);
	}

	/** The machine's answer stands again. */
	async withdraw(): Promise<void> {
		const { conviction } = this;
		const before = this.#standing();
		if (!conviction || this.#busy || before === null) return;
		const done = await this.#change((worker) =>
			worker.withdrawOverride(conviction.conviction, reviewer.name, momentNow())
		);
		if (!done) return;
		this.#given = [...this.#given, { conviction: conviction.conviction, before }];
		this.#said = { what: 'withdrawn' };
		await this.go(this.#at);
	}

	#standing(): Answered['before'] {
		const override = this.conviction?.decision?.review?.override;
		if (!override) return null;
		return { answer: { outcome: override.outcome, becomes: override.becomes }, note: override.note };
	}

	#override(conviction: number, answer: ReviewAnswer, note: string): GivenOverride {
		return { ...answer, conviction, note: note.trim(), who: reviewer.name, at: momentNow(), from: 'queue' };
	}

	async #change(ask: (worker: ReviewCalls) => Promise<RunResults | Failure>): Promise<boolean> {
		this.#busy = true;
		try {
			if (run.takeReviewed(await ask(await session()))) {
				this.#edition = run.edition;
				await this.#read();
				return true;
			}
			this.#said = { what: 'failed' };
		} catch (error) {
			if (!wasEnded(error)) this.#said = { what: 'failed' };
		} finally {
			this.#busy = false;
		}
		return false;
	}

	async #read(): Promise<void> {
		this.#queue = await (await session()).reviewQueue(WAITING);
	}

	#count(state: number): number {
		return this.#queue?.state.reduce((sum, one) => sum + Number(one === state), 0) ?? 0;
	}
}

export const reviewQueue = new ReviewQueueState();
