/** The door of what is kept on this device: whether there is a vault, whether it is open, who opened it. */
import type { Answer, Refusal } from '../vault/answer';
import type { DeviceStorage } from '../vault/device';
import type { Slot } from '../vault/header';
import type { Secret } from '../vault/slots';
import type { OpenVault, Vault } from '../vault/vault';
import { momentNow } from './format';
import { run } from './run.svelte';
import { TabTurn } from './tab-turn';
import { endSession } from './worker-session';

/** `visit`: nothing is kept, memory only. `locking`: the page shows nothing more. */
export type VaultPhase = 'looking' | 'visit' | 'locked' | 'open' | 'locking' | 'unavailable';

/** Milliseconds that storing may still take once the page is blank; what is not stored by then a cut run holds. */
const GRACE = 900;

/** By hand it is stored first, however long that takes; else the key is gone within a second. */
export type LockedBy = 'hand' | 'time' | 'another-tab';

/** A secret, or the way to ask for it. */
type Known = Secret | (() => Promise<Answer<{ secret: Secret }>>);
type Listener<T> = (open: OpenVault) => Promise<T>;

class VaultDoor {
	#phase = $state<VaultPhase>('looking');
	#found = $state.raw<{ readonly id: string; readonly slots: readonly Slot[] } | null>(null);
	#refusal = $state.raw<Refusal | null>(null);
	#working = $state(false);
	#device = $state.raw<DeviceStorage | null>(null);
	#who = $state('');
	#vault: Vault | null = null;
	#open: OpenVault | null = null;
	#looking: Promise<void> | null = null;
	#hurry: () => void = () => undefined;
	#last: Promise<boolean> = Promise.resolve(true);
	#noted: Promise<unknown> = Promise.resolve();
	readonly #openedListeners: Listener<Refusal | null>[] = [];
	#lockingListener: Listener<void> | null = null;
	readonly #turn = new TabTurn(() => void this.lock('another-tab'));

