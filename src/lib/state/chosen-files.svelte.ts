/** The files that the user chose, and what a first look at each of them told. */
import { distinctNames } from '../intake/distinct-names';
import type { FileLook } from '../workers/contract';
import { session, wasEnded } from './worker-session';

export interface ChosenFile {
	readonly id: number;
	readonly file: File;
	readonly state: 'looking' | 'looked' | 'failed';
	readonly look: FileLook | null;
}

class ChosenFiles {
	#files = $state.raw<readonly ChosenFile[]>([]);
	#lastId = 0;

	readonly all = $derived.by(() => this.#files);
	readonly readable = $derived.by(() => this.#files.filter((f) => f.state === 'looked' && f.look?.refused === null));
	readonly unreadable = $derived.by(() => this.#files.filter((f) => f.state === 'failed' || f.look?.refused));
	readonly looking = $derived.by(() => this.#files.some((f) => f.state === 'looking'));
	readonly bytes = $derived.by(() => this.readable.reduce((sum, f) => sum + f.file.size, 0));
	readonly madeUp = $derived.by(() => this.readable.some((f) => f.look?.madeUp));

	/** By id: the names under which the files are read, which tell apart those that are called the same. */
	readonly #names = $derived.by(() => {
		const read = this.#files.filter((f) => !this.unreadable.includes(f));
		const names = distinctNames(read.map((f) => f.file.name));
		return new Map(read.map((f, at) => [f.id, names[at]]));
	});

	/** The county named most often in the first records of the files, with its share of them. */
	readonly proposal = $derived.by(() => {
		const rows = Object.create(null) as Record<string, number>;
		for (const { look } of this.readable)
			for (const [name, n] of look?.counties ?? []) rows[name] = (rows[name] ?? 0) + n;
		const ranked = Object.entries(rows).sort((a, b) => b[1] - a[1]);
		const total = ranked.reduce((sum, [, n]) => sum + n, 0);
		return ranked.length === 0 ? null : { county: ranked[0][0], rows: ranked[0][1], total };
	});

	/**
	 * Adds the files at once and looks at them after: a choice is never lost while the worker starts. Gives how many were
	 * new.
	 */
	add(added: readonly File[]): number {
		const fresh = added.filter((file) => !this.#files.some((f) => sameFile(f.file, file)));
		const entries = fresh.map((file): ChosenFile => ({ id: ++this.#lastId, file, state: 'looking', look: null }));
		if (entries.length === 0) return 0;
		this.#files = [...this.#files, ...entries];
		void this.#look(entries);
		return entries.length;
	}

	nameOf({ id, file }: ChosenFile): string {
		return this.#names.get(id) ?? file.name;
	}

	remove(id: number): void {
		this.#files = this.#files.filter((f) => f.id !== id);
	}

	clear(): void {
		this.#files = [];
	}

	/** Looks again at everything that a cancelled session left half looked at. */
	async resume(): Promise<void> {
		const waiting = this.#files.filter((f) => f.state === 'looking');
		if (waiting.length > 0) await this.#look(waiting);
	}

	async #look(entries: readonly ChosenFile[]): Promise<void> {
		try {
			const worker = await session();
			const looks = await worker.look(entries.map((entry) => entry.file));
			entries.forEach((entry, i) => this.#settle(entry.id, 'looked', looks[i] ?? null));
		} catch (error) {
			if (wasEnded(error)) return;
			for (const entry of entries) this.#settle(entry.id, 'failed', null);
		}
	}

	#settle(id: number, state: ChosenFile['state'], look: FileLook | null): void {
		this.#files = this.#files.map((f) => (f.id === id ? { ...f, state: look ? state : 'failed', look } : f));
	}
}

function sameFile(a: File, b: File): boolean {
	return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

export const chosenFiles = new ChosenFiles();
