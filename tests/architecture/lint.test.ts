import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build-facts.mjs';

/** Rules that need no types can be tried on text that is in no project. */
const eslint = new ESLint({
	cwd: root,
	overrideConfig: [
		{ ...ts.configs.disableTypeChecked, files: ['**'] },
		{ files: ['**'], languageOptions: { parserOptions: { projectService: false } } },
		// Unused names are the rule of the made-up lines below.
		{ files: ['**'], rules: { '@typescript-eslint/no-unused-vars': 'off', 'svelte/no-unused-svelte-ignore': 'off' } }
	] as never
});

async function found(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const FAULTS: readonly (readonly [rule: string, file: string, code: string])[] = [
	['house/direction', 'src/lib/record/x.ts', "export { a } from '../law/a';\n"],
	['house/direction', 'src/lib/record/deep/x.ts', "export { a } from '../../engine/a';\n"],
	['house/direction', 'src/lib/record/x.ts', "export { a } from '$lib/law/a';\n"],
	['house/direction', 'src/lib/record/x.ts', "export const a = () => import('../law/a');\n"],
	['house/direction', 'src/lib/law/x.ts', "export { join } from 'node:path';\n"],
	['house/direction', 'src/lib/law/x.ts', "export { default } from 'papaparse';\n"],
	['house/direction', 'src/lib/run/x.ts', "export { hello } from '../words/en';\n"],
	['house/direction', 'src/lib/run/x.ts', "export { goto } from '$app/navigation';\n"],
	['house/direction', 'src/lib/workers/x.ts', "export { g } from '../state/g';\n"],
	['house/direction', 'src/lib/vault/x.ts', "export { a } from '../law/a';\n"],
	['house/direction', 'src/lib/ui/x.ts', "export { a } from '../law/a';\n"],
	['house/direction', 'src/lib/ui/X.svelte', '<script lang="ts">\n\timport { a } from "$lib/run/a";\n</script>\n{a}\n'],
	['house/direction', 'src/lib/ui/x.ts', "export { default } from '$lib/workers/w.worker?worker&inline';\n"],
	['no-restricted-globals', 'src/lib/law/x.ts', 'export const now = new Date();\n'],
	['no-restricted-globals', 'src/lib/law/x.ts', 'export const now = performance.now();\n'],
	['no-restricted-globals', 'src/lib/report/x.ts', "export const f = new Intl.NumberFormat('en');\n"],
	['no-restricted-globals', 'src/lib/run/x.ts', 'export const w = window;\n'],
	['no-restricted-globals', 'src/lib/run/x.ts', 'export const d = document;\n'],
	['no-restricted-globals', 'src/lib/run/x.ts', 'export const i = indexedDB;\n'],
	['no-restricted-globals', 'src/lib/run/x.ts', "export const f = fetch('./x');\n"],
	['no-restricted-globals', 'src/lib/state/x.ts', "export const f = fetch('./x');\n"],
	['no-restricted-globals', 'src/lib/ui/x.ts', "export const w = new Worker('./x');\n"],
	['no-restricted-globals', 'src/lib/state/x.ts', "localStorage.setItem('a', 'b');\n"],
	['no-restricted-properties', 'src/lib/samples/x.ts', 'export const r = Math.random();\n'],
	['no-restricted-properties', 'src/lib/report/x.ts', 'export const s = (1234).toLocaleString();\n'],
	['no-restricted-properties', 'src/lib/report/x.ts', "export const o = 'a'.localeCompare('b');\n"],
	['no-console', 'src/lib/state/x.ts', "console.log('a');\n"],
	['no-eval', 'src/lib/state/x.ts', "eval('1');\n"],
	['no-new-func', 'src/lib/state/x.ts', "export const f = new Function('return 1');\n"],
	['@typescript-eslint/no-explicit-any', 'src/lib/state/x.ts', 'export const a: any = 1;\n'],
	['svelte/no-at-html-tags', 'src/lib/ui/X.svelte', "{@html '<b>a</b>'}\n"],
	['no-restricted-syntax', 'src/lib/ui/X.svelte', '<p style="color: red">a</p>\n']
];

const FINE: readonly (readonly [file: string, code: string])[] = [
	['src/lib/law/x.ts', "export { a } from '../record/a';\n"],
	['src/lib/law/x.ts', "export { object } from 'valibot';\n"],
	['src/lib/law/x.test.ts', 'export const now = new Date();\n'],
	['src/lib/ui/x.ts', "export type { A } from '../law/a';\n"],
	['src/lib/ui/x.ts', "export { hello } from '$lib/words/en';\n"],
	[
		'src/lib/ui/X.svelte',
		'<script lang="ts">\n\tlet { a }: { a: number } = $props();\n</script>\n\n<p style:width="{a}%">a</p>\n'
	],
	['src/lib/workers/x.ts', 'export const w = (url: string) => new Worker(url);\n'],
	['src/lib/files/x.ts', 'export const p = () => showSaveFilePicker();\n'],
	['src/cli/x.ts', "import { join } from 'node:path';\n\nconsole.log(join('a', 'b'));\n"]
];

describe('the linter', () => {
	it.each(FAULTS)('%s: %s %s', async (rule, file, code) => {
		expect(await found(file, code)).toContain(rule);
	});

	it.each(FINE)('lets %s be: %s', async (file, code) => {
		expect(await found(file, code)).toEqual([]);
	});

	it('says why', async () => {
		const [result] = await eslint.lintText("export { a } from '../law/a';\n", { filePath: 'src/lib/record/x.ts' });
		expect(result?.messages[0]?.message).toBe(
			'record may not import law. What a criminal history is stands on nothing else, so that everything else can stand on it.'
		);
	});
});
