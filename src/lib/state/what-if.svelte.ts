/** What the open results would be under another policy. They stay as they are until `use`. */
import type { Figures } from '../report/figures';
import type { RunSettings, WhatIfFigures } from '../workers/contract';
import { choices } from './choices.svelte';
import { latestWins } from './latest-wins';
import { chosenIn, decideAlike, PolicyDraft } from './policy-draft.svelte';
import { run } from './run.svelte';
import { session } from './worker-session';

class WhatIf {
	readonly draft = new PolicyDraft(() => this.#ask());
	#answer = $state.raw<WhatIfFigures | null>(null);
	#failed = $state(false);
	#edition = $state(-1);
	#before = $state.raw<{ readonly settings: RunSettings; readonly edition: number } | null>(null);
	#using = $state(false);

	/** The latest figures; those of the results until anything else was asked for. */
	readonly figures: Figures | null = $derived.by(() => this.#answer?.figures ?? run.results?.figures ?? null);
	/** Who gains or loses against the results; null while nothing was asked for. */
	readonly people = $derived.by(() => this.#answer?.people ?? null);
	readonly failed = $derived.by(() => this.#failed);
	readonly using = $derived.by(() => this.#using);
	readonly differs = $derived.by(() => run.results !== null && !decideAlike(this.draft.settings, run.results.settings));
	/** The settings of the run before another policy was used for its results. */
	readonly before = $derived.by(() => (this.#before?.edition === run.edition ? this.#before.settings : null));

	readonly #put = latestWins(
		async ({ settings }: { settings: RunSettings; edition: number }) => (await session()).whatIf(settings),
		(given, { edition }) => {
			if (edition !== run.edition) return;
			this.#failed = given?.ok !== true;
			if (given?.ok) this.#answer = given;
		}
	);

	/** Starts from the policy of the results, unless a change to these very results is under way. */
	open(): void {
		if (this.#edition === run.edition || !run.results) return;
		this.#edition = run.edition;
		this.#answer = null;
		this.#failed = false;
		this.draft.take(run.results.settings);
	}

	/** Back to the policy of the results. */
	reset(): void {
		if (run.results) this.draft.take(run.results.settings);
		this.#ask();
	}

	/** Decides the results under the changed policy. */
	async use(): Promise<void> {
		const { settings } = this.draft;
		const before = this.before ?? run.results?.settings;
		if (settings && before) await this.#decide(settings, before);
	}

	/** Decides the results under the policy of the run again. */
	async undo(): Promise<void> {
		if (this.before) await this.#decide(this.before, null);
	}

	async #decide(settings: RunSettings, before: RunSettings | null): Promise<void> {
		this.#using = true;
		await run.redecide(settings);
		this.#using = false;
		if (run.phase !== 'done') return;
		this.#before = before && { settings: before, edition: run.edition };
		this.#takeOver(settings);
	}

	/** The choices that a next run starts from are those of the results. */
	#takeOver({ policy, parameters, asOf }: RunSettings): void {
		choices.choosePolicy(policy.id);
		for (const [id, value] of Object.entries(chosenIn(policy, parameters))) choices.setParameter(id, value);
		choices.chooseAsOf(asOf);
	}

	#ask(): void {
		const { settings } = this.draft;
		if (settings) this.#put({ settings, edition: run.edition });
	}
}

export const whatIf = new WhatIf();
