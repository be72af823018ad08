/**
 * Tries every mutant of the record, the engine and the law (`stryker.config.json`), prints the score of each room, and
 * fails where fewer than nine in ten are noticed. Survivors and why: `docs/mutation.md`.
 *
 *   node scripts/mutation.mjs                          every file, in some minutes
 *   node scripts/mutation.mjs src/lib/law/examples.ts  these files
 *   node scripts/mutation.mjs --sample                 three small ones, judged by the tests of their own room
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build-facts.mjs';
import { sync } from './stages.mjs';
import { entry, node } from './tools.mjs';

const LEAST = 90;
const REPORT = join(root, '.cache/mutation.json');

/** @typedef {{ id: string, status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} Mutant */
/** @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report */

/** Small files of which each mutant is noticed; the same every time. */
const SAMPLE = ['section', 'date-span', 'cycle-charges'].map((name) => `src/lib/record/${name}.ts`);

const sampled = process.argv.includes('--sample');
const files = sampled ? SAMPLE : process.argv.slice(2);
mkdirSync(dirname(REPORT), { recursive: true });
const only = files.length > 0 ? ['--mutate', files.join(',')] : [];
if (sampled) only.push('--testFiles', 'src/lib/record/*.test.ts', '--concurrency', '1');
// TypeScript's settings build on those that Kit makes.
if (!existsSync(join(root, '.svelte-kit/tsconfig.json'))) await node(sync());
const { ok, output } = await node([entry('stryker', '@stryker-mutator/core'), 'run', ...only]);
if (!ok) {
	console.error(output);
	process.exit(1);
}

/** @type {Report} */
const report = JSON.parse(readFileSync(REPORT, 'utf8'));
/** @type {Map<string, { noticed: number, endless: number, unnoticed: number }>} */
const rooms = new Map();
for (const [file, { mutants }] of Object.entries(report.files)) {
	const [, room] = /^src\/lib\/(\w+)\//.exec(file) ?? [file, file];
	for (const name of [room, 'all']) {
		const sum = rooms.get(name) ?? { noticed: 0, endless: 0, unnoticed: 0 };
		rooms.set(name, sum);
		for (const { status } of mutants) {
			if (status === 'Killed') sum.noticed++;
			else if (status === 'Timeout') sum.endless++;
			else if (status === 'Survived' || status === 'NoCoverage') sum.unnoticed++;
			else throw new Error(`A mutant of ${file} is ${status}: nothing may be left out`);
		}
	}
}

let enough = true;
for (const [room, { noticed, endless, unnoticed }] of rooms) {
	const caught = noticed + endless;
	const score = (100 * caught) / (caught + unnoticed);
	enough &&= score >= LEAST;
	console.log(
		`${room.padEnd(8)} ${score.toFixed(1).padStart(5)} %  ${caught} of ${caught + unnoticed} mutants noticed, ${endless} of them by not ending`
	);
}
if (!enough) console.log(`At least ${LEAST} % of each room's mutants have to be noticed.`);
process.exitCode = enough ? 0 : 1;
