import { checkParameters } from '../engine/parameters';
import type {
	FileLook,
	CountyWorker,
	ExportRequest,
	ExportResult,
	Failure,
	Progress,
	RunResults,
	RunSettings,
	SampleRequest,
	SaveFailure
} from './contract';
import type { ByteSource } from '../intake/byte-source';
import { distinctNames } from '../intake/distinct-names';
import type { LedgerFile } from '../intake/ledger';
import { parseIsoDate } from '../record/civil-date';
import type { MadeBy } from '../report/changes-since';
import type { DecidedCounty } from '../report/decided';
import { convictionRow, listConvictions } from '../report/list';
import { personView } from '../report/person-view';
import { tally } from '../report/tally';
import type { ListQuery } from '../report/views';
import { CountyRun } from '../run/county-run';
import { censusFile } from '../run/format-census';
import { readExtracts } from '../run/read-extracts';
import { isMadeUp, lookAt } from './first-look';
import { exportFiles } from './export-files';
import { failureOf, saveFailureOf } from './failure';
import { makeSample } from './make-sample';
import { WorkerPool, type Spawned } from './pool';
import { Saving } from './saving';
import { browserSinks } from './sinks';
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
}

export class CountyService implements CountyWorker {
	private held: Held | null = null;
	private readonly savings = new Set<Saving>();
	private listed: { readonly key: string; readonly order: Uint32Array } | null = null;

	constructor(private readonly around: Surroundings) {}

	look(files: readonly File[]): Promise<readonly FileLook[]> {
		return Promise.all(files.map((file) => lookAt(this.around.source(file))));
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
			const reading = await readExtracts(sourcesOf(files, around), pool, { onJoined: (count) => (people = count) });
			if (reading.files.length === 0) {
				pool.close();
				return { ok: false, code: 'all-refused', values: {}, refused: reading.refused };
			}
			around.busy();
			const run = new CountyRun(reading, settings.county);
			const decided = decideUnder(run, settings);
			const results = this.resultsOf(run, decided, settings, around.now() - started);
			const digester = new WorkerPool(() => around.spawn(files), 1);
			const digests = Promise.all(run.files.map((file) => digester.digest(file.source)));
			// Whoever writes a ledger hears of a failure; until then it must not count as unhandled.
			digests.catch(() => undefined);
			this.held = { files, run, pool, digester, digests, decided, results };
			this.listed = null;
			return results;
		} catch (reason) {
			pool.close();
			return failureOf(reason);
		}
	}

	makeSample(request: SampleRequest, onProgress: (progress: Progress) => void): Promise<File> {
		return makeSample(request, this.around.now, onProgress);
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

	async formatReport(): ReturnType<CountyWorker['formatReport']> {
		const { held, around } = this;
		const files = [];
		for (const read of held?.run.files ?? [])
			files.push(await censusFile(around.source(held!.files[read.source]), read));
		return { app: around.madeBy.app, files };
	}

	async export(request: ExportRequest, onProgress: (progress: Progress) => void): Promise<ExportResult | SaveFailure> {
		const { held, around } = this;
		if (held === null) return { ok: false, code: 'no-run', values: {}, written: [], leftovers: [] };
		// A copy in a folder says by its name that everyone in it is made up.
		const saving = new Saving(browserSinks(request.folder), held.results.madeUp ? 'made-up_' : '');
		this.savings.add(saving);
		try {
			const ledger = async (neutralised: readonly number[]) => this.ledgerOf(held, neutralised);
			const exportable = { ...held, ledger, around, refusals: request.refusals, saving };
			return await exportFiles(exportable, request, throttled(onProgress, around.now));
		} catch (reason) {
			return saveFailureOf(saving, reason);
		} finally {
			this.savings.delete(saving);
		}
	}

	stopExport(): Promise<void> {
		for (const saving of this.savings) saving.stop();
		return Promise.resolve();
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

/** The files to read, under names that tell them apart. */
function sourcesOf(files: readonly File[], around: Surroundings): ByteSource[] {
	const names = distinctNames(files.map(({ name }) => name));
	return files.map((file, at) => ({ ...around.source(file), name: names[at] }));
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
