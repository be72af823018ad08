import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { pureRooms, rooms } from './scripts/house.mjs';
import house from './scripts/eslint-house.mjs';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', '**/*.spec.ts', 'tests/**'];
const pure = pureRooms.map((name) => `${rooms[name].path}/**/*.ts`);

const CLOCK = 'The as-of date is an argument: the core never reads the clock.';
const LOCALE = 'Results are the same in every locale: the core never reads it.';
const CHANCE = 'The same input gives the same answer: pass a seed instead.';
const BROWSER = 'The core runs in a worker, in Node and in a test alike: it knows no browser.';
const NETWORK = 'Nothing leaves the device.';

/** @type {(reason: string, names: readonly string[]) => { name: string, message: string }[]} */
const globalsBanned = (reason, names) => names.map((name) => ({ name, message: reason }));
/** @type {(reason: string, names: readonly string[]) => { property: string, message: string }[]} */
const propertiesBanned = (reason, names) => names.map((property) => ({ property, message: reason }));

/** What only one room may do; everywhere else it is an error. */
const oneRoom = {
	workers: globalsBanned('Workers are started in src/lib/workers only.', ['Worker', 'SharedWorker']),
	vault: globalsBanned('Only the vault keeps anything on the device, and only as ciphertext.', [
		'indexedDB',
		'localStorage',
		'sessionStorage'
	]),
	files: globalsBanned('Files are chosen and written in src/lib/files only.', [
		'showOpenFilePicker',
		'showSaveFilePicker',
		'showDirectoryPicker'
	]),
	nobody: globalsBanned(NETWORK, ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'])
};

const noUnsafe = Object.fromEntries(
	['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
		`@typescript-eslint/no-unsafe-${what}`,
		'off'
	])
);

/** @param {keyof typeof oneRoom} room */
const allBut = (room) =>
	Object.entries(oneRoom)
		.filter(([name]) => name !== room)
		.flatMap(([, list]) => list);

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'.cache/',
			'build/',
			'build-portable/',
			'dist/',
			'test-results/',
			'playwright-report/'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.worker, __CLEARSLATE__: 'readonly' },
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			// TypeScript finds undefined names itself, and knows types besides.
			'no-undef': 'off',
			'no-console': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'off',
			'@typescript-eslint/no-implied-eval': 'error',
			'no-new-func': 'error',
			eqeqeq: ['error', 'always'],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Text from a file or a policy is text.
			'svelte/no-at-html-tags': 'error',
			// A Map that nothing on the screen reads needs no reactivity; where it does, the screen shows it at once.
			'svelte/prefer-svelte-reactivity': 'off',
			// Svelte's own `$bindable()` defaults and `let { … } = $props()` look like this.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }]
		}
	},
	{
		files: ['src/**/*.svelte'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteAttribute[key.name="style"][value.length=1] > SvelteLiteral',
					message: "The page's policy forbids fixed style attributes: use a class, or `style:` for a computed value."
				}
			]
		}
	},
	{
		// ESLint sees components as `any`; svelte-check knows their types.
		files: ['**/*.svelte'],
		rules: noUnsafe
	},
	{ files: ['src/**'], plugins: { house }, rules: { 'house/direction': 'error' } },
	{
		files: ['src/**'],
		ignores: TESTS,
		rules: { 'no-restricted-globals': ['error', ...allBut('nobody'), ...oneRoom.nobody] }
	},
	.../** @type {const} */ (['workers', 'vault', 'files']).map((room) => ({
		files: [`${rooms[room].path}/**`],
		ignores: TESTS,
		rules: { 'no-restricted-globals': ['error', ...allBut(room)] }
	})),
	{
		files: pure,
		ignores: TESTS,
		rules: {
			'no-restricted-globals': [
				'error',
				...allBut('nobody'),
				...oneRoom.nobody,
				...globalsBanned(CLOCK, ['Date', 'Temporal', 'performance', 'setTimeout', 'setInterval']),
				...globalsBanned(LOCALE, ['Intl']),
				...globalsBanned(CHANCE, ['crypto']),
				...globalsBanned(BROWSER, [
					'window',
					'self',
					'globalThis',
					'document',
					'navigator',
					'location',
					'process',
					'Buffer'
				])
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: CHANCE },
				...propertiesBanned(LOCALE, [
					'toLocaleString',
					'toLocaleDateString',
					'toLocaleTimeString',
					'toLocaleUpperCase',
					'toLocaleLowerCase',
					'localeCompare'
				])
			]
		}
	},
	{
		files: ['src/service-worker.ts'],
		languageOptions: { parserOptions: { projectService: false, project: './tsconfig.sw.json' } },
		rules: { 'no-restricted-globals': 'off' }
	},
	{ files: ['src/cli/**'], ignores: TESTS, rules: { 'no-console': 'off' } },
	{
		files: TESTS,
		rules: { 'no-console': 'off', ...noUnsafe }
	},
	{
		// Tools run in Node, are not part of the app, and stand outside its TypeScript project.
		files: ['*.js', '*.mjs', '*.cjs', '*.ts', 'scripts/**'],
		...ts.configs.disableTypeChecked,
		languageOptions: { ...ts.configs.disableTypeChecked.languageOptions, globals: globals.node }
	},
	{
		files: ['*.js', '*.mjs', '*.cjs', '*.ts', 'scripts/**'],
		rules: { 'no-console': 'off', '@typescript-eslint/no-explicit-any': 'off' }
	}
);
