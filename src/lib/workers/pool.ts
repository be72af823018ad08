import type { OpenedExtract } from '../intake/doj-extract/open';
import type { Part } from '../intake/doj-extract/part';
import type { Range } from '../intake/doj-extract/scan';
import type { Layout } from '../intake/doj-extract/header';
import type { Scanner } from '../run/read-extracts';
import type { RewriteRequest, Rewritten } from '../run/rewrite';
import type { ScanWorker } from './scan-service';

/** A worker that can be lost. */
export interface Spawned {
	readonly worker: ScanWorker;
	/** Resolves when the worker has died by itself. */
	readonly died: Promise<void>;
	terminate(): void;
	/** Hands buffers over with a value instead of copying them. */
	transfer<T>(value: T, buffers: readonly ArrayBuffer[]): T;
	/** A callback in the form that the worker can call. */
	proxy<T extends (...values: never[]) => void>(callback: T): T;
}

/** A worker died twice over the same piece of work. */
export class WorkerDied extends Error {}

/** A worker that says nothing for so long is taken for dead. */
export const SILENCE = 30_000;

interface Member {
	spawned: Promise<Spawned>;
	busy: Promise<unknown>;
}

/** Workers that scan and rewrite side by side. Work that a worker dies over is done once more by a new one. */
export class WorkerPool implements Scanner {
	private readonly members: Member[];
	private next = 0;
	/** Bytes and records of the ranges on their way, by worker. */
	private readonly underWay: { bytes: number; records: number }[];
	private doneBytes = 0;
	private doneRecords = 0;

	constructor(
		private readonly spawn: () => Promise<Spawned>,
		readonly width: number,
		private readonly onProgress: (bytes: number, records: number) => void = () => undefined,
		private readonly silence = SILENCE
	) {
		this.members = Array.from({ length: width }, () => ({ spawned: spawn(), busy: Promise.resolve() }));
		this.underWay = this.members.map(() => ({ bytes: 0, records: 0 }));
	}

	async scan(file: number, extract: OpenedExtract, range: Range): Promise<Part | null> {
		return this.give(async (spawned, at, alive) => {
			const progress = (bytes: number, records: number) => {
				alive();
				this.underWay[at] = { bytes, records };
				this.report();
			};
			const part = await spawned.worker.scan(file, extract.layout, range, spawned.proxy(progress));
			this.underWay[at] = { bytes: 0, records: 0 };
			if (part !== null) {
				this.doneBytes += part.end - part.start;
				this.doneRecords += part.tally.accepted + part.tally.quarantined;
				this.report();
			}
			return part;
		});
	}

	rewrite(file: number, layout: Layout, request: RewriteRequest): Promise<Rewritten> {
		return this.give((spawned) => {
			// A worker that died took the buffers with it.
			const spare = (request.spare ?? []).filter((buffer) => buffer.byteLength > 0);
			return spawned.worker.rewrite(file, layout, spawned.transfer({ ...request, spare }, spare));
		});
	}

	digest(file: number): Promise<string> {
		return this.give((spawned) => spawned.worker.digest(file), Number.POSITIVE_INFINITY);
	}

	close(): void {
		for (const member of this.members) {
			member.spawned.then(
				(spawned) => spawned.terminate(),
				() => undefined
			);
		}
	}

	private report(): void {
		const sum = (key: 'bytes' | 'records') => this.underWay.reduce((total, one) => total + one[key], 0);
		this.onProgress(this.doneBytes + sum('bytes'), this.doneRecords + sum('records'));
	}

	/** Hands a piece of work to the next worker in turn; each does one at a time. */
	private give<T>(
		work: (spawned: Spawned, at: number, alive: () => void) => Promise<T>,
		silence = this.silence
	): Promise<T> {
		const at = this.next++ % this.members.length;
		const member = this.members[at];
		const done = member.busy
			.then(() => this.attempt(member, at, work, silence))
			.catch(async (reason: unknown) => {
				if (!(reason instanceof WorkerDied)) throw reason;
				await member.spawned.then(
					(spawned) => spawned.terminate(),
					() => undefined
				);
				member.spawned = this.spawn();
				return this.attempt(member, at, work, silence);
			});
		member.busy = done.catch(() => undefined);
		return done;
	}

	private async attempt<T>(
		member: Member,
		at: number,
		work: (spawned: Spawned, at: number, alive: () => void) => Promise<T>,
		silence: number
	): Promise<T> {
		const spawned = await member.spawned;
		let lastHeard = 0;
		let timer: ReturnType<typeof setInterval> | undefined;
		const silent = new Promise<never>((_, reject) => {
			if (silence === Number.POSITIVE_INFINITY) return;
			timer = setInterval(() => (lastHeard++ > 0 ? reject(new WorkerDied('silent')) : undefined), silence);
		});
		const died = spawned.died.then((): never => {
			throw new WorkerDied('died');
		});
		try {
			return await Promise.race([work(spawned, at, () => (lastHeard = 0)), died, silent]);
		} finally {
			clearInterval(timer);
		}
	}
}
