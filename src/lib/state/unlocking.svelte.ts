/** The ways to open what is kept, and changing them. Each change asks for a secret that opens it now. */
import type { Refusal } from '../vault/answer';
import type { Secret } from '../vault/slots';
import type { Vault } from '../vault/vault';
import { unlocking as words } from '../words/en';
import { build } from './about';
import { vault } from './vault.svelte';

class Unlocking {
	#canUsePasskeys = $state(false);
	#asking = $state(false);

	/** This device has a face, finger or PIN to ask for. */
	readonly canUsePasskeys = $derived.by(() => this.#canUsePasskeys);
	/** The device is asking its user. */
	readonly asking = $derived.by(() => this.#asking);
	/** There is a passkey among the ways. */
	readonly hasPasskey = $derived.by(() => vault.slots.some(({ kind }) => kind === 'passkey'));

	/** Looks whether a passkey can be used here. From a file no browser gives one. */
	async look(): Promise<void> {
		if (build.portable) return;
		const { hasPasskeys } = await import('../vault/passkey');
		this.#canUsePasskeys = await hasPasskeys();
	}

	async unlock(who: string, takeOver = false): Promise<boolean> {
		return this.#whileAsking(async () => {
			const { askPasskey } = await import('../vault/passkey');
			return vault.unlock(() => askPasskey(vault.id, vault.slots), who, takeOver);
		});
	}

	async addPasskey(known: string): Promise<boolean> {
		return this.#whileAsking(() =>
			this.#change(known, 'passkey-added', async (device, secret) => {
				const { makePasskey } = await import('../vault/passkey');
				const made = await makePasskey(vault.id, words.passkey.name, vault.slots);
				if (!made.ok) return made;
				const added = await device.addSlot(secret, made.secret, 0, false);
				return added.ok ? null : added;
			})
		);
	}

	async removePasskeys(known: string): Promise<boolean> {
		return this.#change(known, 'passkey-removed', async (device, secret) => {
			for (const { id, kind } of vault.slots) {
				if (kind !== 'passkey') continue;
				const removed = await device.removeSlot(secret, id);
				if (!removed.ok) return removed;
			}
			return null;
		});
	}

	async changePassphrase(known: string, text: string): Promise<boolean> {
		return this.#change(known, 'passphrase-changed', async (device, secret) => {
			const { calibrateRounds } = await import('../vault/calibrate');
			const rounds = await calibrateRounds(() => performance.now());
			const changed = await device.addSlot(secret, { kind: 'passphrase', text }, rounds, true);
			return changed.ok ? null : changed;
		});
	}

	async changeRecoveryCode(known: string, text: string): Promise<boolean> {
		return this.#change(known, 'recovery-changed', async (device, secret) => {
			const changed = await device.addSlot(secret, { kind: 'recovery', text }, 0, true);
			return changed.ok ? null : changed;
		});
	}

	/** A secret that does not open it is refused before the device is asked for anything. */
	async #change(
		known: string,
		noted: string,
		how: (device: Vault, secret: Secret) => Promise<Refusal | null>
	): Promise<boolean> {
		return vault.act(async (_, device) => {
			const secret = secretOf(known);
			const opens = await device.unlock(secret);
			if (!opens.ok) return opens;
			const refusal = await how(device, secret);
			if (refusal === null) await vault.note(noted);
			return refusal;
		});
	}

	async #whileAsking(what: () => Promise<boolean>): Promise<boolean> {
		this.#asking = true;
		try {
			return await what();
		} finally {
			this.#asking = false;
		}
	}
}

/** A recovery code is told by its form; everything else is taken for a passphrase. */
export function secretOf(text: string): Secret {
	const isCode = /^[0-9a-z]{4}(?:[\s-]?[0-9a-z]{4}){7}$/i.test(text.trim());
	return { kind: isCode ? 'recovery' : 'passphrase', text };
}

export const unlocking = new Unlocking();
