import { refuse, type Answer } from './answer';
import { toHex, utf8 } from './bytes';
import type { LogRow, VaultDatabase } from './database';
import { refusalOf } from './failures';
import type { VaultKey } from './keys';
import { Opener, Sealer } from './sealing';
import { requireVault } from './still-there';
import { answered } from './time-limit';

/** One line of what was done: what, by the name given at unlock, when by the device's clock. */
export interface LogEntry {
	readonly n: number;
	/** ISO time. A clock that ran backwards shows: entries keep their order. */
	readonly at: string;
	readonly who: string;
	/** A code: `run`, `export`, `policy-changed` … */
	readonly what: string;
	readonly values: Readonly<Record<string, string | number>>;
	/** SHA-256 of the entry before, hex; of nothing for the first, and where the one before could not be read. */
	readonly after: string;
}

export type LogLine = Omit<LogEntry, 'n' | 'after'>;

/** As many tabs as can come in between at one time. */
const TRIES = 32;

/** What was run, changed and exported. Entries are added, never changed, and each names the one before by its hash. */
export class HistoryLog {
	constructor(
		private readonly database: VaultDatabase,
		private readonly vault: string,
		private readonly key: VaultKey
	) {}

	async add(line: LogLine): Promise<Answer<{ entry: LogEntry }>> {
		try {
			// Another tab may add at the same time: whoever comes second takes the next number.
			for (let tried = 0; tried < TRIES; tried++) {
				const last = await answered(this.database.log.orderBy('n').last());
				const before = last && (await this.open(last));
				const after = await hashOf(before?.text ?? '');
				const entry: LogEntry = { n: (last?.n ?? 0) + 1, ...line, after };
				const sealer = new Sealer(this.key, this.place(entry.n));
				const { sealed } = await sealer.seal(utf8(JSON.stringify(entry)), true);
				try {
					await answered(this.store({ n: entry.n, salt: sealer.salt, sealed }));
					return { ok: true, entry };
				} catch (reason) {
					if (!(reason instanceof Error && reason.name === 'ConstraintError')) throw reason;
				}
			}
			return refuse('elsewhere');
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/**
	 * All entries that can be read, oldest first, and the numbers of those that are missing, changed or out of their place.
	 * That the newest ones were taken away cannot be told.
	 */
	async read(): Promise<Answer<{ entries: readonly LogEntry[]; damaged: readonly number[] }>> {
		try {
			const entries: LogEntry[] = [];
			const damaged: number[] = [];
			let before: string | null = '';
			let next = 1;
			for (const row of await answered(this.database.log.orderBy('n').toArray())) {
				for (; next < row.n; next++) {
					damaged.push(next);
					before = null;
				}
				const opened = await this.open(row);
				// After one that cannot be read there is nothing to compare with.
				const follows = before === null || opened?.entry.after === (await hashOf(before));
				if (opened !== null && follows) entries.push(opened.entry);
				else damaged.push(row.n);
				before = opened === null ? null : opened.text;
				next = row.n + 1;
			}
			return { ok: true, entries, damaged };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	private store(row: LogRow): PromiseLike<void> {
		const { vault, log } = this.database;
		return this.database.transaction('rw', vault, log, async () => {
			await requireVault(this.database, this.vault);
			await log.add(row);
		});
	}

	private async open({ n, salt, sealed }: LogRow): Promise<{ entry: LogEntry; text: string } | null> {
		const opened = await new Opener(this.key, this.place(n), salt).open(sealed, 0, true);
		if (!opened.ok) return null;
		const text = new TextDecoder().decode(opened.plain);
		return { text, entry: JSON.parse(text) as LogEntry };
	}

	private place(n: number) {
		return { vault: this.vault, store: 'log', session: '', record: String(n) } as const;
	}
}

async function hashOf(text: string): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}
