import type { Compared } from './compare';
import { rawRowsOf } from './classify';
import { NAMED } from './raw/columns';
import { CLASSES } from './model/reading';

type Line = readonly [title: string, counts: (one: Compared) => boolean];

const LINES: readonly Line[] = [
	['convictions compared', () => true],
	['the same answer', ({ older, ours }) => older === ours],
	['another answer', ({ older, ours }) => older !== ours],
	...CLASSES.map((name): Line => [`  ${name}`, ({ classes }) => classes.includes(name)]),
	['open, where a bolder reading is firm', isWeaker],
	['left unsaid: the charge names no section', isUnsaid],
	['unclassified or not permitted', ({ fault }) => fault !== null]
];

/** Differences by class and case. One that rests on several classes counts in each. */
export class Table {
	readonly #counts = new Map<string, number[]>();

	add(name: string, compared: readonly Compared[]): void {
		const before = this.#counts.get(name) ?? LINES.map(() => 0);
		const counts = LINES.map(([, test], at) => before[at] + compared.filter(test).length);
		this.#counts.set(name, counts);
	}

	toString(): string {
		const names = [...this.#counts.keys()];
		const columns = [...this.#counts.values()];
		const lines = LINES.map(([title], at) => {
			const counts = columns.map((column) => column[at]);
			return [title, ...[...counts, counts.reduce((sum, one) => sum + one, 0)].map(String)];
		});
		return aligned([['', ...names.map((name) => name.replace(/_5k$/, '')), 'all'], ...lines]);
	}
}

/** An open answer where the rows, read boldly, allow a firm one. */
function isWeaker({ ours, permitted: { best, silence } }: Compared): boolean {
	return best !== null && !silence && ours.split(': ')[0] !== (best.determination || '(undecided)');
}

/** Some readers list for review what may be a conviction of 11357-11360, and some do not. */
function isUnsaid({ ours, permitted: { best, silence } }: Compared): boolean {
	return silence && best !== null && ours === '(no answer)';
}

function aligned(lines: readonly string[][]): string {
	const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
	const cell = (text: string, at: number) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]));
	return lines.map((line) => line.map(cell).join('  ')).join('\n');
}

/** A failure in full: what was asked, what was said, and the raw cells. */
export function inFull({ oracle, run, id, ...found }: Compared): string {
	const rows = rawRowsOf(oracle).of(id).own;
	return [
		`${found.fault ?? 'difference'}: ${oracle.name}, ${run.name}, as of ${run.asOf}, conviction ${id}`,
		`  question  ${JSON.stringify(run.question)}`,
		`  older     ${found.older}`,
		`  ours      ${found.ours}`,
		`  permitted ${JSON.stringify(found.permitted.answers.map(({ determination, reason }) => [determination, reason]))}${found.permitted.silence ? ' or none' : ''}`,
		`  classes   ${found.classes.join(', ') || 'none'}`,
		...rows.map(({ index, cells }) => {
			const named = NAMED.map(([name, at]) => `${name}=${JSON.stringify(cells[at])}`);
			return `  row ${index}: ${named.join(' ')}`;
		})
	].join('\n');
}

/** What a test expects to be empty: how many failures there are, and the first ten in full. */
export function failures(compared: readonly Compared[]): string {
	const wrong = compared.filter(({ fault }) => fault !== null);
	if (wrong.length === 0) return '';
	return [`${wrong.length} failures; the first of them:`, ...wrong.slice(0, 10).map(inFull)].join('\n');
}
