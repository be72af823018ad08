import { describe, expect, it } from 'vitest';
import type { Answers, AnswersFor } from './answers';
import { EVERY, isHere, load } from './cases';
import { compare, type Compared } from './compare';
import { countyRunAnswers } from './county-run';
import { modelAnswers } from './model/as-ours';
import { RELIEF, REVIEW } from './model/permitted';
import { inFull } from './report';
import * as wrong from './wrong-answers';

const determinations = ({ permitted }: Compared) => [
	...new Set(permitted.answers.map(([determination]) => determination))
];
const passed = (compared: readonly Compared[]) => compared.filter(({ fault }) => fault === null);
/** The rows leave nothing open about this conviction. */
function isSettled(one: Compared): boolean {
	const [only, ...others] = determinations(one);
	return only !== undefined && others.length === 0 && only !== REVIEW && only !== RELIEF;
}
/** Nothing, or the first in full. */
const shown = (compared: readonly Compared[]) => compared.slice(0, 5).map(inFull).join('\n');

/** A few options files show it; the model and the county run have to be caught alike. */
const tellers: [string, AnswersFor, string[]][] = [
	['the model', modelAnswers, ['all_dismiss', 'bear_default_reduce', 'mixed_fixture']],
	['the county run', countyRunAnswers, ['mixed_fixture']]
];
const cases = tellers.flatMap(([teller, answers, names]) => EVERY.map((name) => ({ teller, answers, names, name })));

describe.each(cases)(
	'on $name, with every answer of $teller spoilt',
	({ answers, names, name }) => {
		const spoiltRuns = async (spoil: (given: Answers) => Answers): Promise<Compared[][]> => {
			const oracle = load(name);
			const runs = oracle.runs.filter((run) => names.includes(run.name));
			return Promise.all(runs.map(async (run) => compare(oracle, run, spoil(await answers(oracle, run)))));
		};
		const required = it.skipIf(!isHere(name));

		required('another firm answer in the place of each fails, conviction by conviction', async () => {
			for (const compared of await spoiltRuns(wrong.rotated)) {
				const answered = passed(compared).filter(({ ours }) => ours !== '(no answer)');
				expect(shown(answered.filter((one) => determinations(one).length < 2))).toBe('');
				expect(passed(compared).length).toBeLessThan(compared.length);
			}
		});

		required('review in the place of each fails for every conviction without an unknown', async () => {
			for (const compared of await spoiltRuns(wrong.allForReview)) {
				expect(shown(passed(compared).filter(isSettled))).toBe('');
				expect(compared.filter(isSettled).length).toBeGreaterThan(0);
			}
		});

		required('relief of an open kind in the place of each fails where the kind is known', async () => {
			for (const compared of await spoiltRuns(wrong.allRelief)) {
				const answered = passed(compared).filter(({ ours }) => ours !== '(no answer)');
				expect(shown(answered.filter((one) => !determinations(one).includes(RELIEF)))).toBe('');
			}
		});

		required('silence, and right answers for wrong reasons, fail', async () => {
			for (const spoil of [wrong.silent, wrong.reasonless]) {
				for (const compared of await spoiltRuns(spoil)) {
					expect(shown(passed(compared).filter(isSettled))).toBe('');
				}
			}
		});
	},
	120_000
);
