/** What is kept on this device: whether there is a vault, whether it is open, and whether the open run stands in it. */
import { changesSince, type ChangesSince } from '../report/changes-since';
import type { Refusal } from '../vault/answer';
import type { DeviceStorage } from '../vault/device';
import type { SessionManifest } from '../vault/session';
import type { Turn } from '../vault/single-writer';
import type { Secret } from '../vault/slots';
import type { OpenVault, Vault } from '../vault/vault';
import type { AboutRun } from '../workers/contract';
import { build } from './about';
import { run } from './run.svelte';
import { endSession, session } from './worker-session';

/** `visit`: nothing is kept, memory only. `elsewhere`: another tab has the vault open. */
export type VaultPhase = 'looking' | 'visit' | 'locked' | 'open' | 'elsewhere' | 'unavailable';

const KIND = 'county-run';

class VaultState {
	#phase = $state<VaultPhase>('looking');
	#sessions = $state.raw<readonly SessionManifest[]>([]);
	#damaged = $state.raw<readonly string[]>([]);
	#refusal = $state.raw<Refusal | null>(null);
	#working = $state(false);
	#device = $state.raw<DeviceStorage | null>(null);
	#savedEdition = $state(-1);
	#current = $state<string | null>(null);
	#since = $state.raw<ChangesSince | null>(null);
	#who = $state('');
	#vault: Vault | null = null;
	#open: OpenVault | null = null;
	#turn: Turn | null = null;
	#tabs: { lockAll(): void } | null = null;
	#loading: Promise<void> | null = null;

