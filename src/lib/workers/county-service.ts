import { checkParameters } from '../engine/parameters';
import type {
	FileLook,
	CountyWorker,
	ExportRequest,
	ExportResult,
	Failure,
	Progress,
	RunResults,
	RunSettings
} from './contract';
import type { ByteSource } from '../intake/byte-source';
import { openExtract } from '../intake/doj-extract/open';
import type { LedgerFile } from '../intake/ledger';
import { parseIsoDate } from '../record/civil-date';
import type { MadeBy } from '../report/changes-since';
import type { DecidedCounty } from '../report/decided';
import { convictionRow, listConvictions } from '../report/list';
import { personView } from '../report/person-view';
import { tally } from '../report/tally';
import type { ComparisonQuery } from '../report/compare-views';
import type { ListQuery } from '../report/views';
import { CountyRun, keepCounty } from '../run/county-run';
import { censusFile } from '../run/format-census';
import { readExtracts } from '../run/read-extracts';
import { sampleCounty } from '../samples/county';
import { Alternatives } from './alternatives';
import { countiesIn, isMadeUp } from './first-look';
import { exportFiles } from './export-files';
import { WorkerDied, WorkerPool, type Spawned } from './pool';
import { browserSinks, type OpenSink } from './sinks';
import { throttled } from './throttled';

/** What the service is given of its surroundings. */
export interface Surroundings {
	readonly madeBy: MadeBy;
	readonly cores: number;
	/** Milliseconds from any fixed moment. */
	readonly now: () => number;
	readonly source: (file: File) => ByteSource;
	readonly spawn: (files: readonly File[]) => Promise<Spawned>;
	/** Called before work that lets nothing else through until it is done. */
	readonly busy: () => void;
}

interface Held {
	readonly files: readonly File[];
	readonly run: CountyRun;
	readonly pool: WorkerPool;
	/** Hex SHA-256 of each file, worked out by a worker of its own while the results are read. */
	readonly digests: Promise<readonly string[]>;
	readonly digester: WorkerPool;
	decided: DecidedCounty;
	results: RunResults;
	/** Made when first asked for, and anew when the results are. */
	alternatives: Alternatives | null;
}

/** Bytes of a made-up record, on average: enough to say how far its making has come. */
const SAMPLE_ROW = 371;

const NO_RUN: Failure = { ok: false, code: 'no-run', values: {} };

export class CountyService implements CountyWorker {
	private held: Held | null = null;
	private listed: { readonly key: string; readonly order: Uint32Array } | null = null;

	constructor(private readonly around: Surroundings) {}

	async look(files: readonly File[]): Promise<readonly FileLook[]> {
		return Promise.all(files.map((file) => this.lookAt(file)));
	}

	private async lookAt(file: File): Promise<FileLook> {
		const seen = { name: file.name, bytes: file.size };
		try {
			const opening = await openExtract(this.around.source(file));
			if (!opening.ok) return { ...seen, madeUp: false, refused: opening.refused, counties: [] };
			const { extract } = opening;
			return { ...seen, madeUp: isMadeUp(extract), refused: null, counties: countiesIn(extract) };
		} catch {
			return { ...seen, madeUp: false, refused: { name: file.name, reason: 'unreadable', values: {} }, counties: [] };
		}
	}

	async run(
		files: readonly File[],
		settings: RunSettings,
		onProgress: (progress: Progress) => void
	): Promise<RunResults | Failure> {
		this.held?.pool.close();
		this.held?.digester.close();
		this.held = null;
		const problem = problemOf(settings);
		if (problem !== null) return problem;
		const { around } = this;
		const started = around.now();
		const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
		let people = 0;
		const tell = throttled(onProgress, around.now);
		const width = Math.max(1, Math.min(around.cores, 8));
		const pool = new WorkerPool(
			() => around.spawn(files),
			width,
			(bytes, rows) => tell({ stage: 'reading', bytes, totalBytes, rows, people, elapsed: around.now() - started })
		);
		try {
			const reading = await readExtracts(files.map(around.source), pool, { onJoined: (count) => (people = count) });
			if (reading.files.length === 0) {
				pool.close();
				return { ok: false, code: 'all-refused', values: {}, refused: reading.refused };
			}
			around.busy();
			const run = new CountyRun(keepCounty(reading, settings.county));
			const decided = decideUnder(run, settings);
			const results = this.resultsOf(run, decided, settings, around.now() - started);
			const digester = new WorkerPool(() => around.spawn(files), 1);
			const digests = Promise.all(run.files.map((file) => digester.digest(file.source)));
			// Whoever writes a ledger hears of a failure; until then it must not count as unhandled.
			digests.catch(() => undefined);
			this.held = { files, run, pool, digester, digests, decided, results, alternatives: null };
			this.listed = null;
			return results;
		} catch (reason) {
			pool.close();
			return failureOf(reason);
		}
	}

	async makeSample(
		request: { county: string; rows: number; seed: number },
		onProgress: (progress: Progress) => void
	): Promise<File> {
		const { now } = this.around;
		const started = now();
		const tell = throttled(onProgress, now);
		const blobs: Blob[] = [];
		let bytes = 0;
		for (const chunk of sampleCounty({ ...request, county: request.county.toUpperCase(), until: '2020-01-01' })) {
			bytes += chunk.length;
			blobs.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
			tell({
				stage: 'making',
				bytes,
				totalBytes: request.rows * SAMPLE_ROW,
				rows: Math.min(request.rows, Math.round(bytes / SAMPLE_ROW)),
				people: 0,
				elapsed: now() - started
			});
			// Lets progress out between pieces.
			if (blobs.length % 8 === 0) await new Promise((resolve) => setTimeout(resolve));
		}
		return new File(blobs, `made-up-county-${request.rows}-${request.seed}.csv`);
	}

