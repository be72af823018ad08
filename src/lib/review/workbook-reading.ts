import { answerWords, readAnswer } from './answer-words';
import { choiceOfAnswer } from './choices';
import { sameAnswer, type ConvictionKey, type Override, type ReviewAnswer } from './override';
import { NEEDED_COLUMNS, WORKBOOK_COLUMNS, type WorkbookColumn } from './workbook-columns';

/** What keeps a line of a workbook from being applied. */
export type WorkbookProblem =
	| 'not-of-this-run'
	| 'out-of-scope'
	| 'twice'
	| 'no-reviewer'
	| 'unknown-answer'
	| 'not-a-choice'
	| 'unknown-agree'
	| 'agree-and-change'
	| 'no-change'
	| 'answer-changed';

/** A problem at the cell where it has to be mended. */
export interface WorkbookFault {
	/** As a spreadsheet names it: `M12`. */
	readonly cell: string;
	readonly problem: WorkbookProblem;
	/** What stands there. */
	readonly text: string;
}

export interface WorkbookReading {
	readonly ok: true;
	/** Lines about a conviction. Each is unanswered, as it was, to be applied or at fault. */
	readonly lines: number;
	readonly unanswered: number;
	/** Lines that say what already stands. */
	readonly asBefore: number;
	readonly agreements: number;
	readonly changes: number;
	readonly faults: readonly WorkbookFault[];
	/** What would be applied. */
	readonly overrides: readonly Override[];
}

export interface WorkbookUnreadable {
	readonly ok: false;
	/** Columns that no line of the sheet names. */
	readonly missing: readonly WorkbookColumn[];
}

/** What a run knows of a conviction that a workbook names; null if it has none there. */
export type WorkbookLookup = (
	key: ConvictionKey
) => { readonly inScope: boolean; readonly machine: ReviewAnswer; readonly standing: Override | null } | null;

/**
 * Reads what reviewers wrote into a workbook. Columns may have been moved, added or, but for those that are needed, taken
 * away; lines likewise. Nothing is applied.
 *
 * @param cells the sheet as text, line by line.
 * @param at ISO 8601 moment of the reading: that of the overrides.
 */
export function readWorkbook(
	cells: readonly (readonly string[])[],
	lookup: WorkbookLookup,
	at: string
): WorkbookReading | WorkbookUnreadable {
	const head = cells.findIndex((line) => NEEDED_COLUMNS.every((column) => placeOf(line, column) !== -1));
	if (head === -1) return { ok: false, missing: missingIn(cells) };
	const lines = cells
		.slice(head + 1)
		.map((line, n) => new WorkbookLine(line, cells[head], head + n + 2))
		.filter((line) => line.text('Checksum') !== '' || line.text('Row') !== '' || line.isAnswered);
	const twice = repeated(lines.filter((line) => line.isAnswered).map((line) => line.name));
	const read = lines.map((line) => readLine(line, twice, lookup, at));
	const overrides = read.flatMap((one) => (typeof one === 'object' && 'who' in one ? [one] : []));
	const agreements = overrides.filter((one) => sameAnswer(one, one.over)).length;
	return {
		ok: true,
		lines: lines.length,
		unanswered: read.filter((one) => one === 'unanswered').length,
		asBefore: read.filter((one) => one === 'as-before').length,
		agreements,
		changes: overrides.length - agreements,
		faults: read.flatMap((one) => (typeof one === 'object' && 'problem' in one ? [one] : [])),
		overrides
	};
}

function readLine(
	line: WorkbookLine,
	twice: ReadonlySet<string>,
	lookup: WorkbookLookup,
	at: string
): Override | WorkbookFault | 'unanswered' | 'as-before' {
	if (!line.isAnswered) return 'unanswered';
	const row = Number(line.text('Row'));
	const conviction = { file: line.text('Checksum').toLowerCase(), row };
	const found = /^\d+$/.test(line.text('Row')) ? lookup(conviction) : null;
	if (found === null) return line.fault('Row', 'not-of-this-run');
	if (!found.inScope) return line.fault('Row', 'out-of-scope');
	if (twice.has(line.name)) return line.fault('Row', 'twice');
	const over = readAnswer(line.text('Answer'));
	if (over === null) return line.fault('Answer', 'unknown-answer');
	const agreed = agreement(line.text('Agree'));
	if (agreed === null) return line.fault('Agree', 'unknown-agree');
	const changed = line.text('Change to');
	const answer = changed === '' ? over : readAnswer(changed);
	if (answer === null) return line.fault('Change to', 'unknown-answer');
	if (changed !== '' && choiceOfAnswer(answer) === null) return line.fault('Change to', 'not-a-choice');
	const differs = !sameAnswer(answer, over);
	if (agreed === true && differs) return line.fault('Change to', 'agree-and-change');
	if (agreed !== true && changed === '') return line.fault('Change to', 'no-change');
	if (!differs && !sameAnswer(found.machine, over))
		return line.fault('Answer', 'answer-changed', answerWords(found.machine));
	const who = line.text('Reviewer');
	if (who === '') return line.fault('Reviewer', 'no-reviewer');
	const note = line.text('Note');
	const { standing } = found;
	if (standing !== null && sameAnswer(standing, answer) && standing.who === who && standing.note === note)
		return 'as-before';
	return { ...answer, conviction, note, who, at, from: 'workbook', over };
}

/** Undefined: nothing is said. Null: it is neither a yes nor a no. */
function agreement(text: string): boolean | null | undefined {
	const folded = text.toLowerCase();
	if (folded === '') return undefined;
	if (['yes', 'y', 'x', 'true', 'agree', '1'].includes(folded)) return true;
	return ['no', 'n', 'false', '0'].includes(folded) ? false : null;
}

class WorkbookLine {
	constructor(
		private readonly cells: readonly string[],
		private readonly head: readonly string[],
		private readonly number: number
	) {}

	text(column: WorkbookColumn): string {
		return (this.cells[placeOf(this.head, column)] ?? '').trim();
	}

	/** Of which conviction it is. */
	get name(): string {
		return `${this.text('Checksum').toLowerCase()}:${this.text('Row')}`;
	}

	/** A reviewer's name alone, filled down a column, answers nothing. */
	get isAnswered(): boolean {
		return this.text('Agree') !== '' || this.text('Change to') !== '';
	}

	fault(column: WorkbookColumn, problem: WorkbookProblem, text = this.text(column)): WorkbookFault {
		return { cell: `${letters(placeOf(this.head, column))}${this.number}`, problem, text };
	}
}

function placeOf(line: readonly string[], column: WorkbookColumn): number {
	return line.findIndex((cell) => cell.trim().toLowerCase() === column.toLowerCase());
}

/** By the line that names most columns, which is the one that was meant. */
function missingIn(cells: readonly (readonly string[])[]): readonly WorkbookColumn[] {
	const named = (line: readonly string[]) => WORKBOOK_COLUMNS.filter((column) => placeOf(line, column) !== -1).length;
	const head = [...cells].sort((a, b) => named(b) - named(a))[0] ?? [];
	return NEEDED_COLUMNS.filter((column) => placeOf(head, column) === -1);
}

/** `A`, … `Z`, `AA`, … */
function letters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function repeated(names: readonly string[]): ReadonlySet<string> {
	const seen = new Set<string>();
	return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
