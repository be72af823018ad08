import { OUTCOMES, outcomeNumber } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { countStatistics } from '../report/count-statistics';
import type { DecidedCounty } from '../report/decided';
import { inScope } from '../report/decisions-csv';
import { convictionRow } from '../report/list';
import { publish } from '../report/publication';
import { asMachine } from '../report/reviewed';
import { tally } from '../report/tally';
import { workbookLookup, workbookRows } from '../report/workbook-rows';
import { CHOICE_WORDS } from '../review/answer-words';
import { draw } from '../review/draw';
import { machineAnswer } from '../review/effective';
import { resultOf, withFinding, type CheckPlan, type RandomCheck } from '../review/random-check';
import { WORKBOOK_COLUMNS } from '../review/workbook-columns';
import { readWorkbook, type WorkbookReading } from '../review/workbook-reading';
import type { ExportResult, Failure, RunResults } from './contract';
import { decidedBy } from './decided-by';
import type { HeldRun } from './held-run';
import { HeldReview } from './held-review';
import {
	QUEUE_DECIDED,
	QUEUE_LEFT,
	type CheckFound,
	type CheckView,
	type GivenOverride,
	type KeptReview,
	type ReviewCalls,
	type ReviewQueue,
	type RunStatistics
} from './review-contract';
import { readWorkbookCells, writeWorkbook } from './workbook-file';

const fault = (code: string): Failure => ({ ok: false, code, values: {} });
const NO_RUN = fault('no-run');

/** What people decide about the run that the worker holds. */
export abstract class ReviewService implements ReviewCalls {
	protected held: HeldRun | null = null;
	protected listed: { readonly key: string; readonly order: Uint32Array } | null = null;
	private reading: { readonly of: HeldRun; readonly said: WorkbookReading } | null = null;

	giveOverrides(given: readonly GivenOverride[]): Promise<RunResults | Failure> {
		return this.reviewed((review, { decided }) => review.give(decided, given));
	}

	withdrawOverride(conviction: number, who: string, at: string): Promise<RunResults | Failure> {
		return this.reviewed((review, { decided }) =>
			review.with(review.overrides.withdraw(review.keyOf(decided, conviction), who, at))
		);
	}

	reviewQueue(outcomes: readonly Outcome[]): Promise<ReviewQueue> {
		const decided = this.held?.decided;
		const order = decided === undefined ? [] : outcomes.flatMap((outcome) => withMachineOutcome(decided, outcome));
		const { person } = decided?.records.histories ?? { person: [] };
		return Promise.resolve({
			conviction: Uint32Array.from(order),
			person: Uint32Array.from(order, (at) => person[at]),
			state: Uint8Array.from(order, (at) => {
				const override = decided?.reviewed?.overrides.get(at);
				if (override === undefined) return 0;
				return override.outcome === 'needs-review' ? QUEUE_LEFT : QUEUE_DECIDED;
			})
		});
	}

	keptReview(): Promise<KeptReview | null> {
		return Promise.resolve(this.held && (this.held.review?.kept ?? { overrides: [], check: null }));
	}

	statistics(): Promise<RunStatistics | null> {
		if (this.held === null) return Promise.resolve(null);
		const statistics = countStatistics(this.held.decided);
		return Promise.resolve({ statistics, publication: publish(statistics) });
	}

	async fileDigests(): Promise<readonly string[] | null> {
		return this.held && (await this.held.digests);
	}

	async exportWorkbook(outcomes: readonly Outcome[]): Promise<ExportResult | Failure> {
		const { held } = this;
		if (held === null) return NO_RUN;
		const rows = [...workbookRows(held.decided, outcomes, await held.digests)];
		const sheets = [
			{ name: 'Review', rows, widths: WORKBOOK_COLUMNS.map((column) => WIDTHS[column] ?? 16), sticky: 1 },
			{ name: 'Change to', rows: CHOICE_WORDS.map(({ words }) => [words]), widths: [30], sticky: 0 }
		];
		const blob = await writeWorkbook(sheets);
		const name = `${held.results.madeUp ? 'made-up_' : ''}review.xlsx`;
		return { ok: true, files: [{ name, bytes: blob.size, blob }], neutralisedCells: 0 };
	}

