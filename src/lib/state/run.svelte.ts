/** The run: from pressing Run to results, a failure or a cancel. */
import type { Failure, Progress, RunResults, RunSettings, SampleRequest } from '../workers/contract';
import type { MadeBy } from '../report/changes-since';
import { chosenFiles } from './chosen-files.svelte';
import { choices } from './choices.svelte';
import type { PartsKeeper } from './parts-keeper';
import { endSession, hasDied, session, wasEnded, whenSessionDies } from './worker-session';

export type RunPhase = 'nothing' | 'going' | 'done' | 'failed';

class Run {
	#phase = $state<RunPhase>('nothing');
	#progress = $state.raw<Progress | null>(null);
	#results = $state.raw<RunResults | null>(null);
	#failure = $state.raw<Failure | null>(null);
	#settings = $state.raw<RunSettings | null>(null);
	#files = $state.raw<readonly File[]>([]);
	#cancelled = $state(false);
	#sample = $state(false);
	#again = $state(0);
	#number = $state(0);
	#keptBy = $state.raw<MadeBy | null>(null);
	#turn = 0;
	#doneListener: (() => void) | null = null;
	#keeper: PartsKeeper | null = null;
	#startingListener: (() => Promise<void>) | null = null;
	/** The turn that has not taken the place of the open results yet. */
	#waiting = -1;

