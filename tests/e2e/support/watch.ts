import { expect, type Page } from '@playwright/test';

/** Everything that a page says is wrong: errors, warnings, failed policies. Empty when all is well. */
export function complaints(page: Page): string[] {
	const heard: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
	});
	page.on('pageerror', (error) => heard.push(error.message));
	return heard;
}

/** Every address that the page, its frames and its workers ask for, but for those made on the spot. */
export function requests(page: Page): string[] {
	const asked: string[] = [];
	page.context().on('request', (request) => {
		if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url());
	});
	return asked;
}

/** The page has started: Kit has put it together and taken over its links. */
export async function started(page: Page): Promise<void> {
	await page.locator('main h1').first().waitFor();
}

/** The app is kept on the device, and the service worker answers for this page. */
export async function keptOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
	});
}

/** Where the page's own links lead. Each must be a bare hash: anything before it leaves the app under a sub-path. */
export async function ownLinks(page: Page): Promise<string[]> {
	const all = await page
		.locator('a[href*="#/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(all.length).toBeGreaterThan(0);
	for (const link of all) expect(link).toMatch(/^#\//);
	return [...new Set(all)];
}

export async function follow(page: Page, link: string): Promise<void> {
	await page.evaluate((address) => (location.href = address), link);
	await page.waitForURL((url) => url.hash === link);
	await page.locator('main h1').first().waitFor();
	await started(page);
}
