import { refuse, type Answer, type Refusal } from './answer';
import type { Backup } from './backup';
import { VaultDatabase } from './database';
import { Refused, refusalOf } from './failures';
import { readHeader, type Slot, type VaultHeader } from './header';
import { HistoryLog, type LogLine } from './history-log';
import type { VaultKey } from './keys';
import { backupLine, lastBackup, type LastBackup } from './last-backup';
import { SessionStore } from './session-store';
import { addSlot, makeVault, openVault, removeSlot, type Secret } from './slots';
import { within } from './time-limit';

/** What is found on the device: nothing, or a vault that can be opened. */
export type Found =
	{ readonly state: 'none' } | { readonly state: 'locked'; readonly id: string; readonly slots: readonly Slot[] };

/** An open vault. Drop it and the key is gone. */
export interface OpenVault {
	readonly id: string;
	readonly sessions: SessionStore;
	readonly log: HistoryLog;
	/** Writes into the history, once the file is where the user wants it, that a backup was made. */
	backupSaved(line: Pick<LogLine, 'at' | 'who'>, backup: Pick<Backup, 'marks'>): Promise<Answer<object>>;
	/** When the last backup was made, and how many sessions were added, changed or removed since. */
	lastBackup(): Promise<Answer<LastBackup>>;
}

/** Milliseconds: a browser that has not opened or deleted a database by then waits for something that may never come. */
const ANSWERS_BY = 10_000;

/** The one vault of this device. */
export class Vault {
	private constructor(private readonly database: VaultDatabase) {}

	/** @param onVersionChange another tab wants to change or delete the database; this one has let go of it. */
	static async onDevice(onVersionChange: () => void, name?: string): Promise<Answer<{ vault: Vault }>> {
		const database = new VaultDatabase(name);
		database.on('versionchange', () => {
			database.close();
			onVersionChange();
			// Dexie's own answer would close it so that the next call opens it again.
			return false;
		});
		const opened = new Promise<Refusal | null>((resolve, reject) => {
			// A tab with an older version does not let go of it.
			database.on('blocked', () => resolve(refuse('elsewhere')));
			database.open().then(() => resolve(null), reject);
		});
		try {
			const refused = await within(ANSWERS_BY, opened, refuse('storage', { name: 'no answer' }));
			if (refused === null) return { ok: true, vault: new Vault(database) };
			database.close();
			return refused;
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async look(): Promise<Answer<{ found: Found }>> {
		const read = await this.header();
		if (!read.ok) return read.code === 'missing' ? { ok: true, found: { state: 'none' } } : read;
		const { id, slots } = read.header;
		return { ok: true, found: { state: 'locked', id, slots } };
	}

	/** Makes the vault. One that is there already stays as it is; what one without a header left can never be opened. */
	async setUp(secrets: readonly Secret[], rounds: number): Promise<Answer<{ open: OpenVault }>> {
		try {
			const made = await makeVault(secrets, rounds);
			if (!made.ok) return made;
			const { vault, sessions, chunks, log } = this.database;
			await this.database.transaction('rw', vault, sessions, chunks, log, async () => {
				if ((await vault.get('vault')) !== undefined) throw new Refused(refuse('elsewhere'));
				await Promise.all([sessions.clear(), chunks.clear(), log.clear()]);
				await vault.add({ key: 'vault', header: made.header });
			});
			return { ok: true, open: this.opened(made.header, made.key) };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	async unlock(secret: Secret): Promise<Answer<{ open: OpenVault }>> {
		const read = await this.header();
		if (!read.ok) return read;
		try {
			const opened = await openVault(read.header, secret);
			return opened.ok ? { ok: true, open: this.opened(read.header, opened.key) } : opened;
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/**
	 * Adds a way to open it, or puts it in the place of those of its kind: so a passphrase is changed.
	 *
	 * @param known any secret that opens the vault.
	 */
	addSlot(known: Secret, added: Secret, rounds: number, replace: boolean): Promise<Answer<object>> {
		return this.change((header) => addSlot(header, known, added, { rounds, replace }));
	}

	/** @param known any secret that opens the vault; that of the slot itself will do. */
	removeSlot(known: Secret, id: string): Promise<Answer<object>> {
		return this.change((header) => removeSlot(header, known, id));
	}

	/** Destroys the slots and everything else at one stroke: nothing opens what may stay on the disk. */
	async erase(): Promise<Answer<object>> {
		const { vault, sessions, chunks, log } = this.database;
		try {
			await this.database.transaction('rw', vault, sessions, chunks, log, () =>
				Promise.all([vault.clear(), sessions.clear(), chunks.clear(), log.clear()])
			);
			// It is empty, so nothing more depends on this; another tab may be in its way.
			const deleted = this.database.delete({ disableAutoOpen: false }).catch(() => undefined);
			await within(ANSWERS_BY, deleted, undefined);
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	close(): void {
		this.database.close();
	}

	private opened(header: VaultHeader, key: VaultKey): OpenVault {
		const sessions = new SessionStore(this.database, header.id, key);
		const log = new HistoryLog(this.database, header.id, key);
		return {
			id: header.id,
			sessions,
			log,
			backupSaved: (line, { marks }) => log.add(backupLine(line, marks)),
			lastBackup: () => lastBackup(log, sessions)
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

	/** Writes a changed header, unless another tab changed it meanwhile: a slot that it removed would come back. */
	private async change(
		how: (header: VaultHeader) => Promise<Answer<{ header: VaultHeader }>>
	): Promise<Answer<object>> {
		const read = await this.header();
		if (!read.ok) return read;
		try {
			const changed = await how(read.header);
			if (!changed.ok) return changed;
			const { vault } = this.database;
			await this.database.transaction('rw', vault, async () => {
				const now = readHeader((await vault.get('vault'))?.header);
				if (JSON.stringify(now) !== JSON.stringify(read)) throw new Refused(refuse('elsewhere'));
				await vault.put({ key: 'vault', header: changed.header });
			});
			return { ok: true };
		} catch (reason) {
			return refusalOf(reason);
		}
	}
}
