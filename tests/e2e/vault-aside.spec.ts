import { chromium, expect, test, type Page } from '@playwright/test';
import { browserOptions } from '../../scripts/browser.mjs';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { keep, keepState } from './vault-steps';

const file = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);
const NAMED = /ANNA|Sacramento/i;

/** A busy browser may put no page aside: then it is asked again. */
const ATTEMPTS = 6;

/**
 * In a browser that puts pages aside, which Playwright keeps it from unless told. `work` leaves the page and comes back, and
 * returns what was seen of it as it was; that may show nothing.
 */
async function inBrowser(baseURL: string, work: (page: Page) => Promise<string | null>): Promise<void> {
	const browser = await chromium.launch({
		...browserOptions(),
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	let seen: string | null = null;
	try {
		for (let attempt = 0; seen === null && attempt < ATTEMPTS; attempt++) {
			const context = await browser.newContext({ baseURL });
			await context.addInitScript(() => {
				addEventListener('pageshow', ({ persisted }) => {
					if (persisted) sessionStorage.setItem('shown again', document.body.innerText);
				});
			});
			seen = await work(await context.newPage());
			await context.close();
		}
	} finally {
		await browser.close();
	}
	expect(seen, 'it was put aside').not.toBeNull();
	expect(seen).not.toMatch(NAMED);
}

async function toOneRecord(page: Page): Promise<void> {
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByText('EXAMPLE, ANNA').first()).toBeVisible();
}

/** To another page and back, after which something else is to stand there; returns what was seen before that. */
async function awayAndBack(page: Page, then: string): Promise<string | null> {
	await page.goto('about:blank');
	await page.goBack({ waitUntil: 'commit' });
	await expect(page.getByRole('heading', { name: then })).toBeVisible();
	expect(await page.content()).not.toMatch(NAMED);
	return page.evaluate(() => sessionStorage.getItem('shown again'));
}

test('a page that was put aside and is shown again is covered from the first moment, and locks', async ({
	baseURL
}) => {
	await inBrowser(baseURL!, async (page) => {
		await runOn(page, [file]);
		await keep(page);
		await page.getByRole('button', { name: 'Open now' }).click();
		await toOneRecord(page);
		const seen = await awayAndBack(page, 'Locked');
		await expect(keepState(page)).toHaveText('Locked');
		return seen;
	});
});

test('what was open for a visit only is not there for who presses back after it was left', async ({ baseURL }) => {
	await inBrowser(baseURL!, async (page) => {
		await runOn(page, [file]);
		await resultsShown(page);
		await toOneRecord(page);
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			if (asked.length === 1) void dialog.accept();
		});
		const seen = await awayAndBack(page, 'No results are open');
		expect(asked, 'it asks before it is left, and not again').toEqual(['beforeunload']);
		return seen;
	});
});
