import type { OpenedExtract } from '../intake/doj-extract/open';
import type { Part } from '../intake/doj-extract/part';
import type { Range } from '../intake/doj-extract/scan';
import type { Layout } from '../intake/doj-extract/header';
import type { Scanner } from '../run/read-extracts';
import type { RewriteRequest, Rewritten } from '../run/rewrite';
import { NO_DIGEST } from './digest';
import { Ending } from './ending';
import { SILENCE } from './heartbeat';
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

/** A worker, and the end of it that what it does waits for as well. */
interface Member {
	readonly spawned: Promise<Spawned>;
	readonly ending: Ending;
}

/** Workers that scan and rewrite side by side. Work that a worker dies over is done once more by a new one. */
export class WorkerPool implements Scanner {
	private readonly members: Member[];
	/** The end of what each worker was last given. */
	private readonly busy: Promise<void>[];
	private next = 0;
	/** Bytes and records of the ranges on their way, by worker. */
	private readonly underWay: { bytes: number; records: number }[];
	private readonly sums = new WeakMap<Part, string>();
	private doneBytes = 0;
	private doneRecords = 0;
	private closed = false;
	/** Parts are wanted with their checksums. */
	summing = false;

	constructor(
		private readonly spawn: () => Promise<Spawned>,
		readonly width: number,
		private readonly onProgress: (bytes: number, records: number) => void = () => undefined,
		private readonly silence = SILENCE
	) {
		this.members = Array.from({ length: width }, () => this.start());
		this.busy = this.members.map(() => Promise.resolve());
		this.underWay = this.members.map(() => ({ bytes: 0, records: 0 }));
	}

	async scan(file: number, extract: OpenedExtract, range: Range): Promise<Part | null> {
		return this.give(async (spawned, at, alive) => {
			const progress = (bytes: number, records: number) => {
				alive();
				this.underWay[at] = { bytes, records };
				this.report();
			};
			const sum = !this.summing ? 'none' : range.from === extract.dataStart ? 'from-start' : 'part';
			const scanned = await spawned.worker.scan(file, extract.layout, range, sum, spawned.proxy(progress));
			this.underWay[at] = { bytes: 0, records: 0 };
			if (scanned === null) return null;
			const { part, sha256 } = scanned;
			if (sha256 !== null) this.sums.set(part, sha256);
			this.doneBytes += part.end - part.start;
			this.doneRecords += part.tally.accepted + part.tally.quarantined;
			this.report();
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

	/** Hex SHA-256 of a whole file, piece by piece: a worker that dies costs a piece. */
	async digest(file: number): Promise<string> {
		let digest = NO_DIGEST;
		while (digest.hex === null) {
			const soFar = digest;
			digest = await this.give((spawned) => spawned.worker.digest(file, soFar));
		}
		return digest.hex;
	}

	/** Hex SHA-256 of a part's bytes; the first of a file takes in what stands before it. Only where `summing`. */
	sumOf(part: Part): string | undefined {
		return this.sums.get(part);
	}

	/** Hex SHA-256 of a range of a file that fits into memory. */
	checksum(file: number, from: number, to: number): Promise<string> {
		return this.give((spawned) => spawned.worker.checksum(file, from, to));
	}

	/** Bytes as raw DEFLATE (RFC 1951). They are copied: a worker that dies takes what it was handed with it. */
	deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
		return this.give((spawned) => spawned.worker.deflate(bytes));
	}

	/** Ends every worker. What is under way is rejected and not tried again. */
	close(): void {
		this.closed = true;
		for (const member of this.members) end(member, 'closed');
	}

	private report(): void {
		const sum = (key: 'bytes' | 'records') => this.underWay.reduce((total, one) => total + one[key], 0);
		this.onProgress(this.doneBytes + sum('bytes'), this.doneRecords + sum('records'));
	}

	/** Hands a piece of work to the next worker in turn; each does one at a time. */
	private give<T>(work: (spawned: Spawned, at: number, alive: () => void) => Promise<T>): Promise<T> {
		const at = this.next++ % this.members.length;
		const done = this.busy[at]
			.then(() => this.attempt(this.members[at], at, work))
			.catch((reason: unknown) => {
				if (!(reason instanceof WorkerDied) || this.closed) throw reason;
				end(this.members[at], 'given up');
				this.members[at] = this.start();
				return this.attempt(this.members[at], at, work);
			});
		// Not the answer itself: the next piece of work may be long in coming.
		const over = () => undefined;
		this.busy[at] = done.then(over, over);
		return done;
	}

	private async attempt<T>(
		member: Member,
		at: number,
		work: (spawned: Spawned, at: number, alive: () => void) => Promise<T>
	): Promise<T> {
		const { ending } = member;
		let lastHeard = 0;
		const silent = () => (lastHeard++ > 0 ? ending.come(new WorkerDied('silent')) : undefined);
		const timer = setInterval(silent, this.silence);
		// A worker that never starts is silent, too.
		const done = member.spawned.then((spawned) => work(spawned, at, () => (lastHeard = 0)));
		try {
			return await ending.before(done);
		} finally {
			clearInterval(timer);
		}
	}

	private start(): Member {
		const ending = new Ending();
		const spawned = this.spawn();
		const dead = () => ending.come(new WorkerDied('died'));
		spawned.then(
			({ died }) => died.then(dead),
			() => undefined
		);
		return { spawned, ending };
	}
}

function end(member: Member, reason: string): void {
	member.ending.come(new WorkerDied(reason));
	member.spawned.then(
		(spawned) => spawned.terminate(),
		() => undefined
	);
}
