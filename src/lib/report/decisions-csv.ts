import { classText } from '../record/conviction-class';
import { spanText } from '../record/date-span';
import { textAt } from '../record/texts';
import { OUT_OF_SCOPE } from '../engine/outcomes';
import { countOrder } from './cells';
import { csvLine, neutralised } from './csv';
import type { DecidedCounty } from './decided';
import { marksText } from './marks';
import { asMachine, doubtsOf } from './reviewed';
import { citesOf, determination, isOverridden, outcomeOf, reasonOf, stepReason, unknownFacts } from './reason';
import { sectionsText } from './section-counts';

/** Only of a run in which people decided something over the machine. */
const REVIEW_COLUMNS = [
	'machine_outcome',
	'machine_reason',
	'reviewer',
	'reviewed_at',
	'reviewed_in',
	'review_note',
	'review_doubts'
] as const;

const DECISION_COLUMNS = [
	'file',
	'row',
	'line',
	'cnt_order',
	'subject_id',
	'section',
	'class',
	'conviction_date',
	'outcome',
	'determination',
	'reason',
	'needs_review_because',
	'citations'
] as const;

/** What the policy says beside the outcome: always the last column. */
const FLAGS = 'flags';

export type DecisionRow = Readonly<
	Record<(typeof DECISION_COLUMNS)[number] | (typeof REVIEW_COLUMNS)[number] | typeof FLAGS, string>
>;

/** Blank where nobody reviewed the conviction. With an override the machine's answer stands beside it. */
function reviewCells(decided: DecidedCounty, at: number): Pick<DecisionRow, (typeof REVIEW_COLUMNS)[number]> {
	const override = decided.reviewed?.overrides.get(at);
	const machine = isOverridden(decided, at) ? asMachine(decided) : null;
	return {
		machine_outcome: machine === null ? '' : outcomeOf(machine, at),
		machine_reason: machine === null ? '' : reasonOf(machine, at),
		reviewer: override?.who ?? '',
		reviewed_at: override?.at ?? '',
		reviewed_in: override?.from ?? '',
		review_note: override?.note ?? '',
		review_doubts: override === undefined ? '' : doubtsOf(decided, at).join('; ')
	};
}

/** Convictions in scope, in the order of the files and of their rows. */
export function inScope(decided: DecidedCounty): number[] {
	const { sources } = decided.records;
	const found: number[] = [];
	for (const [at, outcome] of decided.decisions.outcome.entries()) if (outcome !== OUT_OF_SCOPE) found.push(at);
	return found.sort((a, b) => sources.file[a] - sources.file[b] || sources.row[a] - sources.row[b]);
}

/** A conviction's decision as `decisions.csv` has it. */
export function decisionRow(decided: DecidedCounty, at: number): DecisionRow {
	const { records, dated } = decided;
	const { histories, sources, texts, people } = records;
	const person = histories.person[at];
	const unknown = unknownFacts(decided, at);
	const outcome = outcomeOf(decided, at);
	return {
		file: decided.fileNames[sources.file[at]] ?? '',
		row: String(sources.row[at]),
		line: String(sources.line[at]),
		cnt_order: countOrder(decided, at),
		subject_id: textAt(texts, people.id[person]),
		section: sectionsText(histories.charges[histories.charge[at]]),
		class: classText(histories.classes[at]),
		conviction_date: spanText(dated.dateFrom[at], dated.dateTo[at]),
		outcome,
		determination: determination(decided, at),
		reason: reasonOf(decided, at),
		needs_review_because:
			unknown.length > 0 ? unknown.join('; ') : outcome === 'needs-review' ? stepReason(decided, at) : '',
		citations: citesOf(decided, at).join('; '),
		...reviewCells(decided, at),
		flags: marksText(decided, at)
	};
}

/** `decisions.csv`, line by line. */
export function* decisionsCsv(decided: DecidedCounty, exact: boolean): Generator<string> {
	const columns = [...DECISION_COLUMNS, ...(decided.reviewed === null ? [] : REVIEW_COLUMNS), FLAGS] as const;
	yield csvLine(columns);
	for (const at of inScope(decided)) {
		const row = decisionRow(decided, at);
		const cells = columns.map((column) => row[column]);
		yield csvLine(exact ? cells : cells.map(neutralised));
	}
}
