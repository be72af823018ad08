/** What may be asked of the papers worker. Everything here crosses a thread, so it is plain data. */
import type { Filing, OfficeSettings, RunFacts } from '../filings/filing';
import type { InternalLists } from '../filings/internal-lists';
import type { WireColumn } from '../filings/wire';

export interface FilingRequest {
	readonly filing: Filing;
	readonly run: RunFacts;
	readonly settings: OfficeSettings;
	/** Every page says so. */
	readonly draft: boolean;
	/** Columns of the file for the court's case system. */
	readonly courtColumns: readonly WireColumn[];
	/** True: cells that a spreadsheet would run as a formula are left as they are. */
	readonly exact: boolean;
}

export interface PapersProgress {
	readonly pages: number;
	/** Convictions drawn so far, of `rows`. */
	readonly drawn: number;
	readonly rows: number;
}

export interface PaperFile {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** 0 for what is no PDF. */
	readonly pages: number;
}

export interface MadePapers {
	readonly files: readonly PaperFile[];
	/** Letters that the fonts lack: a mark stands in their place. */
	readonly missingLetters: readonly string[];
}

export interface PapersWorker {
	/** The papers of one motion, in a folder named by office and court. Ending the worker gives the work up. */
	filing(request: FilingRequest, onProgress: (progress: PapersProgress) => void): Promise<MadePapers>;
	internal(lists: InternalLists, run: RunFacts): Promise<MadePapers>;
	/** One ZIP of what was made: what goes to court, or the office's own lists, never both. */
	zip(files: readonly PaperFile[]): Promise<Blob>;
}

/** What the page asks of the worker itself. */
export interface PapersEntry {
	/** From now on the worker does what comes by this port. */
	open(port: MessagePort): void;
}
