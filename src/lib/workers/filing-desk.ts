import { assignedTo, type GroupAssigned } from '../filings/assigning';
import { filingsOf, isIncomplete, type Filing, type OfficeSettings, type RunFacts } from '../filings/filing';
import { openBlanks } from '../filings/filing-papers';
import type { OfficeTable } from '../filings/offices';
import { overviewOf, type FilingsOverview } from '../filings/overview';
import type { Blank } from '../filings/paper';
import type { PaperId } from '../filings/paper-id';
import { planFilings, type OpenKind, type Plan } from '../filings/plan';
import { readinessOf, type Readiness, type SignOff } from '../filings/readiness';
import { runFacts } from '../filings/run-facts';
import type { WireColumn } from '../filings/wire';
import type { DecidedCounty } from '../report/decided';
import type { MadePapers, PaperFile, PapersProgress, PapersWorker } from './papers-contract';

/** Who files what: chosen once for a run. Plain data. */
export interface FilingChoices {
	readonly table: OfficeTable;
	/** Offices that a person has assigned to what the table does not place. */
	readonly assigned: readonly GroupAssigned[];
	readonly openKind: OpenKind | null;
	readonly oneMotionPer: OfficeSettings['oneMotionPer'];
}

/** How the papers of one motion are made. */
export interface MotionRequest {
	/** Place in the overview's `filings`. */
	readonly filing: number;
	readonly settings: OfficeSettings;
	readonly signOff: SignOff;
	readonly courtColumns: readonly WireColumn[];
	readonly exact: boolean;
}

export interface MotionState {
	readonly blanks: readonly { readonly paper: PaperId; readonly blank: Blank }[];
	readonly readiness: Readiness;
}

/** What the desk needs of a run. */
export interface DeskRun {
	readonly decided: DecidedCounty;
	readonly recorded: Parameters<typeof runFacts>[2];
}

/** A papers worker, and how to give it up. */
export type OpenPapers = () => PapersWorker & { end(): void };

/**
 * Where a run's papers are planned and made. Rows stay here and in the papers worker; what crosses to the page is counts
 * and finished files. Whether papers are a draft is settled here and nowhere else.
 */
export class FilingDesk {
	readonly overview: FilingsOverview;
	private readonly plan: Plan;
	private readonly run: RunFacts;
	private readonly filings: readonly Filing[];
	/** Letters that could not be printed, of each motion that has been made, and how it was made. */
	private readonly missing = new Map<number, { readonly made: string; readonly letters: readonly string[] }>();
	private readonly open = new Set<{ end(): void }>();

	constructor(
		run: DeskRun,
		choices: FilingChoices,
		private readonly openPapers: OpenPapers
	) {
		const { table, assigned, openKind, oneMotionPer } = choices;
		const planned = (by: ReadonlyMap<number, string>) => planFilings(run.decided, table, { assigned: by, openKind });
		const first = planned(new Map());
		this.plan = assigned.length === 0 ? first : planned(assignedTo(first.unassigned, assigned));
		this.run = runFacts(run.decided, this.plan, run.recorded);
		this.filings = [table.districtAttorney, ...table.cities].flatMap((office) =>
			filingsOf(office, this.plan.byOffice.get(office.id) ?? [], oneMotionPer)
		);
		this.overview = overviewOf(this.plan, this.filings, first.unassigned);
	}

	/** What stands between a motion and its being ready; null if there is no such motion. */
	state({ filing: at, settings, signOff }: MotionRequest): MotionState | null {
		const filing = this.filings[at];
		if (filing === undefined) return null;
		const blanks = openBlanks(filing, this.run, settings);
		const { madeUp, policy, check, files } = this.run;
		const readiness = readinessOf(
			{
				madeUp,
				lawUnverified: policy.isUnverified,
				groundChosen: settings.ground !== null,
				blanks: blanks.map(({ blank }) => blank),
				inReview: this.plan.leftOut.filter(({ outcome }) => WAITING.has(outcome)).length,
				randomCheckDone: check !== null && check.upperBound !== null,
				setAside: files.reduce((sum, { quarantined }) => sum + quarantined, 0),
				incomplete: filing.rows.filter(isIncomplete).length,
				unassigned: this.plan.unassigned.length,
				missingLetters: this.missingLetters(at, settings)
			},
			signOff
		);
		return { blanks, readiness };
	}

	/** Makes a motion's papers: as a draft unless everything is in order and ticked. Null if there is no such motion. */
	async make(request: MotionRequest, onProgress: (progress: PapersProgress) => void): Promise<MadePapers | null> {
		const state = this.state(request);
		if (state === null) return null;
		const { filing: at, settings, courtColumns, exact } = request;
		const draft = state.readiness.state === 'draft';
		const made = await this.withPapers((papers) =>
			papers.filing({ filing: this.filings[at], run: this.run, settings, draft, courtColumns, exact }, onProgress)
		);
		this.missing.set(at, { made: JSON.stringify(settings), letters: made.missingLetters });
		return made;
	}

	/** The office's own lists: what is left out, to be assigned, or listed with a gap. */
	internal(): Promise<MadePapers> {
		const { leftOut, unassigned } = this.plan;
		const incomplete = this.filings.flatMap(({ rows }) => rows.filter(isIncomplete));
		return this.withPapers((papers) => papers.internal({ leftOut, unassigned, incomplete }, this.run));
	}

	zip(files: readonly PaperFile[]): Promise<Blob> {
		return this.withPapers((papers) => papers.zip(files));
	}

	/** Gives up whatever is being made. */
	stop(): void {
		for (const papers of this.open) papers.end();
	}

	/** Other words have other letters: null until the motion was made with these. */
	private missingLetters(filing: number, settings: OfficeSettings): readonly string[] | null {
		const made = this.missing.get(filing);
		return made?.made === JSON.stringify(settings) ? made.letters : null;
	}

	private async withPapers<T>(work: (papers: PapersWorker) => Promise<T>): Promise<T> {
		const papers = this.openPapers();
		this.open.add(papers);
		try {
			return await work(papers);
		} finally {
			this.open.delete(papers);
			papers.end();
		}
	}
}

const WAITING: ReadonlySet<string> = new Set(['needs-review', 'relief', 'undecided']);
