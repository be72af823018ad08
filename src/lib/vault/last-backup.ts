import type { Answer } from './answer';
import type { HistoryLog, LogLine } from './history-log';
import type { SessionStore } from './session-store';

export interface LastBackup {
	/** ISO time of the device's clock; null: there was none. */
	readonly at: string | null;
	/** Sessions that were added, changed or removed since; all of them where there was no backup. */
	readonly changesSince: number;
}

/** The code of the log entry that says that a backup was made. */
const BACKUP = 'backup';

/** @param marks of the sessions that the backup holds, as `SessionStore.marks` gave them. */
export function backupLine(line: Pick<LogLine, 'at' | 'who'>, marks: readonly string[]): LogLine {
	return { ...line, what: BACKUP, values: { sessions: marks.length, marks: marks.join(' ') } };
}

/** It goes by what is kept now and was kept then, and not by clocks, which may be set back. */
export async function lastBackup(log: HistoryLog, sessions: SessionStore): Promise<Answer<LastBackup>> {
	const [read, now] = [await log.read(), await sessions.marks()];
	if (!read.ok) return read;
	if (!now.ok) return now;
	const entry = read.entries.findLast(({ what }) => what === BACKUP);
	const then = new Map(
		String(entry?.values.marks ?? '')
			.split(' ')
			.map(partsOf)
	);
	then.delete('');
	const changed = now.marks.map(partsOf).filter(([id, version]) => {
		const before = then.get(id);
		then.delete(id);
		return before !== version;
	});
	return { ok: true, at: entry?.at ?? null, changesSince: changed.length + then.size };
}

function partsOf(mark: string): [id: string, version: string] {
	const [id, version = ''] = mark.split(':');
	return [id, version];
}
