/** Test files, built once and run over and over in one process: each time from nothing, so that no run sees another. */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { format } from 'node:util';
import { Script } from 'node:vm';
import { build } from 'vite';
import { expect } from 'vitest';

/**
 * @typedef {object} Test
 * @property {string} id file and name
 * @property {string} name
 * @property {() => unknown} run throws, or rejects, where it fails
 */

const require = createRequire(import.meta.url);

export class TestFiles {
	/** @type {Map<string, (exports: object, require: (id: string) => unknown, module: object, dir: string) => void>} */
	#modules = new Map();
	/** @type {Map<string, string>} */
	#folders = new Map();
	/** @type {Map<string, string>} */
	#entries = new Map();

	/** @param {string} root @param {readonly string[]} files from the root */
	static async build(root, files) {
		const built = new TestFiles();
		const output = await build({
			root,
			configFile: false,
			logLevel: 'error',
			build: {
				ssr: true,
				write: false,
				minify: false,
				target: 'node20',
				rolldownOptions: {
					input: files.map((file) => join(root, file)),
					external: (id) => !/^[./]/.test(id),
					treeshake: false,
					output: { format: 'cjs', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].cjs' }
				}
			}
		});
		for (const { output: chunks } of /** @type {import('vite').Rollup.RollupOutput[]} */ ([output].flat()))
			for (const chunk of chunks) if (chunk.type === 'chunk') built.#add(root, chunk);
		return built;
	}

	/** @param {string} root @param {import('vite').Rollup.OutputChunk} chunk */
	#add(root, { fileName, code, facadeModuleId }) {
		const wrapped = new Script(`(function (exports, require, module, __dirname) {${code}\n})`, { filename: fileName });
		this.#modules.set(fileName, wrapped.runInThisContext());
		if (facadeModuleId === null) return;
		this.#folders.set(fileName, dirname(facadeModuleId));
		this.#entries.set(facadeModuleId.slice(root.length + 1), fileName);
	}

	/**
	 * The tests of a file, its modules loaded anew.
	 * @param {string} file
	 */
	load(file) {
		/** @type {Test[]} */
		const tests = [];
		const vitest = { expect, ...collector(file, tests) };
		/** @type {Map<string, { exports: object }>} */
		const loaded = new Map();
		const load = (/** @type {string} */ name) => {
			const known = loaded.get(name);
			if (known !== undefined) return known.exports;
			const evaluate = this.#modules.get(name);
			if (evaluate === undefined) throw new Error(`There is no module ${name}`);
			const module = { exports: {} };
			loaded.set(name, module);
			const here = dirname(name);
			const needed = (/** @type {string} */ id) =>
				id === 'vitest' ? vitest : id.startsWith('.') ? load(join(here, id)) : require(id);
			evaluate(module.exports, needed, module, this.#folders.get(name) ?? resolve(here));
			return module.exports;
		};
		load(this.#entries.get(file) ?? file);
		return tests;
	}
}

/**
 * `describe`, `it` and `test`, as far as the tests use them.
 * @param {string} file
 * @param {Test[]} tests
 */
function collector(file, tests) {
	/** @type {string[]} */
	const around = [];
	const used = new Map();
	const describe = (/** @type {string} */ name, /** @type {() => void} */ body) => {
		around.push(name);
		body();
		around.pop();
	};
	const it = (/** @type {string} */ name, /** @type {() => unknown} */ run) => {
		const whole = [...around, name].join(' ');
		const times = (used.get(whole) ?? 0) + 1;
		used.set(whole, times);
		tests.push({ id: `${file}#${whole}${times > 1 ? ` (${times})` : ''}`, name: whole, run });
	};
	const each =
		(/** @type {(name: string, body: () => unknown) => void} */ one) =>
		(/** @type {readonly unknown[]} */ cases) =>
		(/** @type {string} */ name, /** @type {(...values: unknown[]) => unknown} */ body) => {
			for (const given of cases) {
				const values = Array.isArray(given) ? given : [given];
				const shown = values.slice(0, (name.match(/%[sdifjo]/g) ?? []).length);
				one(format(name, ...shown), () => body(...values));
			}
		};
	return {
		describe: Object.assign(describe, { each: each(describe) }),
		it: Object.assign(it, { each: each(it) }),
		test: Object.assign(it, { each: each(it) })
	};
}
