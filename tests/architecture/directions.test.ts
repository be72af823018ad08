import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config, { forbidden } from '../../.dependency-cruiser.mjs';
import { root } from '../../scripts/build-facts.mjs';

/** Every import that breaks a rule of the house, one a line. */
async function violations(base: string): Promise<string[]> {
	const { doNotFollow, exclude, tsPreCompilationDeps, enhancedResolveOptions } = config.options ?? {};
	const { output } = await cruise(
		['src'],
		{
			baseDir: base,
			validate: true,
			ruleSet: { forbidden },
			...(doNotFollow ? { doNotFollow } : {}),
			...(exclude ? { exclude } : {}),
			...(enhancedResolveOptions ? { enhancedResolveOptions } : {}),
			tsPreCompilationDeps: tsPreCompilationDeps ?? true
		},
		{ alias: { $lib: join(base, 'src/lib') } }
	);
	return (output as ICruiseResult).summary.violations
		.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
		.sort();
}

describe('the house', () => {
	it('is imported in one direction, without cycles', async () => {
		expect(await violations(root)).toEqual([]);
	});
});

describe('the check itself', () => {
	let made = '';

	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(made, path)), { recursive: true });
		writeFileSync(join(made, path), text);
	};

	beforeAll(() => {
		made = mkdtempSync(join(tmpdir(), 'clearslate-house-'));
		symlinkSync(join(root, 'node_modules'), join(made, 'node_modules'), 'junction');
		write('package.json', '{ "type": "module", "dependencies": { "valibot": "*", "papaparse": "*" } }');
		write('src/lib/law/a.ts', 'export const a = 1;\nexport interface A { x: number }\n');
		write('src/lib/words/en.ts', "export const hello = 'hello';\n");

		write('src/lib/record/to-law.ts', "import { a } from '../law/a';\nexport const b = a;\n");
		write('src/lib/record/to-node.ts', "import { join } from 'node:path';\nexport const c = join;\n");
		write('src/lib/record/to-package.ts', "import * as v from 'valibot';\nexport const d = v;\n");
		write('src/lib/law/to-package.ts', "import Papa from 'papaparse';\nexport const e = Papa;\n");
		write('src/lib/law/good-package.ts', "import * as v from 'valibot';\nexport const e = v;\n");
		write('src/lib/report/to-words.ts', "import { hello } from '../words/en';\nexport const f = hello;\n");
		write('src/lib/filings/good-words.ts', "import { hello } from '../words/en';\nexport const f = hello;\n");
		write('src/lib/workers/to-state.ts', "export { g } from '../state/g';\n");
		write('src/lib/state/g.ts', "export const g = 'g';\n");
		write('src/lib/vault/value.ts', "import { a } from '../law/a';\nexport const h = a;\n");
		write('src/lib/vault/good-type.ts', "import type { A } from '../law/a';\nexport type H = A;\n");
		write('src/lib/ui/value.ts', "import { a } from '$lib/law/a';\nexport const i = a;\n");
		write('src/lib/ui/good-type.ts', "import type { A } from '$lib/law/a';\nexport type I = A;\n");
		write('src/lib/ui/Value.svelte', '<script lang="ts">\n\timport { a } from "$lib/law/a";\n</script>\n{a}\n');
		write('src/lib/ui/to-route.ts', "export { j } from '../../routes/j';\n");
		write('src/routes/j.ts', "export const j = 'j';\n");
		write('src/lib/engine/one.ts', "import { two } from './two';\nexport const one = (): unknown => two;\n");
		write('src/lib/engine/two.ts', "import { one } from './one';\nexport const two = (): unknown => one;\n");
		write('src/lib/run/gone.ts', "import { k } from './not-there';\nexport const l = k;\n");
		write('src/lib/workers/start.ts', "import W from './deep.worker?worker&inline';\nexport { W };\n");
		write('src/lib/workers/deep.worker.ts', "import { g } from '../state/g';\nself.onmessage = () => g;\n");
	});

	afterAll(() => rmSync(made, { recursive: true, force: true }));

	it('finds each made-up fault and nothing else', async () => {
		const found = await violations(made);
		expect(found.map((line) => line.replace(/ -> .*node_modules\//, ' -> '))).toEqual([
			'law-packages: src/lib/law/to-package.ts -> papaparse/papaparse.js',
			'no-cycles: src/lib/engine/one.ts -> src/lib/engine/two.ts',
			'no-missing: src/lib/run/gone.ts -> ./not-there',
			'record-direction: src/lib/record/to-law.ts -> src/lib/law/a.ts',
			'record-no-node: src/lib/record/to-node.ts -> path',
			'record-packages: src/lib/record/to-package.ts -> valibot/dist/index.mjs',
			'report-direction: src/lib/report/to-words.ts -> src/lib/words/en.ts',
			'ui-direction: src/lib/ui/to-route.ts -> src/routes/j.ts',
			'ui-types-only: src/lib/ui/Value.svelte -> src/lib/law/a.ts',
			'ui-types-only: src/lib/ui/value.ts -> src/lib/law/a.ts',
			'vault-types-only: src/lib/vault/value.ts -> src/lib/law/a.ts',
			'workers-direction: src/lib/workers/deep.worker.ts -> src/lib/state/g.ts',
			'workers-direction: src/lib/workers/to-state.ts -> src/lib/state/g.ts'
		]);
	});
});
