/** The account of every record of a file: what was accepted, what was set aside and why, what was blank. */
export interface LedgerFile {
	readonly name: string;
	readonly bytes: number;
	/** Hex SHA-256 of the whole file; empty until it has been computed. */
	readonly sha256: string;
	readonly header: boolean;
	/** `accepted + quarantined + blank`, always. */
	readonly records: number;
	readonly accepted: number;
	readonly quarantined: number;
	readonly blank: number;
	/** Null until result files have been written. */
	readonly neutralisedCells: number | null;
	/** How often a value was read with a reservation, by reason. */
	readonly flags: Readonly<Record<string, number>>;
	readonly quarantine: readonly Quarantined[];
}

export interface Quarantined {
	/** Counted from 1, as an editor counts. */
	readonly line: number;
	/** Bytes from the start of the file. */
	readonly offset: number;
	readonly length: number;
	readonly reason: QuarantineReason;
	/** The record as it stands; cut after some thousand characters. */
	readonly text: string;
	/** The subject id that could still be read in it, or null. */
	readonly subject: string | null;
}

export type QuarantineReason =
	| 'too-few-columns'
	| 'too-many-columns'
	| 'unclosed-quote'
	| 'stray-quote'
	| 'record-too-long'
	| 'nul-bytes'
	| 'count-order-spreadsheet'
	| 'count-order-damaged'
	| 'count-order-missing';

/** A file that is not read at all. */
export interface RefusedFile {
	readonly name: string;
	readonly reason: RefusalReason;
	readonly values: Readonly<Record<string, string | number>>;
}

export type RefusalReason =
	| 'empty'
	| 'xlsx'
	| 'xls'
	| 'pdf'
	| 'html'
	| 'gzip'
	| 'zip'
	| 'utf-16'
	| 'binary'
	| 'no-doj-records'
	| 'header-incomplete'
	| 'header-repeats'
	| 'unreadable'
	| 'duplicate';
