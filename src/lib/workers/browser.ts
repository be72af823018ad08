/** The county worker as the page sees it. One session holds one run; ending it frees everything that the run kept. */
import * as Comlink from 'comlink';
import type { Comparison, CountyWorker, ExportResult, Failure, RunResults, WhatIfFigures } from './contract';
import CountyWorkerScript from './county.worker?worker&inline';

export interface CountySession extends CountyWorker {
	/** Stops at once, whatever it is doing. What was under way is rejected with `SessionEnded`. */
	end(): void;
}

/** The worker is gone: it was ended, or it died. */
export class SessionEnded extends Error {
	readonly died: boolean;

	constructor(died: boolean) {
		super(died ? 'the worker died' : 'the session was ended');
		this.name = 'SessionEnded';
		this.died = died;
	}
}

export function openCountySession(): CountySession {
	const worker = new CountyWorkerScript();
	const remote = Comlink.wrap<CountyWorker>(worker);
	let stop: (reason: SessionEnded) => void = () => {};
	const ended = new Promise<never>((_, reject) => {
		stop = reject;
	});
	ended.catch(() => {});
	worker.addEventListener('error', () => stop(new SessionEnded(true)));
	worker.addEventListener('messageerror', () => stop(new SessionEnded(true)));

	const orEnd = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, ended]);
	return {
		look: (files) => orEnd(remote.look(files)),
		run: (files, settings, onProgress) =>
			orEnd<RunResults | Failure>(remote.run(files, settings, Comlink.proxy(onProgress))),
		makeSample: (request, onProgress) => orEnd(remote.makeSample(request, Comlink.proxy(onProgress))),
		redecide: (settings) => orEnd<RunResults | Failure>(remote.redecide(settings)),
		list: (query, from, to) => orEnd(remote.list(query, from, to)),
		person: (person) => orEnd(remote.person(person)),
		whatIf: (settings) => orEnd<WhatIfFigures | Failure>(remote.whatIf(settings)),
		compare: (a, b) => orEnd<Comparison | Failure>(remote.compare(a, b)),
		comparedList: (query, from, to) => orEnd(remote.comparedList(query, from, to)),
		comparedPerson: (person) => orEnd(remote.comparedPerson(person)),
		exportComparison: (exact) => orEnd<ExportResult | Failure>(remote.exportComparison(exact)),
		formatReport: () => orEnd(remote.formatReport()),
		export: (request, onProgress) => orEnd<ExportResult | Failure>(remote.export(request, Comlink.proxy(onProgress))),
		end() {
			worker.terminate();
			stop(new SessionEnded(false));
		}
	};
}
