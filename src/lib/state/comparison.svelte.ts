/** Two policies on the records of the open results: what was compared, and the part of its list that is shown. */
import { saveBlob } from '../files/save-blob';
import type { Change } from '../report/compare-order';
import type { ComparedPerson, ComparedRow, ComparisonQuery } from '../report/compare-views';
import type { Comparison as Compared, RunSettings } from '../workers/contract';
import { latestWins } from './latest-wins';
import { decideAlike, PolicyDraft } from './policy-draft.svelte';
import { noteExport } from './export-note';
import { run } from './run.svelte';
import { whatIf } from './what-if.svelte';
import { session } from './worker-session';

const PAGE = 25;
const EVERY_CHANGE: ComparisonQuery = { change: null, cell: null };

interface Shown {
	readonly from: number;
	readonly total: number;
	readonly rows: readonly ComparedRow[];
}

interface Asked {
	readonly a: RunSettings;
	readonly b: RunSettings;
	readonly edition: number;
}

class Comparison {
	readonly a = new PolicyDraft(() => this.#ask());
	readonly b = new PolicyDraft(() => this.#ask());
	#compared = $state.raw<Compared | null>(null);
	#failed = $state(false);
	#query = $state.raw<ComparisonQuery>(EVERY_CHANGE);
	#shown = $state.raw<Shown | null>(null);
	#listFailed = $state(false);
	#saved = $state<string | null>(null);
	#saveFailed = $state(false);
	#edition = -1;

	readonly compared = $derived.by(() => this.#compared);
	readonly failed = $derived.by(() => this.#failed);
	readonly query = $derived.by(() => this.#query);
	readonly shown = $derived.by(() => this.#shown);
	readonly pageSize = PAGE;
	readonly listFailed = $derived.by(() => this.#listFailed);
	/** Name of the file that was saved of this comparison. */
	readonly saved = $derived.by(() => this.#saved);
	readonly saveFailed = $derived.by(() => this.#saveFailed);

	readonly #compare = latestWins(
		async ({ a, b }: Asked) => (await session()).compare(a, b),
		(given, { edition }) => {
			if (edition !== run.edition) return;
			this.#failed = given?.ok !== true;
			if (!given?.ok) return;
			this.#compared = given;
			this.#saved = null;
			this.#list({ query: this.#query, from: 0 });
		}
	);

	readonly #list = latestWins(
		async ({ query, from }: { query: ComparisonQuery; from: number }) =>
			(await session()).comparedList(query, from, from + PAGE),
		(given, { query, from }) => {
			if (query !== this.#query) return;
			this.#listFailed = given === null;
			if (given) this.#shown = { from, ...given };
		}
	);

	/** With what was last chosen here, or, with other results, the run's policy beside the one of What if. */
	open(): void {
		if (!run.results || this.#edition === run.edition) return;
		whatIf.open();
		this.begin(run.results.settings, whatIf.draft.settings ?? run.results.settings);
	}

	begin(a: RunSettings, b: RunSettings): void {
		this.#edition = run.edition;
		this.#compared = null;
		this.#shown = null;
		this.#query = EVERY_CHANGE;
		this.a.take(a);
		this.b.take(b);
		this.#ask();
	}

	isAsRun(settings: RunSettings): boolean {
		return decideAlike(settings, run.results?.settings ?? null);
	}

	showChange(change: Change | null): void {
		this.#show({ change, cell: null });
	}

	showCell(cell: NonNullable<ComparisonQuery['cell']>): void {
		this.#show({ change: null, cell });
	}

	turnTo(from: number): void {
		this.#list({ query: this.#query, from });
	}

	async person(person: number): Promise<ComparedPerson | null> {
		return (await session()).comparedPerson(person);
	}

	/** Every change, as a download: no folder is asked for. */
	async save(): Promise<void> {
		this.#saved = null;
		this.#saveFailed = false;
		try {
			const answer = await (await session()).exportComparison(false);
			if (!answer.ok) throw new Error(answer.code);
			for (const file of answer.files) if (file.blob) saveBlob(file.name, file.blob);
			noteExport(answer);
			this.#saved = answer.files[0]?.name ?? null;
		} catch {
			this.#saveFailed = true;
		}
	}

	#show(query: ComparisonQuery): void {
		this.#query = query;
		this.#list({ query, from: 0 });
	}

	#ask(): void {
		const { settings: a } = this.a;
		const { settings: b } = this.b;
		if (a && b) this.#compare({ a, b, edition: run.edition });
	}
}

export const comparison = new Comparison();
