import * as Comlink from 'comlink';
import { Ending } from './ending';
import { PapersEnded } from './papers-ended';
import type { MadePapers, PapersWorker } from './papers-contract';

/** The papers worker as the county worker asks it, by a port that the page has handed over. */
export class PapersPort {
	private readonly remote: Comlink.Remote<PapersWorker>;

	constructor(private readonly port: MessagePort) {
		this.remote = Comlink.wrap<PapersWorker>(port);
	}

	/** For one piece of work. `end` rejects it with `PapersEnded`; the worker itself is ended by the page. */
	open(): PapersWorker & { end(): void } {
		const { remote } = this;
		const ending = new Ending();
		return {
			filing: (request, onProgress) => ending.before<MadePapers>(remote.filing(request, Comlink.proxy(onProgress))),
			internal: (lists, run) => ending.before<MadePapers>(remote.internal(lists, run)),
			zip: (files) => ending.before<Blob>(remote.zip(files)),
			end: () => ending.come(new PapersEnded(false))
		};
	}

	close(): void {
		this.port.close();
	}
}
