/** What was done with what is kept on this device, as its history says. */
import { titleCase, quantity } from './format';
import type { HistoryValues } from '../words/en';
import { vault } from './vault.svelte';

export interface HistoryLine {
	readonly n: number;
	/** ISO time. */
	readonly at: string;
	readonly who: string;
	readonly what: string;
	readonly values: HistoryValues;
	/** A line before it carries a later time. */
	readonly clockWasSetBack: boolean;
}

class VaultHistory {
	#lines = $state.raw<readonly HistoryLine[] | null>(null);
	#damaged = $state.raw<readonly number[]>([]);

	/** Newest first; null until they are read. */
	readonly lines = $derived.by(() => this.#lines);
	/** Numbers of lines that are missing or are not what was written. */
	readonly damaged = $derived.by(() => this.#damaged);

	async read(): Promise<void> {
		await vault.act(async (open) => {
			const read = await open.log.read();
			if (!read.ok) return read;
			let latest = '';
			const lines = read.entries.map(({ n, at, who, what, values }) => {
				const clockWasSetBack = at < latest;
				if (!clockWasSetBack) latest = at;
				return { n, at, who, what, values: written(values), clockWasSetBack };
			});
			this.#lines = lines.reverse();
			this.#damaged = read.damaged;
			return null;
		});
	}
}

function written(values: Readonly<Record<string, string | number>>): HistoryValues {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'number' ? quantity(value) : name === 'county' ? titleCase(value) : value
		])
	);
}

export const vaultHistory = new VaultHistory();
