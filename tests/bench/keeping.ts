import { expect, type Page } from '@playwright/test';
import { sampleCounty } from '../../src/lib/samples/county';
import type { UploadedFile } from '../e2e/county-files';
import { leadingNumber, runOn } from '../e2e/county-steps';
import { keep, keepState, keptList, lock, runHere, unlock } from '../e2e/vault-steps';
import { inFreshBrowser, median, type Measured, type Watch } from './measure';
import { COUNTY } from './sample';
import { untilResults } from './works';

const PATIENCE = 120_000;
/** Bytes of a chunk before it is compressed: `CHUNK` of the vault's records. */
const CHUNK = 1 << 20;

const GOAL = { megabytesPerSecond: 15, reopenSeconds: 2, convictions: 100_000 };

interface Round {
	readonly kept: Measured;
	readonly opened: Measured;
	readonly convictions: number;
	/** Bytes of the run before it was compressed, at least: its full chunks. */
	readonly packed: number;
	/** Bytes that stand in the browser's storage. */
	readonly stored: number;
}

/** Keeps the run of a made-up county, locks, unlocks and opens it again, and prints what each takes. */
export async function benchKeeping(url: string, path: string, rounds: number): Promise<void> {
	const all: Round[] = [];
	for (let round = 0; round < rounds; round++)
		all.push(await inFreshBrowser(url, (page, watch) => keepAndOpen(page, path, watch)));
	const [{ convictions, packed, stored }] = all;
	const kept = median(all.map((round) => round.kept));
	const opened = median(all.map((round) => round.opened));
	const count = convictions.toLocaleString('en-US');
	const perSecond = packed / 1e6 / kept.seconds;
	const scaled = (opened.seconds / convictions) * GOAL.convictions;
	print(
		`keep ${count} convictions, ${megabytes(packed)} (${megabytes(stored)} encrypted)`,
		kept,
		`${perSecond.toFixed(0)} MB/s, goal at least ${GOAL.megabytesPerSecond} MB/s`
	);
	print(
		`open them again`,
		opened,
		`${scaled.toFixed(2)} s for ${GOAL.convictions.toLocaleString('en-US')}, goal at most ${GOAL.reopenSeconds} s`
	);
}

async function keepAndOpen(page: Page, path: string, watch: Watch): Promise<Round> {
	// A small run sets the vault up: that measures the passphrase's rounds, which is no part of keeping.
	await runOn(page, [few()]);
	const { words } = await keep(page);
	await runHere(page, path);
	const convictions = leadingNumber(await page.getByRole('heading', { level: 1 }).textContent());
	// Made-up results are not kept by themselves.
	await keepState(page).getByRole('link').click();
	const button = page.getByRole('button', { name: 'Keep this run here' });
	await button.waitFor();
	// What the run kept as it went has to be gone first.
	await expect.poll(async () => (await sessions(page)).size).toBe(1);
	const before = await sessions(page);
	// A run is kept with the checksums of its files, which take seconds after its results stand there.
	await watch.quiet();
	const kept = await watch.during(async () => {
		await button.click();
		await keepState(page).getByText('Kept on this device').waitFor({ timeout: PATIENCE });
	});
	const added = [...(await sessions(page))].filter(([id]) => !before.has(id)).flatMap(([, chunks]) => chunks);
	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	const run = keptList(page).first().getByRole('button', { name: 'Open', exact: true });
	await run.waitFor();
	const opened = await watch.during(async () => {
		await run.click();
		await untilResults(page);
	});
	return {
		kept,
		opened,
		convictions,
		packed: (added.length - 1) * CHUNK,
		stored: added.reduce((sum, bytes) => sum + bytes, 0)
	};
}

/** Made up as well: a run with anything else in it is kept as soon as it is done, and could not be timed. */
function few(): UploadedFile {
	const bytes = [...sampleCounty({ county: COUNTY, rows: 200, seed: 2, until: '2020-01-01' })];
	return { name: 'few.csv', mimeType: 'text/csv', buffer: Buffer.concat(bytes) };
}

/** Bytes of each chunk that stands in the browser's storage, by session. */
async function sessions(page: Page): Promise<Map<string, number[]>> {
	const chunks = await page.evaluate(
		() =>
			new Promise<{ session: string; bytes: number }[]>((resolve, reject) => {
				const opening = indexedDB.open('clearslate');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const reading = opening.result.transaction('chunks').objectStore('chunks').getAll();
					reading.onsuccess = () => {
						opening.result.close();
						const rows = reading.result as { session: string; sealed: Uint8Array }[];
						resolve(rows.map(({ session, sealed }) => ({ session, bytes: sealed.length })));
					};
				};
			})
	);
	const found = new Map<string, number[]>();
	for (const { session, bytes } of chunks) found.set(session, [...(found.get(session) ?? []), bytes]);
	return found;
}

function print(what: string, { seconds, cpu, renderers, longestTask }: Measured, goal: string): void {
	console.log(
		[
			what.padEnd(58),
			`${seconds.toFixed(2)} s`.padStart(8),
			`CPU ${cpu.toFixed(1)} s`.padStart(11),
			`renderers ${megabytes(renderers)}`.padStart(18),
			`longest task ${longestTask.toFixed(0)} ms`.padStart(22),
			`  ${goal}`
		].join(' ')
	);
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}
