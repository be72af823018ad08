/**
 * What is exchanged about a run that may be cut. The worker hands over every part of a file that it has read, in the
 * order of the bytes; whoever keeps them gives them back when the same files are read again.
 */

/** A part of a file that is kept. */
export interface CommittedPart {
	/** Where its first record starts, and where the one after its last starts. */
	readonly start: number;
	readonly end: number;
	/** Hex SHA-256 of the bytes from `start` to `end`; of the first part, from the start of the file. */
	readonly sha256: string;
	/**
	 * Milliseconds that the run had taken when this was read; after a cut, those from before it are among them. Earlier
	 * versions kept none.
	 */
	readonly elapsed?: number;
}

/** What a run that was cut had come to in one of its files: parts that follow one another from its start. */
export interface CutFile {
	readonly name: string;
	readonly bytes: number;
	readonly parts: readonly CommittedPart[];
}

export interface PartToCommit extends Required<CommittedPart> {
	/** Place of its file among those of the run. */
	readonly file: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps the parts of a run. */
export interface Checkpoints {
	/** By file of the run, what is kept of it; empty for a run that begins anew. */
	committed(): Promise<readonly CutFile[]>;
	/** The bytes of a part that is kept; null where they cannot be had. */
	read(file: number, start: number): Promise<Uint8Array<ArrayBuffer> | null>;
	/**
	 * True once the part is stored; false where it could not be, and then none that comes after it is. Others may be handed
	 * over meanwhile, in their order.
	 */
	commit(part: PartToCommit): Promise<boolean>;
}

/** Which of the chosen files is which of the cut run's: places among the chosen, by file of the run. */
export interface Matched {
	readonly ok: true;
	readonly order: readonly number[];
}
