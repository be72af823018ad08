/** The runs that are kept on this device, and whether the open one is among them as it stands. */
import type { Refusal } from '../vault/answer';
import type { SessionManifest } from '../vault/session';
import type { OpenVault } from '../vault/vault';
import type { AboutRun } from '../workers/contract';
import type { PapersEntries } from '../filings/papers-entries';
import { changesSince, type ChangesSince } from '../report/changes-since';
import { build } from './about';
import { isAboutRun } from './about-run';
import { chosenFiles } from './chosen-files.svelte';
import { choices } from './choices.svelte';
import { cutRun } from './cut-run.svelte';
import { entered } from './entered.svelte';
import { momentNow } from './format';
import { run } from './run.svelte';
import { vault } from './vault.svelte';
import { session } from './worker-session';

/** What the vault calls a session of this kind. */
const KIND = 'county-run';
const RECORD = 'run';
/** Of what the worker does not open. */
const NOT_OPENED: Readonly<Record<string, Refusal['code']>> = {
	'session-unreadable': 'damaged',
	'session-newer': 'newer'
};

/** The session that a run stands in, and the editions of its results and of what was entered that are kept there. */
interface Kept {
	readonly id: string;
	readonly run: number;
	readonly edition: number;
	readonly entered: number;
	/** ISO time of what is kept: another one is not what stands on the screen. */
	readonly changed: string;
}

/** How this app stands to the one that made the run that was reopened, and whether it decides otherwise. */
export interface Reopened {
	readonly since: ChangesSince;
	readonly figuresDiffer: boolean;
}

class KeptRuns {
	#all = $state.raw<readonly SessionManifest[]>([]);
	#damaged = $state.raw<readonly string[]>([]);
	#newer = $state.raw<readonly string[]>([]);
	#kept = $state.raw<Kept | null>(null);
	#reopened = $state.raw<Reopened | null>(null);
	#keeping = $state(false);
	/** The run of which the history says that papers were prepared: once for each opening, not for each field. */
	#prepared = -1;
	/** The open run, where it was removed: it is kept again only when that is asked for. */
	#removed = -1;

