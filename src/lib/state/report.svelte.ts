/** The report of the open results. */
import { PUBLISHED_TABLES } from '../report/publication';
import type { RunStatistics } from '../workers/review-contract';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

export { LEAST_PUBLISHED } from '../report/suppression';
export { groupName, outcomeOfRow } from '../filings/report/group-name';

/** The tables of the report, in the order in which it is read. */
export const REPORT_TABLES = PUBLISHED_TABLES;

class Report {
	#counted = $state.raw<RunStatistics | null>(null);
	#failed = $state(false);
	#forPublication = $state(false);
	#edition = $state(-1);

	/** Null until it is counted. */
	readonly counted = $derived.by(() => (this.#edition === run.edition ? this.#counted : null));
	readonly failed = $derived.by(() => this.#failed);
	readonly forPublication = $derived.by(() => this.#forPublication);

	async open(): Promise<void> {
		if (this.#edition === run.edition && this.#counted !== null) return;
		const { edition } = run;
		this.#failed = false;
		try {
			const counted = await (await session()).statistics();
			this.#counted = counted;
			this.#edition = edition;
		} catch (error) {
			if (!wasEnded(error)) this.#failed = true;
		}
	}

	publish(on: boolean): void {
		this.#forPublication = on;
	}
}

export const report = new Report();
