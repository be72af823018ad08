/** A file's account as the ledger document prints it; the caller gives what intake has counted. */
export interface LedgerEntry {
	readonly name: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly header: boolean;
	readonly records: number;
	readonly accepted: number;
	readonly quarantined: number;
	readonly blank: number;
	readonly neutralisedCells: number | null;
	readonly flags: Readonly<Record<string, number>>;
	readonly quarantine: readonly {
		readonly line: number;
		readonly offset: number;
		readonly length: number;
		readonly reason: string;
		readonly text: string;
	}[];
}

export interface RefusedEntry {
	readonly name: string;
	readonly reason: string;
	readonly sentence?: string;
}

/** `ledger.json`: every record of every file accounted for. */
export function ledgerDocument(
	files: readonly LedgerEntry[],
	refused: readonly RefusedEntry[]
): Record<string, unknown> {
	return {
		files: files.map(
			({
				neutralisedCells,
				quarantine,
				name,
				bytes,
				sha256,
				header,
				records,
				accepted,
				quarantined,
				blank,
				flags
			}) => ({
				name,
				bytes,
				sha256,
				header,
				records,
				accepted,
				quarantined,
				blank,
				neutralised_cells: neutralisedCells,
				flags,
				quarantine: quarantine.map(({ line, offset, length, reason, text }) => ({ line, offset, length, reason, text }))
			})
		),
		refused: refused.map(({ name, reason, sentence }) => ({ name, reason, sentence: sentence ?? '' }))
	};
}
