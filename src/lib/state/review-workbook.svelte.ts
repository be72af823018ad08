/** The review workbook: saved, opened again, seen, applied. */
import { saveBlob } from '../files/save-blob';
import type { Outcome } from '../engine/policy';
import { CHOICE_WORDS } from '../review/answer-words';
import type { WorkbookReading } from '../review/workbook-reading';
import { noteExport } from './export-note';
import { momentNow } from './format';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

const WAITING: readonly Outcome[] = ['needs-review', 'relief'];

/** What may be written under "Change to". */
export const CHANGE_WORDS: readonly string[] = CHOICE_WORDS.map(({ words }) => words);

export type WorkbookTrouble =
	{ readonly kind: 'failed' | 'not-a-workbook' } | { readonly kind: 'missing'; readonly columns: readonly string[] };

class ReviewWorkbook {
	#saving = $state(false);
	#reading = $state.raw<WorkbookReading | null>(null);
	#trouble = $state.raw<WorkbookTrouble | null>(null);
	#applied = $state<number | null>(null);
	#run = $state(-1);

	readonly saving = $derived.by(() => this.#saving);
	/** What the opened workbook says; of another run nothing is shown. */
	readonly reading = $derived.by(() => (this.#run === run.number ? this.#reading : null));
	readonly trouble = $derived.by(() => (this.#run === run.number ? this.#trouble : null));
	/** How many answers were applied last. */
	readonly applied = $derived.by(() => (this.#run === run.number ? this.#applied : null));

	async save(): Promise<void> {
		this.#begin();
		this.#saving = true;
		try {
			const answer = await (await session()).exportWorkbook(WAITING);
			if (!answer.ok) this.#trouble = { kind: 'failed' };
			else {
				noteExport(answer);
				for (const { name, blob } of answer.files) if (blob) saveBlob(name, blob);
			}
		} catch (error) {
			this.#fail(error);
		}
		this.#saving = false;
	}

	/** Reads what reviewers wrote. Nothing is applied. */
	async open(file: File): Promise<void> {
		this.#begin();
		try {
			const said = await (await session()).readWorkbook(file, momentNow());
			if (said.ok) this.#reading = said;
			else if ('missing' in said) this.#trouble = { kind: 'missing', columns: said.missing };
			else this.#trouble = { kind: said.code === 'not-a-workbook' ? 'not-a-workbook' : 'failed' };
		} catch (error) {
			this.#fail(error);
		}
	}

	async apply(): Promise<void> {
		const count = this.#reading?.overrides.length ?? 0;
		try {
			if (run.takeReviewed(await (await session()).applyWorkbook())) this.#applied = count;
			else this.#trouble = { kind: 'failed' };
			this.#reading = null;
		} catch (error) {
			this.#fail(error);
		}
	}

	discard(): void {
		this.#begin();
	}

	#begin(): void {
		this.#run = run.number;
		this.#reading = null;
		this.#trouble = null;
		this.#applied = null;
	}

	#fail(error: unknown): void {
		if (!wasEnded(error)) this.#trouble = { kind: 'failed' };
	}
}

export const reviewWorkbook = new ReviewWorkbook();
