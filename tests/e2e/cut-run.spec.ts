import { expect, test, type Page } from '@playwright/test';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCounty } from '../../src/lib/samples/county';
import { threePeople } from './county-files';
import { resultsShown, runOn } from './county-steps';
import { MortalBrowser } from './support/mortal-browser';
import { expectNoViolations } from './support/accessible';
import { LONG } from '../long';

/** Times that a run is cut: a few in `npm test`, many in `npm run test:long`. */
const CUTS = LONG ? 50 : 2;
/** About 60 MB: seven ranges. */
const ROWS = 150_000;

let folder: string;
let county: string;
/** Of the same name and size, with other people in it. */
let other: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'cut-run-'));
	mkdirSync(join(folder, 'other'));
	county = join(folder, 'county.dat');
	other = join(folder, 'other', 'county.dat');
	write(county, 3);
	write(other, 4, statSync(county).size);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a made-up county, in `size` bytes where it is cut or filled up to that. */
function write(path: string, seed: number, size = Infinity): void {
	const file = openSync(path, 'w');
	for (const bytes of sampleCounty({ county: 'LOS ANGELES', rows: ROWS, seed, until: '2020-01-01' }))
		writeSync(file, bytes);
	if (size !== Infinity) ftruncateSync(file, size);
	closeSync(file);
}

/** The same numbers in every run of the tests, for the moments at which it is cut. */
function moments(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Sets the vault up by keeping a small run; gives the passphrase. */
async function setUp(page: Page): Promise<string> {
	await runOn(page, [threePeople]);
	await page.getByRole('link', { name: 'Keep this on the device' }).click();
	await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue(/^(?:[a-z]+ ){5}[a-z]+$/);
	const words = await page.getByLabel('Passphrase', { exact: true }).inputValue();
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Keep it here' }).click();
	await expect(page.getByRole('button', { name: 'Open now' })).toBeVisible();
	return words;
}

async function unlock(page: Page, words: string): Promise<void> {
	await page.getByLabel('Passphrase or recovery code').fill(words);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toHaveCount(0);
}

interface Stored {
	readonly sessions: number;
	readonly chunks: number;
}

/** Begins a run of files, the county's by default, in a page that starts afresh; gives what was stored before. */
async function begin(page: Page, words: string, files = [county], hold = false): Promise<Stored> {
	await page.goto('about:blank');
	await page.goto('./#/county');
	await unlock(page, words);
	await page.locator('input[type=file]').setInputFiles(files);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	const before = { sessions: await rowsOf(page, 'sessions'), chunks: await rowsOf(page, 'chunks') };
	if (hold) await holdAfterOnePart(page);
	await page.getByRole('button', { name: /^Run on/ }).click();
	return before;
}

/** Begins one of which only the first part is stored. */
async function beginAndHold(page: Page, words: string, files?: string[]): Promise<Stored> {
	const before = await begin(page, words, files, true);
	await expect.poll(() => rowsOf(page, 'chunks')).toBe(before.chunks + 1);
	return before;
}

/** How many rows one of the browser's stores has. */
function rowsOf(page: Page, store: 'sessions' | 'chunks'): Promise<number> {
	return page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('clearslate');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction(name).objectStore(name).count();
					counting.onsuccess = () => {
						opening.result.close();
						resolve(counting.result);
					};
				};
			}),
		store
	);
}

/**
 * Lets the first part of a run be stored and holds up those after it, so that a test need not be quicker than the run:
 * nothing of it goes before `letGo`, and a run of more than a dozen parts stops.
 */
async function holdAfterOnePart(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { subtle } = crypto;
		const encrypt = subtle.encrypt.bind(subtle);
		const held = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
		let parts = 0;
		subtle.encrypt = async (params, key, data) => {
			const isPart = new TextDecoder().decode((params as AesGcmParams).additionalData).includes('|chunk|');
			if (isPart && ++parts > 1) await held;
			return encrypt(params, key, data);
		};
	});
}

async function letGo(page: Page): Promise<void> {
	await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
}

/** Waits until the run stands in the vault with so many parts at least, or is done. */
async function untilStored(page: Page, { sessions, chunks }: Stored, parts: number): Promise<void> {
	for (;;) {
		if ((await rowsOf(page, 'sessions')) > sessions && (await rowsOf(page, 'chunks')) >= chunks + parts) return;
		if (await page.getByRole('heading', { level: 1, name: /accounted for/ }).isVisible()) return;
		await page.waitForTimeout(10);
	}
}

