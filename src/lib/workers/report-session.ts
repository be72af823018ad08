import * as Comlink from 'comlink';
import { openPapersSession } from './papers-session';
import type { MadePapers } from './papers-contract';
import type { ReportWorker } from './report-contract';

export interface ReportSession extends ReportWorker {
	/** Gives up what is under way, which is rejected with `PapersEnded`. */
	end(): void;
}

/** The papers worker for one report, as the page asks it. Throws `PapersEnded` where no worker can be started. */
export function openReportSession(start?: () => Worker): ReportSession {
	const papers = openPapersSession(start);
	const remote = Comlink.wrap<ReportWorker>(papers.port);
	return {
		report: (request, onProgress) => papers.during<MadePapers>(remote.report(request, Comlink.proxy(onProgress))),
		end: () => {
			papers.end();
			papers.port.close();
		}
	};
}
