import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/build-facts.mjs';
import { giveNoFolder, openTab, resultsShown } from './county-steps';
import { counter } from './support/sites';
import { complaints, follow, ownLinks, requests, started } from './support/watch';

const folder = join(root, 'build-portable');
const address = pathToFileURL(join(folder, 'clearslate.html')).href;

test('one file opens without a server and asks for nothing else', async ({ page, context }) => {
	expect(readdirSync(folder)).toEqual(['clearslate.html']);
	const heard = complaints(page);
	const asked = requests(page);
	await context.setOffline(true);
	await page.goto(address);
	await started(page);
	expect(
		await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((it) => it.status === 'loaded')))
	).toBe(true);
	for (const link of await ownLinks(page)) await follow(page, link);
	expect(heard).toEqual([]);
	expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
});

test('its workers start from the file, keep things here and reach nobody', async ({ page }) => {
	const other = await counter();
	await page.goto(address);
	await started(page);
	const said = await page.evaluate(
		(url) =>
			new Promise<unknown>((done, failed) => {
				const code = `fetch('${url}/worker').then(() => postMessage('through'), () => postMessage('refused'));`;
				const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
				worker.onmessage = (event: MessageEvent<unknown>) => done(event.data);
				worker.onerror = () => failed(new Error('the worker did not start'));
			}),
		other.url
	);
	expect(said).toBe('refused');
	expect(other.take()).toEqual([]);
	expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof indexedDB])).toEqual([
		true,
		'object',
		'object'
	]);
	await other.close();
});

test('a county is run, read and saved from the one file, with no network at all', async ({ page, context }) => {
	test.slow();
	await giveNoFolder(page);
	await context.setOffline(true);
	await page.goto(address);
	await started(page);
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('5000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('all 5,000 records are accounted for');
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByRole('heading', { name: 'In scope' })).toBeVisible();
	await page.getByRole('link', { name: 'Back to the list' }).click();
	await openTab(page, 'Download');
	await page.getByRole('button', { name: /Choose a folder and save|Save the files/ }).click();
	await expect(page.getByText(/4 files were saved/)).toBeVisible({ timeout: 60_000 });
});
