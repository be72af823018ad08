/** The papers worker as the page sees it: started for one packet and ended with it, so that nothing of it stays. */
import * as Comlink from 'comlink';
import { SessionEnded } from './browser';
import { Ending } from './ending';
import type { MadePapers, PapersWorker } from './papers-contract';
import PapersScript from './papers.worker?worker&inline';

export interface PapersSession extends PapersWorker {
	/** Gives up what is under way, which is rejected with `SessionEnded`. */
	end(): void;
}

/** Throws `SessionEnded` where no worker can be started. */
export function openPapersSession(start: () => Worker = () => new PapersScript()): PapersSession {
	const worker = started(start);
	const remote = Comlink.wrap<PapersWorker>(worker);
	const ending = new Ending();
	const close = (died: boolean) => {
		worker.terminate();
		ending.come(new SessionEnded(died));
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
		throw new SessionEnded(true);
	}
}
