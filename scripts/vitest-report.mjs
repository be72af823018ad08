/** What a Vitest run counted, and what its tests had to say, as JSON in the file that CLEARSLATE_REPORT names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @implements {import('vitest/reporters').Reporter} */
export default class Report {
	/** @type {string[]} */
	said = [];

	/** @param {import('vitest').UserConsoleLog} log */
	onUserConsoleLog(log) {
		if (log.type === 'stdout') this.said.push(log.content.trimEnd());
	}

	/** @param {readonly import('vitest/node').TestModule[]} modules @param {readonly unknown[]} errors */
	onTestRunEnd(modules, errors) {
		const counts = { passed: 0, failed: 0, skipped: 0 };
		for (const module of modules) {
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				// One that never came to an end was cut off by whatever ended the run.
				counts[state === 'pending' ? 'failed' : state] += 1;
			}
		}
		const file = process.env.CLEARSLATE_REPORT;
		if (!file) return;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify({ ...counts, errors: errors.length, said: this.said }));
	}
}
