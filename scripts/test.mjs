/**
 * `npm test`: every check there is, two at a time where neither watches the clock. `npm test -- lint "end to end"` runs
 * only the stages named, and what they need. While a stage runs, what it says stands in `.cache/test/STAGE.log`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { STAGES, fileName, reports, sync } from './stages.mjs';
import { node } from './tools.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ state: 'passed' | 'failed' | 'not run', seconds: number, counts: Counts }} Result */

const LANES = Math.min(2, availableParallelism());
const started = performance.now();
const since = (/** @type {number} */ time) => (performance.now() - time) / 1000;

const chosen = choose(process.argv.slice(2));
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const prepared = await node(sync());
if (!prepared.ok) {
	console.log(`${prepared.output}\nKit could not prepare the project; what it said stands above.`);
	console.log('0 passed, 1 failed');
	process.exit(1);
}

/** @type {Map<string, Result>} */
const results = new Map();
await runAll();
summarise();

/** @param {readonly string[]} names */
function choose(names) {
	const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
	if (unknown.length > 0) {
		console.error(
			`There is no stage called ${unknown.join(', ')}. There are: ${STAGES.map((s) => s.name).join('; ')}.`
		);
		process.exit(1);
	}
	if (names.length === 0) return STAGES;
	const wanted = new Set(names);
	for (const stage of STAGES.toReversed()) if (wanted.has(stage.name)) stage.needs?.forEach((name) => wanted.add(name));
	return STAGES.filter((stage) => wanted.has(stage.name));
}

/** Stages start in the order of the list; one that needs another, or the whole machine, waits for it. */
async function runAll() {
	/** @type {Map<string, Promise<void>>} */
	const running = new Map();
	const waiting = [...chosen];
	while (waiting.length > 0 || running.size > 0) {
		for (const stage of [...waiting]) {
			if (running.size >= LANES) break;
			const needs = stage.needs ?? [];
			if (needs.some((name) => results.has(name) && results.get(name)?.state !== 'passed')) {
				waiting.splice(waiting.indexOf(stage), 1);
				results.set(stage.name, { state: 'not run', seconds: 0, counts: { passed: 0, failed: 1, skipped: 0 } });
				console.log(`✗ ${stage.name}: not run, because ${needs.join(' or ')} failed`);
				continue;
			}
			if (!needs.every((name) => results.has(name))) continue;
			// One that wants the machine for itself comes last, when nothing else waits or runs.
			if (stage.alone && (running.size > 0 || waiting.some((other) => !other.alone))) continue;
			waiting.splice(waiting.indexOf(stage), 1);
			running.set(
				stage.name,
				run(stage).finally(() => running.delete(stage.name))
			);
		}
		if (running.size > 0) await Promise.race(running.values());
	}
}

/** @param {Stage} stage */
async function run(stage) {
	const from = performance.now();
	const port = stage.name.startsWith('end to end') ? { CLEARSLATE_PORT: String(await freePort()) } : {};
	const { ok, output } = await node(stage.command(), {
		env: { ...stage.env, ...port },
		log: join(reports, `${fileName(stage.name)}.log`)
	});
	const { said, ...counts } = stage.counts
		? countsOf(stage.counts, ok)
		: { passed: Number(ok), failed: Number(!ok), skipped: 0, said: [] };
	const passed = ok && counts.failed === 0;
	results.set(stage.name, { state: passed ? 'passed' : 'failed', seconds: since(from), counts });
	if (!passed) console.log(`\n──── ${stage.name} ────\n${output.trimEnd()}\n`);
	console.log(`${passed ? '✓' : '✗'} ${stage.name}, ${since(from).toFixed(1)} s${tests(stage, counts)}`);
	// Tables that tests print, such as the oracle's, are part of the result; a failure has shown them already.
	if (passed && said.length > 0) console.log(`${said.join('\n').replaceAll(/^(?=.)/gm, '    ')}`);
}

/** @param {Stage} stage @param {Counts} counts */
function tests(stage, { passed, failed, skipped }) {
	if (!stage.counts) return '';
	return `: ${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * What Vitest or Playwright counted. A run that failed without a failed test (it could not start, or a file did not
 * load) counts as one failure, and so does one without a report.
 * @param {string} file
 * @param {boolean} ok
 * @returns {Counts & { said: string[] }}
 */
function countsOf(file, ok) {
	const counts = { passed: 0, failed: 0, skipped: 0, said: /** @type {string[]} */ ([]) };
	if (existsSync(file)) {
		const { stats, passed, failed, skipped, said } = JSON.parse(readFileSync(file, 'utf8'));
		if (stats) {
			counts.passed = stats.expected + stats.flaky;
			counts.failed = stats.unexpected;
			counts.skipped = stats.skipped;
		} else Object.assign(counts, { passed, failed, skipped, said });
	}
	if (counts.passed + counts.failed === 0 || (!ok && counts.failed === 0)) counts.failed += 1;
	return counts;
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => done(port));
		});
	});
}

function summarise() {
	const width = Math.max(...chosen.map((stage) => stage.name.length));
	const total = { passed: 0, failed: 0, skipped: 0 };
	console.log('');
	for (const { name } of chosen) {
		const { state, seconds, counts } = /** @type {Result} */ (results.get(name));
		total.passed += counts.passed;
		total.failed += counts.failed;
		total.skipped += counts.skipped;
		const number = `${counts.passed} of ${counts.passed + counts.failed}`.padStart(14);
		console.log(`${name.padEnd(width)}  ${state.padEnd(7)}  ${seconds.toFixed(1).padStart(6)} s${number}`);
	}
	console.log(`${'all'.padEnd(width)}           ${since(started).toFixed(1).padStart(6)} s\n`);
	const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
	console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}
