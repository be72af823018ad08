import { describe, expect, it } from 'vitest';
import type { Answers, AnswersFor } from './answers';
import { EVERY, isHere, load, WITH_PILOTS, type Case, type Run } from './cases';
import { compare, type Compared } from './compare';
import { countyRunAnswers } from './county-run';
import { modelAnswers } from './model/as-ours';
import { RELIEF, REVIEW } from './model/permitted';
import { inFull } from './report';
import * as wrong from './wrong-answers';
import { LONG } from '../long';

const determinations = ({ permitted }: Compared) => [
	...new Set(permitted.answers.map(({ determination }) => determination))
];
const passed = (compared: readonly Compared[]) => compared.filter(({ fault }) => fault === null);
/** The rows leave nothing open about this conviction. */
function isSettled(one: Compared): boolean {
	const [only, ...others] = determinations(one);
	return only !== undefined && others.length === 0 && only !== REVIEW && only !== RELIEF;
}
/** Nothing, or the first in full. */
const shown = (compared: readonly Compared[]) => compared.slice(0, 5).map(inFull).join('\n');

/** A few options files, and each pilot once, show it; the model and the county run have to be caught alike. */
const named = (names: readonly string[]) => (oracle: Case) => oracle.runs.filter(({ name }) => names.includes(name));
/** Of a sample every case is shown under one of them, not all under the same. */
const oneOf = (runsOf: (oracle: Case) => readonly Run[]) => (oracle: Case) => {
	const all = runsOf(oracle);
	return LONG ? all : [all[oracle.name.length % all.length]];
};
const pilots = oneOf(({ pilots: all }) => all.filter(({ name, asOf }) => asOf === '2020-07-01' && !/age\d/.test(name)));
interface Told {
	readonly what: string;
	readonly answers: AnswersFor;
	readonly runsOf: (oracle: Case) => readonly Run[];
	readonly name: string;
}
const told = (what: string, answers: AnswersFor, runsOf: Told['runsOf'], names: readonly string[]): Told[] =>
	names.map((name) => ({ what, answers, runsOf, name }));
const cases = [
	...told('of the model', modelAnswers, oneOf(named(['mixed_fixture', 'all_dismiss', 'bear_default_reduce'])), EVERY),
	...told('of the county run', countyRunAnswers, named(['mixed_fixture']), EVERY),
	...told('of the model under pilot policies', modelAnswers, pilots, WITH_PILOTS),
	...told('of the county run under pilot policies', countyRunAnswers, pilots, WITH_PILOTS)
];

describe.each(cases)(
	'on $name, with every answer $what spoilt',
	({ answers, runsOf, name }) => {
		const spoiltRuns = async (spoil: (given: Answers) => Answers): Promise<Compared[][]> => {
			const oracle = load(name);
			const runs = runsOf(oracle);
			expect(runs.length).toBeGreaterThan(0);
			return Promise.all(runs.map(async (run) => compare(oracle, run, spoil(await answers(oracle, run)))));
		};
		const required = it.skipIf(!isHere(name));

		required('another firm answer in the place of each fails, conviction by conviction', async () => {
			for (const compared of [...(await spoiltRuns(wrong.rotated)), ...(await spoiltRuns(wrong.turned))]) {
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
