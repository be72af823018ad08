/** The report as a PDF: drawn by the papers worker, saved as one file. */
import { saveBlob } from '../files/save-blob';
import type { ReportedRun } from '../filings/report/printed-report';
import type { RunResults } from '../workers/contract';
import type { ReportRequest } from '../workers/report-contract';
import { defaultsOf } from './choices.svelte';
import { noteExport } from './export-note';
import { report } from './report.svelte';
import { run } from './run.svelte';
import { HEADLINES, sideBySide } from './side-by-side.svelte';
import { session } from './worker-session';

class ReportPdf {
	#state = $state<'idle' | 'making' | 'done' | 'failed'>('idle');
	#progress = $state.raw<{ readonly pages: number; readonly of: number } | null>(null);
	#saved = $state('');
	#edition = $state(-1);

	/** What was saved of earlier results is not shown as if it were of these. */
	readonly state = $derived.by(() => (this.#edition === run.edition ? this.#state : 'idle'));
	readonly progress = $derived.by(() => this.#progress);
	/** Name of the file that was saved last. */
	readonly saved = $derived.by(() => this.#saved);

	/** Saves the report that is shown: the office's, or the one for publication. */
	async save(): Promise<void> {
		const { results, edition } = run;
		if (this.state === 'making' || !results) return;
		this.#edition = edition;
		this.#progress = null;
		this.#state = 'making';
		try {
			const digests = await (await session()).fileDigests();
			const request = requestOf(reportedRun(results, digests ?? []));
			const { openReportSession } = await import('../workers/report-session');
			const papers = openReportSession();
			try {
				const made = await papers.report(request, (pages, of) => (this.#progress = { pages, of }));
				// Results that were made anew meanwhile have another report.
				if (edition === run.edition) this.#hand(made.files[0]);
			} finally {
				papers.end();
			}
		} catch {
			this.#state = 'failed';
		}
	}

	#hand({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): void {
		const blob = new Blob([bytes], { type: 'application/pdf' });
		saveBlob(name, blob);
		noteExport({ ok: true, files: [{ name, bytes: blob.size, blob }], neutralisedCells: 0 });
		this.#saved = name;
		this.#state = 'done';
	}
}

function reportedRun({ settings, madeBy, madeUp, files }: RunResults, digests: readonly string[]): ReportedRun {
	const { county, asOf, policy, parameters } = settings;
	return {
		county,
		asOf,
		policy,
		parameters: { ...defaultsOf(policy), ...parameters },
		madeBy,
		madeUp,
		files: files.map(({ name }, at) => ({ name, sha256: digests[at] ?? '' }))
	};
}

/** Throws where the report is not counted yet. */
function requestOf(of: ReportedRun): ReportRequest {
	const { counted, forPublication } = report;
	if (counted === null) throw new Error('not counted');
	const { statistics, publication } = counted;
	if (forPublication) return { kind: 'publication', run: of, publication, overridden: statistics.overridden > 0 };
	const shown = sideBySide.columns.flatMap(({ title, figures }) =>
		figures === null ? [] : [{ title, values: HEADLINES.map((headline) => headline.of(figures)) }]
	);
	const figures = HEADLINES.map(({ title }) => title);
	return { kind: 'office', run: of, statistics, sideBySide: shown.length < 2 ? null : { figures, policies: shown } };
}

export const reportPdf = new ReportPdf();
