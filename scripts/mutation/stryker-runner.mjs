/**
 * Runs the tests of the pure rooms for Stryker, in one process and from nothing for each mutant. A worker of Vitest's
 * takes about a second to start; here a mutant takes as long as the tests that cover it. A mutant is in place while
 * modules load, too, so those in tables and patterns are tried like all others.
 */
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
	DryRunStatus,
	TestStatus,
	determineHitLimitReached,
	toMutantRunResult
} from '@stryker-mutator/api/test-runner';
import { FEW, judges } from './judges.mjs';
import { TestFiles } from './test-files.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions */
/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} Instrumented */

// What the instrumented files ask which mutant is active, and tell which mutants they pass.
const mutants = /** @type {Instrumented} */ (/** @type {any} */ (globalThis)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

class InProcessRunner {
	static inject = /** @type {const} */ ([]);
	#files = judges(process.cwd());
	#built = new TestFiles();

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		Object.assign(process.env, FEW);
		this.#built = await TestFiles.build(process.cwd(), this.#files);
		// A failure is all that is asked for, not the smallest one.
		createRequire(import.meta.url)('fast-check').configureGlobal({ endOnFailure: true });
	}

	/**
	 * Each test by itself: what a module keeps between tests hides from none of them which mutants it passes.
	 * @param {import('@stryker-mutator/api/test-runner').DryRunOptions} options
	 */
	async dryRun({ testFiles }) {
		/** @type {TestResult[]} */
		const tests = [];
		const perTest = /** @type {Record<string, Record<string, number>>} */ ({});
		const chosen = testFiles?.map((file) => relative(process.cwd(), file));
		for (const file of this.#files) {
			if (chosen && !chosen.includes(file)) continue;
			const { length } = this.#built.load(file);
			for (let at = 0; at < length; at++) {
				mutants.mutantCoverage = { static: {}, perTest: {} };
				const test = this.#built.load(file)[at];
				tests.push(await resultOf(test));
				perTest[test.id] = mutants.mutantCoverage.static;
			}
		}
		return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
	}

	/** @param {MutantRunOptions} options */
	async mutantRun({ activeMutant, hitLimit: hundredfold = Infinity, testFilter, disableBail }) {
		const hitLimit = (hundredfold / 100) * 3 + 1e6;
		Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
		const tests = await this.#runAll(testFilter ?? null, disableBail);
		const endless = determineHitLimitReached(mutants.hitCount, hitLimit);
		return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
	}

	/** @param {readonly string[] | null} wanted @param {boolean} toTheEnd */
	async #runAll(wanted, toTheEnd) {
		/** @type {TestResult[]} */
		const results = [];
		for (const file of this.#files) {
			const ids = wanted && new Set(wanted.filter((id) => id.startsWith(`${file}#`)));
			if (ids?.size === 0) continue;
			for (const test of this.#loaded(file)) {
				if (ids && !ids.has(test.id) && test.name !== '') continue;
				const result = await resultOf(test);
				results.push(result);
				if (result.status === TestStatus.Failed && !toTheEnd) return results;
			}
		}
		return results;
	}

	/** A file that a mutant keeps from loading is a test that fails. */
	#loaded(/** @type {string} */ file) {
		try {
			return this.#built.load(file);
		} catch (error) {
			const run = () => {
				throw error;
			};
			return [{ id: `${file}#`, name: '', run }];
		}
	}
}

/** @param {import('./test-files.mjs').Test} test @returns {Promise<TestResult>} */
async function resultOf({ id, name, run }) {
	const from = performance.now();
	const told = () => ({ id, name, timeSpentMs: performance.now() - from });
	try {
		await run();
		return { ...told(), status: TestStatus.Success };
	} catch (error) {
		return { ...told(), status: TestStatus.Failed, failureMessage: String(error) };
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
