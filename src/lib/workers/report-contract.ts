/** What the page may ask the papers worker about the report. Plain data, as in `papers-contract.ts`. */
import type { Publication } from '../report/publication';
import type { Statistics } from '../report/statistics';
import type { ReportedRun, SideBySide } from '../filings/report/printed-report';
import type { MadePapers } from './papers-contract';

export type ReportRequest =
	| {
			readonly kind: 'office';
			readonly run: ReportedRun;
			readonly statistics: Statistics;
			readonly sideBySide: SideBySide | null;
	  }
	| {
			readonly kind: 'publication';
			readonly run: ReportedRun;
			readonly publication: Publication;
			/** Whether reviewers' answers stand in it. */
			readonly overridden: boolean;
	  };

export interface ReportWorker {
	/** The report in one PDF. Told after every page; ending the worker gives the work up. */
	report(request: ReportRequest, onProgress: (pages: number, of: number) => void): Promise<MadePapers>;
}
