import { afterAll, describe, expect, it } from 'vitest';
import { EVERY, isHere, load, WITH_PILOTS } from './cases';
import { compare } from './compare';
import { countyRunAnswers } from './county-run';
import { failures, Table } from './report';
import { modelAnswers } from './model/as-ours';

/** The model in the place of the county run shows that the classes explain everything; then the county run has to. */
describe.each([
	['the model', modelAnswers, 'runs', EVERY],
	['the county run', countyRunAnswers, 'runs', EVERY],
	['the model under pilot policies', modelAnswers, 'pilots', WITH_PILOTS],
	['the county run under pilot policies', countyRunAnswers, 'pilots', WITH_PILOTS]
] as const)(
	'%s',
	(teller, answers, asked, names) => {
		const table = new Table();
		afterAll(() => {
			console.log(`Oracle: ${teller} beside the older tool, by class of difference\n${table.toString()}`);
		});

		for (const name of names) {
			it.skipIf(!isHere(name))(
				`answers as the older tool did on ${name}, but where a named class is proved`,
				async () => {
					const oracle = load(name);
					const found: string[] = [];
					expect(oracle[asked].length).toBeGreaterThan(0);
					for (const run of oracle[asked]) {
						const compared = compare(oracle, run, await answers(oracle, run));
						expect(compared.length).toBeGreaterThan(0);
						table.add(name, compared);
						found.push(failures(compared));
					}
					expect(found.filter(Boolean).slice(0, 3).join('\n')).toBe('');
				}
			);
		}
	},
	120_000
);
