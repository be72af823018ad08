import { beforeAll, describe, expect, it } from 'vitest';
import { readInNode } from '../../cli/run-in-node';
import { checkParameters } from '../engine/parameters';
import type { Parameters } from '../engine/policy';
import { shippedPolicy } from '../law/policies';
import { parseIsoDate } from '../record/civil-date';
import { tally } from '../report/tally';
import type { CountyRun } from '../run/county-run';
import { sampleCounty } from '../samples/county';
import { Alternatives } from './alternatives';
import type { Failure, RunResults, RunSettings } from './contract';

const policy = shippedPolicy('california/county-2019')!;
const SECTIONS = ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'];
const settings = (parameters: Parameters, asOf = '2020-07-01'): RunSettings => ({
	county: 'SACRAMENTO',
	asOf,
	policy,
	parameters: { dismiss: [], reduce: SECTIONS, ...parameters }
});

let run: CountyRun;
let decided = 0;
beforeAll(async () => {
	const chunks = [...sampleCounty({ county: 'Sacramento', rows: 3000, seed: 4, until: '2020-01-01' })];
	run = await readInNode([{ name: 'made-up.dat', bytes: Buffer.concat(chunks) }], 'SACRAMENTO');
});

function decide({ policy, parameters, asOf }: RunSettings) {
	decided++;
	return run.decide(policy, parameters, parseIsoDate(asOf)!);
}

function beside(asRun: RunSettings): { alternatives: Alternatives; results: RunResults } {
	const county = decide(asRun);
	const results = { settings: asRun, figures: tally(county, run.totals), madeUp: true } as RunResults;
	decided = 0;
	const checked = (other: RunSettings): ReturnType<typeof decide> | Failure => {
		const problems = checkParameters(other.policy, other.parameters);
		return problems.length > 0 ? { ok: false, code: 'policy-invalid', values: {}, problems } : decide(other);
	};
	return { alternatives: new Alternatives({ run, decided: county, results }, checked), results };
}

const done = <T extends { readonly ok: true }>(answer: T | Failure): T => {
	if (!answer.ok) throw new Error(answer.code);
	return answer;
};

describe('what if', () => {
	it('gives the figures that a run under these settings would give, and who gains against the run', () => {
		const { alternatives } = beside(settings({}));
		const older = done(alternatives.whatIf(settings({ age: 40 })));
		expect(older.figures).toEqual(tally(decide(settings({ age: 40 })), run.totals));
		expect(older.people.gain).toBeGreaterThan(0);
		expect(older.people.lose).toBe(0);
	});

	it('leaves the results of the run as they are, to compare with again', () => {
		const { alternatives, results } = beside(settings({ age: 50 }));
		const before = JSON.stringify(results);
		alternatives.whatIf(settings({ age: 40 }));
		const back = done(alternatives.whatIf(settings({ age: 50 })));
		expect(JSON.stringify(results)).toBe(before);
		expect(back.figures).toEqual(results.figures);
		expect(back.people).toMatchObject({ gain: 0, lose: 0, unsettled: 0, open: 0, otherwise: 0 });
	});

	it('says what is wrong with a setting, and changes nothing', () => {
		const { alternatives } = beside(settings({}));
		expect(alternatives.whatIf(settings({ age: 12 }))).toMatchObject({ ok: false, code: 'policy-invalid' });
	});
});

describe('a comparison', () => {
	it('decides nothing anew that the run or the last answer decided', () => {
		const { alternatives } = beside(settings({}));
		alternatives.whatIf(settings({ age: 40 }));
		expect(decided).toBe(1);
		alternatives.compare(settings({}), settings({ age: 40 }));
		expect(decided).toBe(1);
	});

	it('is listed page by page, the pages together holding every change once', () => {
		const { alternatives } = beside(settings({}));
		const { figures } = done(alternatives.compare(settings({}), settings({ age: 40 })));
		const query = { change: null, cell: null } as const;
		const { total, rows } = alternatives.list(query, 0, 10);
		const rest = alternatives.list(query, 10, total + 5).rows;
		const { same, ...changes } = figures.convictions;
		expect(same).toBeGreaterThan(0);
		expect(total).toBe(Object.values(changes).reduce((sum, count) => sum + count, 0));
		expect(new Set([...rows, ...rest].map((row) => row.conviction)).size).toBe(total);
		expect(alternatives.person(rows[0].person)?.convictions.map((one) => one.a.conviction)).toContain(
			rows[0].conviction
		);
	});

	it('is saved under a name that says of made-up people that they are', async () => {
		const { alternatives } = beside(settings({}));
		expect(await alternatives.export(false)).toMatchObject({ ok: false, code: 'nothing-compared' });
		alternatives.compare(settings({}), settings({ age: 40 }, '2021-07-01'));
		const { files } = done(await alternatives.export(false));
		expect(files[0].name).toBe('made-up_comparison.csv');
		expect((await files[0].blob!.text()).split('\n')).toHaveLength(
			alternatives.list({ change: null, cell: null }, 0, 0).total + 2
		);
	});
});
