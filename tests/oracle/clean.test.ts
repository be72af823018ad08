import { describe, expect, it } from 'vitest';
import { CLEAN, CLEAN_PILOTS, load } from './cases';
import { columnFailures } from './columns-agree';
import { compare } from './compare';
import { countyRunAnswers } from './county-run';
import { failures, inFull } from './report';
import { expectedSummary, figuresOf } from './summary';

/** Of the pilots, determination and reason of every conviction. */
describe.each(CLEAN_PILOTS)(
	'the pilot policies on %s',
	(name) => {
		const oracle = load(name);

		it.each(oracle.pilots.map((run) => [run.name, run.asOf, run] as const))(
			'agree in every conviction with %s as of %s',
			async (_name, _asOf, run) => {
				const compared = compare(oracle, run, await countyRunAnswers(oracle, run));
				const others = compared.filter(({ older, ours }) => older !== ours);
				expect(others.slice(0, 5).map(inFull).join('\n')).toBe('');
				expect(failures(compared)).toBe('');
				expect(compared.length).toBeGreaterThan(900);
			}
		);
	},
	120_000
);

describe.each(CLEAN)(
	'the county run on %s',
	(name) => {
		const oracle = load(name);

		for (const run of oracle.runs) {
			it(`agrees in every conviction, column and figure with ${run.name} as of ${run.asOf}`, async () => {
				const answers = await countyRunAnswers(oracle, run);
				const compared = compare(oracle, run, answers);
				const others = compared.filter(({ older, ours }) => older !== ours);
				expect(others.slice(0, 5).map(inFull).join('\n')).toBe('');
				expect(failures(compared)).toBe('');
				expect(columnFailures(oracle, run, answers.appended)).toBe('');
				const expected = expectedSummary(oracle, run);
				expect(figuresOf(answers.summary, expected)).toEqual(expected);
			});
		}
	},
	120_000
);
