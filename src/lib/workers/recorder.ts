import type { Part } from '../intake/doj-extract/part';
import { packPart } from '../run/kept-part';
import { inOne } from '../run/packed';
import type { Checkpoints } from './checkpoint';
import type { Checksum } from './match-files';

/** Parts that may be on their way to where they are kept. The reading waits for room, so that they do not pile up. */
const MOST = 2;

/** Milliseconds after which a part counts as not stored. */
const PATIENCE = 30_000;

/**
 * Hands the parts of a run over to be kept, one after another: what is kept of a file is always its first parts. A run
 * goes on without being kept when a part cannot be stored.
 */
export class Recorder {
	/** How far each file has come. */
	private readonly ends: number[] = [];
	private readonly underWay: Promise<void>[] = [];
	private last: Promise<void> = Promise.resolve();
	private stopped = false;

	/** @param hand hands the buffers of a value over instead of copying them. */
	constructor(
		private readonly checkpoints: Pick<Checkpoints, 'commit'>,
		private readonly checksum: Checksum,
		private readonly hand: <T>(value: T, buffers: ArrayBuffer[]) => T,
		private readonly patience = PATIENCE
	) {}

	/** Takes a part that is about to be joined; `kept`: it came from what is kept. Resolves when the next may come. */
	async take(file: number, part: Part, kept: boolean): Promise<void> {
		const from = this.ends[file] ?? 0;
		this.ends[file] = part.end;
		if (kept || this.stopped) return;
		const bytes = inOne(packPart(part));
		const records = part.tally.accepted + part.tally.quarantined;
		const { start, end } = part;
		this.last = this.last.then(() => this.commit(file, from, { start, end, records, bytes }));
		this.underWay.push(this.last);
		if (this.underWay.length >= MOST) await this.underWay.shift();
	}

	/** Nothing more is handed over. */
	stop(): void {
		this.stopped = true;
	}

	private isStopped(): boolean {
		return this.stopped;
	}

	private async commit(
		file: number,
		from: number,
		part: { start: number; end: number; records: number; bytes: Uint8Array<ArrayBuffer> }
	): Promise<void> {
		if (this.isStopped()) return;
		try {
			const sha256 = await this.checksum(file, from, part.end);
			// The end of the run may have come meanwhile.
			if (this.isStopped()) return;
			const stored = this.checkpoints.commit(this.hand({ ...part, file, sha256 }, [part.bytes.buffer]));
			if (!(await inTime(stored, this.patience))) this.stop();
		} catch {
			this.stop();
		}
	}
}

async function inTime(stored: Promise<boolean>, patience: number): Promise<boolean> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patience)));
	try {
		return await Promise.race([stored, late]);
	} finally {
		clearTimeout(timer);
	}
}
