import { refuse, type Answer } from './answer';
import { VaultDatabase } from './database';
import { refusalOf } from './failures';
import { readHeader, type Slot, type VaultHeader } from './header';
import { HistoryLog } from './history-log';
import type { VaultKey } from './keys';
import { SessionStore } from './session-store';
import { addSlot, makeVault, openVault, removeSlot, type Secret } from './slots';

/** What is found on the device: nothing, a vault that can be opened, or one that this version cannot read. */
export type Found = { readonly state: 'none' } | { readonly state: 'locked'; readonly slots: readonly Slot[] };

/** An open vault. Drop it and the key is gone. */
export interface OpenVault {
	readonly id: string;
	readonly sessions: SessionStore;
	readonly log: HistoryLog;
}

/** The one vault of this device. */
export class Vault {
	private constructor(private readonly database: VaultDatabase) {}

	/** @param onVersionChange another tab wants to change or delete the database; this one has let go of it. */
	static async onDevice(onVersionChange: () => void, name?: string): Promise<Answer<{ vault: Vault }>> {
		const database = new VaultDatabase(name);
		database.on('versionchange', () => {
			database.close();
			onVersionChange();
		});
		try {
			await database.open();
			return { ok: true, vault: new Vault(database) };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async look(): Promise<Answer<{ found: Found }>> {
		const read = await this.header();
		if (!read.ok) return read.code === 'missing' ? { ok: true, found: { state: 'none' } } : read;
		return { ok: true, found: { state: 'locked', slots: read.header.slots } };
	}

	/** Makes the vault. One that is there already stays as it is. */
	async setUp(secrets: readonly Secret[], rounds: number): Promise<Answer<{ open: OpenVault }>> {
		const { header, key } = await makeVault(secrets, rounds);
		try {
			await this.database.vault.add({ key: 'vault', header });
			return { ok: true, open: this.opened(header, key) };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async unlock(secret: Secret): Promise<Answer<{ open: OpenVault }>> {
		const read = await this.header();
		if (!read.ok) return read;
		const opened = await openVault(read.header, secret);
		return opened.ok ? { ok: true, open: this.opened(read.header, opened.key) } : opened;
	}

	/** @param known any secret that opens the vault. */
	async addSlot(known: Secret, added: Secret, rounds: number, replace: boolean): Promise<Answer<object>> {
		const read = await this.header();
		if (!read.ok) return read;
		const changed = await addSlot(read.header, known, added, { rounds, replace });
		return changed.ok ? this.write(changed.header) : changed;
	}

	async removeSlot(id: string): Promise<Answer<object>> {
		const read = await this.header();
		return read.ok ? this.write(removeSlot(read.header, id)) : read;
	}

	/** Destroys the slots first: from then on nothing opens what may stay on the disk. Then everything else. */
	async erase(): Promise<Answer<object>> {
		try {
			await this.database.vault.clear();
			await this.database.delete({ disableAutoOpen: false });
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	close(): void {
		this.database.close();
	}

	private opened(header: VaultHeader, key: VaultKey): OpenVault {
		return {
			id: header.id,
			sessions: new SessionStore(this.database, header.id, key),
			log: new HistoryLog(this.database, header.id, key)
		};
	}

	private async header(): Promise<Answer<{ header: VaultHeader }>> {
		try {
			const row = await this.database.vault.get('vault');
			return row === undefined ? refuse('missing', { record: 'header' }) : readHeader(row.header);
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	private async write(header: VaultHeader): Promise<Answer<object>> {
		try {
			await this.database.vault.put({ key: 'vault', header });
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}
}
