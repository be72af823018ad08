import { accessSync, constants, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { ByteSource } from '../lib/intake/byte-source';
import { distinctNames } from '../lib/intake/distinct-names';
import type { RefusedFile } from '../lib/intake/ledger';
import type { Parameters, Policy } from '../lib/engine/policy';
import { isoDate, type CivilDate } from '../lib/record/civil-date';
import { compareDecided } from '../lib/report/compare';
import { comparisonCsv } from '../lib/report/compare-csv';
import { tally } from '../lib/report/tally';
import { CountyRun, keepCounty } from '../lib/run/county-run';
import { readExtracts } from '../lib/run/read-extracts';
import { files as words } from '../lib/words/en/files';
import { exportFiles, writeTexts } from '../lib/workers/export-files';
import { isMadeUp } from '../lib/workers/first-look';
import { pathSource } from '../lib/workers/path-source';
import { WorkerPool } from '../lib/workers/pool';
import { Saving } from '../lib/workers/saving';
import type { OpenSink } from '../lib/workers/sinks';
import { spawnInNode } from '../lib/workers/spawn-in-node';
import type { ChosenPolicy } from './policy-argument';
import { buildFacts } from '../../scripts/build-facts.mjs';

export interface CountyCommand {
	readonly inputs: readonly string[];
	readonly county: string;
	readonly asOf: CivilDate;
	readonly policy: Policy;
	readonly parameters: Parameters;
	/** A second policy to compare with, or null. */
	readonly compare: ChosenPolicy | null;
	readonly out: string;
	readonly exact: boolean;
	readonly workers: number | null;
}

export interface CommandOutcome {
	/** At least one file could be read. */
	readonly read: boolean;
	readonly sentences: readonly string[];
}

/** Reads, decides and writes. What cannot be read is said and stands in the ledger as refused. */
export async function runCounty(command: CountyCommand): Promise<CommandOutcome> {
	const started = performance.now();
	const { inputs, missing } = present(command.inputs);
	const paths = inputs.map(({ path }) => path);
	const sources = inputs.map(({ path, name }) => ({ ...pathSource(path), name }));
	mkdirSync(command.out, { recursive: true });
	const pool = new WorkerPool(() => spawnInNode(paths), command.workers ?? Math.min(availableParallelism(), 8));
	try {
		return await runWith(command, sources, missing, pool, started);
	} finally {
		pool.close();
	}
}

async function runWith(
	command: CountyCommand,
	sources: readonly ByteSource[],
	missing: readonly RefusedFile[],
	pool: WorkerPool,
	started: number
): Promise<CommandOutcome> {
	const reading = await readExtracts(sources, pool);
	const refused = [...missing, ...reading.refused];
	const run = new CountyRun(keepCounty({ ...reading, refused }, command.county));
	const decided = run.decide(command.policy, command.parameters, command.asOf);
	const { version, build, law } = buildFacts({ portable: false });
	const figures = tally(decided, run.totals);
	const results = {
		ok: true as const,
		settings: {
			county: command.county,
			asOf: isoDate(command.asOf),
			policy: command.policy,
			parameters: command.parameters
		},
		files: run.files.map((file) => file.ledger),
		refused,
		figures,
		madeUp: run.files.length > 0 && run.files.every((file) => isMadeUp(file.extract)),
		madeBy: { app: version, build, law },
		elapsed: performance.now() - started
	};
	const refusals = Object.fromEntries(refused.map((one) => [one.name, words.refusalSentence(one.reason, one.values)]));
	const ledger = async (neutralised: readonly number[]) => {
		const digests = await Promise.all(run.files.map((file) => pool.digest(file.source)));
		return run.files.map((file, at) => ({
			...file.ledger,
			sha256: digests[at] ?? '',
			neutralisedCells: neutralised[at] ?? null
		}));
	};
	const around = { now: () => performance.now() };
	const saving = new Saving(fileSinks(command.out));
	const files =
		run.files.length === 0
			? (['ledger'] as const)
			: (['all', 'condensed', 'in-scope', 'decisions', 'summary', 'ledger'] as const);
	try {
		const exportable = { run, decided, results, pool, ledger, refusals, saving, around };
		await exportFiles(exportable, { files, exact: command.exact }, () => undefined);
		if (command.compare !== null && run.files.length > 0) {
			const other = run.decide(command.compare.policy, command.compare.parameters, command.asOf);
			const lines = comparisonCsv(compareDecided(decided, other), command.exact);
			await writeTexts(await saving.sink('comparison.csv'), lines);
		}
	} catch (reason) {
		await saving.giveUp();
		throw reason;
	}
	const sentences = refused.map((one) => `${one.name}: ${refusals[one.name] ?? one.reason}`);
	return { read: run.files.length > 0, sentences };
}

/** Inputs that are there and can be opened; the others are refused. Each has a name that tells it from the others. */
function present(given: readonly string[]): { inputs: { path: string; name: string }[]; missing: RefusedFile[] } {
	const names = distinctNames(given.map((path) => basename(path)));
	const inputs: { path: string; name: string }[] = [];
	const missing: RefusedFile[] = [];
	for (const [at, path] of given.entries()) {
		const name = names[at];
		try {
			accessSync(path, constants.R_OK);
			if (!statSync(path).isFile()) throw new Error('not a file');
			inputs.push({ path, name });
		} catch {
			missing.push({ name, reason: 'unreadable', values: {} });
		}
	}
	return { inputs, missing };
}

function fileSinks(folder: string): OpenSink {
	return (name) => {
		const path = join(folder, name);
		const out = createWriteStream(path);
		const failed = new Promise<never>((_, reject) => out.on('error', reject));
		failed.catch(() => undefined);
		let opened = false;
		out.on('open', () => (opened = true));
		let bytes = 0;
		return Promise.resolve({
			async write(piece) {
				bytes += piece.length;
				if (!out.write(piece)) await Promise.race([new Promise<void>((resolve) => out.once('drain', resolve)), failed]);
			},
			async close() {
				await Promise.race([new Promise<void>((resolve) => out.end(resolve)), failed]);
				return { name, bytes, blob: null };
			},
			async giveUp() {
				if (!out.closed) await new Promise<void>((resolve) => out.once('close', resolve).destroy());
				if (!opened) return 'earlier';
				rmSync(path, { force: true });
				return 'nothing';
			}
		});
	};
}
