/** The policies that there are: those that ship, fetched when they are first needed, and the visit's own. */
import type { Policy } from '../engine/policy';
import type { RulesPage } from '../law/rules-page';
import { policyGroups } from './policy-groups';

interface Shipped {
	readonly policies: readonly Policy[];
	/** Titles of the offence lists, by id. */
	readonly lists: ReadonlyMap<string, string>;
}

class Policies {
	#shipped = $state.raw<Shipped | null>(null);
	#own = $state.raw<readonly Policy[]>([]);
	#failed = $state(false);
	#loading: Promise<void> | null = null;

	readonly ready = $derived.by(() => this.#shipped !== null);
	readonly failed = $derived.by(() => this.#failed);
	/** Kept for this visit only. */
	readonly own = $derived.by(() => this.#own);
	readonly groups = $derived.by(() => policyGroups(this.#shipped?.policies ?? [], this.#own));
	readonly all = $derived.by(() => this.groups.flatMap((group) => group.policies));

	/** Fetches what ships once; after a failure, again. */
	load(): Promise<void> {
		this.#loading ??= Promise.all([import('../law/policies'), import('../law/lists/offence-lists')]).then(
			([{ SHIPPED_POLICIES }, { OFFENCE_LISTS }]) => {
				const lists = new Map([...OFFENCE_LISTS.values()].map((list) => [list.id, list.title.en]));
				this.#shipped = { policies: SHIPPED_POLICIES, lists };
				this.#failed = false;
			},
			() => {
				this.#loading = null;
				this.#failed = true;
			}
		);
		return this.#loading;
	}

	/**
	 * Adds a policy of the user's own, in place of the own one of the same id. False where a policy that ships has this
	 * id: none can stand in its place, and nothing is added.
	 */
	async add(policy: Policy): Promise<boolean> {
		await this.load();
		if (this.#shipped?.policies.some((one) => one.id === policy.id) ?? true) return false;
		this.#own = [...this.#own.filter((one) => one.id !== policy.id), policy];
		return true;
	}

	byId(id: string): Policy | null {
		return this.all.find((policy) => policy.id === id) ?? null;
	}

	listTitle(id: string): string {
		return this.#shipped?.lists.get(id) ?? id;
	}

	/** A policy's rules page, with its examples run. Null if the document cannot be run. */
	async rulesOf(policy: Policy): Promise<RulesPage | null> {
		try {
			const { rulesPage } = await import('../law/rules-page');
			return rulesPage(policy);
		} catch {
			return null;
		}
	}
}

export const policies = new Policies();
