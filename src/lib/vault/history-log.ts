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
/** Rows that are looked at together. */
const PAGE = 16;
/** Numbers of damaged entries that are named: whoever has the device can make any number of them. */
const MOST_NAMED = 100;

interface Opened {
	readonly entry: LogEntry;
	readonly text: string;
}

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
				const last = await this.last();
				const n = await this.freeAfter(last?.entry.n ?? 0);
				const before = last?.entry.n === n - 1 ? last.text : '';
				const entry: LogEntry = { n, ...line, after: await hashOf(before) };
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
	 * All entries that can be read, oldest first, and the numbers of those that are missing, changed or out of their place: the
	 * first of them, and how many more. That the newest ones were taken away cannot be told.
	 */
	async read(): Promise<Answer<{ entries: readonly LogEntry[]; damaged: readonly number[]; more: number }>> {
		try {
			const entries: LogEntry[] = [];
			const damaged = new Damaged();
			let before: string | null = '';
			let next = 1;
			const unread: number[] = [];
			for (const row of await answered(this.database.log.orderBy('n').toArray())) {
				if (!isNumber(row.n)) continue;
				const opened = await this.open(row);
				if (opened === null) {
					unread.push(row.n);
					continue;
				}
				// Where one is missing or cannot be read there is nothing to compare with.
				if (row.n > next) before = null;
				damaged.add(next, row.n);
				unread.length = 0;
				if (before === null || opened.entry.after === (await hashOf(before))) entries.push(opened.entry);
				else damaged.add(row.n, row.n + 1);
				before = opened.text;
				next = row.n + 1;
			}
			for (const n of unread) damaged.add(n, n + 1);
			return { ok: true, entries, damaged: damaged.named, more: damaged.more };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** The newest entry that opens. What does not may be anybody's, and its number is not gone by. */
	private async last(): Promise<Opened | null> {
		for (let from = 0; ; from += PAGE) {
			const page = this.database.log.orderBy('n').reverse().offset(from).limit(PAGE);
			const rows = await answered(page.toArray());
			for (const row of rows) {
				const opened = isNumber(row.n) ? await this.open(row) : null;
				if (opened !== null) return opened;
			}
			if (rows.length < PAGE) return null;
		}
	}

	private async freeAfter(last: number): Promise<number> {
		const taken = new Set(await answered(this.database.log.where('n').above(last).primaryKeys()));
		let n = last + 1;
		while (taken.has(n)) n++;
		return n;
	}

	private store(row: LogRow): PromiseLike<void> {
		const { vault, log } = this.database;
		return this.database.transaction('rw', vault, log, async () => {
			await requireVault(this.database, this.vault);
			await log.add(row);
		});
	}

	private async open({ n, salt, sealed }: LogRow): Promise<Opened | null> {
		const opened = await new Opener(this.key, this.place(n), salt).open(sealed, 0, true);
		if (!opened.ok) return null;
		const text = new TextDecoder().decode(opened.plain);
		return { text, entry: { ...(JSON.parse(text) as LogEntry), n } };
	}

	private place(n: number) {
		return { vault: this.vault, store: 'log', session: '', record: String(n) } as const;
	}
}

/** The numbers of what cannot be read, as far as they are named. */
class Damaged {
	readonly named: number[] = [];
	more = 0;

	/** @param to the first that is not. */
	add(from: number, to: number): void {
		const end = Math.min(to, from + MOST_NAMED - this.named.length);
		for (let n = from; n < end; n++) this.named.push(n);
		this.more += Math.max(0, to - Math.max(from, end));
	}
}

/** Without the key any row can be put into the database. */
function isNumber(n: unknown): boolean {
	return Number.isSafeInteger(n) && Number(n) > 0;
}

async function hashOf(text: string): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}
