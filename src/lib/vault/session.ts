/** What a session is to the vault: a kind, a name, and records of bytes. What they mean its owner knows. */
export interface SessionManifest {
	readonly format: 1;
	readonly id: string;
	readonly kind: string;
	/** Shown in the list of what is kept; it may name people, so it is sealed like all else. */
	readonly title: string;
	/** ISO time, of the device's clock. */
	readonly made: string;
	readonly changed: string;
	readonly records: readonly RecordEntry[];
	/** What the owner wants to know before it reads a record. Plain JSON. */
	readonly details: Readonly<Record<string, unknown>>;
}

export interface RecordEntry {
	readonly name: string;
	readonly id: string;
	readonly salt: string;
	readonly chunks: number;
	/** Before compression. */
	readonly bytes: number;
}