	async readWorkbook(file: File, at: string): ReturnType<ReviewCalls['readWorkbook']> {
		const { held } = this;
		if (held === null) return NO_RUN;
		const cells = await readWorkbookCells(file);
		if (cells === null) return fault('not-a-workbook');
		const said = readWorkbook(cells, workbookLookup(held.decided, await held.digests), at);
		if (!said.ok) return { ...said, code: 'columns-missing' };
		this.reading = { of: held, said };
		return said;
	}

	applyWorkbook(): Promise<RunResults | Failure> {
		const { reading, held } = this;
		this.reading = null;
		if (reading === null || reading.of !== held) return Promise.resolve(fault('no-workbook'));
		return this.reviewed((review) => review.with(review.overrides.give(reading.said.overrides)));
	}

	async drawCheck(plan: CheckPlan): Promise<CheckView | Failure> {
		const { held } = this;
		if (held === null) return NO_RUN;
		const review = held.review ?? new HeldReview(await held.digests);
		const { decisions, compiled } = asMachine(held.decided);
		const wanted = new Set(plan.outcomes.map(outcomeNumber));
		const population = inScope(held.decided).filter((at) => wanted.size === 0 || wanted.has(decisions.outcome[at]));
		const check: RandomCheck = {
			plan,
			decidedBy: decidedBy(held.results),
			population: population.length,
			drawn: draw(population, plan.size, plan.seed).map((at) => ({
				conviction: review.keyOf(held.decided, at),
				answer: machineAnswer(compiled.policy, decisions, at),
				finding: null,
				note: '',
				who: '',
				at: ''
			}))
		};
		held.review = review.withCheck(check);
		return checkView(held, check);
	}

	checkFound(place: number, found: CheckFound): Promise<CheckView | Failure> {
		const { held } = this;
		const check = held?.review?.randomCheck;
		if (!held?.review || !check) return Promise.resolve(fault('no-check'));
		held.review = held.review.withCheck(withFinding(check, place, found));
		return Promise.resolve(checkView(held, held.review.randomCheck ?? check));
	}

	check(): Promise<CheckView | null> {
		const { held } = this;
		const check = held?.review?.randomCheck;
		return Promise.resolve(held && check ? checkView(held, check) : null);
	}

	/** The results of the run once what people decided has changed. */
	private async reviewed(change: (review: HeldReview, held: HeldRun) => HeldReview): Promise<RunResults | Failure> {
		const { held } = this;
		if (held === null) return NO_RUN;
		const digests = await held.digests;
		held.review = change(held.review ?? new HeldReview(digests), held);
		held.decided = held.review.over(held.decided);
		held.results = { ...held.results, figures: tally(held.decided, held.run.totals) };
		held.alternatives = null;
		if (this.held === held) this.listed = null;
		return held.results;
	}
}

const WIDTHS: Partial<Record<(typeof WORKBOOK_COLUMNS)[number], number>> = {
	Name: 24,
	Charge: 32,
	Comment: 28,
	Reason: 34,
	'Not known': 28,
	'Facts read': 60,
	Agree: 8,
	'Change to': 24,
	Note: 40,
	Reviewer: 20
};

/** Convictions by what the machine answered, in the order of the files and of their rows. */
function withMachineOutcome(decided: DecidedCounty, outcome: Outcome): number[] {
	const machine = asMachine(decided);
	const wanted = OUTCOMES.indexOf(outcome);
	return inScope(machine).filter((at) => machine.decisions.outcome[at] === wanted);
}

function checkView(held: HeldRun, check: RandomCheck): CheckView {
	const { decided } = held;
	const { file, row } = decided.records.sources;
	const digests = held.review?.digests ?? [];
	const places = new Map(
		check.drawn.map(({ conviction }) => [`${digests.indexOf(conviction.file)}:${conviction.row}`, -1])
	);
	for (let at = 0; at < row.length; at++) {
		const name = `${file[at]}:${row[at]}`;
		if (places.has(name)) places.set(name, at);
	}
	return {
		ok: true,
		stale: check.decidedBy !== decidedBy(held.results),
		plan: check.plan,
		result: resultOf(check),
		drawn: check.drawn.map((one) => {
			const at = places.get(`${digests.indexOf(one.conviction.file)}:${one.conviction.row}`) ?? -1;
			return { ...one, row: at === -1 ? null : convictionRow(decided, at) };
		})
	};
}
