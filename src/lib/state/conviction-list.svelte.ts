/** The list of convictions: one query, and the pages of it that were looked at. Rows stay in the worker until asked for. */
import type { Outcome } from '../engine/policy';
import type { ConvictionRow, ListQuery } from '../report/views';
import { convictions as words } from '../words/en';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

const PAGE = 100;
const KEPT_PAGES = 60;

export type Sort = ListQuery['sort'];

const EVERYTHING: ListQuery = {
	outcomes: [],
	sections: [],
	reason: null,
	unknown: null,
	search: '',
	sort: 'source',
	descending: false
};

interface Shown {
	readonly total: number;
	readonly pages: ReadonlyMap<number, readonly ConvictionRow[]>;
	/** What is shown is a part. */
	readonly narrowed: boolean;
}

class ConvictionList {
	#query = $state.raw<ListQuery>(EVERYTHING);
	#shown = $state.raw<Shown | null>(null);
	#failed = $state(false);
	#stale = $state(false);
	#lastOpened = $state<number | null>(null);
	#openedConviction = $state<number | null>(null);
	#listed = $state(0);
	#edition = -1;
	#turn = 0;
	#asked = new Set<number>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly query = $derived.by(() => this.#query);
	readonly total = $derived.by(() => this.#shown?.total ?? null);
	readonly failed = $derived.by(() => this.#failed);
	/** Another list was asked for than the one that is shown: its rows are not to be pressed any more. */
	readonly stale = $derived.by(() => this.#stale);
	/** The list that is shown, not the one that is asked for, is a part. */
	readonly shownPart = $derived.by(() => this.#shown?.narrowed ?? false);
	readonly openedConviction = $derived.by(() => this.#openedConviction);
	readonly lastOpened = $derived.by(() => this.#lastOpened);
	readonly narrowed = $derived.by(() => {
		const q = this.#query;
		return q.outcomes.length > 0 || q.sections.length > 0 || q.reason !== null || q.unknown !== null || q.search !== '';
	});

	/** Why only a part is shown, where another page narrowed the list to it. */
	readonly reasonText = $derived.by(() => {
		const { reason, unknown } = this.#query;
		if (unknown !== null && unknown !== '') {
			const group = run.results?.figures.needReview.find((g) => g.fact === unknown);
			return words.unknown(group?.title ?? unknown);
		}
		return reason === null ? null : words.reason(reason);
	});
	/** Changes with every new list, so that scrolling starts afresh. */
	readonly turn = $derived.by(() => this.#listed);

	row(index: number): ConvictionRow | undefined {
		return this.#shown?.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
	}

	/** Asks for the page that holds this row, unless it is here or on its way. */
	want(index: number): void {
		const page = Math.floor(index / PAGE);
		if (this.#asked.has(page) || this.#shown?.pages.has(page)) return;
		this.#asked.add(page);
		void this.#fetch(page, this.#turn);
	}

	/** Reads the list if it was never read or the results are newer. */
	open(): void {
		if (this.#edition === run.edition && this.#shown && !this.#failed) return;
		if (this.#edition !== run.edition) this.#shown = null;
		this.#edition = run.edition;
		this.#restart();
	}

	search(text: string): void {
		this.#change({ search: text }, 150);
	}

	toggleOutcome(outcome: Outcome): void {
		const has = this.#query.outcomes.includes(outcome);
		this.#change({
			outcomes: has ? this.#query.outcomes.filter((o) => o !== outcome) : [...this.#query.outcomes, outcome]
		});
	}

	chooseSection(section: string | null): void {
		this.#change({ sections: section === null ? [] : [section] });
	}

	sortBy(sort: Sort): void {
		this.#change({ sort });
	}

	turnAround(): void {
		this.#change({ descending: !this.#query.descending });
	}

	showAll(): void {
		this.#change({ ...EVERYTHING, sort: this.#query.sort, descending: this.#query.descending });
	}

	/** Shows exactly this part, as other pages link to it. */
	narrowTo(part: Partial<ListQuery>): void {
		this.#change({ ...EVERYTHING, ...part });
	}

	clearReason(): void {
		this.#change({ reason: null, unknown: null });
	}

	/** Which line was opened, to come back to it, and to show its conviction among the person’s others. */
	remember(index: number): void {
		this.#lastOpened = index;
		this.#openedConviction = this.row(index)?.conviction ?? null;
	}

	#change(part: Partial<ListQuery>, wait = 0): void {
		this.#query = { ...this.#query, ...part };
		this.#lastOpened = null;
		this.#stale = true;
		clearTimeout(this.#timer);
		this.#turn += 1;
		if (wait > 0) this.#timer = setTimeout(() => this.#restart(), wait);
		else this.#restart();
	}

	/** The rows that are shown stay until the first page of the new list is here. */
	#restart(): void {
		this.#turn += 1;
		this.#failed = false;
		this.#stale = true;
		this.#asked = new Set([0]);
		void this.#fetch(0, this.#turn, true);
	}

	async #fetch(page: number, turn: number, first = false): Promise<void> {
		try {
			const worker = await session();
			const { total, rows } = await worker.list(asFiled(this.#query), page * PAGE, (page + 1) * PAGE);
			if (turn !== this.#turn) return;
			const pages = new Map(first ? [] : this.#shown?.pages);
			pages.delete(page);
			pages.set(page, rows);
			for (const key of pages.keys()) {
				if (pages.size <= KEPT_PAGES) break;
				pages.delete(key);
				this.#asked.delete(key);
			}
			if (first) {
				this.#listed = turn;
				this.#stale = false;
			}
			this.#shown = { total, pages, narrowed: this.narrowed };
		} catch (error) {
			if (turn !== this.#turn || wasEnded(error)) return;
			this.#asked.delete(page);
			this.#failed = true;
			this.#stale = false;
		}
	}
}

/** Names are shown as `GARCIA, MARIA` and filed as `GARCIA,MARIA`: both are found. */
function asFiled(query: ListQuery): ListQuery {
	return { ...query, search: query.search.trim().replace(/,\s+/g, ',') };
}

export const convictionList = new ConvictionList();
