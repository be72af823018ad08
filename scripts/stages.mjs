/** The stages of `npm test`, in the order in which they are listed at its end. */
import { join } from 'node:path';
import { root } from './build-facts.mjs';
import { entry } from './tools.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => string[]} command file and arguments for Node
 * @property {readonly string[]} [needs] stages that must have passed
 * @property {Record<string, string>} [env]
 * @property {boolean} [alone] nothing else runs meanwhile: it watches the clock
 * @property {string} [counts] the JSON report that its tests are counted from; without one the stage counts as one
 */

export const reports = join(root, '.cache/test');

/** @param {string} stage */
export const fileName = (stage) => stage.replaceAll(/\W+/g, '-');

/** Writes the types and settings that Kit makes from the routes. */
export const sync = () => [entry('svelte-kit', '@sveltejs/kit'), 'sync'];

const tsc = () => entry('tsc', 'typescript');

/** @type {Stage[]} */
export const TYPE_CHECKS = [
	{
		name: 'types',
		command: () => [entry('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
	},
	{ name: 'types, pure rooms', command: () => [tsc(), '--project', 'tsconfig.pure.json'] },
	{ name: 'types, service worker', command: () => [tsc(), '--project', 'tsconfig.sw.json', '--noEmit'] }
];

/** @param {string} name @param {readonly string[]} filters @param {Partial<Stage>} [rest] @returns {Stage} */
const vitest = (name, filters, rest = {}) => {
	const counts = join(reports, `${fileName(name)}.json`);
	return {
		name,
		counts,
		env: { CLEARSLATE_REPORT: counts },
		command: () => [entry('vitest'), 'run', '--reporter=dot', '--reporter=./scripts/vitest-report.mjs', ...filters],
		...rest
	};
};

/**
 * Tests in the browser. Those tagged `@clock` watch how long something takes: they run one by one, with nothing beside.
 *
 * @param {string} name @param {readonly string[]} how @returns {Stage}
 */
const browser = (name, how) => {
	const counts = join(reports, `${fileName(name)}.json`);
	return {
		name,
		counts,
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: counts },
		command: () => [entry('playwright', '@playwright/test'), 'test', '--reporter=list,json', ...how],
		needs: ['build', 'build, portable'],
		alone: true
	};
};

/** @type {Stage[]} */
export const STAGES = [
	// The longest comes first: the others fit in beside it.
	vitest('unit, property, oracle', ['--exclude', 'tests/architecture/**']),
	...TYPE_CHECKS,
	{ name: 'lint', command: () => [entry('eslint'), '--max-warnings', '0', '.'] },
	{ name: 'format', command: () => [entry('prettier'), '--check', '--log-level', 'warn', '.'] },
	{ name: 'build', command: () => ['scripts/build.mjs'] },
	{ name: 'build, portable', command: () => ['scripts/build.mjs', '--portable'] },
	vitest('architecture', ['tests/architecture', '--exclude', 'tests/architecture/built.test.ts']),
	{ name: 'mutation, a sample', command: () => ['scripts/mutation.mjs', '--sample'] },
	vitest('built files', ['tests/architecture/built.test.ts'], { needs: ['build', 'build, portable'] }),
	browser('end to end', ['--grep-invert', '@clock', '--workers', '2']),
	browser('end to end, by the clock', ['--grep', '@clock', '--workers', '1'])
];
