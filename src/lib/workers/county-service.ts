import { checkParameters } from '../engine/parameters';
import type {
	CountyWorker,
	ExportRequest,
	ExportResult,
	Failure,
	FileLook,
	PackedRun,
	Progress,
	RunResults,
	RunSettings,
	SampleRequest,
	SaveFailure
} from './contract';
import type { ByteSource } from '../intake/byte-source';
import { distinctNames } from '../intake/distinct-names';
import { parseIsoDate } from '../record/civil-date';
import type { MadeBy } from '../report/changes-since';
import type { DecidedCounty } from '../report/decided';
import { convictionRow, listConvictions } from '../report/list';
import { personView } from '../report/person-view';
import { tally } from '../report/tally';
import type { ComparisonQuery } from '../report/compare-views';
import type { ListQuery } from '../report/views';
import { CountyRun, keepCounty } from '../run/county-run';
import { unpackCounty } from '../run/kept-county';
import { censusFile } from '../run/format-census';
import { readExtracts } from '../run/read-extracts';
import { HeldRun } from './held-run';
import { Alternatives } from './alternatives';
import { isMadeUp, lookAt } from './first-look';
import { exportFiles, needsRows } from './export-files';
import { failureOf, saveFailureOf } from './failure';
import { WorkerPool, type Spawned } from './pool';
import { Saving } from './saving';
import { makeSample } from './made-up-file';
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

const fault = (code: string): Failure => ({ ok: false, code, values: {} });
const NO_RUN = fault('no-run');

export class CountyService implements CountyWorker {
	private held: HeldRun | null = null;
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
		this.held?.close();
		this.held = null;
		const problem = problemOf(settings);
		if (problem !== null) return problem;
		const { around } = this;
		const started = around.now();
		const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
		let people = 0;
		const tell = throttled(onProgress, around.now);
		const pool = new WorkerPool(
			() => around.spawn(files),
			this.width,
			(bytes, rows) => tell({ stage: 'reading', bytes, totalBytes, rows, people, elapsed: around.now() - started })
		);
		try {
			const reading = await readExtracts(sourcesOf(files, around), pool, { onJoined: (count) => (people = count) });
			if (reading.files.length === 0) {
				pool.close();
				return { ok: false, code: 'all-refused', values: {}, refused: reading.refused };
			}
			around.busy();
			const run = new CountyRun(keepCounty(reading, settings.county));
			const decided = decideUnder(run, settings);
			// Real names beside made-up ones are real.
			const madeUp = run.files.every((file) => isMadeUp(file.extract));
			const results = this.resultsOf(run, decided, { settings, madeUp, since: started });
			const digester = new WorkerPool(() => around.spawn(files), 1);
			const digests = Promise.all(run.files.map((file) => digester.digest(file.source)));
			this.held = new HeldRun(run, { files, pool, digester }, digests, { decided, results });
			this.listed = null;
			return results;
		} catch (reason) {
			pool.close();
			return failureOf(reason);
		}
	}

	makeSample(request: SampleRequest, onProgress: (progress: Progress) => void): Promise<File> {
		return makeSample(request, onProgress, this.around.now);
	}

	redecide(settings: RunSettings): Promise<RunResults | Failure> {
		const { held } = this;
		const problem = problemOf(settings);
		if (held === null) return Promise.resolve({ ok: false, code: 'no-run', values: {} });
		if (problem !== null) return Promise.resolve(problem);
		this.around.busy();
		const started = this.around.now();
		held.decided = decideUnder(held.run, settings);
		held.results = this.resultsOf(held.run, held.decided, { settings, madeUp: held.results.madeUp, since: started });
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

	async pack(): ReturnType<CountyWorker['pack']> {
		this.around.busy();
		return (await this.held?.pack()) ?? null;
	}

	reopen({ bytes, about }: PackedRun): Promise<RunResults | Failure> {
		const started = this.around.now();
		const { settings, madeUp, digests } = about;
		const kept = unpackCounty(bytes);
		const problem = kept === null ? fault('session-unreadable') : problemOf(settings);
		if (kept === null || problem !== null) return Promise.resolve(problem ?? NO_RUN);
		this.around.busy();
		const run = new CountyRun(kept);
		const decided = decidedOrNull(run, settings);
		if (decided === null) return Promise.resolve(fault('policy-unknown'));
		this.held?.close();
		const results = this.resultsOf(run, decided, { settings, madeUp, since: started });
		this.held = new HeldRun(run, null, Promise.resolve(digests), { decided, results });
		this.listed = null;
		return Promise.resolve(results);
	}

	async attach(files: readonly File[]): ReturnType<CountyWorker['attach']> {
		const { held, around } = this;
		if (held === null) return NO_RUN;
		const spawn = () => around.spawn(files);
		const given = { files, pool: new WorkerPool(spawn, this.width), digester: new WorkerPool(spawn, 1) };
		try {
			const strange = await held.attach(given);
			if (strange === null) return { ok: true };
			given.pool.close();
			given.digester.close();
			return { ok: false, code: 'file-differs', values: { name: strange } };
		} catch (reason) {
			return failureOf(reason);
		}
	}

	/** Of the files that are at hand: those of a run from the vault have to be chosen again first. */
	async formatReport(): ReturnType<CountyWorker['formatReport']> {
		const { held, around } = this;
		const files = [];
		const given = held?.files?.files ?? [];
		for (const read of given.length > 0 ? (held?.run.files ?? []) : [])
			files.push(await censusFile(around.source(given[read.source]), read));
		return { app: around.madeBy.app, files };
	}

	async export(request: ExportRequest, onProgress: (progress: Progress) => void): Promise<ExportResult | SaveFailure> {
		const { held, around } = this;
		if (held === null) return { ...NO_RUN, written: [], leftovers: [] };
		if (held.files === null && needsRows(request)) return { ...fault('file-needed'), written: [], leftovers: [] };
		// A copy in a folder says by its name that everyone in it is made up.
		const saving = new Saving(browserSinks(request.folder), held.results.madeUp ? 'made-up_' : '');
		this.savings.add(saving);
		try {
			const { run, decided, results } = held;
			const ledger = (neutralised: readonly number[]) => held.ledger(neutralised);
			const pool = held.files?.pool ?? null;
			const exportable = { run, decided, results, pool, ledger, around, refusals: request.refusals, saving };
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

	private get width(): number {
		return Math.max(1, Math.min(this.around.cores, 8));
	}

	private resultsOf(
		run: CountyRun,
		decided: DecidedCounty,
		how: { readonly settings: RunSettings; readonly madeUp: boolean; readonly since: number }
	): RunResults {
		return {
			ok: true,
			settings: how.settings,
			files: run.files.map((file) => file.ledger),
			refused: run.refused,
			figures: tally(decided, run.totals),
			madeUp: how.madeUp,
			madeBy: this.around.madeBy,
			elapsed: this.around.now() - how.since
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

/** Null: the policy names a list or a fact that this version does not have. */
function decidedOrNull(run: CountyRun, settings: RunSettings): DecidedCounty | null {
	try {
		return decideUnder(run, settings);
	} catch {
		return null;
	}
}

function problemOf(settings: RunSettings): Failure | null {
	if (parseIsoDate(settings.asOf) === null)
		return { ok: false, code: 'as-of-invalid', values: { asOf: settings.asOf } };
	const problems = checkParameters(settings.policy, settings.parameters);
	return problems.length === 0 ? null : { ok: false, code: 'policy-invalid', values: {}, problems };
}