	redecide(settings: RunSettings): Promise<RunResults | Failure> {
		const { held } = this;
		const problem = problemOf(settings);
		if (held === null) return Promise.resolve({ ok: false, code: 'no-run', values: {} });
		if (problem !== null) return Promise.resolve(problem);
		this.around.busy();
		const started = this.around.now();
		held.decided = decideUnder(held.run, settings);
		held.results = this.resultsOf(held.run, held.decided, settings, this.around.now() - started);
		held.alternatives = null;
		this.listed = null;
		return Promise.resolve(held.results);
	}

	list(query: ListQuery, from: number, to: number): ReturnType<CountyWorker['list']> {
		const { held } = this;
		if (held === null) return Promise.resolve({ total: 0, rows: [] });
		const key = JSON.stringify(query);
		if (this.listed?.key !== key) this.listed = { key, order: listConvictions(held.decided, query) };
		const { order } = this.listed;
		return Promise.resolve({
			total: order.length,
			rows: Array.from(order.subarray(from, to), (at) => convictionRow(held.decided, at))
		});
	}

	person(person: number): ReturnType<CountyWorker['person']> {
		return Promise.resolve(this.held === null ? null : personView(this.held.decided, person));
	}

	whatIf(settings: RunSettings): ReturnType<CountyWorker['whatIf']> {
		return this.beside((run) => run.whatIf(settings), NO_RUN);
	}

	compare(a: RunSettings, b: RunSettings): ReturnType<CountyWorker['compare']> {
		return this.beside((run) => run.compare(a, b), NO_RUN);
	}

	comparedList(query: ComparisonQuery, from: number, to: number): ReturnType<CountyWorker['comparedList']> {
		return this.beside((run) => run.list(query, from, to), { total: 0, rows: [] });
	}

	comparedPerson(person: number): ReturnType<CountyWorker['comparedPerson']> {
		return this.beside((run) => run.person(person), null);
	}

	exportComparison(exact: boolean): ReturnType<CountyWorker['exportComparison']> {
		return this.beside((run) => run.export(exact), NO_RUN);
	}

	/** Asks what the run's records give under other settings; without a run, gives `none`. */
	private async beside<T, N>(ask: (run: Alternatives) => T, none: N): Promise<Awaited<T> | N> {
		const { held } = this;
		if (held === null) return none;
		held.alternatives ??= new Alternatives(held, (other) => problemOf(other) ?? decideUnder(held.run, other));
		return await ask(held.alternatives);
	}

	async formatReport(): ReturnType<CountyWorker['formatReport']> {
		const { held, around } = this;
		const files = [];
		for (const read of held?.run.files ?? [])
			files.push(await censusFile(around.source(held!.files[read.source]), read));
		return { app: around.madeBy.app, files };
	}

	async export(request: ExportRequest, onProgress: (progress: Progress) => void): Promise<ExportResult | Failure> {
		const { held, around } = this;
		if (held === null) return { ok: false, code: 'no-run', values: {} };
		try {
			const ledger = async (neutralised: readonly number[]) => this.ledgerOf(held, neutralised);
			const write = browserSinks(request.folder);
			// A copy in a folder says by its name that everyone in it is made up.
			const openSink: OpenSink = (name) => write(held.results.madeUp ? `made-up_${name}` : name);
			return await exportFiles(
				{ ...held, ledger, around, refusals: request.refusals, openSink },
				request,
				throttled(onProgress, around.now)
			);
		} catch (reason) {
			return failureOf(reason);
		}
	}

	/** The account of the files with their checksums, as `ledger.json` has it. */
	private async ledgerOf(held: Held, neutralised: readonly number[]): Promise<readonly LedgerFile[]> {
		const digests = await held.digests;
		return held.run.files.map((file, at) => ({
			...file.ledger,
			sha256: digests[at] ?? '',
			neutralisedCells: neutralised[at] ?? null
		}));
	}

	private resultsOf(run: CountyRun, decided: DecidedCounty, settings: RunSettings, elapsed: number): RunResults {
		return {
			ok: true,
			settings,
			files: run.files.map((file) => file.ledger),
			refused: run.refused,
			figures: tally(decided, run.totals),
			// Real names beside made-up ones are real.
			madeUp: run.files.every((file) => isMadeUp(file.extract)),
			madeBy: this.around.madeBy,
			elapsed
		};
	}
}

function decideUnder(run: CountyRun, settings: RunSettings): DecidedCounty {
	return run.decide(settings.policy, settings.parameters, parseIsoDate(settings.asOf) ?? 0);
}

function problemOf(settings: RunSettings): Failure | null {
	if (parseIsoDate(settings.asOf) === null)
		return { ok: false, code: 'as-of-invalid', values: { asOf: settings.asOf } };
	const problems = checkParameters(settings.policy, settings.parameters);
	return problems.length === 0 ? null : { ok: false, code: 'policy-invalid', values: {}, problems };
}

/** A failure as a value: an error's own fields would not survive the way to the page. */
function failureOf(reason: unknown): Failure {
	if (reason instanceof WorkerDied) return { ok: false, code: 'worker-died', values: {} };
	const name = reason instanceof DOMException ? reason.name : reason instanceof Error ? reason.name : '';
	const message = reason instanceof Error ? reason.message : String(reason);
	if (/NotReadable|NotFound|ended early/.test(`${name} ${message}`))
		return { ok: false, code: 'file-changed', values: {} };
	if (/Quota|NoModificationAllowed|NotAllowed|InvalidState|Abort/.test(name))
		return { ok: false, code: 'write-failed', values: {} };
	return { ok: false, code: 'fault', values: { message } };
}
