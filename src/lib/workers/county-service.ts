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
import type { DecidedCounty } from '../report/decided';
import { convictionRow, listConvictions } from '../report/list';
import { personView } from '../report/person-view';
import type { ComparisonQuery } from '../report/compare-views';
import type { ListQuery } from '../report/views';
import { CountyRun } from '../run/county-run';
import { unpackCounty } from '../run/kept-county';
import { censusFile } from '../run/format-census';
import { Alternatives } from './alternatives';
import type { Checkpoints, CutFile } from './checkpoint';
import { decidedOrNull, decideUnder, problemOf, resultsOf } from './deciding';
import { deflated } from './deflated';
import { lookAt } from './first-look';
import { exportFiles, needsRows } from './export-files';
import { failureOf, saveFailureOf } from './failure';
import { FilingService } from './filing-service';
import { HeldReview } from './held-review';
import { HeldRun } from './held-run';
import { matchFiles } from './match-files';
import { WorkerPool } from './pool';
import { readCounty } from './read-county';
import { Saving } from './saving';
import { makeSample } from './made-up-file';
import { browserSinks } from './sinks';
import { widthOf } from './surroundings';
import { throttled } from './throttled';

const fault = (code: string): Failure => ({ ok: false, code, values: {} });
const NO_RUN = fault('no-run');

export class CountyService extends FilingService implements CountyWorker {
	private readonly savings = new Set<Saving>();

	look(files: readonly File[]): Promise<readonly FileLook[]> {
		return Promise.all(files.map((file) => lookAt(this.around.source(file))));
	}

	async run(
		files: readonly File[],
		settings: RunSettings,
		onProgress: (progress: Progress) => void,
		checkpoints: Checkpoints | null
	): Promise<RunResults | Failure> {
		this.held?.close();
		this.held = null;
		const problem = problemOf(settings);
		if (problem !== null) return problem;
		const read = await readCounty(this.around, { files, settings, checkpoints }, onProgress);
		if (!read.ok) return read;
		this.held = read.held;
		this.listed = null;
		return read.held.results;
	}

	async match(cut: readonly CutFile[], chosen: readonly File[]): ReturnType<CountyWorker['match']> {
		const pool = new WorkerPool(() => this.around.spawn(chosen), widthOf(this.around));
		try {
			const order = await matchFiles(cut, chosen, (file, from, to) => pool.checksum(file, from, to));
			if ('missing' in order) return { ok: false, code: 'file-differs', values: { name: order.missing } };
			return { ok: true, order };
		} catch (reason) {
			return failureOf(reason);
		} finally {
			pool.close();
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
		held.decided = standing(held.review, decideUnder(held.run, settings));
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
		held.alternatives ??= new Alternatives(
			held,
			(other) => problemOf(other) ?? standing(held.review, decideUnder(held.run, other))
		);
		return await ask(held.alternatives);
	}

	async pack(): ReturnType<CountyWorker['pack']> {
		this.around.busy();
		const packed = await this.held?.pack();
		return packed ? this.around.hand(packed, [packed.bytes.buffer]) : null;
	}

	async deflate(bytes: Uint8Array<ArrayBuffer>): ReturnType<CountyWorker['deflate']> {
		const pool = this.held?.files?.pool;
		const packed = await (pool?.deflate(bytes) ?? deflated(bytes, 'deflate-raw'));
		return this.around.hand(packed, [packed.buffer]);
	}

	reopen({ bytes, about }: PackedRun): Promise<RunResults | Failure> {
		const started = this.around.now();
		const { settings, madeUp, digests } = about;
		const kept = unpackCounty(bytes);
		if (kept === null) return Promise.resolve(fault('session-unreadable'));
		if (kept === 'newer') return Promise.resolve(fault('session-newer'));
		const problem = problemOf(settings);
		if (problem !== null) return Promise.resolve(problem);
		this.around.busy();
		const run = new CountyRun(kept);
		const machine = decidedOrNull(run, settings);
		if (machine === null) return Promise.resolve(fault('policy-unknown'));
		const review = HeldReview.from(about.review, digests);
		const decided = standing(review, machine);
		this.held?.close();
		const results = this.resultsOf(run, decided, { settings, madeUp, since: started });
		this.held = new HeldRun(run, null, Promise.resolve(digests), { decided, results, review });
		this.listed = null;
		return Promise.resolve(results);
	}

	async attach(files: readonly File[]): ReturnType<CountyWorker['attach']> {
		const { held, around } = this;
		if (held === null) return NO_RUN;
		const spawn = () => around.spawn(files);
		const given = { files, pool: new WorkerPool(spawn, widthOf(around)), digester: new WorkerPool(spawn, 1) };
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

	private resultsOf(
		run: CountyRun,
		decided: DecidedCounty,
		how: { readonly settings: RunSettings; readonly madeUp: boolean; readonly since: number }
	): RunResults {
		const { settings, madeUp, since } = how;
		const { madeBy, now } = this.around;
		return resultsOf(run, decided, { settings, madeUp, madeBy, elapsed: now() - since });
	}
}

/** What people decided stands under every policy that the run is decided by. */
function standing(review: HeldReview | null, decided: DecidedCounty): DecidedCounty {
	return review === null ? decided : review.over(decided);
}
