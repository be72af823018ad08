/** The papers worker as whoever asks for papers sees it: started for one piece of work and ended with it. */
import * as Comlink from 'comlink';
import { Ending } from './ending';
import type { MadePapers, PapersWorker } from './papers-contract';
import PapersScript from './papers.worker?worker&inline';

/** The worker is gone: the work was given up, or it died. */
export class PapersEnded extends Error {
	constructor(readonly died: boolean) {
		super(died ? 'the papers worker died' : 'the papers were given up');
		this.name = 'PapersEnded';
	}
}

export interface PapersSession extends PapersWorker {
	/** Gives up what is under way, which is rejected with `PapersEnded`. */
	end(): void;
}

/** Throws `PapersEnded` where no worker can be started. */
export function openPapersSession(start: () => Worker = () => new PapersScript()): PapersSession {
	const worker = started(start);
	const remote = Comlink.wrap<PapersWorker>(worker);
	const ending = new Ending();
	const close = (died: boolean) => {
		worker.terminate();
		ending.come(new PapersEnded(died));
	};
	worker.addEventListener('error', () => close(true));
	worker.addEventListener('messageerror', () => close(true));
	return {
		filing: (request, onProgress) => ending.before<MadePapers>(remote.filing(request, Comlink.proxy(onProgress))),
		internal: (lists, run) => ending.before<MadePapers>(remote.internal(lists, run)),
		zip: (files) => ending.before<Blob>(remote.zip(files)),
		end: () => close(false)
	};
}

function started(start: () => Worker): Worker {
	try {
		return start();
	} catch {
		throw new PapersEnded(true);
	}
}
