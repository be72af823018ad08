/** The county worker as the page sees it. One session holds one run; ending it frees everything that the run kept. */
import * as Comlink from 'comlink';
import type { Checkpoints, Matched } from './checkpoint';
import type {
	Comparison,
	CountyWorker,
	ExportResult,
	Failure,
	RunResults,
	SaveFailure,
	WhatIfFigures
} from './contract';
import CountyWorkerScript from './county.worker?worker&inline';
import { Ending } from './ending';
import type { MadePacket, PlannedFilings } from './filing-contract';
import { SILENCE, SilenceWatch } from './heartbeat';
import type { CheckView, WorkbookAnswer } from './review-contract';

export interface CountySession extends CountyWorker {
	/** Resolves if the worker dies by itself or stops answering: an error of its own, or a long silence. */
	readonly died: Promise<void>;
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

/**
 * Throws `SessionEnded` where no worker can be started.
 * @param silence milliseconds without a sign of life, while something is asked, that mean death
 */
export function openCountySession(
	start: () => Worker = () => new CountyWorkerScript(),
	silence = SILENCE
): CountySession {
	const worker = started(start);
	const remote = Comlink.wrap<CountyWorker>(worker);
	const ending = new Ending();
	let dead: () => void = () => undefined;
	const died = new Promise<void>((resolve) => (dead = resolve));
	const close = (death: boolean) => {
		worker.terminate();
		ending.come(new SessionEnded(death));
		if (death) dead();
	};
	const watch = new SilenceWatch(() => close(true), silence);
	worker.addEventListener('message', ({ data }) => watch.heard(data));
	worker.addEventListener('error', () => close(true));
	worker.addEventListener('messageerror', () => close(true));

	const orEnd = <T>(answer: Promise<T>): Promise<T> => watch.during(ending.before(answer));
	return {
		died,
		look: (files) => orEnd(remote.look(files)),
		run: (files, settings, onProgress, checkpoints) =>
			orEnd<RunResults | Failure>(
				remote.run(files, settings, Comlink.proxy(onProgress), checkpoints && Comlink.proxy(handing(checkpoints)))
			),
		match: (cut, chosen) => orEnd<Matched | Failure>(remote.match(cut, chosen)),
		makeSample: (request, onProgress) => orEnd(remote.makeSample(request, Comlink.proxy(onProgress))),
		redecide: (settings) => orEnd<RunResults | Failure>(remote.redecide(settings)),
		list: (query, from, to) => orEnd(remote.list(query, from, to)),
		person: (person) => orEnd(remote.person(person)),
		whatIf: (settings) => orEnd<WhatIfFigures | Failure>(remote.whatIf(settings)),
		compare: (a, b) => orEnd<Comparison | Failure>(remote.compare(a, b)),
		comparedList: (query, from, to) => orEnd(remote.comparedList(query, from, to)),
		comparedPerson: (person) => orEnd(remote.comparedPerson(person)),
		exportComparison: (exact) => orEnd<ExportResult | Failure>(remote.exportComparison(exact)),
		giveOverrides: (given) => orEnd<RunResults | Failure>(remote.giveOverrides(given)),
		withdrawOverride: (conviction, who, at) =>
			orEnd<RunResults | Failure>(remote.withdrawOverride(conviction, who, at)),
		reviewQueue: (outcomes) => orEnd(remote.reviewQueue(outcomes)),
		keptReview: () => orEnd(remote.keptReview()),
		statistics: () => orEnd(remote.statistics()),
		fileDigests: () => orEnd(remote.fileDigests()),
		exportWorkbook: (outcomes) => orEnd<ExportResult | Failure>(remote.exportWorkbook(outcomes)),
		readWorkbook: (file, at) => orEnd<WorkbookAnswer>(remote.readWorkbook(file, at)),
		applyWorkbook: () => orEnd<RunResults | Failure>(remote.applyWorkbook()),
		drawCheck: (plan) => orEnd<CheckView | Failure>(remote.drawCheck(plan)),
		checkFound: (place, found) => orEnd<CheckView | Failure>(remote.checkFound(place, found)),
		check: () => orEnd(remote.check()),
		planFilings: (choices) => orEnd<PlannedFilings | Failure>(remote.planFilings(choices)),
		motionState: (request) => orEnd(remote.motionState(request)),
		makeMotion: (request, papers, onProgress) =>
			orEnd<MadePacket | Failure>(
				remote.makeMotion(request, Comlink.transfer(papers, [papers]), Comlink.proxy(onProgress))
			),
		makeInternal: (papers) => orEnd<MadePacket | Failure>(remote.makeInternal(Comlink.transfer(papers, [papers]))),
		stopPapers: () => orEnd(remote.stopPapers()),
		pack: () => orEnd(remote.pack()),
		deflate: (bytes) => orEnd(remote.deflate(Comlink.transfer(bytes, [bytes.buffer]))),
		reopen: (packed) => orEnd<RunResults | Failure>(remote.reopen(Comlink.transfer(packed, [packed.bytes.buffer]))),
		attach: (files) => orEnd<{ readonly ok: true } | Failure>(remote.attach(files)),
		formatReport: () => orEnd(remote.formatReport()),
		export: (request, onProgress) =>
			orEnd<ExportResult | SaveFailure>(remote.export(request, Comlink.proxy(onProgress))),
		stopExport: () => orEnd(remote.stopExport()),
		end: () => close(false)
	};
}

/** Bytes that are read for the worker are handed over, not copied. */
function handing(checkpoints: Checkpoints): Checkpoints {
	return {
		committed: () => checkpoints.committed(),
		commit: (part) => checkpoints.commit(part),
		read: async (file, start) => {
			const bytes = await checkpoints.read(file, start);
			return bytes && Comlink.transfer(bytes, [bytes.buffer]);
		}
	};
}

function started(start: () => Worker): Worker {
	try {
		return start();
	} catch {
		throw new SessionEnded(true);
	}
}
