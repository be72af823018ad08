import type { ByteSource } from '../intake/byte-source';
import { distinctNames } from '../intake/distinct-names';
import { CountyRun, keepCounty } from '../run/county-run';
import { unpackPart } from '../run/kept-part';
import { readExtracts, type Scanner } from '../run/read-extracts';
import { StoredParts } from '../run/stored-parts';
import type { Checkpoints, CutFile } from './checkpoint';
import type { Failure, Progress, RunSettings } from './contract';
import { decideUnder, resultsOf } from './deciding';
import { failureOf } from './failure';
import { isMadeUp } from './first-look';
import { HeldRun } from './held-run';
import { WorkerPool } from './pool';
import { Recorder } from './recorder';
import { widthOf, type Surroundings } from './surroundings';
import { throttled } from './throttled';

/** What is to be read, and decided under which settings. */
export interface CountyRequest {
	readonly files: readonly File[];
	readonly settings: RunSettings;
	/** Null: nothing of the reading is kept, should it be cut. */
	readonly checkpoints: Checkpoints | null;
}

/** Reads the files of a county and decides it. */
export async function readCounty(
	around: Surroundings,
	{ files, settings, checkpoints }: CountyRequest,
	onProgress: (progress: Progress) => void
): Promise<{ readonly ok: true; readonly held: HeldRun } | Failure> {
	const spawn = () => around.spawn(files);
	const told = new Told(files, around, onProgress);
	const pool = new WorkerPool(spawn, widthOf(around), (bytes, rows) => told.scanned(bytes, rows));
	pool.summing = checkpoints !== null;
	const recorder = checkpoints && new Recorder(checkpoints, around.hand);
	try {
		const stored = checkpoints && storedParts(pool, checkpoints, await checkpoints.committed(), told);
		const reading = await readExtracts(sourcesOf(files, around), stored ?? pool, {
			onJoined: (people) => (told.people = people),
			// A part that was kept before has no checksum now.
			onPart: async (file, part) => {
				const sha256 = pool.sumOf(part);
				if (sha256 !== undefined) await recorder?.take(file, part, { sha256, elapsed: told.elapsed });
			},
			...(around.rangeSize === undefined ? {} : { rangeSize: around.rangeSize })
		});
		if (reading.files.length === 0) {
			end(pool, recorder);
			return { ok: false, code: 'all-refused', values: {}, refused: reading.refused };
		}
		around.busy();
		const run = new CountyRun(keepCounty(reading, settings.county));
		const decided = decideUnder(run, settings);
		// Real names beside made-up ones are real.
		const madeUp = run.files.every((file) => isMadeUp(file.extract));
		const { madeBy } = around;
		const results = resultsOf(run, decided, { settings, madeUp, madeBy, elapsed: told.elapsed });
		const digester = new WorkerPool(spawn, 1);
		const digests = Promise.all(run.files.map((file) => digester.digest(file.source)));
		return { ok: true, held: new HeldRun(run, { files, pool, digester }, digests, { decided, results }) };
	} catch (reason) {
		end(pool, recorder);
		return failureOf(reason);
	}
}

/** The files to read, under names that tell them apart. */
function sourcesOf(files: readonly File[], around: Surroundings): ByteSource[] {
	const names = distinctNames(files.map(({ name }) => name));
	return files.map((file, at) => ({ ...around.source(file), name: names[at] }));
}

function storedParts(
	scanner: Scanner,
	checkpoints: Checkpoints,
	committed: readonly CutFile[],
	told: Told
): StoredParts {
	told.before = Math.max(0, ...committed.flatMap(({ parts }) => parts.map(({ elapsed = 0 }) => elapsed)));
	const load = async (file: number, start: number) => {
		const bytes = await checkpoints.read(file, start);
		return bytes && unpackPart(bytes);
	};
	const stored = committed.map(({ parts }, file) =>
		parts.map(({ start, end }) => ({ start, end, load: () => load(file, start) }))
	);
	return new StoredParts(scanner, stored, ({ start, end, tally }) =>
		told.given(end - start, tally.accepted + tally.quarantined)
	);
}

function end(pool: WorkerPool, recorder: Recorder | null): void {
	recorder?.stop();
	pool.close();
}

/** How far the reading is, and how long it took: what was scanned now, and what was kept from before. */
class Told {
	people = 0;
	/** Milliseconds that the run had taken before it was cut. */
	before = 0;
	private readonly started: number;
	private readonly kept = { bytes: 0, rows: 0 };
	private readonly tell: (progress: Progress) => void;
	private readonly totalBytes: number;

	constructor(
		files: readonly File[],
		private readonly around: Surroundings,
		onProgress: (progress: Progress) => void
	) {
		this.started = around.now();
		this.tell = throttled(onProgress, around.now);
		this.totalBytes = files.reduce((sum, file) => sum + file.size, 0);
	}

	/** Milliseconds since the run began, without those between a cut and going on. */
	get elapsed(): number {
		return this.before + this.around.now() - this.started;
	}

	given(bytes: number, rows: number): void {
		this.kept.bytes += bytes;
		this.kept.rows += rows;
		this.scanned(0, 0);
	}

	scanned(bytes: number, rows: number): void {
		const { kept, people, totalBytes, elapsed } = this;
		this.tell({
			stage: 'reading',
			bytes: kept.bytes + bytes,
			rows: kept.rows + rows,
			totalBytes,
			people,
			elapsed
		});
	}
}
