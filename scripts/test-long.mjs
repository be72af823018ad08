/** `npm run test:long`: the property and oracle tests at length, then 50 cut runs, then the bench. Not part of `npm test`: it takes long. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-facts.mjs';
import { entry, node } from './tools.mjs';

const tests = await node([entry('vitest'), 'run', '--exclude', 'tests/architecture/**'], {
	show: true,
	env: { CLEARSLATE_LONG: '1' }
});
let ok = tests.ok;
const cuts = await node([join(root, 'scripts/build.mjs')], { show: true }).then(({ ok }) =>
	ok
		? node([entry('playwright', '@playwright/test'), 'test', 'cut-run'], { show: true, env: { CLEARSLATE_LONG: '1' } })
		: { ok }
);
ok &&= cuts.ok;
if (existsSync(join(root, 'tests/bench/run.ts'))) {
	const bench = await node([entry('tsx'), 'tests/bench/run.ts'], { show: true, env: { CLEARSLATE_LONG: '1' } });
	ok &&= bench.ok;
} else console.log('There is no bench yet.');
process.exitCode = ok ? 0 : 1;
