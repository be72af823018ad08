import type { Policy } from '../../../src/lib/engine/policy';
import { readCharge } from '../../../src/lib/record/charge';
import { engineAnswers, type Answer } from '../differential/engine-answers';
import type { Day } from '../restatement/calendar';
import type { Choices } from '../restatement/history';
import { factsOfTable } from './facts';
import { combinations, decidingRows, everyChoice, type Combinations, type Table } from './table';
import type { Value } from './value';

/**
 * What a policy says otherwise than its table, each kind of disagreement with one combination; and rows of the table
 * that decide nothing. Rows are counted as an editor counts lines.
 */
export function disagreements(policy: Policy, table: Table, asOf: Day): string[] {
	const combos = combinations(table, asOf);
	const section = table.facts.indexOf('conviction.section');
	const sections = combos.values[section];
	const places = Uint32Array.from({ length: combos.count }, (_, at) => combos.place(section, at));
	const answersUnder = answersTo(policy, table, combos, asOf);
	const reached = new Set<number>();
	const found = new Map<string, string>();
	for (const choices of everyChoice(table)) {
		const answer = answersUnder(choices);
		const seen = new Map<Answer, Set<number>>();
		for (const [at, row] of decidingRows(table, combos, choices, asOf).entries()) {
			const app = answer(at);
			const pairs = seen.get(app) ?? new Set();
			seen.set(app, pairs);
			const pair = row * sections.length + places[at];
			if (pairs.has(pair)) continue;
			pairs.add(pair);
			reached.add(row);
			const said = disagreement(app, table.rows[row], filling(choices, sections[places[at]]));
			const key = `${row} ${app.step ?? ''} ${app.outcome}`;
			if (said !== null && !found.has(key))
				found.set(key, `line ${row + 3}: ${said}\n    ${told(choices, table, combos, at)}`);
		}
	}
	const idle = [...table.rows.keys()].filter((row) => !reached.has(row));
	return [...found.values(), ...idle.map((row) => `line ${row + 3} decides nothing`)];
}

/** What a policy says of combinations, under each choice of its parameters. */
export function answersTo(
	policy: Policy,
	table: Table,
	combos: Combinations,
	asOf: Day
): (choices: Choices) => (at: number) => Answer {
	const facts = factsOfTable(table.facts, combos, asOf);
	const section = table.facts.indexOf('conviction.section');
	const histories = {
		inCounty: new Uint8Array(combos.count).fill(1),
		charge: Uint32Array.from({ length: combos.count }, (_, at) => combos.place(section, at)),
		charges: combos.values[section].map((value) => readCharge(printed(value)))
	};
	return (choices) => engineAnswers(policy, facts, choices, asOf, histories);
}

function disagreement(
	app: Answer,
	row: Table['rows'][number] | undefined,
	filled: (reason: string) => string
): string | null {
	const says = `the policy says ${app.outcome}, “${app.reason ?? ''}” (step ${app.step ?? 'none'})`;
	if (row === undefined) return `${says}, the table nothing`;
	if (!row.outcome.split('|').includes(app.outcome)) return `${says}, the table ${row.outcome}`;
	return row.reason === '' || filled(row.reason) === app.reason ? null : `${says}, the table “${filled(row.reason)}”`;
}

/** Puts the section, the charge and the parameters into a reason. */
function filling(choices: Choices, section: Value): (reason: string) => string {
	const name = typeof section === 'object' ? section.name : '';
	return (reason) =>
		reason
			.replaceAll('{conviction.section}', name)
			.replaceAll('{charge}', printed(section))
			.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => String(choices[parameter]));
}

/** A section as extracts print it: `11360(A) HS`. */
function printed(section: Value): string {
	if (typeof section !== 'object') return '';
	const [code, number] = section.name.split(' ');
	return `${number}${section.subdivisions.map((part) => `(${part})`).join('')} ${code}`;
}

function told(choices: Choices, table: Table, combos: Combinations, at: number): string {
	const facts = table.facts.flatMap((fact, n) => {
		if (combos.values[n].length === 1) return [];
		const value = combos.values[n][combos.place(n, at)];
		return [`${fact} ${typeof value === 'object' ? printed(value) : String(value)}`];
	});
	return [...Object.entries(choices).map(([id, value]) => `${id} ${String(value)}`), ...facts].join(', ');
}