	readonly phase = $derived.by(() => this.#phase);
	/** There is a vault on the device, whether or not it is open. */
	readonly found = $derived.by(() => this.#found !== null);
	/** The ways to open it, and whose they are. */
	readonly slots = $derived.by(() => this.#found?.slots ?? []);
	readonly id = $derived.by(() => this.#found?.id ?? '');
	/** Why the last action did not do what it was to do. */
	readonly refusal = $derived.by(() => this.#refusal);
	readonly working = $derived.by(() => this.#working);
	readonly device = $derived.by(() => this.#device);
	/** The name given at unlock. */
	readonly who = $derived.by(() => this.#who);
	/** Nothing of what is open may be seen. */
	readonly closed = $derived.by(() => this.#phase === 'locked' || this.#phase === 'locking');

	/** Looks once whether this device has a vault. */
	look(): Promise<void> {
		this.#looking ??= this.#look();
		return this.#looking;
	}

	/** What is read as soon as the vault is open. */
	whenOpened(listener: Listener<Refusal | null>): void {
		this.#openedListeners.push(listener);
	}

	/** What is still stored when it is being locked. */
	whenLocking(listener: Listener<void>): void {
		this.#lockingListener = listener;
	}

	async setUp(passphrase: string, recovery: string, who: string): Promise<boolean> {
		return this.#inTurn(async (vault) => {
			const { calibrateRounds } = await import('../vault/calibrate');
			const { askToPersist } = await import('../vault/device');
			if (!(await this.#turn.take(false))) return this.#refusedTurn(vault);
			const secrets: Secret[] = [
				{ kind: 'passphrase', text: passphrase },
				{ kind: 'recovery', text: recovery }
			];
			const made = await vault.setUp(secrets, await calibrateRounds(() => performance.now()));
			if (!made.ok) {
				this.#turn.end();
				return made.code === 'elsewhere' ? this.#refusedTurn(vault) : made;
			}
			await askToPersist();
			return this.#opened(made.open, who, 'vault-made');
		});
	}

	async unlock(known: Known, who: string, takeOver = false): Promise<boolean> {
		return this.#inTurn(async (vault) => {
			const given = typeof known === 'function' ? await known() : { ok: true as const, secret: known };
			if (!given.ok) return given;
			const answer = await vault.unlock(given.secret);
			if (!answer.ok) return answer;
			if (!(await this.#turn.take(takeOver))) return this.#refusedTurn(vault);
			return this.#opened(answer.open, who, 'unlocked');
		});
	}

	/** Something done with the open vault, after what is going on: false where it is not open, or it was refused. */
	async act(action: (open: OpenVault, vault: Vault) => Promise<Refusal | null>): Promise<boolean> {
		return this.#inTurn(async (vault) => {
			const open = this.#open;
			return open === null ? { ok: false, code: 'locked', values: {} } : action(open, vault);
		});
	}

	/** Something done beside what the user does: it waits for nothing and is not shown. Null where the vault is not open. */
	async beside<T>(action: (open: OpenVault) => Promise<T>): Promise<T | null> {
		return this.#open === null ? null : action(this.#open);
	}

	/** A line in the history, by the name given at unlock. */
	async note(what: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
		const [open, line] = [this.#open, { at: momentNow(), who: this.#who, what, values }];
		// In the order in which things were done, though nobody waits for it.
		this.#noted = this.#noted.catch(() => undefined).then(() => open?.log.add(line));
		await this.#noted;
	}

	/** The key is dropped with everything else of this page: it starts again, at the lock. A visit's tab stays as it is. */
	async lock(by: LockedBy = 'time'): Promise<void> {
		const open = this.#open;
		if (open === null) return;
		const blank = this.#phase === 'locking';
		this.#phase = 'locking';
		if (by !== 'hand') setTimeout(() => this.#hurry(), GRACE);
		if (blank) return;
		if (by !== 'another-tab') this.#turn.lockOthers();
		const hurried = new Promise<void>((resolve) => (this.#hurry = resolve));
		await Promise.race([this.#lockingListener?.(open).catch(() => undefined), hurried]);
		this.#open = null;
		this.#turn.end();
		await endSession();
		run.forget();
		location.hash = '';
		location.reload();
	}

	/** Destroys the keys and clears what is kept. What is open stays open, for this visit. */
	async erase(): Promise<boolean> {
		return this.#inTurn(async (vault) => {
			const erased = await vault.erase();
			if (erased.ok) this.#toVisit();
			return erased.ok ? null : erased;
		});
	}

	/** What was refused is not to be read under something else. */
	forgetRefusal(): void {
		this.#refusal = null;
	}

	/** Works without what is kept: memory only. */
	stayInVisit(): void {
		if (this.#phase === 'locked') this.#phase = 'visit';
		this.#refusal = null;
	}

	async #look(): Promise<void> {
		try {
			const [{ Vault }, { deviceStorage }] = await Promise.all([import('../vault/vault'), import('../vault/device')]);
			const opened = await Vault.onDevice(() => this.#letGo());
			if (opened.ok) this.#vault = opened.vault;
			this.#refusal = opened.ok ? await this.#lookInto(opened.vault) : opened;
			if (this.#refusal !== null) {
				this.#phase = 'unavailable';
				return;
			}
			this.#device = await deviceStorage();
			if (this.#phase !== 'visit') this.#phase = this.found ? 'locked' : 'visit';
		} catch {
			this.#phase = 'unavailable';
		}
	}

	async #lookInto(vault: Vault): Promise<Refusal | null> {
		const looked = await vault.look();
		if (!looked.ok) return looked;
		this.#found = looked.found.state === 'locked' ? looked.found : null;
		return null;
	}

	/** Another tab erases or renews what is kept, and this one has let go of it. */
	#letGo(): void {
		if (this.#open !== null) void this.lock('another-tab');
		else {
			this.#vault = null;
			this.#looking = null;
			void this.look();
		}
	}

	/** There is nothing kept any more. What is open in memory stays. */
	#toVisit(): void {
		this.#open = null;
		this.#turn.end();
		this.#found = null;
		if (this.#phase !== 'locking') this.#phase = 'visit';
	}

	/** After what is going on. */
	#inTurn(action: (vault: Vault) => Promise<Refusal | null>): Promise<boolean> {
		this.#last = this.#last.then(() => this.#do(action));
		return this.#last;
	}

	async #do(action: (vault: Vault) => Promise<Refusal | null>): Promise<boolean> {
		if (this.#vault === null) return false;
		this.#working = true;
		this.#refusal = null;
		try {
			this.#refusal = await action(this.#vault);
			if (this.#open === null) return this.#refusal === null;
			await this.#lookInto(this.#vault);
			// The browser has cleared it while it was open.
			if (this.#found === null) this.#toVisit();
			this.#device = await (await import('../vault/device')).deviceStorage();
		} catch {
			this.#refusal = { ok: false, code: 'storage', values: {} };
		} finally {
			this.#working = false;
		}
		return this.#refusal === null;
	}

	async #opened(open: OpenVault, who: string, what: string): Promise<Refusal | null> {
		this.#open = open;
		this.#who = who;
		await this.note(what);
		let refusal: Refusal | null = null;
		for (const listener of this.#openedListeners) {
			const refused = await listener(open);
			refusal ??= refused;
		}
		if (this.#phase !== 'locking') this.#phase = 'open';
		return refusal;
	}

	/** Another tab has it, or made it since this one looked: what there is to unlock is seen from now on. */
	async #refusedTurn(vault: Vault): Promise<Refusal> {
		await this.#lookInto(vault);
		return { ok: false, code: 'elsewhere', values: {} };
	}
}

export const vault = new VaultDoor();
