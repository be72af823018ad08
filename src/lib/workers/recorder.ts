import type { Part } from '../intake/doj-extract/part';
import { packPart } from '../run/kept-part';
import { inOne } from '../run/packed';
import type { Checkpoints, PartToCommit } from './checkpoint';

/** Parts, of about half a megabyte, that may wait to be kept. The reading waits for room, so that they do not pile up. */
const MOST = 12;

/** Milliseconds after which a part counts as not stored. */
const PATIENCE = 30_000;

/**
 * Hands the parts of a run over to be kept, in their order. A run goes on without being kept when a part cannot be
 * stored.
 */
export class Recorder {
	private readonly underWay: Promise<void>[] = [];
	private stopped = false;

	/** @param hand hands the buffers of a value over instead of copying them. */
	constructor(
		private readonly checkpoints: Pick<Checkpoints, 'commit'>,
		private readonly hand: <T>(value: T, buffers: ArrayBuffer[]) => T,
		private readonly patience = PATIENCE
	) {}

	/** Takes a part that is about to be joined, with its checksum and when it came. Resolves when the next may come. */
	async take(file: number, part: Part, { sha256, elapsed }: Pick<PartToCommit, 'sha256' | 'elapsed'>): Promise<void> {
		if (this.stopped) return;
		const { start, end } = part;
		const bytes = inOne(packPart(part));
		this.underWay.push(this.commit({ file, start, end, sha256, elapsed, bytes }));
		if (this.underWay.length >= MOST) await this.underWay.shift();
	}

	/** Nothing more is handed over. */
	stop(): void {
		this.stopped = true;
	}

	private async commit(part: PartToCommit): Promise<void> {
		try {
			const stored = this.checkpoints.commit(this.hand(part, [part.bytes.buffer]));
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
