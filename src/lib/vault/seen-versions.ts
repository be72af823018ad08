import type { SessionRow } from './database';

/** A session's salt is another whenever it is written; null: it is not there. */
type Version = string | null;

/**
 * Of each session the version that was last read or written here. A tab that slept may know an older one than another tab
 * has stored since, and must not put it back.
 */
export class SeenVersions {
	/** More than one where it is not known whether what was written is stored. */
	private versions = new Map<string, readonly Version[]>();

	/** These are all that there are. */
	are(rows: readonly SessionRow[]): void {
		this.versions = new Map(rows.map(({ id, salt }) => [id, [salt]]));
	}

	is(id: string, version: Version): void {
		this.versions.set(id, [version]);
	}

	/** It is about to be written. */
	mayBe(id: string, version: Version): void {
		this.versions.set(id, [...this.of(id), version]);
	}

	mayBeStored(rows: readonly SessionRow[]): void {
		for (const { id, salt } of rows) this.mayBe(id, salt);
	}

	areStored(rows: readonly SessionRow[]): void {
		for (const { id, salt } of rows) this.is(id, salt);
	}

	/** Whether what is stored is what was seen; a session that was never seen should not be there. */
	holds(id: string, stored: SessionRow | undefined): boolean {
		return this.of(id).includes(stored?.salt ?? null);
	}

	private of(id: string): readonly Version[] {
		return this.versions.get(id) ?? [null];
	}
}
