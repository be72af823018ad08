import { expect, test, type Page } from '@playwright/test';
import { conviction, extract } from './county-files';
import { openTab, runOn } from './county-steps';
import { expectNoViolations } from './support/accessible';
import { keep, keepState, unlock } from './vault-steps';

const file = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);
const MINUTE = 60_000;

/** Keeps a run under a clock that the test moves; gives the passphrase. */
async function keptRun(page: Page): Promise<string> {
	await page.clock.install();
	await runOn(page, [file]);
	const { words } = await keep(page);
	return words;
}

const locked = (page: Page) => page.getByRole('heading', { name: 'Locked' });
const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' });

/** The page goes out of sight and comes back, as when a device sleeps and wakes. */
async function turnVisible(page: Page, state: 'hidden' | 'visible'): Promise<void> {
	await page.evaluate((value) => {
		Object.defineProperty(document, 'hidden', { value: value === 'hidden', configurable: true });
		Object.defineProperty(document, 'visibilityState', { value, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

test('left alone for five minutes it asks half a minute before, can be kept open by one key, and else locks', async ({
	page
}) => {
	const words = await keptRun(page);
	await page.clock.runFor(4 * MINUTE);
	await page.mouse.move(20, 20);
	await page.clock.runFor(4.4 * MINUTE);
	await expect(warning(page)).toHaveCount(0);

	await page.getByRole('link', { name: 'Help', exact: true }).focus();
	await page.clock.runFor(0.2 * MINUTE);
	await expect(warning(page)).toBeVisible();
	await expect(warning(page)).toContainText(/Clearslate locks in (?:2\d|30) s\./);
	await expect(warning(page).getByRole('button', { name: 'Stay open' })).toBeFocused();
	await expectNoViolations(page);
	await page.mouse.move(40, 40);
	await expect(warning(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(warning(page)).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Help', exact: true })).toBeFocused();

	await page.clock.runFor(4.9 * MINUTE);
	await page.getByRole('button', { name: 'Stay open' }).click();
	await page.clock.runFor(4.9 * MINUTE);
	await expect(warning(page)).toBeVisible();
	await page.clock.runFor(0.2 * MINUTE);
	await expect(locked(page)).toBeVisible();
	await expect(keepState(page)).toHaveText('Locked');

	await page.clock.resume();
	await unlock(page, words);
	await expect(keepState(page)).toHaveText('Open');
});

test('a longer time that is chosen is kept with the vault; a device that wakes after it shows nothing and locks', async ({
	page
}) => {
	const words = await keptRun(page);
	await page.getByLabel('Lock by itself').selectOption({ label: 'After 15 minutes unused' });
	await expect(page.getByLabel('Lock by itself')).toBeEnabled();
	await page.getByRole('button', { name: 'Lock now' }).click();
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await expect(page.getByLabel('Lock by itself')).toHaveValue('15');
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await openTab(page, 'Convictions');
	await expect(page.getByText('EXAMPLE, ANNA')).toBeVisible();

	await turnVisible(page, 'hidden');
	await expect(page.getByText('EXAMPLE, ANNA')).not.toBeVisible();
	await page.clock.fastForward(14 * MINUTE);
	await turnVisible(page, 'visible');
	await expect(page.getByText('EXAMPLE, ANNA')).toBeVisible();

	await turnVisible(page, 'hidden');
	const seen = await page.evaluate(
		async (later) => {
			const told = Date.now;
			Date.now = () => told() + later;
			Object.defineProperty(document, 'hidden', { value: false, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
			await Promise.resolve();
			Date.now = told;
			return document.querySelector<HTMLElement>('.page')!.innerText;
		},
		8 * 60 * MINUTE
	);
	expect(seen).not.toContain('ANNA');
	await expect(locked(page)).toBeVisible();
});

test('F9 or a button hides the page at once, from eyes, screen readers and paper, and shows it again', async ({
	page
}) => {
	await keptRun(page);
	await page.getByRole('button', { name: 'Open now' }).click();
	await openTab(page, 'Convictions');
	const name = page.getByText('EXAMPLE, ANNA');
	await expect(name).toBeVisible();
	await page.getByLabel('Search').focus();
	await page.keyboard.press('F9');
	await expect(name).not.toBeVisible();
	await expect(page).toHaveTitle('Clearslate');
	await expect(page.getByRole('heading')).toHaveText(['Hidden']);
	await expect(page.getByRole('button', { name: 'Show the page' })).toBeFocused();
	await expectNoViolations(page);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading')).toHaveText(['Hidden']);
	await page.emulateMedia({ media: 'print' });
	for (const part of await page.locator('.page, dialog').all()) await expect(part).not.toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.keyboard.press('F9');
	await expect(name).toBeVisible();
	await expect(page.getByLabel('Search')).toBeFocused();

	await page.getByRole('button', { name: 'Hide', exact: true }).tap();
	await expect(name).not.toBeVisible();
	await page.getByRole('button', { name: 'Show the page' }).tap();
	await expect(name).toBeVisible();

	await page.keyboard.press('F9');
	await page.clock.runFor(4.6 * MINUTE);
	await page.mouse.move(30, 30);
	await expect(page.getByText('It locks in less than half a minute.')).toBeVisible();
	await page.clock.runFor(0.5 * MINUTE);
	await expect(locked(page)).toBeVisible();
});
