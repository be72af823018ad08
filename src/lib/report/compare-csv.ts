import { isoDate } from '../record/civil-date';
import type { ComparedCounty } from './compare';
import { changeAt, comparedSide, listCompared } from './compare-list';
import type { ComparedSide } from './compare-views';
import { csvLine, neutralised } from './csv';
import type { DecidedCounty } from './decided';
import { decisionRow } from './decisions-csv';

const SIDE = ['policy', 'as_of', 'outcome', 'becomes', 'reason', 'step', 'citations'] as const;

export const COMPARISON_COLUMNS: readonly string[] = [
	'file',
	'row',
	'line',
	'cnt_order',
	'subject_id',
	'section',
	'class',
	'conviction_date',
	'change',
	...SIDE.map((column) => `a_${column}`),
	...SIDE.map((column) => `b_${column}`)
];

/**
 * `comparison.csv`, line by line: every conviction whose answer changes, in the order of the files and of their rows,
 * with both answers and the step that decided each.
 */
export function* comparisonCsv(compared: ComparedCounty, exact: boolean): Generator<string> {
	yield csvLine(COMPARISON_COLUMNS);
	const a = policyText(compared.a);
	const b = policyText(compared.b);
	for (const at of listCompared(compared, { change: null, cell: null })) {
		const row = decisionRow(compared.a, at);
		const cells = [
			...[row.file, row.row, row.line, row.cnt_order, row.subject_id, row.section, row.class, row.conviction_date],
			changeAt(compared.pair[at]),
			...sideCells(a, compared.a, comparedSide(compared.a, at)),
			...sideCells(b, compared.b, comparedSide(compared.b, at))
		];
		yield csvLine(exact ? cells : cells.map(neutralised));
	}
}

function sideCells(policy: string, decided: DecidedCounty, side: ComparedSide): string[] {
	return [
		policy,
		isoDate(decided.asOf),
		side.answer,
		side.becomes ?? '',
		side.reason,
		side.step?.id ?? '',
		side.step?.cites.join('; ') ?? ''
	];
}

/** The policy by id and version, with what was chosen in place of its own parameters. */
function policyText({ compiled }: DecidedCounty): string {
	const { policy, setting } = compiled;
	const chosen = Object.entries(setting.parameters)
		.filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(policy.parameters[id]?.default))
		.map(([id, value]) => `${id}: ${typeof value === 'object' ? value.join(' + ') || 'none' : String(value)}`);
	return [`${policy.id} version ${policy.version}`, ...chosen].join('; ');
}
