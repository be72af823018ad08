/** What is to be saved, the saving of it, and what was written. */
import { canChooseFolder, chooseFolder } from '../files/choose-folder';
import { saveBlob } from '../files/save-blob';
import { files } from '../words/en';
import type { ExportResult, OutputName, Progress, RunResults, SaveFailure } from '../workers/contract';
import { noteExport } from './export-note';
import { run } from './run.svelte';
import { session } from './worker-session';

export const OUTPUTS: readonly OutputName[] = ['decisions', 'summary', 'ledger', 'in-scope', 'condensed', 'all'];

/** `ended`: stopped or failed, with an account of what is left. `refused`: no folder may be written to. */
export type SavingState = 'idle' | 'writing' | 'stopping' | 'done' | 'ended' | 'refused';

class Downloads {
	#chosen = $state.raw<readonly OutputName[]>(['decisions', 'summary', 'ledger', 'in-scope']);
	#exact = $state(false);
	#state = $state<SavingState>('idle');
	#progress = $state.raw<Progress | null>(null);
	#written = $state.raw<ExportResult | null>(null);
	#ended = $state.raw<SaveFailure | null>(null);
	#folder = $state<string | null>(null);
	#wroteExact = $state(false);
	#edition = $state(-1);

	readonly chosen = $derived.by(() => this.#chosen);
	readonly exact = $derived.by(() => this.#exact);
	/** What was saved of an earlier run is not shown as if it were of this one. */
	readonly state: SavingState = $derived.by(() => (this.#edition === run.edition ? this.#state : 'idle'));
	readonly progress = $derived.by(() => this.#progress);
	readonly written = $derived.by(() => this.#written);
	/** How a saving ended that was stopped or failed. */
	readonly ended = $derived.by(() => this.#ended);
	readonly folder = $derived.by(() => this.#folder);
	readonly wroteExact = $derived.by(() => this.#wroteExact);

	get toFolder(): boolean {
		return canChooseFolder();
	}

	isChosen(name: OutputName): boolean {
		return this.#chosen.includes(name);
	}

	toggle(name: OutputName): void {
		this.#chosen = this.isChosen(name)
			? this.#chosen.filter((n) => n !== name)
			: OUTPUTS.filter((n) => n === name || this.isChosen(n));
	}

	chooseExact(exact: boolean): void {
		this.#exact = exact;
	}

	/** Asks for the folder first, while the press still counts, then lets the worker write. */
	async save(): Promise<void> {
		if (this.#state === 'writing' || this.#state === 'stopping' || this.#chosen.length === 0) return;
		let folder: FileSystemDirectoryHandle | null = null;
		if (this.toFolder) {
			const choice = await chooseFolder();
			if (choice.kind === 'dismissed') return;
			if (choice.kind === 'refused') return this.#end('refused');
			folder = choice.folder;
		}
		await this.#write(folder);
	}

	/** What was being written is cleared away; the files that were finished stay. */
	async stop(): Promise<void> {
		if (this.#state !== 'writing') return;
		this.#state = 'stopping';
		// If the worker is gone, the saving that waits for it hears of it.
		await session()
			.then((worker) => worker.stopExport())
			.catch(() => undefined);
	}

	saveAgain(name: string): void {
		const file = this.#written?.files.find((f) => f.name === name);
		if (file?.blob) saveBlob(file.name, file.blob);
	}

	/** The ledger alone, as a download: no folder is asked for. */
	async saveLedger(): Promise<boolean> {
		try {
			const answer = await (
				await session()
			).export({ files: ['ledger'], exact: false, folder: null, refusals: refusalSentences() }, () => {});
			if (!answer.ok) return false;
			noteExport(answer);
			for (const file of answer.files) if (file.blob) saveBlob(file.name, file.blob);
			return true;
		} catch {
			return false;
		}
	}

	/** Resolves to the name of the saved file, or null. */
	async saveFormatReport(): Promise<string | null> {
		try {
			const report = await (await session()).formatReport();
			const name = 'clearslate-format-report.json';
			const blob = new Blob([JSON.stringify(report, null, '\t'), '\n'], { type: 'application/json' });
			saveBlob(name, blob);
			noteExport({ ok: true, files: [{ name, bytes: blob.size, blob }], neutralisedCells: 0 });
			return name;
		} catch {
			return null;
		}
	}

	async #write(folder: FileSystemDirectoryHandle | null): Promise<void> {
		this.#state = 'writing';
		this.#edition = run.edition;
		this.#progress = null;
		this.#written = null;
		this.#folder = folder?.name ?? null;
		this.#wroteExact = this.#exact;
		try {
			const worker = await session();
			const request = { files: this.#chosen, exact: this.#exact, folder, refusals: refusalSentences() };
			const answer = await worker.export(request, (progress) => (this.#progress = progress));
			if (!answer.ok) return this.#giveUp(answer);
			this.#written = answer;
			this.#end('done');
			noteExport(answer);
			for (const file of answer.files) if (file.blob) saveBlob(file.name, file.blob);
		} catch {
			this.#giveUp({ ok: false, code: 'worker-died', values: {}, written: [], leftovers: [] });
		}
	}

	#giveUp(failure: SaveFailure): void {
		this.#ended = failure;
		this.#end('ended');
	}

	#end(state: SavingState): void {
		this.#edition = run.edition;
		this.#state = state;
	}
}

/** Why each refused file was refused, in the words that the ledger prints. */
function refusalSentences(): Record<string, string> {
	const refused = run.results?.refused ?? [];
	return Object.fromEntries(refused.map(({ name, reason, values }) => [name, files.refusalSentence(reason, values)]));
}

/** Bytes that a file will have, near enough to say before it is written. */
export function estimatedBytes(name: OutputName, results: RunResults): number {
	const read = results.files.reduce((sum, file) => sum + file.bytes, 0);
	const { records, convictions } = results.figures;
	const row = records === 0 ? 0 : read / records;
	switch (name) {
		case 'all':
			return read + records * 90;
		case 'condensed':
			return records * (row * 0.55 + 90);
		case 'in-scope':
			return convictions * (row + 220);
		case 'decisions':
			return convictions * 170;
		case 'summary':
			return 4_000;
		case 'ledger':
			return results.files.reduce((sum, f) => sum + 900 + f.quarantine.reduce((n, q) => n + q.text.length + 150, 0), 0);
	}
}

export const downloads = new Downloads();
