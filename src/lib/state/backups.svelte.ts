/** Backups: one encrypted file with everything that is kept, and the way back from it. */
import type { Refusal } from '../vault/answer';
import type { Restorable } from '../vault/backup';
import type { LastBackup } from '../vault/last-backup';
import type { DetailsCheck, SessionInBackup } from '../vault/backup-contents';
import { saveBlob } from '../files/save-blob';
import { isAboutRun } from './about-run';
import { CUT_RUN, isAboutCut } from './cut-session';
import { momentNow, today } from './format';
import { keptRuns } from './kept-runs.svelte';
import { vault } from './vault.svelte';
import { vaultSettings } from './vault-settings.svelte';

/** What was saved: nothing in the file's name says whose it is. */
export interface SavedBackup {
	readonly name: string;
	readonly runs: number;
	/** Runs, or what may be one, that could not be read and are not in it. */
	readonly left: number;
}

class Backups {
	#last = $state.raw<LastBackup | null>(null);
	#saved = $state.raw<SavedBackup | null>(null);
	#opened = $state.raw<Restorable | null>(null);
	#problem = $state.raw<Refusal['code'] | null>(null);
	#restored = $state.raw<{ readonly sessions: number; readonly left: number } | null>(null);

	readonly last = $derived.by(() => this.#last);
	/** Whole days since the last one; null where there is none, or the clock was set back since. */
	readonly daysSince = $derived.by(() => daysSince(this.#last?.at ?? null));
	readonly saved = $derived.by(() => this.#saved);
	/** A backup that was read and found whole, and not put back yet. */
	readonly opened = $derived.by(() => this.#opened);
	readonly runs: readonly SessionInBackup[] = $derived.by(() =>
		(this.#opened?.sessions ?? []).map(({ manifest }) => manifest).filter(({ kind }) => keptRuns.isRun(kind))
	);
	/** Why the chosen file could not be read. */
	readonly problem = $derived.by(() => this.#problem);
	readonly restored = $derived.by(() => this.#restored);

	async look(): Promise<void> {
		const last = await vault.beside((open) => open.lastBackup());
		if (last?.ok) this.#last = last;
	}

	async save(passphrase: string): Promise<boolean> {
		this.#saved = null;
		return vault.act(async (open) => {
			const { writeBackup } = await import('../vault/backup');
			const at = momentNow();
			const backup = await writeBackup(open.sessions, passphrase, at, isKnown);
			if (!backup.ok) return backup;
			const name = `clearslate-backup-${today()}.age`;
			saveBlob(name, new Blob([backup.file], { type: 'application/octet-stream' }));
			const noted = await open.backupSaved({ at, who: vault.who }, backup);
			const runs = backup.sessions.filter(({ kind }) => keptRuns.isRun(kind)).length;
			// What does not open at all may be a run.
			const left = backup.left.filter(({ kind }) => kind === null || keptRuns.isRun(kind)).length;
			this.#saved = { name, runs, left };
			const last = await open.lastBackup();
			if (last.ok) this.#last = last;
			return noted.ok ? null : noted;
		});
	}

	/** Reads a backup and checks it whole; what is kept stays as it is. */
	async open(file: File, passphrase: string): Promise<void> {
		this.forget();
		await vault.act(async () => {
			const { readBackup } = await import('../vault/backup');
			const read = await readBackup(file, passphrase, isKnown);
			if (read.ok) this.#opened = read.backup;
			else this.#problem = read.code;
			return null;
		});
	}

	async restore(): Promise<boolean> {
		const backup = this.#opened;
		if (backup === null) return false;
		const done = await vault.act(async (open) => {
			const { restoreBackup } = await import('../vault/backup');
			const restored = await restoreBackup(open.sessions, backup);
			if (!restored.ok) return restored;
			this.#restored = { sessions: restored.sessions, left: restored.left.length };
			this.#opened = null;
			await vault.note('restored', { sessions: restored.sessions });
			return (await keptRuns.list(open)) ?? (await vaultSettings.read(open));
		});
		return done;
	}

	/** Nothing of a backup that was read stays in memory. */
	forget(): void {
		this.#opened = null;
		this.#problem = null;
		this.#restored = null;
	}
}

/** Whether the app can show what a session says of itself. Of a kind that it does not know it shows nothing. */
const isKnown: DetailsCheck = (kind, details) =>
	keptRuns.isRun(kind) ? isAboutRun(details) : kind !== CUT_RUN || isAboutCut(details);

function daysSince(at: string | null): number | null {
	const passed = at === null ? -1 : Date.now() - Date.parse(at);
	return passed < 0 ? null : Math.floor(passed / 86_400_000);
}

export const backups = new Backups();
