/** What the page may ask of the county worker about the papers of its run. Plain data, as in `contract.ts`. */
import type { FilingsOverview } from '../filings/overview';
import type { Failure, WrittenFile } from './contract';
import type { FilingChoices, MotionRequest, MotionState } from './filing-desk';
import type { PapersProgress } from './papers-contract';

export interface PlannedFilings {
	readonly ok: true;
	readonly overview: FilingsOverview;
}

export interface PacketEntry {
	readonly name: string;
	readonly bytes: number;
	/** 0 for what is no PDF. */
	readonly pages: number;
}

/** One file to be saved, and what is in it. */
export interface MadePacket {
	readonly ok: true;
	readonly file: WrittenFile;
	readonly contents: readonly PacketEntry[];
	readonly draft: boolean;
	readonly missingLetters: readonly string[];
}

export interface FilingCalls {
	/** Plans the papers of the run as it stands. What was planned before is forgotten. */
	planFilings(choices: FilingChoices): Promise<PlannedFilings | Failure>;
	/** Null where there is no such motion in the plan, or the run has changed since. */
	motionState(request: MotionRequest): Promise<MotionState | null>;
	/**
	 * The packet of one motion as one ZIP. `stopped`, `plan-stale`, or a fault.
	 * @param papers to the papers worker, which draws it.
	 */
	makeMotion(
		request: MotionRequest,
		papers: MessagePort,
		onProgress: (progress: PapersProgress) => void
	): Promise<MadePacket | Failure>;
	/** The office's own lists as one PDF, which is never in a packet. */
	makeInternal(papers: MessagePort): Promise<MadePacket | Failure>;
	/** Gives up what is being made: it then answers `stopped`. */
	stopPapers(): Promise<void>;
}
