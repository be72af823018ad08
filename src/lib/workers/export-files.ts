import { HISTORY } from '../filings/marks';
import { decisionsCsv } from '../report/decisions-csv';
import type { DecidedCounty } from '../report/decided';
import { ledgerDocument } from '../report/ledger-document';
import { summarise } from '../report/summary';
import type { LedgerFile } from '../intake/ledger';
import type { CountyRun } from '../run/county-run';
import { firstLine, RewritePlan } from '../run/rewrite-plan';
import type { Rewritten } from '../run/rewrite';
import { breathing } from './breathing';
import type { ExportRequest, ExportResult, Progress, RunResults, WrittenFile } from './contract';
import type { WorkerPool } from './pool';
import type { Saving } from './saving';
import type { Sink } from './sinks';

/** Which files, and whether cells that a spreadsheet would run are left as they are. */
export type WriteRequest = Pick<ExportRequest, 'files' | 'exact'>;

/** A run whose results are to be written. */
export interface Exportable {
	readonly run: CountyRun;
	readonly decided: DecidedCounty;
	readonly results: RunResults;
	/** Null where the files are not at hand: then only what needs no rows can be written. */
	readonly pool: WorkerPool | null;
	readonly ledger: (neutralised: readonly number[]) => Promise<readonly LedgerFile[]>;
	/** Sentences for files that were refused, by name: the core gives codes only. */
	readonly refusals: Readonly<Record<string, string>>;
	readonly saving: Saving;
	readonly around: { readonly now: () => number };
}

const ROW_FILES = ['all', 'condensed', 'in-scope'] as const;
type RowFile = (typeof ROW_FILES)[number];

const NAMES = {
	all: 'All_Results',
	condensed: 'All_Results_Condensed',
	'in-scope': 'Prop64_Results',
	decisions: 'decisions.csv',
	summary: 'summary.json',
	ledger: 'ledger.json'
} as const;

/** Whether a file is asked for that holds the rows of the input, which is then read again. */
export function needsRows(request: Pick<WriteRequest, 'files'>): boolean {
	return ROW_FILES.some((name) => request.files.includes(name));
}

/** Writes the files that were asked for, one range after another, so that only a few ranges are ever in memory. */
export async function exportFiles(
	exportable: Exportable,
	request: WriteRequest,
	onProgress: (progress: Progress) => void
): Promise<ExportResult> {
	const { run, decided, results, saving, pool } = exportable;
	const wants = (name: keyof typeof NAMES) => request.files.includes(name);
	const breathe = breathing(exportable.around.now);
	const write = async (name: 'decisions' | 'summary' | 'ledger', texts: Iterable<string>) =>
		writeTexts(await saving.sink(NAMES[name]), texts, () => saving.orStop(breathe()));
	const neutralised: number[] = [];
	if (pool !== null && needsRows(request)) {
		for (let file = 0; file < run.files.length; file++) {
			neutralised.push(await writeRows({ ...exportable, pool }, file, request, onProgress));
		}
	}
	if (wants('decisions')) await write('decisions', decisionsCsv(decided, request.exact));
	if (wants('summary')) {
		const lineCount = run.files.reduce((sum, file) => sum + file.ledger.accepted + file.ledger.quarantined, 0);
		const stamp = { ...results.madeBy, madeUp: results.madeUp, seconds: results.elapsed / 1000, history: HISTORY };
		await write('summary', [jsonText(summarise(decided, results.figures, stamp, lineCount))]);
	}
	if (wants('ledger')) {
		const files = await saving.orStop(exportable.ledger(neutralised));
		const refused = run.refused.map((one) => ({ ...one, sentence: exportable.refusals[one.name] ?? '' }));
		await write('ledger', [jsonText(ledgerDocument(files, refused))]);
	}
	return { ok: true, files: saving.written, neutralisedCells: neutralised.reduce((sum, count) => sum + count, 0) };
}

/** The row files of one input. Ranges are rewritten side by side and written in their order. */
async function writeRows(
	exportable: Exportable & { readonly pool: WorkerPool },
	file: number,
	request: WriteRequest,
	onProgress: (progress: Progress) => void
): Promise<number> {
	const { run, pool, decided, around, saving } = exportable;
	const read = run.files[file];
	const started = around.now();
	const wanted = {
		all: request.files.includes('all'),
		condensed: request.files.includes('condensed'),
		inScope: request.files.includes('in-scope')
	};
	const plan = new RewritePlan(decided, run.files, request.exact, wanted);
	const suffix = run.files.length > 1 ? `_${file + 1}` : '';
	const sinks = new Map<RowFile, Sink>();
	for (const name of ROW_FILES) {
		if (!request.files.includes(name)) continue;
		const sink = await saving.sink(`${NAMES[name]}${suffix}.csv`);
		await sink.write(new TextEncoder().encode(firstLine(decided.reviewed !== null, name === 'condensed')));
		sinks.set(name, sink);
	}
	let neutralised = 0;
	let rows = 0;
	const pending = new Map<number, Promise<Rewritten>>();
	const spare: ArrayBuffer[][] = [];
	const begin = (range: number) => {
		if (range >= read.ranges.length) return;
		const request = { ...plan.request(file, range), spare: spare.pop() ?? [] };
		const running = pool.rewrite(read.source, read.extract.layout, request);
		running.catch(() => undefined);
		pending.set(range, running);
	};
	for (let range = 0; range < pool.width; range++) begin(range);
	for (const [range, { to }] of read.ranges.entries()) {
		const done = await saving.orStop(pending.get(range)!);
		pending.delete(range);
		begin(range + pool.width);
		await sinks.get('all')?.write(done.all);
		await sinks.get('condensed')?.write(done.condensed);
		await sinks.get('in-scope')?.write(done.inScope);
		spare.push([done.all.buffer, done.condensed.buffer]);
		neutralised += done.neutralised;
		rows += done.rows;
		onProgress({
			stage: 'writing',
			bytes: to,
			totalBytes: read.ledger.bytes,
			rows,
			people: 0,
			elapsed: around.now() - started
		});
	}
	for (const sink of sinks.values()) await sink.close();
	return neutralised;
}

/** Writes a text, piece by piece. */
export async function writeTexts(
	sink: Sink,
	texts: Iterable<string>,
	breathe: () => Promise<void> = () => Promise.resolve()
): Promise<WrittenFile> {
	let held = '';
	for (const text of texts) {
		held += text;
		if (held.length < 1 << 20) continue;
		await sink.write(new TextEncoder().encode(held));
		held = '';
		await breathe();
	}
	await sink.write(new TextEncoder().encode(held));
	return sink.close();
}

function jsonText(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
