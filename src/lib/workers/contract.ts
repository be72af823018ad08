/**
 * What the page may ask of the county worker. Everything here crosses a thread, so it is plain data:
 * failures are values (`ok: false` with a code and its values), never exceptions, and no row of the file is in it
 * except those that a reader asked to see.
 */
import type { LedgerFile, RefusedFile } from '../intake/ledger';
import type { Checkpoints, CutFile, Matched } from './checkpoint';
import type { PapersEntries } from '../filings/papers-entries';
import type { MadeBy } from '../report/changes-since';
import type {
	ComparedPerson,
	ComparedRow,
	ComparisonFigures,
	ComparisonQuery,
	PersonChange
} from '../report/compare-views';
import type { ConvictionRow, ListQuery, PersonView } from '../report/views';
import type { Figures } from '../report/figures';
import type { FormatReport } from '../report/format-report';
import type { Parameters, Policy, PolicyProblem } from '../engine/policy';
import type { FilingCalls } from './filing-contract';
import type { KeptReview, ReviewCalls } from './review-contract';

export interface RunSettings {
	/** One of the 58, upper case, as the extract prints it. */
	readonly county: string;
	/** Civil date `YYYY-MM-DD`. */
	readonly asOf: string;
	readonly policy: Policy;
	readonly parameters: Parameters;
}

/** What a first look at a chosen file tells, before anything is read in full. */
export interface FileLook {
	readonly name: string;
	readonly bytes: number;
	/** Null when the file can be read; otherwise why not. */
	readonly refused: RefusedFile | null;
	/** County names seen in the first records with how often, most frequent first. */
	readonly counties: readonly (readonly [name: string, rows: number])[];
	readonly madeUp: boolean;
}

export interface Progress {
	readonly stage: 'making' | 'reading' | 'deciding' | 'writing';
	readonly bytes: number;
	readonly totalBytes: number;
	readonly rows: number;
	readonly people: number;
	/** Milliseconds since the stage began. */
	readonly elapsed: number;
}

export interface Failure {
	readonly ok: false;
	/** `all-refused`, `worker-died`, `file-changed`, `write-failed`, `cancelled`, `policy-invalid` … */
	readonly code: string;
	readonly values: Readonly<Record<string, string | number>>;
	readonly refused?: readonly RefusedFile[];
	readonly problems?: readonly PolicyProblem[];
}

export interface RunResults {
	readonly ok: true;
	readonly settings: RunSettings;
	readonly files: readonly LedgerFile[];
	readonly refused: readonly RefusedFile[];
	readonly figures: Figures;
	readonly madeUp: boolean;
	/** App version, build checksum, law version: stamped on everything that leaves. */
	readonly madeBy: MadeBy;
	/** Milliseconds from start to decisions. */
	readonly elapsed: number;
}

export interface SampleRequest {
	readonly county: string;
	readonly rows: number;
	readonly seed: number;
}

export interface ListPage {
	readonly total: number;
	readonly rows: readonly ConvictionRow[];
}

export type OutputName = 'all' | 'condensed' | 'in-scope' | 'decisions' | 'summary' | 'ledger';

export interface ExportRequest {
	readonly files: readonly OutputName[];
	/** True: cells that a spreadsheet would run as a formula are left as they are. */
	readonly exact: boolean;
	/** A folder to write into; null: the worker returns one Blob per file. */
	readonly folder: FileSystemDirectoryHandle | null;
	/** By the name of each refused file, the sentence that says why: the ledger prints it. */
	readonly refusals: Readonly<Record<string, string>>;
}

/** A file that was written whole. `blob`: its bytes, where there is no folder to write to. */
export interface WrittenFile {
	readonly name: string;
	readonly bytes: number;
	readonly blob: Blob | null;
}

export interface ExportResult {
	readonly ok: true;
	readonly files: readonly WrittenFile[];
	readonly neutralisedCells: number;
}

/** What the run's records give under other settings. The run's results are not replaced. */
export interface WhatIfFigures {
	readonly ok: true;
	readonly settings: RunSettings;
	readonly figures: Figures;
	/** What people gain or lose against the run's results. */
	readonly people: Readonly<Record<PersonChange, number>>;
}

