/** Who files what of the open run: the table of offices, what a person assigned, and what it comes to. */
import { officesOf, type Office, type OfficeTable } from '../filings/offices';
import type { FilingsOverview } from '../filings/overview';
import type { OpenKind } from '../filings/plan';
import type { FilingChoices } from '../workers/filing-desk';
import { entered } from './entered.svelte';
import { latestWins } from './latest-wins';
import { run } from './run.svelte';
import { groupsToAssign, withOffice, type ToAssign } from './to-assign';
import { session } from './worker-session';

class FilingPlan {
	#overview = $state.raw<FilingsOverview | null>(null);
	#failed = $state(false);
	#edition = $state(-1);
	#run = -1;

	readonly table: OfficeTable = $derived.by(
		() => entered.current.table ?? officesOf(run.results?.settings.county ?? '')
	);
	readonly openKind: OpenKind | null = $derived.by(() => entered.current.openKind ?? null);
	readonly oneMotionPer: FilingChoices['oneMotionPer'] = $derived.by(() => entered.current.oneMotionPer ?? 'county');
	/** Null until it is planned; that of results which have changed since is not shown. */
	readonly overview = $derived.by(() => (this.#edition === run.edition ? this.#overview : null));
	readonly failed = $derived.by(() => this.#failed);
	readonly offices: readonly Office[] = $derived.by(() => [this.table.districtAttorney, ...this.table.cities]);
	/** Most convictions first; what a person has assigned stays among them, so that it can be changed. */
	readonly toAssign: readonly ToAssign[] = $derived.by(() =>
		groupsToAssign(this.#overview?.toAssign ?? [], entered.current.assigned ?? [])
	);

	readonly #ask = latestWins(
		async ({ choices }: { choices: FilingChoices; edition: number }) => (await session()).planFilings(choices),
		(answer, { edition }) => {
			this.#failed = answer?.ok !== true;
			if (answer?.ok !== true) return;
			this.#overview = answer.overview;
			this.#edition = edition;
		}
	);

	/** Plans the open run, unless it is planned already. */
	open(): void {
		if (this.#run !== run.number) this.#begin();
		if (this.overview === null) this.#plan();
	}

	perCourt(each: boolean): void {
		entered.change({ oneMotionPer: each ? 'court' : 'county' });
		this.#plan();
	}

	settleOpenKind(kind: OpenKind | null): void {
		entered.change({ openKind: kind });
		this.#plan();
	}

	/** @param office null: it is to be assigned again. */
	assign(group: ToAssign, office: string | null): void {
		entered.change({ assigned: withOffice(entered.current.assigned ?? [], group, office) });
		this.#plan();
	}

	correct(office: Office): void {
		const { districtAttorney: attorney, cities } = this.table;
		this.#retable({
			...this.table,
			districtAttorney: attorney.id === office.id ? office : attorney,
			cities: cities.map((city) => (city.id === office.id ? office : city))
		});
	}

	add(name: string): void {
		const { cities } = this.table;
		const id = `added-${cities.length + 1}`;
		this.#retable({ ...this.table, cities: [...cities, { id, name, agencies: [], courts: [], source: '' }] });
	}

	#retable(table: OfficeTable): void {
		entered.change({ table });
		this.#plan();
	}

	#begin(): void {
		this.#run = run.number;
		this.#overview = null;
	}

	#plan(): void {
		this.#failed = false;
		const { assigned = [] } = entered.current;
		const choices = { table: this.table, assigned, openKind: this.openKind, oneMotionPer: this.oneMotionPer };
		this.#ask({ choices, edition: run.edition });
	}
}

export const filingPlan = new FilingPlan();
