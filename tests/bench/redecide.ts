/**
 * `npx tsx tests/bench/redecide.ts`: what it costs to decide a county again under other options on the same day, and to
 * count its figures. The goal for 100,000 convictions in scope is 20 ms, and 50 ms with all figures.
 *
 *   npx tsx tests/bench/redecide.ts [--rows 2600000]
 */
import { parseArgs } from 'node:util';
import type { Parameters, Policy } from '../../src/lib/engine/policy';
import { shippedPolicy } from '../../src/lib/law/policies';
import { tally } from '../../src/lib/report/tally';
import { CountyRun, keepCounty } from '../../src/lib/run/county-run';
import { inProcessScanner } from '../../src/lib/run/in-process';
import { readExtracts } from '../../src/lib/run/read-extracts';
import { pathSource } from '../../src/lib/workers/path-source';
import { COUNTY, sampleOf } from './sample';

const AS_OF = 20200701;
const ROUNDS = 20;
const { values } = parseArgs({ options: { rows: { type: 'string', default: '2600000' } } });

/** Options of each policy that change from round to round, so that nothing can be remembered from the one before. */
const POLICIES: Readonly<Record<string, (round: number) => Parameters>> = {
	'california/county-2019': (round) => ({
		dismiss: ['HS 11357'],
		reduce: ['HS 11358', 'HS 11359', 'HS 11360'],
		under21: round % 2 === 0,
		age: 40 + (round % 20),
		yearsSince: 5 + (round % 7),
		yearsFree: 1 + (round % 5),
		onlyProp64: true,
		deceased: round % 3 === 0
	}),
	'california/prop-64/statute': (round) => ({
		priors: round % 2 === 0 ? 'statutory' : 'any',
		offence: round % 3 === 0 ? 'cycle' : 'open',
		sure21: 21 + (round % 11),
		sure18: 18 + (round % 11)
	})
};

async function main(): Promise<void> {
	const source = pathSource(sampleOf(Number(values.rows)));
	const run = new CountyRun(keepCounty(await readExtracts([source], inProcessScanner([source])), COUNTY));
	console.log(`${run.records.histories.convictions} convictions kept`);
	for (const [id, optionsOf] of Object.entries(POLICIES)) {
		const policy = shippedPolicy(id);
		if (policy === null) throw new Error(`${id} does not ship`);
		const decide = (round: number) => run.decide(policy, optionsOf(round), AS_OF);
		const first = decide(0);
		const { convictions } = tally(first, run.totals);
		console.log(`\n${id}: ${convictions} in scope`);
		print('decide', convictions, decide);
		print('a list edited', convictions, (round) => run.decide(edited(policy), optionsOf(round), AS_OF));
		print('count figures', convictions, () => tally(first, run.totals));
		print('decide and count', convictions, (round) => tally(decide(round), run.totals));
	}
}

let edits = 0;

/** Each time with another step before all others. */
function edited(policy: Policy): Policy {
	const when = { fact: 'conviction.date', before: `${1961 + edits++}-07-01` };
	return { ...policy, steps: [{ ...policy.steps[0], id: 'first', when }, ...policy.steps] };
}

/** The middle of the rounds that follow as many to warm up, and their processor time, which a busy machine shows better. */
function print(what: string, convictions: number, work: (round: number) => unknown): void {
	for (let round = 0; round < ROUNDS; round++) work(round);
	const used = process.cpuUsage();
	const taken = Array.from({ length: ROUNDS }, (_, round) => {
		const started = performance.now();
		work(round);
		return performance.now() - started;
	});
	const { user, system } = process.cpuUsage(used);
	const middle = taken.sort((a, b) => a - b)[ROUNDS >> 1];
	const each = (milliseconds: number) => ((milliseconds / convictions) * 100_000).toFixed(1).padStart(6);
	console.log(
		`${what.padEnd(18)} ${each(middle)} ms per 100,000 in scope, processor ${each((user + system) / 1000 / ROUNDS)} ms`
	);
}

await main();
