/** The making of papers: one packet at a time, saved as one file. */
import { saveBlob } from '../files/save-blob';
import type { Failure } from '../workers/contract';
import type { MadePacket } from '../workers/filing-contract';
import type { PapersProgress } from '../workers/papers-contract';
import type { PapersSession } from '../workers/papers-session';
import { noteExport } from './export-note';
import { motion } from './motion.svelte';
import { run } from './run.svelte';
import { session, wasEnded } from './worker-session';

export type MakingState = 'idle' | 'making' | 'stopped' | 'failed' | 'done';

class Packet {
	#state = $state<MakingState>('idle');
	#what = $state<'motion' | 'internal'>('motion');
	#progress = $state.raw<PapersProgress | null>(null);
	#made = $state.raw<MadePacket | null>(null);
	#edition = $state(-1);
	#papers: PapersSession | null = null;

	/** What was made of an earlier run is not shown as if it were of this one. */
	readonly state: MakingState = $derived.by(() => (this.#edition === run.edition ? this.#state : 'idle'));
	readonly what = $derived.by(() => this.#what);
	readonly progress = $derived.by(() => this.#progress);
	readonly made = $derived.by(() => this.#made);

	async make(): Promise<void> {
		const { request } = motion;
		await this.#during('motion', async (papers) =>
			(await session()).makeMotion(request, papers.port, (progress) => (this.#progress = progress))
		);
		// Which letters could not be printed is known now.
		motion.look();
	}

	async makeInternal(): Promise<void> {
		await this.#during('internal', async (papers) => (await session()).makeInternal(papers.port));
	}

	async stop(): Promise<void> {
		this.#papers?.end();
		await session()
			.then((worker) => worker.stopPapers())
			.catch(() => undefined);
	}

	saveAgain(): void {
		const file = this.#made?.file;
		if (file?.blob) saveBlob(file.name, file.blob);
	}

	async #during(
		what: 'motion' | 'internal',
		work: (papers: PapersSession) => Promise<MadePacket | Failure>
	): Promise<void> {
		if (this.state === 'making') return;
		const { number, edition } = run;
		this.#what = what;
		this.#edition = edition;
		this.#progress = null;
		this.#made = null;
		this.#state = 'making';
		try {
			const { openPapersSession } = await import('../workers/papers-session');
			const papers = (this.#papers = openPapersSession());
			const answer = await papers.during(work(papers));
			if (run.number === number) this.#take(answer);
		} catch (error) {
			this.#state = wasGivenUp(error) || wasEnded(error) ? 'stopped' : 'failed';
		} finally {
			this.#papers?.end();
			this.#papers = null;
		}
	}

	#take(answer: MadePacket | Failure): void {
		if (!answer.ok) {
			this.#state = answer.code === 'stopped' ? 'stopped' : 'failed';
			return;
		}
		this.#made = answer;
		this.#state = 'done';
		noteExport({ ok: true, files: [answer.file], neutralisedCells: 0 });
		this.saveAgain();
	}
}

function wasGivenUp(error: unknown): boolean {
	return error instanceof Error && error.name === 'PapersEnded' && (error as Error & { died?: boolean }).died !== true;
}

export const packet = new Packet();
