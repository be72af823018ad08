import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_POLICIES, shippedPolicy } from '../../src/lib/law/policies';
import { withDefaults } from '../../src/lib/engine/parameters';
import type { Policy } from '../../src/lib/engine/policy';
import { readCharge } from '../../src/lib/record/charge';
import { engineAnswers, type Answer } from './differential/engine-answers';
import { RESTATED } from './restatement/all';
import type { Day } from './restatement/calendar';
import type { Choices } from './restatement/history';
import { factsOfTable } from './table/facts';
import { combinations, decidingRows, everyChoice, readTable, type Combinations, type Table } from './table/table';
import type { Value } from './table/value';

const DAYS: readonly Day[] = [20191031, 20200229];
const FILES = readdirSync(join(import.meta.dirname, 'tables'));

/** `los-angeles-2019-10.csv` is of the policy whose id ends so; what stands after a full stop tells tables of one apart. */
const filesOf = ({ id }: Policy) => FILES.filter((file) => file.split('.')[0] === id.split('/').at(-1));

describe('every policy that ships', () => {
	it.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s has been read twice', (id, policy) => {
		expect(filesOf(policy), 'decision tables').not.toEqual([]);
		expect(Object.keys(RESTATED), 'restatements').toContain(id);
	});
});

describe.each(SHIPPED_POLICIES.flatMap((policy) => filesOf(policy).map((file) => [file, policy] as const)))(
	'%s',
	(file, policy) => {
		const table = readTable(file);

		it.each(DAYS)('says of every combination that it spans what the policy says, as of %i', (asOf) => {
			const reached = new Set<number>();
			const combos = combinations(table, asOf);
			const facts = factsOfTable(table.facts, combos, asOf);
			const section = table.facts.indexOf('conviction.section');
			const histories = {
				inCounty: new Uint8Array(combos.count).fill(1),
				charge: Uint32Array.from({ length: combos.count }, (_, at) => combos.place(section, at)),
				charges: combos.values[section].map((value) => readCharge(printed(value)))
			};
			for (const choices of everyChoice(table)) {
				const answer = engineAnswers(policy, facts, choices, asOf, histories);
				const agreed = new Set<string>();
				for (const [at, row] of decidingRows(table, combos, choices, asOf).entries()) {
					const app = answer(at);
					const key = `${app.outcome} ${app.step ?? ''} ${row} ${combos.place(section, at)}`;
					if (agreed.has(key)) continue;
					reached.add(row);
					const problem = disagreement(
						app,
						table.rows[row],
						filling(choices, combos.values[section][combos.place(section, at)])
					);
					if (problem !== null) expect.fail(`Row ${row + 3}: ${problem}\n${told(choices, table, combos, at)}`);
					agreed.add(key);
				}
			}
			expect(
				[...table.rows.keys()].filter((row) => !reached.has(row)).map((row) => `row ${row + 3} decides nothing`)
			).toEqual([]);
		});
	}
);

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

describe('the choices published with the county policy of 2019-20', () => {
	it.each(['county-2019.default-dismiss.csv', 'county-2019.default-reduce.csv'])('%s are offered with it', (file) => {
		const policy = shippedPolicy('california/county-2019')!;
		const offered = policy.choices?.map(({ parameters }) => withDefaults(policy, parameters));
		expect(offered).toContainEqual(everyChoice(readTable(file))[0]);
	});
});

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
	const facts = table.facts.map((fact, n) => `${fact}: ${JSON.stringify(combos.values[n][combos.place(n, at)])}`);
	return [JSON.stringify(choices), ...facts].join('\n');
}
