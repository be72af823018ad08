/** Locks what is kept when nobody is there: after the time that was chosen, and on waking from a sleep that was longer. */
import { IDLE_DEFAULT, IdleWatch } from '../vault/idle';
import { privacyScreen } from './privacy-screen.svelte';
import { run } from './run.svelte';
import { vault } from './vault.svelte';
import { vaultSettings } from './vault-settings.svelte';

const clocks = { wall: () => Date.now(), steady: () => performance.now() };
/** Milliseconds between two looks at the clocks. */
const TICK = 1000;

class IdleLock {
	#secondsLeft = $state<number | null>(null);
	#covered = $state(false);
	#watch: IdleWatch | null = null;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** Until it locks, from half a minute on; null before that. */
	readonly secondsLeft = $derived.by(() => this.#secondsLeft);
	/** The page is out of sight and its time may be up when it is seen again: until that is known it shows nothing. */
	readonly covered = $derived.by(() => this.#covered);

	constructor() {
		vault.whenOpened(() => {
			this.#watch = new IdleWatch(clocks, IDLE_DEFAULT);
			clearInterval(this.#timer);
			this.#timer = setInterval(() => this.check(), TICK);
			return Promise.resolve(null);
		});
	}

	/** The user did something. Once it is being asked, only an answer counts; a hidden page has nobody before it. */
	sign(): void {
		if (this.#secondsLeft === null && !privacyScreen.on && !this.#covered) this.#watch?.touch();
	}

	/** Starts the time anew, unless it is up. */
	stay(): void {
		this.#watch?.touch();
		this.check();
	}

	/** The page goes out of sight, and may be put aside as it is; devices keep a picture of what was seen last. */
	cover(): void {
		if (vault.phase === 'open' || this.#onlyHere()) this.#covered = true;
	}

	uncover(): void {
		if (!this.check()) this.#covered = false;
	}

	/**
	 * The page as it was, out of the browser's memory, with whatever time has passed since: it locks. What was open only
	 * for a visit is gone, as was said before the page was left.
	 */
	shownAgain(): void {
		if (vault.phase === 'open') void vault.lock();
		else if (this.#onlyHere()) {
			run.forget();
			location.reload();
		} else this.uncover();
	}

	/** Real records in memory and nowhere else, whatever the vault is doing. */
	#onlyHere(): boolean {
		return vault.phase !== 'open' && !run.madeUp && (run.phase === 'going' || run.results !== null);
	}

	/** True where the time is up, or it is locking already. */
	check(): boolean {
		if (this.#watch === null || vault.phase === 'visit') return this.#end();
		if (vault.phase === 'locking') return true;
		this.#watch.setLimit(vaultSettings.idleMinutes * 60_000);
		const state = this.#watch.state();
		this.#secondsLeft = state === 'warning' ? Math.ceil(this.#watch.left() / 1000) : null;
		if (state === 'due') void vault.lock();
		return state === 'due';
	}

	/** It was erased: there is nothing left to lock. */
	#end(): false {
		clearInterval(this.#timer);
		this.#watch = null;
		this.#secondsLeft = null;
		return false;
	}
}

export const idleLock = new IdleLock();
