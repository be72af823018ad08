import { packetName } from '../filings/file-names';
import type { DecidedCounty } from '../report/decided';
import type { Failure } from './contract';
import { failureOf } from './failure';
import type { FilingCalls, MadePacket, PlannedFilings } from './filing-contract';
import { FilingDesk, type FilingChoices, type MotionRequest } from './filing-desk';
import type { MadePapers, PapersProgress } from './papers-contract';
import { PapersEnded } from './papers-ended';
import { PapersPort } from './papers-port';
import { ReviewService } from './review-service';
import type { Surroundings } from './surroundings';
import { throttled } from './throttled';

/** What can be made of the run once the desk is there. */
interface Planned {
	readonly of: DecidedCounty;
	readonly desk: FilingDesk;
}

const STALE: Failure = { ok: false, code: 'plan-stale', values: {} };

/** The papers of the run that the worker holds. */
export abstract class FilingService extends ReviewService implements FilingCalls {
	private planned: Planned | null = null;
	private papers: PapersPort | null = null;

	constructor(protected readonly around: Surroundings) {
		super();
	}

	async planFilings(choices: FilingChoices): Promise<PlannedFilings | Failure> {
		const { held, around } = this;
		if (held === null) return { ok: false, code: 'no-run', values: {} };
		try {
			const check = await this.check();
			const ledger = await held.ledger([]);
			const files = ledger.map((file) => ({ ...file, quarantine: [] }));
			around.busy();
			// A check of other decisions says nothing of those that are filed.
			const said = check?.stale === false ? check : null;
			const recorded = { madeBy: around.madeBy, madeUp: held.results.madeUp, files, check: said };
			const desk = new FilingDesk({ decided: held.decided, recorded }, choices, () => this.openPapers());
			this.planned = { of: held.decided, desk };
			return { ok: true, overview: desk.overview };
		} catch (reason) {
			return failureOf(reason);
		}
	}

	motionState(request: MotionRequest): ReturnType<FilingCalls['motionState']> {
		return Promise.resolve(this.desk?.state(request) ?? null);
	}

	makeMotion(
		request: MotionRequest,
		papers: MessagePort,
		onProgress: (progress: PapersProgress) => void
	): Promise<MadePacket | Failure> {
		return this.making(papers, async (desk) => {
			const draft = desk.state(request)?.readiness.state !== 'ready';
			const motion = desk.overview.filings[request.filing];
			const made = await desk.make(request, throttled(onProgress, this.around.now));
			if (made === null) return STALE;
			return this.packet(packetName(motion, draft), await desk.zip(made.files), made, draft);
		});
	}

	makeInternal(papers: MessagePort): Promise<MadePacket | Failure> {
		return this.making(papers, async (desk) => {
			const made = await desk.internal();
			const [{ name, bytes }] = made.files;
			return this.packet(name, new Blob([bytes], { type: 'application/pdf' }), made, false);
		});
	}

	stopPapers(): Promise<void> {
		this.planned?.desk.stop();
		return Promise.resolve();
	}

	/** Null once the run was decided anew. */
	private get desk(): FilingDesk | null {
		return this.planned !== null && this.planned.of === this.held?.decided ? this.planned.desk : null;
	}

	private async making(
		port: MessagePort,
		work: (desk: FilingDesk) => Promise<MadePacket | Failure>
	): Promise<MadePacket | Failure> {
		const { desk } = this;
		if (desk === null) return STALE;
		const papers = new PapersPort(port);
		this.papers = papers;
		try {
			return await work(desk);
		} catch (reason) {
			return reason instanceof PapersEnded ? { ok: false, code: 'stopped', values: {} } : failureOf(reason);
		} finally {
			papers.close();
			if (this.papers === papers) this.papers = null;
		}
	}

	private openPapers(): ReturnType<PapersPort['open']> {
		if (this.papers === null) throw new PapersEnded(true);
		return this.papers.open();
	}

	private packet(title: string, blob: Blob, made: MadePapers, draft: boolean): MadePacket {
		const name = `${this.held?.results.madeUp === true ? 'made-up_' : ''}${title}`;
		return {
			ok: true,
			file: { name, bytes: blob.size, blob },
			contents: made.files.map(({ name: within, bytes, pages }) => ({ name: within, bytes: bytes.length, pages })),
			draft,
			missingLetters: made.missingLetters
		};
	}
}
