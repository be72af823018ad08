/** A county run that was cut: found in the vault, gone on with, or discarded. A run that is going is kept part by part. */
import type { Refusal } from '../vault/answer';
import type { OpenVault } from '../vault/vault';
import type { Checkpoints } from '../workers/checkpoint';
import type { RunResults, RunSettings } from '../workers/contract';
import { build } from './about';
import { chosenFiles } from './chosen-files.svelte';
import { choices } from './choices.svelte';
import { CutSession, findCutRun, shareOf, type AboutCut, type CutRun, type InVault } from './cut-session';
import { run } from './run.svelte';
import { vault } from './vault.svelte';
import { session } from './worker-session';

/** Less than this is read again in a moment. */
const LEAST = 1 << 24;

interface Going {
	readonly run: number;
	readonly kept: CutSession;
}

class CutRuns {
	#found = $state.raw<CutRun | null>(null);
	#going = $state.raw<Going | null>(null);
	#strange = $state<string | null>(null);
	#unread = $state(false);
	#matching = $state(false);
	/** What keeps the run that is about to go on. */
	#resuming: { readonly files: readonly File[]; readonly kept: CutSession } | null = null;

	/** The run that can go on; null too while it goes on, and while its results stand on the screen. */
	readonly found = $derived.by(() => {
		const open = this.#going?.run === run.number && (run.phase === 'going' || run.results !== null);
		return vault.phase !== 'open' || open ? null : this.#found;
	});
	/** What the run that is going has read is in the vault, or on its way there. */
	readonly isKeeping = $derived.by(() => run.phase === 'going' && this.#going?.run === run.number);
	/** The share of it that was read, from 0 to 1. */
	readonly share = $derived.by(() => (this.#found === null ? 0 : shareOf(this.#found)));
	/** Another version of the app read it: it has to be read from the start. */
	readonly isOld = $derived.by(() => this.#found !== null && this.#found.build !== build.build);
	/** The chosen files are compared with those that were read. */
	readonly matching = $derived.by(() => this.#matching);
	/** Name of the file that is missing among the chosen ones, or is not the one that was read. */
	readonly strange = $derived.by(() => this.#strange);
	/** The chosen files could not be read at all. */
	readonly unread = $derived.by(() => this.#unread);

	constructor() {
		vault.whenOpened((open) => this.#look(open));
		run.keepPartsBy({
			begin: (files, settings) => this.#begin(files, settings),
			done: (results) => void this.#done(results),
			givenUp: () => void this.#remove()
		});
	}

	/** Goes on with the run if the files are those that were read: true once it does. */
	async resume(files: readonly File[]): Promise<boolean> {
		const found = this.found;
		if (found === null || this.#matching) return false;
		this.#strange = null;
		this.#unread = false;
		if (this.isOld) return this.#start(files, found.settings);
		this.#matching = true;
		try {
			const matched = await (await session()).match(found.files, files);
			if (matched.ok) {
				const ordered = matched.order.map((at) => files[at]);
				this.#resuming = { files: ordered, kept: this.#keeping(found, found) };
				await vault.note('resumed', { county: found.settings.county });
				return await this.#start(ordered, found.settings);
			}
			if (matched.code === 'file-differs') this.#strange = String(matched.values.name);
			else this.#unread = true;
		} catch {
			this.#unread = true;
		} finally {
			this.#matching = false;
		}
		return false;
	}

	/** What was read is given up; the files are as they were. */
	async discard(): Promise<boolean> {
		const id = this.#found?.id;
		if (id === undefined) return false;
		return vault.act(async (open) => {
			const removed = await open.sessions.remove(id);
			if (!removed.ok) return removed;
			this.#found = null;
			this.#strange = null;
			await vault.note('removed');
			return null;
		});
	}

	/** The run stands in the vault with its results: how far its reading came is of no more use. */
	async kept(): Promise<void> {
		if (this.#going?.run === run.number) await this.#remove();
	}

	async #start(files: readonly File[], settings: RunSettings): Promise<true> {
		chosenFiles.clear();
		chosenFiles.add(files);
		await choices.adopt(settings);
		void run.start(files, settings);
		return true;
	}

	/** What keeps the run that begins, where there is somewhere to keep it. */
	#begin(files: readonly File[], settings: RunSettings): Checkpoints | null {
		const kept = this.#resuming?.files === files ? this.#resuming.kept : this.#anew(files, settings);
		this.#resuming = null;
		this.#going = kept && { run: run.number, kept };
		return kept;
	}

	#anew(files: readonly File[], settings: RunSettings): CutSession | null {
		const bytes = files.reduce((sum, file) => sum + file.size, 0);
		if (vault.phase !== 'open' || bytes < LEAST) return null;
		const cut = files.map(({ name, size }) => ({ name, bytes: size, parts: [] }));
		return this.#keeping({ settings, build: build.build, files: cut }, null);
	}

	#keeping(about: AboutCut, before: CutRun | null): CutSession {
		return new CutSession(IN_VAULT, about, (now) => this.#stored(now), before);
	}

	/** What another run left goes once the first part of this one is stored. */
	#stored(now: CutRun): void {
		const before = this.#found;
		this.#found = now;
		if (before !== null && before.id !== now.id) void IN_VAULT((sessions) => sessions.remove(before.id));
	}

	/** Made-up results are not kept, and they are soon made again. Others stay to be had until they are kept. */
	async #done({ madeUp }: RunResults): Promise<void> {
		if (madeUp) await this.kept();
	}

	async #remove(): Promise<void> {
		const going = this.#going;
		const kept = await going?.kept.end();
		if (!kept) return;
		await IN_VAULT((sessions) => sessions.remove(kept.id));
		if (this.#found?.id === kept.id) this.#found = null;
	}

	async #look({ sessions }: OpenVault): Promise<Refusal | null> {
		const cut = await findCutRun(sessions);
		if ('code' in cut) return cut;
		this.#found = cut.found;
		for (const id of cut.older) await sessions.remove(id);
		return null;
	}
}

const IN_VAULT: InVault = (action) => vault.beside((open) => action(open.sessions));

export const cutRun = new CutRuns();
