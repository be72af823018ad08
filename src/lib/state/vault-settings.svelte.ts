/** What was chosen for this vault, sealed inside it like all else. */
import type { Refusal } from '../vault/answer';
import type { OpenVault } from '../vault/vault';
import { momentNow } from './format';
import { vault } from './vault.svelte';

/** What the vault calls a session of this kind. */
const KIND = 'settings';

/** Minutes without a sign of the user, after which it locks by itself. */
export const IDLE_CHOICES = [2, 5, 10, 15] as const;
const USUAL = 5;

class VaultSettings {
	#idleMinutes = $state(USUAL);
	#id: string | null = null;

	readonly idleMinutes = $derived.by(() => this.#idleMinutes);

	constructor() {
		vault.whenOpened((open) => this.#read(open));
	}

	async chooseIdleMinutes(minutes: number): Promise<boolean> {
		return vault.act(async (open) => {
			const { newSessionId } = await import('../vault/session-store');
			const id = this.#id ?? newSessionId();
			const now = momentNow();
			const about = { id, kind: KIND, title: '', made: now, changed: now, details: { idleMinutes: minutes } };
			const put = await open.sessions.put(about, []);
			if (!put.ok) return put;
			this.#id = id;
			this.#idleMinutes = minutes;
			await vault.note('idle-changed', { minutes });
			return null;
		});
	}

	async #read(open: OpenVault): Promise<Refusal | null> {
		const listed = await open.sessions.list();
		const kept = listed.ok ? listed.sessions.find(({ kind }) => kind === KIND) : undefined;
		this.#id = kept?.id ?? null;
		const minutes = IDLE_CHOICES.find((choice) => choice === kept?.details.idleMinutes);
		this.#idleMinutes = minutes ?? USUAL;
		return listed.ok ? null : listed;
	}
}

export const vaultSettings = new VaultSettings();
