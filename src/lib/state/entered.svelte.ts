/** What people entered for the papers of the open run. It is kept with the run. */
import { unticked, type PapersEntries } from '../filings/papers-entries';
import { run } from './run.svelte';

const NOTHING: PapersEntries = {};

class Entered {
	/** `seen`: the edition of the results for which it was entered. */
	#of = $state.raw<{ readonly run: number; readonly seen: number; readonly entries: PapersEntries }>({
		run: -1,
		seen: -1,
		entries: NOTHING
	});
	#edition = $state(0);
	#listener: (() => void) | null = null;

	/** What was ticked for other results than those that stand now is not among it. */
	readonly current: PapersEntries = $derived.by(() => {
		const { run: number, seen, entries } = this.#of;
		if (number !== run.number) return NOTHING;
		return seen === run.edition ? entries : unticked(entries);
	});
	/** Counts the times that something was entered. */
	readonly edition = $derived.by(() => this.#edition);

	/** Called whenever something was entered. */
	whenChanged(listener: () => void): void {
		this.#listener = listener;
	}

	/** Puts entries in the place of those before. */
	put(entries: PapersEntries): void {
		this.adopt({ ...this.current, ...entries });
		this.#edition += 1;
		this.#listener?.();
	}

	/** Entries that make every office's papers others than were seen: what was ticked is taken back. */
	change(entries: PapersEntries): void {
		this.put({ ...unticked(this.current), ...entries });
	}

	/** What was kept with the open run. */
	adopt(entries: PapersEntries): void {
		this.#of = { run: run.number, seen: run.edition, entries };
	}
}

export const entered = new Entered();