const card = (page: Page) => page.getByRole('region', { name: 'A run was cut' });

async function goOn(page: Page, file: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await card(page).getByRole('button', { name: 'Choose the file and go on' }).click();
	await (await chooser).setFiles(file);
}

/** Made-up results are not kept, and what was read of them goes when they are there: only the first run stays. */
async function done(page: Page): Promise<void> {
	await resultsShown(page);
	await expect.poll(() => rowsOf(page, 'sessions')).toBe(1);
}

/** The figures as they stand on the page, without how long they took. */
async function figures(page: Page): Promise<string> {
	await done(page);
	return (await page.locator('main').innerText()).replace(/in [\d.]+ seconds/, '');
}

test.describe.configure({ mode: 'serial' });

let browser: MortalBrowser;
let words: string;
test.beforeAll(async ({ baseURL }) => {
	browser = await MortalBrowser.on(baseURL!);
	words = await setUp(browser.page);
});
test.afterAll(() => browser.remove());

test('a run that is cut at a random moment, its page closed or its browser killed, goes on and comes to the same figures', async () => {
	test.setTimeout(60_000 + CUTS * 60_000);
	const random = moments(20160911);
	await begin(browser.page, words);
	const undisturbed = await figures(browser.page);
	let resumed = 0;
	// A fast machine may be done before it is cut: made-up results are not kept, and neither is what was read.
	for (let cut = 0; resumed < CUTS && cut < 4 * CUTS; cut++) {
		const before = await begin(browser.page, words);
		await untilStored(browser.page, before, 1 + Math.floor(random() * 3));
		await browser.page.waitForTimeout(random() * 100);
		await (cut % 2 === 0 ? browser.killAndOpen() : browser.closePageAndOpen());
		const { page } = browser;
		await page.goto('./');
		await unlock(page, words);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		if ((await card(page).count()) === 0) continue;
		await expect(card(page)).toContainText(/A run of Los Angeles County was cut (?:at \d+%|after its reading)/);
		await goOn(page, county);
		expect(await figures(page), `cut ${cut}`).toBe(undisturbed);
		resumed++;
	}
	expect(resumed).toBe(CUTS);
});

test('a lock stops a run where it is; another file is refused, and the same goes on', async () => {
	test.slow();
	const { page } = browser;
	await beginAndHold(page, words);
	await page.getByRole('navigation', { name: 'Main' }).getByRole('listitem').first().getByRole('link').click();
	await page.getByRole('button', { name: 'Lock now' }).click();
	await unlock(page, words);
	await page.getByRole('link', { name: 'Open', exact: true }).click();
	await expect(card(page)).toBeVisible();
	await expectNoViolations(page);

	await goOn(page, other);
	await expect(card(page).getByRole('alert')).toContainText('The file is not the one that was being read: county.dat');
	await goOn(page, county);
	await done(page);
	await page.getByRole('link', { name: 'Not kept yet' }).click();
	await expect(page.getByRole('button', { name: 'Keep this run here' })).toBeVisible();
	await expect(card(page)).toHaveCount(0);
	await page.getByRole('main').getByRole('link', { name: 'History' }).first().click();
	await expect(page.getByRole('row').nth(1)).toContainText('Went on with a run of Los Angeles County that was cut');
});

test('a cut run that is discarded is gone, and so is one that is cancelled', async () => {
	test.slow();
	const { page } = browser;
	const before = await beginAndHold(page, words);
	await page.goto('about:blank');
	await page.goto('./');
	await unlock(page, words);
	await card(page).getByRole('button', { name: 'Discard' }).click();
	await expect(card(page)).toHaveCount(0);
	expect(await rowsOf(page, 'chunks')).toBe(before.chunks);

	await beginAndHold(page, words, [county, other]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await letGo(page);
	await expect(page.getByText('The run was cancelled. Nothing of it was kept')).toBeVisible();
	await expect.poll(() => rowsOf(page, 'chunks')).toBe(before.chunks);
	await page.goto('about:blank');
	await page.goto('./');
	await unlock(page, words);
	await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
	await expect(card(page)).toHaveCount(0);
});
