import { expect, test } from '@playwright/test';
import { shell } from '../../src/lib/words/en/shell';
import { start } from '../../src/lib/words/en/start';
import { resultsShown } from './county-steps';
import { host, type Host } from './support/sites';
import { complaints, follow, keptOffline, ownLinks, started } from './support/watch';

test.use({ serviceWorkers: 'allow' });

const NEWER = 'f'.repeat(16);

let site: Host;

test.beforeEach(async () => {
	site = await host('/clearslate/');
});
test.afterEach(() => site.remove());

test('after one load it starts again with the host gone, under any path, and runs a county', async ({
	page,
	context
}) => {
	const heard = complaints(page);
	await page.goto(site.url);
	await started(page);
	await keptOffline(page);

	await site.stop();
	await context.setOffline(true);
	await page.reload();
	await started(page);
	for (const link of await ownLinks(page)) {
		await follow(page, link);
		await page.reload();
		await started(page);
	}
	const list = await page.evaluate(async () => (await fetch('./checksums.txt')).text());
	expect(list).toMatch(/^[0-9a-f]{64} {2}/);

	await page.goto(site.url);
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);

	const another = await context.newPage();
	await another.goto(`${site.url}index.html`);
	await started(another);
	expect(heard).toEqual([]);
});

test('a newer version waits until it is asked for, and an open page keeps the parts it may still need', async ({
	page,
	context
}) => {
	const versions = () => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)).sort());
	const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
	await page.goto(site.url);
	await started(page);
	await keptOffline(page);
	const [first] = await versions();
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));

	site.newVersion(NEWER);
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect.poll(waiting).toBe(true);
	expect(await versions()).toEqual([first, NEWER].sort());

	// A second page and a reload of the first do not bring it in: it is taken when the reader says so.
	const another = await context.newPage();
	await another.goto(site.url);
	await started(another);
	expect(await waiting()).toBe(true);

	await another.evaluate(() =>
		navigator.serviceWorker.getRegistration().then((it) => it?.waiting?.postMessage({ type: 'take-over' }))
	);
	await expect.poll(waiting).toBe(false);
	// Nobody on this page asked, so it was not loaded anew; what it may still load of its own version is there.
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
	await site.stop();
	await another.reload();
	await started(another);
	expect(await versions()).toEqual([first, NEWER].sort());
});

test('the reader is told when the network can go, and takes a newer version by pressing for it', async ({ page }) => {
	await page.goto(site.url);
	await expect(page.getByText(start.offline)).toBeVisible();
	site.newVersion(NEWER);
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect(page.getByText(shell.update.ready)).toBeVisible();
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	await page.getByRole('button', { name: shell.update.take }).click();
	await page.waitForFunction(() => !('sameDocument' in window));
	await started(page);
	await expect(page.getByText(start.offline)).toBeVisible();
	await expect(page.getByText(shell.update.ready)).toBeHidden();
});
