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
import type { Checksum } from './match-files';
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
	const started = around.now();
	const spawn = () => around.spawn(files);
	const told = new Told(files, started, around, onProgress);
	const pool = new WorkerPool(spawn, widthOf(around), (bytes, rows) => told.scanned(bytes, rows));
	const digester = checkpoints && new WorkerPool(spawn, 1);
	const recorder = checkpoints && digester && new Recorder(checkpoints, checksumBy(digester), around.hand);
	try {
		const stored = checkpoints && storedParts(pool, checkpoints, await checkpoints.committed(), told);
		const reading = await readExtracts(sourcesOf(files, around), stored ?? pool, {
			onJoined: (people) => (told.people = people),
			onPart: async (file, part) => recorder?.take(file, part, stored?.gave(part) === true),
			...(around.rangeSize === undefined ? {} : { rangeSize: around.rangeSize })
		});
		if (reading.files.length === 0) {
			end(pool, digester, recorder);
			return { ok: false, code: 'all-refused', values: {}, refused: reading.refused };
		}
		around.busy();
		const run = new CountyRun(keepCounty(reading, settings.county));
		const decided = decideUnder(run, settings);
		// Real names beside made-up ones are real.
		const madeUp = run.files.every((file) => isMadeUp(file.extract));
		const { madeBy } = around;
		const results = resultsOf(run, decided, { settings, madeUp, madeBy, elapsed: around.now() - started });
		recorder?.stop();
		const by = digester ?? new WorkerPool(spawn, 1);
		const digests = Promise.all(run.files.map((file) => by.digest(file.source)));
		return { ok: true, held: new HeldRun(run, { files, pool, digester: by }, digests, { decided, results }) };
	} catch (reason) {
		end(pool, digester, recorder);
		return failureOf(reason);
	}
}

function checksumBy(pool: WorkerPool): Checksum {
	return (file, from, to) => pool.checksum(file, from, to);
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

function end(pool: WorkerPool, digester: WorkerPool | null, recorder: Recorder | null): void {
	recorder?.stop();
	pool.close();
	digester?.close();
}

/** How far the reading is: what was scanned now, and what was kept from before. */
class Told {
	people = 0;
	private readonly kept = { bytes: 0, rows: 0 };
	private readonly tell: (progress: Progress) => void;
	private readonly totalBytes: number;

	constructor(
		files: readonly File[],
		private readonly started: number,
		private readonly around: Surroundings,
		onProgress: (progress: Progress) => void
	) {
		this.tell = throttled(onProgress, around.now);
		this.totalBytes = files.reduce((sum, file) => sum + file.size, 0);
	}

	given(bytes: number, rows: number): void {
		this.kept.bytes += bytes;
		this.kept.rows += rows;
		this.scanned(0, 0);
	}

	scanned(bytes: number, rows: number): void {
		const { kept, people, totalBytes, around, started } = this;
		this.tell({
			stage: 'reading',
			bytes: kept.bytes + bytes,
			rows: kept.rows + rows,
			totalBytes,
			people,
			elapsed: around.now() - started
		});
	}
}
