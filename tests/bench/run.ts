/**
 * `npm run bench`: what a county run costs in a real browser, next to reading the same file and doing nothing; and what
 * it takes to keep one encrypted and to open it again without its file.
 *
 *   npm run bench [-- --rows 1000000,2000000] [--rounds 3] [--no-files] [--kept-rows 2600000] [--only-keeping]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAsShipped } from './as-shipped';
import { benchKeeping } from './keeping';
import { measure, median, type Measured } from './measure';
import { sampleOf, writeSample } from './sample';
import { countyRun, countyRunWithFiles, plainReading } from './works';

const PORT = Number(process.env.CLEARSLATE_PORT ?? 4175);
const URL = `http://localhost:${PORT}/`;
const { values } = parseArgs({
	options: {
		rows: { type: 'string', default: '1000000,2000000' },
		rounds: { type: 'string', default: '3' },
		'no-files': { type: 'boolean', default: false },
		'kept-rows': { type: 'string', default: '2600000' },
		'only-keeping': { type: 'boolean', default: false }
	}
});

async function main(): Promise<void> {
	execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' });
	const folder = mkdtempSync(join(tmpdir(), 'clearslate-bench-'));
	const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', String(PORT)], { stdio: 'ignore' });
	try {
		await answers();
		if (!values['only-keeping']) {
			for (const rows of values.rows.split(',').map(Number)) await benchSize(folder, rows);
			console.log('\nDeciding again under other options, in Node');
			await runAsShipped('tests/bench/redecide.ts', folder);
			console.log('\nThe exhibits of 66,000 convictions, in Node');
			execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/exhibit.ts'], { stdio: 'inherit' });
		}
		console.log('\nKeeping a run encrypted, and opening it again without its file');
		await benchKeeping(URL, sampleOf(Number(values['kept-rows'])), Number(values.rounds));
	} finally {
		server.kill();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function benchSize(folder: string, rows: number): Promise<void> {
	const path = join(folder, `${rows}.csv`);
	writeSample(path, rows);
	const bytes = statSync(path).size;
	console.log(
		`\n${rows.toLocaleString('en-US')} records, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / rows).toFixed(0)} bytes a record`
	);
	const works = { plain: plainReading(path), run: countyRun(path), files: countyRunWithFiles(path) };
	const taken: Record<keyof typeof works, Measured[]> = { plain: [], run: [], files: [] };
	for (let round = 0; round < Number(values.rounds); round++) {
		// Warm, and in turn, so that none profits from the page cache more than another.
		readFileSync(path);
		for (const name of ['plain', 'run', 'files'] as const) {
			if (name === 'files' && values['no-files']) continue;
			taken[name].push(await measure(URL, works[name]));
		}
	}
	const plain = median(taken.plain);
	print('reading, nothing else', plain, bytes, rows, plain);
	print('county run', median(taken.run), bytes, rows, plain);
	if (!values['no-files']) print('with all files written', median(taken.files), bytes, rows, plain);
	rmSync(path);
}

function print(what: string, one: Measured, bytes: number, rows: number, plain: Measured): void {
	const megabytes = (count: number) => `${(count / 1e6).toFixed(0)} MB`;
	console.log(
		[
			what.padEnd(24),
			`${one.seconds.toFixed(2)} s`.padStart(8),
			`${(bytes / 1e6 / one.seconds).toFixed(0)} MB/s`.padStart(10),
			`${(rows / 1000 / one.seconds).toFixed(0)} k records/s`.padStart(17),
			`CPU ${one.cpu.toFixed(1)} s`.padStart(11),
			`share of plain ${(plain.seconds / one.seconds).toFixed(2)}`.padStart(20),
			`renderers ${megabytes(one.renderers)}`.padStart(18),
			`browser ${megabytes(one.browser)}`.padStart(17),
			`longest task ${one.longestTask.toFixed(0)} ms`.padStart(22)
		].join(' ')
	);
}

async function answers(): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		try {
			await fetch(URL);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error('The server did not start');
}

await main();
