import { OUT_OF_SCOPE } from '../engine/outcomes';
import type { Outcome } from '../engine/policy';
import { textAt } from '../record/texts';
import { answerWords } from '../review/answer-words';
import { machineAnswer } from '../review/effective';
import { isAgreement, type ConvictionKey, type Override } from '../review/override';
import { WORKBOOK_COLUMNS, type WorkbookColumn } from '../review/workbook-columns';
import type { WorkbookLookup } from '../review/workbook-reading';
import type { DecidedCounty } from './decided';
import { inScope } from './decisions-csv';
import { convictionRow } from './list';
import { outcomeOf, reasonOf, unknownFacts } from './reason';
import { asMachine } from './reviewed';
import { decisionView } from './trace';
import type { CellView } from './views';

/** The heading line of a review workbook and a line for each conviction that the machine gave one of these outcomes. */
export function* workbookRows(
	decided: DecidedCounty,
	outcomes: readonly Outcome[],
	digests: readonly string[]
): Generator<readonly string[]> {
	yield WORKBOOK_COLUMNS;
	const machine = asMachine(decided);
	for (const at of inScope(machine)) {
		if (!outcomes.includes(outcomeOf(machine, at))) continue;
		const row = workbookRow(machine, at, digests, decided.reviewed?.overrides.get(at) ?? null);
		yield WORKBOOK_COLUMNS.map((column) => cellText(row[column]));
	}
}

function workbookRow(
	machine: DecidedCounty,
	at: number,
	digests: readonly string[],
	override: Override | null
): Record<WorkbookColumn, string> {
	const { sources, texts } = machine.records;
	const row = convictionRow(machine, at);
	const title = (id: string) => machine.vocabulary.get(id)?.title.en ?? id;
	const answer = machineAnswer(machine.compiled.policy, machine.decisions, at);
	const agreed = override !== null && isAgreement(override);
	return {
		Name: row.name,
		'Birth date': row.birth,
		Charge: row.charge,
		Class: row.class,
		'Conviction date': row.date,
		'Case number': row.caseNumber,
		Court: textAt(texts, sources.court[at]).trim(),
		Comment: textAt(texts, sources.comment[at]).trim(),
		Answer: answerWords(answer),
		Reason: reasonOf(machine, at),
		'Not known': unknownFacts(machine, at).map(title).join('; '),
		'Facts read': factsRead(machine, at),
		Agree: agreed ? 'yes' : '',
		'Change to': override === null || agreed ? '' : answerWords(override),
		Note: override?.note ?? '',
		Reviewer: override?.who ?? '',
		File: row.file,
		Line: String(row.line),
		Row: String(sources.row[at]),
		Checksum: digests[sources.file[at]] ?? ''
	};
}

/** Each fact that the steps read, with its value and the cells that it rests on. */
function factsRead(machine: DecidedCounty, at: number): string {
	const facts = new Map<string, string>();
	const { sources } = machine.records;
	const file = machine.fileNames[sources.file[at]] ?? '';
	const isOwn = (cell: CellView) => cell.line === sources.line[at] && cell.file === file;
	for (const step of decisionView(machine, at).steps)
		for (const fact of step.facts) {
			const cells = fact.cells.map((cell) => cellWords(cell, isOwn(cell))).join(', ');
			facts.set(`${fact.id} ${fact.list ?? ''}`, `${fact.title}: ${fact.value}${cells === '' ? '' : ` (${cells})`}`);
		}
	return [...facts.values()].join('\n');
}

function cellWords({ column, text, file, line }: CellView, isOwn: boolean): string {
	return `${column} "${text.trim()}"${isOwn ? '' : ` in line ${line} of ${file}`}`;
}

/** As much as a cell of a spreadsheet holds, without the characters that its file format cannot. */
function cellText(text: string): string {
	const sound = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
	return sound.length <= 32_000 ? sound : `${sound.slice(0, 32_000)}…`;
}

/** What a run knows of the convictions that a workbook names. */
export function workbookLookup(decided: DecidedCounty, digests: readonly string[]): WorkbookLookup {
	const machine = asMachine(decided);
	const { file, row } = machine.records.sources;
	const places = new Map<string, number>();
	for (let at = 0; at < row.length; at++) places.set(nameOf({ file: digests[file[at]] ?? '', row: row[at] }), at);
	return (key) => {
		const at = places.get(nameOf(key));
		if (at === undefined) return null;
		return {
			inScope: machine.decisions.outcome[at] !== OUT_OF_SCOPE,
			machine: machineAnswer(machine.compiled.policy, machine.decisions, at),
			standing: decided.reviewed?.overrides.get(at) ?? null
		};
	};
}

function nameOf({ file, row }: ConvictionKey): string {
	return `${file}:${row}`;
}