	readonly phase = $derived.by(() => this.#phase);
	readonly sessions = $derived.by(() => this.#sessions);
	/** Ids of sessions that do not open. */
	readonly damaged = $derived.by(() => this.#damaged);
	/** Why the last action did not do what it was to do. */
	readonly refusal = $derived.by(() => this.#refusal);
	readonly working = $derived.by(() => this.#working);
	readonly device = $derived.by(() => this.#device);
	/** The open run, as it stands on the screen, is in the vault. */
	readonly saved = $derived.by(() => run.results !== null && this.#savedEdition === run.edition);
	/** How this app stands to the one that made the run that was opened here last. */
	readonly since = $derived.by(() => this.#since);
	/** Id of the session that the open run is kept as. */
	readonly current = $derived.by(() => this.#current);

	/** Looks once whether this device has a vault. */
	look(): Promise<void> {
		this.#loading ??= this.#look();
		return this.#loading;
	}

	/** Makes the vault, and keeps the open run if there is one. */
	async setUp(passphrase: string, recovery: string, who: string): Promise<boolean> {
		return this.#do(async (vault) => {
			const { calibrateRounds } = await import('../vault/calibrate');
			const { askToPersist } = await import('../vault/device');
			if (!(await this.#takeTurn(false))) return this.#elsewhere();
			const secrets: Secret[] = [
				{ kind: 'passphrase', text: passphrase },
				{ kind: 'recovery', text: recovery }
			];
			const made = await vault.setUp(secrets, await calibrateRounds(() => performance.now()));
			if (!made.ok) return made;
			await askToPersist();
			return this.#opened(made.open, who, 'vault-made');
		});
	}

	async unlock(secret: Secret, who: string, takeOver = false): Promise<boolean> {
		return this.#do(async (vault) => {
			const answer = await vault.unlock(secret);
			if (!answer.ok) return answer;
			if (!(await this.#takeTurn(takeOver))) return this.#elsewhere();
			return this.#opened(answer.open, who, 'unlocked');
		});
	}

	/** Puts the open run into the vault, in the place of what is kept of it. */
	async keep(): Promise<boolean> {
		return this.#do(async () => {
			const { edition } = run;
			const packed = this.#open && run.results && (await (await session()).pack());
			if (!this.#open || !packed) return null;
			const { newSessionId } = await import('../vault/session-store');
			const id = this.#current ?? newSessionId();
			const now = new Date().toISOString();
			const made = this.#sessions.find((one) => one.id === id)?.made ?? now;
			const { settings } = packed.about;
			const put = await this.#open.sessions.put(
				{ id, kind: KIND, title: settings.county, made, changed: now, details: { ...packed.about } },
				[{ name: 'run', bytes: [packed.bytes] }]
			);
			if (!put.ok) return put;
			this.#current = id;
			this.#savedEdition = edition;
			await this.#note('kept', { convictions: packed.about.figures.convictions });
			return this.#refresh();
		});
	}

	/** Opens what is kept; it takes the place of the run that is open. */
	async reopen(id: string): Promise<boolean> {
		return this.#do(async () => {
			const manifest = this.#sessions.find((one) => one.id === id);
			const entry = manifest?.records.find(({ name }) => name === 'run');
			if (!this.#open || !manifest || !entry) return null;
			const read = await this.#open.sessions.read(id, entry);
			if (!read.ok) return read;
			const about = manifest.details as unknown as AboutRun;
			const answer = await (await session()).reopen({ bytes: read.bytes, about });
			if (!answer.ok) return { ok: false, code: 'damaged', values: { record: 'run' } };
			const { default: changelog } = await import('virtual:changelog');
			const now = { app: build.version, build: build.build, law: build.law };
			this.#since = changesSince(about.madeBy, now, changelog);
			run.adopt(answer, about.madeBy);
			this.#current = id;
			this.#savedEdition = run.edition;
			await this.#note('opened', {});
			return null;
		});
	}

	async remove(id: string): Promise<boolean> {
		return this.#do(async () => {
			const removed = await this.#open?.sessions.remove(id);
			if (removed?.ok === false) return removed;
			if (this.#current === id) {
				this.#current = null;
				this.#savedEdition = -1;
			}
			await this.#note('removed', {});
			return this.#refresh();
		});
	}

	/** The key is dropped with everything else of this page: it starts again, at the lock. */
	async lock(everywhere = true): Promise<void> {
		if (everywhere) this.#tabs?.lockAll();
		this.#open = null;
		this.#sessions = [];
		this.#turn?.release();
		await endSession();
		run.forget();
		location.hash = '';
		location.reload();
	}

	/** Destroys the keys and clears what is kept. */
	async erase(): Promise<boolean> {
		return this.#do(async (vault) => {
			const erased = await vault.erase();
			if (!erased.ok) return erased;
			this.#open = null;
			this.#sessions = [];
			this.#current = null;
			this.#savedEdition = -1;
			this.#turn?.release();
			this.#turn = null;
			this.#phase = 'visit';
			return null;
		});
	}

	/** Works without what is kept: memory only. */
	stayInVisit(): void {
		if (this.#phase === 'locked' || this.#phase === 'elsewhere') this.#phase = 'visit';
		this.#refusal = null;
	}

	/** Whether there is a vault on the device that the visit goes without. */
	get hasVault(): boolean {
		return this.#found;
	}

	#found = $state(false);

	async #look(): Promise<void> {
		try {
			const [{ Vault }, { deviceStorage }] = await Promise.all([import('../vault/vault'), import('../vault/device')]);
			const opened = await Vault.onDevice(() => void this.lock(false));
			const found = opened.ok ? await opened.vault.look() : opened;
			if (!opened.ok || !found.ok) {
				this.#refusal = found.ok ? null : found;
				this.#phase = 'unavailable';
				return;
			}
			this.#vault = opened.vault;
			this.#found = found.found.state === 'locked';
			this.#device = await deviceStorage();
			this.#phase = this.#found ? 'locked' : 'visit';
		} catch {
			this.#phase = 'unavailable';
		}
	}

	/** One action at a time. It gives back a refusal, or null. */
	async #do(action: (vault: Vault) => Promise<Refusal | null>): Promise<boolean> {
		if (this.#vault === null || this.#working) return false;
		this.#working = true;
		this.#refusal = null;
		try {
			this.#refusal = await action(this.#vault);
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
		this.#found = true;
		this.#phase = 'open';
		await this.#note(what, {});
		return this.#refresh();
	}

	async #refresh(): Promise<Refusal | null> {
		const listed = await this.#open?.sessions.list();
		if (listed?.ok === false) return listed;
		this.#sessions = listed?.sessions ?? [];
		this.#damaged = listed?.damaged ?? [];
		this.#device = await (await import('../vault/device')).deviceStorage();
		return null;
	}

	async #note(what: string, values: Readonly<Record<string, string | number>>): Promise<void> {
		await this.#open?.log.add({ at: new Date().toISOString(), who: this.#who, what, values });
	}

	async #takeTurn(steal: boolean): Promise<boolean> {
		if (this.#turn !== null) return true;
		const { takeTurn, Tabs } = await import('../vault/single-writer');
		this.#turn = await takeTurn(() => void this.lock(false), steal);
		this.#tabs ??= new Tabs(() => void this.lock(false));
		return this.#turn !== null;
	}

	#elsewhere(): Refusal {
		this.#phase = 'elsewhere';
		return { ok: false, code: 'elsewhere', values: {} };
	}
}

export const vault = new VaultState();
