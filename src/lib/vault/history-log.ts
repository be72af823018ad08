import { refuse, type Answer } from './answer';
import { toHex, utf8, type Bytes } from './bytes';
import type { VaultDatabase } from './database';
import { refusalOf } from './failures';
import type { VaultKey } from './keys';
import { Opener, Sealer } from './sealing';

/** One line of what was done: what, by the name given at unlock, when by the device's clock. */
export interface LogEntry {
	readonly n: number;
	/** ISO time. A clock that ran backwards shows: entries keep their order. */
	readonly at: string;
	readonly who: string;
	/** A code: `run`, `export`, `policy-changed` … */
	readonly what: string;
	readonly values: Readonly<Record<string, string | number>>;
	/** SHA-256 of the entry before, hex; of nothing for the first. */
	readonly after: string;
}

export type LogLine = Omit<LogEntry, 'n' | 'after'>;

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
			for (;;) {
				const last = await this.database.log.orderBy('n').last();
				const before = last === undefined ? null : await this.open(last.n, last.salt, last.sealed);
				if (before !== null && !before.ok) return before;
				const entry: LogEntry = { n: (last?.n ?? 0) + 1, ...line, after: await hashOf(before?.text ?? '') };
				const sealer = new Sealer(this.key, this.place(entry.n));
				const { sealed } = await sealer.seal(utf8(JSON.stringify(entry)), true);
				try {
					await this.database.log.add({ n: entry.n, salt: sealer.salt, sealed });
					return { ok: true, entry };
				} catch (reason) {
					if (!(reason instanceof Error && reason.name === 'ConstraintError')) throw reason;
				}
			}
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	/** All entries, oldest first; `damaged` names the first that is missing, changed or out of its place. */
	async read(): Promise<Answer<{ entries: readonly LogEntry[] }>> {
		try {
			const entries: LogEntry[] = [];
			let before = '';
			for (const row of await this.database.log.orderBy('n').toArray()) {
				const n = entries.length + 1;
				const opened = await this.open(row.n, row.salt, row.sealed);
				if (!opened.ok || row.n !== n || opened.entry.after !== (await hashOf(before)))
					return refuse('damaged', { record: 'log', chunk: n });
				entries.push(opened.entry);
				before = opened.text;
			}
			return { ok: true, entries };
		} catch (reason) {
			return refusalOf(reason);
		}
	}

	private async open(n: number, salt: string, sealed: Bytes): Promise<Answer<{ entry: LogEntry; text: string }>> {
		const opened = await new Opener(this.key, this.place(n), salt).open(sealed, 0, true);
		if (!opened.ok) return opened;
		const text = new TextDecoder().decode(opened.plain);
		return { ok: true, text, entry: JSON.parse(text) as LogEntry };
	}

	private place(n: number) {
		return { vault: this.vault, store: 'log', session: '', record: String(n) } as const;
	}
}

async function hashOf(text: string): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}
