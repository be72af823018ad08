import { expect, test, type Page } from '@playwright/test';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCounty } from '../../src/lib/samples/county';
import { threePeople } from './county-files';
import { resultsShown, runOn } from './county-steps';
import { MortalBrowser } from './support/mortal-browser';

/** Times that a run is cut: a few in `npm test`, many in `npm run test:long`. */
const CUTS = process.env.CLEARSLATE_LONG === '1' ? 50 : 2;
/** About 40 MB: five ranges. */
const ROWS = 100_000;

let folder: string;
let county: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'cut-run-'));
	county = join(folder, 'county.dat');
	const file = openSync(county, 'w');
	for (const bytes of sampleCounty({ county: 'LOS ANGELES', rows: ROWS, seed: 3, until: '2020-01-01' }))
		writeSync(file, bytes);
	closeSync(file);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

/** Begins a run of the county in a page that starts afresh. */
async function begin(page: Page, words: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto('./#/county');
	await unlock(page, words);
	await page.locator('input[type=file]').setInputFiles(county);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
}

/** Sealed pieces in the browser's storage. */
function pieces(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('clearslate');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction('chunks').objectStore('chunks').count();
					counting.onsuccess = () => {
						opening.result.close();
						resolve(counting.result);
					};
				};
			})
	);
}

/** Waits until so many more pieces are stored, and then a little. */
async function untilStored(page: Page, more: number, wait: number): Promise<void> {
	const before = await pieces(page);
	await expect.poll(() => pieces(page), { intervals: [10], timeout: 30_000 }).toBeGreaterThanOrEqual(before + more);
	await page.waitForTimeout(wait);
}

const card = (page: Page) => page.getByRole('region', { name: 'A run was cut' });

async function goOn(page: Page, file: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await card(page).getByRole('button', { name: 'Choose the file and go on' }).click();
	await (await chooser).setFiles(file);
}

/** The figures as they stand on the page, without how long they took. */
async function figures(page: Page): Promise<string> {
	await resultsShown(page);
	return (await page.locator('main').innerText()).replace(/in [\d.]+ seconds/, '');
}

test('a run that is cut at a random moment, its page closed or its browser killed, goes on and comes to the same figures', async ({
	baseURL
}) => {
	test.setTimeout(60_000 + CUTS * 30_000);
	const random = moments(20160911);
	const browser = await MortalBrowser.on(baseURL!);
	try {
		const words = await setUp(browser.page);
		await begin(browser.page, words);
		const undisturbed = await figures(browser.page);
		for (let cut = 0; cut < CUTS; cut++) {
			await begin(browser.page, words);
			await untilStored(browser.page, 1 + Math.floor(random() * 4), random() * 150);
			await (cut % 2 === 0 ? browser.killAndOpen() : browser.closePageAndOpen());
			const { page } = browser;
			await page.goto('./');
			await unlock(page, words);
			await expect(card(page)).toContainText(/A run of Los Angeles County was cut at \d+%\./);
			await goOn(page, county);
			expect(await figures(page), `cut ${cut}`).toBe(undisturbed);
		}
	} finally {
		await browser.remove();
	}
});
