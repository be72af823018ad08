/**
 * `npm run test:long`: the property and oracle tests at length, 50 runs that are cut, every mutant, then the bench. Not
 * part of `npm test`: it takes long.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-facts.mjs';
import { entry, node } from './tools.mjs';

const tests = await node([entry('vitest'), 'run', '--exclude', 'tests/architecture/**'], {
	show: true,
	env: { CLEARSLATE_LONG: '1' }
});
let ok = tests.ok;
const long = { show: true, env: { CLEARSLATE_LONG: '1' } };
const built = await node(['scripts/build.mjs'], { show: true });
const cuts = built.ok && (await node([entry('playwright', '@playwright/test'), 'test', 'cut-run'], long));
ok &&= cuts && cuts.ok;
const mutation = await node(['scripts/mutation.mjs'], { show: true });
ok &&= mutation.ok;
if (existsSync(join(root, 'tests/bench/run.ts'))) {
	const bench = await node([entry('tsx'), 'tests/bench/run.ts'], { show: true, env: { CLEARSLATE_LONG: '1' } });
	ok &&= bench.ok;
} else console.log('There is no bench yet.');
process.exitCode = ok ? 0 : 1;