	readonly all = $derived.by(() => this.#all);
	/** Ids of sessions that do not open. */
	readonly damaged = $derived.by(() => this.#damaged);
	/** Ids of sessions that a newer version kept. */
	readonly newer = $derived.by(() => this.#newer);
	/** Id of the session that the open run is kept as. */
	readonly current = $derived.by(() => (this.#kept?.run === run.number ? this.#kept.id : null));
	/** The open run, as it stands on the screen, is in the vault. */
	readonly saved = $derived.by(
		() =>
			run.results !== null &&
			this.current !== null &&
			this.#kept?.edition === run.edition &&
			this.#kept.entered === entered.edition
	);
	/** It is being stored at this moment. */
	readonly keeping = $derived.by(() => this.#keeping);
	/** Real results that stand in memory and nowhere else. */
	readonly onlyInMemory = $derived.by(() => run.results !== null && !run.madeUp && !this.saved);
	readonly reopened = $derived.by(() => (this.current === null ? null : this.#reopened));

	constructor() {
		vault.whenOpened((open) => {
			// What was begun in a visit: it waits until the opening is done, and the opening does not wait for it.
			if (this.onlyInMemory) void this.keep();
			return this.list(open);
		});
		vault.whenLocking(() => {
			// What stands in a field is taken when the field is left.
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
			return this.#settle();
		});
		run.whenStarting(() => this.#settle());
		run.whenDone(() => void this.#keepOfItself());
		entered.whenChanged(() => void this.#keepOfItself());
	}

	/** Puts the open run into the vault, in the place of what is kept of it. */
	async keep(): Promise<boolean> {
		return vault.act(async (open) => {
			this.#keeping = true;
			try {
				return await this.#keep(open);
			} finally {
				this.#keeping = false;
			}
		});
	}

	/** Opens what is kept; it takes the place of the run that is open, which is kept first. */
	async reopen(id: string): Promise<boolean> {
		await this.#settle();
		return vault.act(async (open) => {
			const manifest = this.#all.find((one) => one.id === id);
			const entry = manifest?.records.find(({ name }) => name === RECORD);
			if (!manifest || !entry) return { ok: false, code: 'missing', values: { record: RECORD } };
			const read = await open.sessions.read(id, entry);
			if (!read.ok) return read;
			const about = manifest.details as unknown as AboutRun;
			const answer = await (await session()).reopen({ bytes: read.bytes, about });
			if (!answer.ok) return { ok: false, code: NOT_OPENED[answer.code] ?? 'undecidable', values: {} };
			const { default: changelog } = await import('virtual:changelog');
			const now = { app: build.version, build: build.build, law: build.law };
			const figuresDiffer = JSON.stringify(about.figures) !== JSON.stringify(answer.figures);
			const papers = await papersOf(about, !figuresDiffer && about.madeBy.build === now.build);
			run.adopt(answer, about.madeBy);
			entered.adopt(papers);
			const { number, edition } = run;
			this.#kept = { id, run: number, edition, entered: entered.edition, changed: manifest.changed };
			this.#reopened = { since: changesSince(about.madeBy, now, changelog), figuresDiffer };
			chosenFiles.clear();
			await choices.adopt(answer.settings);
			await vault.note('opened', { county: answer.settings.county });
			return null;
		});
	}

	async remove(id: string): Promise<boolean> {
		return vault.act(async (open) => {
			const removed = await open.sessions.remove(id);
			if (!removed.ok) return removed;
			if (this.#kept?.id === id) {
				this.#kept = null;
				this.#removed = run.number;
			}
			await vault.note('removed', { county: this.#all.find((one) => one.id === id)?.title ?? '' });
			return this.list(open);
		});
	}

	/** A run that is not made up is kept as soon as it is done where there is somewhere to keep it. */
	async #keepOfItself(): Promise<void> {
		if (vault.phase !== 'open' && vault.phase !== 'locking') return;
		if (this.onlyInMemory && this.#removed !== run.number) await this.keep();
	}

	/** Once what is being stored is stored, and what is to be. */
	async #settle(): Promise<void> {
		if (this.#keeping) await this.keep();
		else await this.#keepOfItself();
	}

	async #keep(open: OpenVault): Promise<Refusal | null> {
		const { edition, number, results } = run;
		if (results === null || this.saved) return null;
		const { edition: ofPapers, current: papers } = entered;
		const onlyPapers = this.#kept?.run === number && this.#kept.edition === edition;
		const before = this.#all.find((one) => one.id === this.current);
		const { settings, madeUp, madeBy, figures } = results;
		const now = momentNow();
		// What was read stays as it is: decided anew, only what is said of it changes.
		const packed = before ? null : await (await session()).pack();
		if (!before && !packed) return null;
		const digests = packed ? packed.about.digests : (before?.details as unknown as AboutRun).digests;
		const review = await (await session()).keptReview();
		const about: AboutRun = {
			settings,
			madeUp,
			madeBy,
			figures,
			digests,
			...(review && { review }),
			...(Object.keys(papers).length > 0 && { papers })
		};
		const { newSessionId } = await import('../vault/session-store');
		const id = before?.id ?? newSessionId();
		const put = await open.sessions.put(
			{ id, kind: KIND, title: settings.county, made: before?.made ?? now, changed: now, details: { ...about } },
			packed ? [{ name: RECORD, bytes: [packed.bytes], deflate: inTheWorker }] : [],
			before?.records
		);
		// Another tab has changed it since: what it is now has to be known before it is kept again.
		if (!put.ok && put.code === 'elsewhere') await this.list(open);
		if (!put.ok) return put;
		this.#kept = { id, run: number, edition, entered: ofPapers, changed: now };
		this.#removed = -1;
		await cutRun.kept();
		const { county, policy } = settings;
		const sameChoices =
			before && JSON.stringify((before.details as unknown as AboutRun).settings) === JSON.stringify(settings);
		if (onlyPapers) await this.#notePrepared(number, county);
		else if (sameChoices) await vault.note('reviewed', { county });
		else if (before) await vault.note('policy-changed', { county, policy: policy.title.en });
		else await vault.note('kept', { county, convictions: figures.convictions });
		return this.list(open);
	}

	async #notePrepared(number: number, county: string): Promise<void> {
		if (this.#prepared === number) return;
		this.#prepared = number;
		await vault.note('prepared', { county });
	}

	/** Whether a session of that kind is a run that was kept. */
	isRun(kind: string): boolean {
		return kind === KIND;
	}

	/** Reads what is kept, after something else changed it: a restored session, say, took the place of the open run's. */
	async list(open: OpenVault): Promise<Refusal | null> {
		const listed = await open.sessions.list();
		if (!listed.ok) return listed;
		const runs = listed.sessions.filter(({ kind }) => kind === KIND);
		this.#all = runs.filter(({ details }) => isAboutRun(details));
		if (!this.#all.some(({ id, changed }) => id === this.#kept?.id && changed === this.#kept.changed))
			this.#kept = null;
		this.#damaged = [...listed.damaged, ...runs.filter((one) => !this.#all.includes(one)).map(({ id }) => id)];
		this.#newer = listed.newer;
		return null;
	}
}

/** The worker is given a copy: what it does not answer is compressed by the page. */
async function inTheWorker(chunk: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return (await session()).deflate(chunk.slice());
}

/** @param sameDecisions whether this version makes the papers that were ticked. */
async function papersOf({ papers, settings }: AboutRun, sameDecisions: boolean): Promise<PapersEntries> {
	if (papers === undefined) return {};
	const [{ readEntries }, { officesOf }] = await Promise.all([
		import('../filings/kept-entries'),
		import('../filings/offices')
	]);
	return readEntries(papers, officesOf(settings.county), sameDecisions);
}

export const keptRuns = new KeptRuns();