export interface Comparison {
	readonly ok: true;
	readonly a: RunSettings;
	readonly b: RunSettings;
	readonly figures: ComparisonFigures;
}

export interface ComparedPage {
	readonly total: number;
	readonly rows: readonly ComparedRow[];
}

/** What is left of a file whose writing did not end well: nothing, the file of that name from before, or a part of it. */
export interface Leftover {
	readonly name: string;
	readonly left: 'nothing' | 'earlier' | 'part';
}

/** A saving that was `stopped`, or failed: `no-room`, `not-allowed`, `write-failed` over the file `values.name`. */
export interface SaveFailure extends Failure {
	readonly written: readonly WrittenFile[];
	readonly leftovers: readonly Leftover[];
}

/** A run as the vault keeps it: its records as bytes, and what its manifest says about it. */
export interface PackedRun {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly about: AboutRun;
}

export interface AboutRun {
	readonly settings: RunSettings;
	readonly madeUp: boolean;
	/** Who decided it then. */
	readonly madeBy: MadeBy;
	readonly figures: Figures;
	/** Hex SHA-256 of each file. */
	readonly digests: readonly string[];
	/** Left out where nobody decided anything over the machine. */
	readonly review?: KeptReview;
	/** Left out where nobody entered anything for papers. */
	readonly papers?: PapersEntries;
}

export interface CountyWorker extends ReviewCalls, FilingCalls {
	look(files: readonly File[]): Promise<readonly FileLook[]>;
	/** @param checkpoints keep the parts that are read, and give those of the same files from before it was cut; or null. */
	run(
		files: readonly File[],
		settings: RunSettings,
		onProgress: (p: Progress) => void,
		checkpoints: Checkpoints | null
	): Promise<RunResults | Failure>;
	/** Finds the files of a cut run among the chosen; `file-differs` names the one that is missing or not the same. */
	match(cut: readonly CutFile[], chosen: readonly File[]): Promise<Matched | Failure>;
	/** Makes a county and keeps it as a file: `run` it like any other. */
	makeSample(request: SampleRequest, onProgress: (p: Progress) => void): Promise<File>;
	/** The same run under other settings (policy, parameters, as-of date), without reading the file again. */
	redecide(settings: RunSettings): Promise<RunResults | Failure>;
	/** Rows `from` (inclusive) to `to` (exclusive) of the list that the query describes. */
	list(query: ListQuery, from: number, to: number): Promise<ListPage>;
	person(person: number): Promise<PersonView | null>;
	whatIf(settings: RunSettings): Promise<WhatIfFigures | Failure>;
	/** Compares two settings on the run's records. `compared…` then speak of the last comparison. */
	compare(a: RunSettings, b: RunSettings): Promise<Comparison | Failure>;
	/** Rows `from` (inclusive) to `to` (exclusive) of the compared convictions that the query describes. */
	comparedList(query: ComparisonQuery, from: number, to: number): Promise<ComparedPage>;
	comparedPerson(person: number): Promise<ComparedPerson | null>;
	/** `comparison.csv` as a Blob. */
	exportComparison(exact: boolean): Promise<ExportResult | Failure>;
	/** The run as the vault keeps it; null without a run. */
	pack(): Promise<PackedRun | null>;
	/** Bytes as raw DEFLATE (RFC 1951), by the workers that scanned: the page need not compress what it keeps. */
	deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
	/** A run that comes out of the vault takes the place of the one that was held. It has no files until `attach`. */
	reopen(packed: PackedRun): Promise<RunResults | Failure>;
	/** The files of a reopened run, chosen again: `file-differs` names the one that is missing or not the same. */
	attach(files: readonly File[]): Promise<{ readonly ok: true } | Failure>;
	formatReport(): Promise<FormatReport>;
	export(request: ExportRequest, onProgress: (p: Progress) => void): Promise<ExportResult | SaveFailure>;
	/** Gives up every saving that is under way: its `export` then answers with what is left. */
	stopExport(): Promise<void>;
}