	readonly phase = $derived.by(() => this.#phase);
	readonly progress = $derived.by(() => this.#progress);
	readonly results = $derived.by(() => this.#results);
	readonly failure = $derived.by(() => this.#failure);
	/** What is being decided, or was: shown on every screen. */
	readonly settings = $derived.by(() => this.#results?.settings ?? this.#settings);
	readonly madeUp = $derived.by(() => this.#results?.madeUp ?? this.#sample);
	/** True once after a cancel, until the next run. */
	readonly cancelled = $derived.by(() => this.#cancelled);
	/** Counts the times that results were made or made again, so that lists know when theirs are stale. */
	readonly edition = $derived.by(() => this.#again);
	/** Tells one run from the next of this visit; decided anew, it is still the same run. */
	readonly number = $derived.by(() => this.#number);
	readonly files = $derived.by(() => this.#files);
	/** What made results that came out of the vault; null for results of this visit. */
	readonly keptBy = $derived.by(() => this.#keptBy);
	/** True when this run began with making a county. */
	readonly sample = $derived.by(() => this.#sample);

	constructor() {
		whenSessionDies(() => this.#lose());
	}

	/** Called whenever results were made, or made again. */
	whenDone(listener: () => void): void {
		this.#doneListener = listener;
	}

	/** Called before another run takes the place of what is open, which stays until that is done. */
	whenStarting(listener: () => Promise<void>): void {
		this.#startingListener = listener;
	}

	keepPartsBy(keeper: PartsKeeper): void {
		this.#keeper = keeper;
	}

	/** True when the open results came from these very files and this county, so that deciding again is enough. */
	canRedecide(files: readonly File[], settings: RunSettings | null): boolean {
		return (
			this.#results !== null &&
			settings !== null &&
			this.#results.settings.county === settings.county &&
			files.length === this.#files.length &&
			files.every((file) => this.#files.includes(file))
		);
	}

	async start(files: readonly File[], settings: RunSettings): Promise<void> {
		const turn = await this.#begin(settings, false);
		if (turn === this.#turn) await this.#follow(turn, files, settings);
	}

	/** Makes a county and runs it. It then stands among the chosen files like any other. */
	async startSample(request: SampleRequest): Promise<void> {
		const turn = await this.#begin(null, true);
		if (turn !== this.#turn) return;
		try {
			await choices.load();
			choices.chooseCounty(request.county);
			const settings = choices.settings;
			if (!settings) throw new Error('no policy');
			if (turn !== this.#turn) return;
			this.#settings = settings;
			const worker = await session();
			const file = await worker.makeSample(request, (progress) => this.#report(turn, progress));
			if (turn !== this.#turn) return;
			chosenFiles.clear();
			chosenFiles.add([file]);
			await this.#follow(turn, [file], settings);
		} catch (error) {
			this.#fail(turn, error);
		}
	}

	async redecide(settings: RunSettings): Promise<void> {
		const turn = ++this.#turn;
		this.#cancelled = false;
		this.#phase = 'going';
		this.#progress = null;
		try {
			const worker = await session();
			this.#finish(turn, await worker.redecide(settings));
		} catch (error) {
			this.#fail(turn, error);
		}
	}

	/** Back at once: the worker is stopped where it is, and what it held is gone. One that only waits leaves all as it was. */
	async cancel(): Promise<void> {
		const stands = this.#waiting === this.#turn++;
		this.#phase = stands ? 'done' : 'nothing';
		if (stands) return;
		this.#progress = null;
		this.#settings = null;
		this.#cancelled = true;
		this.#results = null;
		this.#keeper?.givenUp();
		await endSession();
		await chosenFiles.resume();
	}

	/** Results that come out of the vault. Their files have to be chosen again before rows can be written. */
	adopt(results: RunResults, madeBy: MadeBy): void {
		this.#turn += 1;
		this.#number += 1;
		this.#files = [];
		this.#cancelled = false;
		this.#sample = results.madeUp;
		this.#settings = results.settings;
		this.#keptBy = madeBy;
		this.#finish(this.#turn, results);
	}

	/** The same results, with what people decided meanwhile. */
	takeReviewed(answer: RunResults | Failure): boolean {
		if (!answer.ok || this.#phase !== 'done') return false;
		this.#results = answer;
		this.#again += 1;
		this.#doneListener?.();
		return true;
	}

	/** The files of results that came out of the vault, chosen again. Gives the name of the one that is not the same. */
	async attach(files: readonly File[]): Promise<{ ok: true } | { ok: false; name: string }> {
		const answer = await (await session()).attach(files);
		if (!answer.ok) return { ok: false, name: String(answer.values.name ?? '') };
		this.#files = files;
		chosenFiles.clear();
		chosenFiles.add(files);
		return { ok: true };
	}

	/** Nothing of the run stays on the screen. */
	forget(): void {
		this.#turn += 1;
		this.#phase = 'nothing';
		this.#results = null;
		this.#failure = null;
		this.#settings = null;
		this.#files = [];
	}

	dismissCancelled(): void {
		this.#cancelled = false;
	}

	async #begin(settings: RunSettings | null, sample: boolean): Promise<number> {
		const stands = this.#phase === 'done' || this.#waiting === this.#turn;
		const turn = ++this.#turn;
		// A run that is going on, too, has to leave its worker before another begins.
		const clean = this.#phase !== 'going' && this.#results === null && this.#failure === null;
		this.#phase = 'going';
		this.#progress = null;
		this.#cancelled = false;
		if (this.#results !== null) {
			if (stands) this.#waiting = turn;
			await this.#startingListener?.();
			if (turn !== this.#turn) return turn;
			this.#waiting = -1;
		}
		this.#number += 1;
		this.#keptBy = null;
		this.#results = null;
		this.#failure = null;
		this.#settings = settings;
		this.#sample = sample;
		if (!clean) await endSession();
		return turn;
	}

	async #follow(turn: number, files: readonly File[], settings: RunSettings): Promise<void> {
		this.#files = files;
		try {
			const worker = await session();
			if (turn !== this.#turn) return;
			const checkpoints = this.#sample ? null : (this.#keeper?.begin(files, settings) ?? null);
			const onProgress = (progress: Progress) => this.#report(turn, progress);
			this.#finish(turn, await worker.run(files, settings, onProgress, checkpoints));
		} catch (error) {
			this.#fail(turn, error);
		}
	}

	#report(turn: number, progress: Progress): void {
		if (turn === this.#turn && this.#phase === 'going') this.#progress = progress;
	}

	#finish(turn: number, answer: RunResults | Failure): void {
		if (turn !== this.#turn) return;
		if (answer.ok) {
			this.#results = answer;
			this.#failure = null;
			this.#again += 1;
			this.#phase = 'done';
			this.#doneListener?.();
			this.#keeper?.done(answer);
		} else {
			if (answer.code === 'all-refused') this.#keeper?.givenUp();
			this.#failure = answer;
			this.#phase = 'failed';
		}
	}

	#fail(turn: number, error: unknown): void {
		if (turn !== this.#turn || wasEnded(error)) return;
		void endSession();
		this.#results = null;
		const code = hasDied(error) ? 'worker-died' : 'fault';
		this.#finish(turn, { ok: false, code, values: { died: 'running' } });
	}

	/** The worker that held the results died: a page that went on showing them could not answer for them. */
	#lose(): void {
		if (this.#phase !== 'done') return;
		this.#results = null;
		this.#finish(++this.#turn, { ok: false, code: 'worker-died', values: { died: 'holding' } });
	}
}

export const run = new Run();
