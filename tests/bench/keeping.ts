/**
 * What it takes to keep a county run encrypted, and to open it again without its file, in a real browser.
 *
 *   npx tsx tests/bench/keeping.ts [--rows 2600000]
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { browserOptions } from '../../scripts/browser.mjs';
import { keepCounty } from '../../src/lib/run/county-run';
import { inProcessScanner } from '../../src/lib/run/in-process';
import { packCounty } from '../../src/lib/run/kept-county';
import { readExtracts } from '../../src/lib/run/read-extracts';
import { sampleCounty } from '../../src/lib/samples/county';
import { pathSource } from '../../src/lib/workers/path-source';
import { keep, keepState, keptList, lock, unlock } from '../e2e/vault-steps';
import { chooseFile, runToResults } from './works';

const PORT = 4176;
const COUNTY = 'LOS ANGELES';
const PATIENCE = 120_000;
const { values } = parseArgs({ options: { rows: { type: 'string', default: '2600000' } } });

async function main(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'clearslate-keeping-'));
	const path = join(folder, 'county.csv');
	execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' });
	const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', String(PORT)], { stdio: 'ignore' });
	try {
		makeSample(path, Number(values.rows));
		const megabytes = (await packedBytes(path)) / 1e6;
		const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
			...browserOptions(),
			baseURL: `http://localhost:${PORT}/`
		});
		try {
			await measureKeeping(context.pages()[0], path, megabytes);
		} finally {
			await context.close();
		}
	} finally {
		server.kill();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measureKeeping(page: Page, path: string, megabytes: number): Promise<void> {
	await chooseFile(page, path);
	await runToResults(page);
	const convictions = await page.getByRole('link', { name: /^Convictions/ }).textContent();
	// The first time, the passphrase's rounds are measured as well: a second run is what is timed.
	const { words } = await keep(page);
	await keptList(page).first().getByRole('button', { name: 'Open now' }).click();
	for (const county of ['Orange', 'Los Angeles']) {
		await page.getByRole('link', { name: 'Change the choices' }).click();
		await page.getByRole('combobox', { name: 'County' }).fill(county);
		await page.getByRole('option', { name: county }).click();
		await runToResults(page);
	}
	await keepState(page).getByRole('link').click();
	const kept = await seconds(async () => {
		await page.getByRole('button', { name: 'Keep this run here' }).click();
		await keptList(page).nth(1).waitFor({ timeout: PATIENCE });
	});
	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	const opened = await seconds(async () => {
		await keptList(page).first().getByRole('button', { name: 'Open', exact: true }).click();
		await page.waitForFunction(() => /accounted for/.test(document.querySelector('h1')?.textContent ?? ''), undefined, {
			timeout: PATIENCE,
			polling: 20
		});
	});
	console.log(`${convictions?.trim() ?? ''} in scope, ${megabytes.toFixed(1)} MB packed`);
	console.log(`keep    ${kept.toFixed(2)} s, ${(megabytes / kept).toFixed(0)} MB/s encrypted (goal 15)`);
	console.log(`reopen  ${opened.toFixed(2)} s (goal 2 s for 100,000)`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return (performance.now() - started) / 1000;
}

async function packedBytes(path: string): Promise<number> {
	const source = pathSource(path);
	const kept = keepCounty(await readExtracts([source], inProcessScanner([source])), COUNTY);
	return packCounty(kept).reduce((sum, piece) => sum + piece.length, 0);
}

function makeSample(path: string, rows: number): void {
	const file = openSync(path, 'w');
	for (const chunk of sampleCounty({ county: COUNTY, rows, seed: 1, until: '2020-01-01' })) writeSync(file, chunk);
	closeSync(file);
}

await main();
