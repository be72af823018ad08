import { expect, test } from '@playwright/test';
import { conviction, extract, threePeople } from './county-files';
import { resultsShown, runOn } from './county-steps';
import { keep, keepState, keptList, lock, runHere, setUp, unlock } from './vault-steps';

const one = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);

test('a run is kept by itself once the device keeps things, beside the one before, and the same place says so', async ({
	page
}) => {
	await runOn(page, [one]);
	await expect(keepState(page)).toHaveText('Just this visit');
	const { words } = await keep(page);
	await expect(keepState(page)).toHaveText('Kept on this device');

	await runHere(page, threePeople);
	await expect(keepState(page)).toHaveText('Kept on this device');
	await keepState(page).getByRole('link').click();
	await expect(keptList(page)).toHaveCount(2);

	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await expect(keptList(page)).toHaveCount(2);
	await expect(keptList(page).first()).toContainText('3 convictions');
	await expect(keptList(page).last()).toContainText('1 conviction ');
});

test('work begun beside a locked device is kept on it once it is unlocked, also where it is locked at once; erased, it starts anew', async ({
	page
}) => {
	await runOn(page, [one]);
	const { words } = await keep(page);
	await lock(page);

	await page.getByRole('button', { name: 'just this visit' }).click();
	await runHere(page, threePeople);
	await expect(keepState(page)).toHaveText('Just this visit');
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Open what is kept' }).click();
	await unlock(page, words);
	await expect(keepState(page)).toHaveText(/^(?:Keeping|Kept on this device)$/);

	await page.getByRole('button', { name: 'Lock now' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await expect(keptList(page)).toHaveCount(2);

	await page.getByRole('button', { name: 'Erase everything' }).click();
	await page.getByRole('button', { name: 'Erase it' }).click();
	await expect(page.getByText('There is nothing to keep yet')).toBeVisible();
	await runHere(page, one);
	await keep(page);
	await expect(keptList(page)).toHaveCount(1);
});

test('decided anew under another policy, a reopened run is kept so, and opens so', async ({ page }) => {
	await runOn(page, [threePeople]);
	const { words } = await keep(page);
	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);

	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'Dismiss everything' });
	await page.getByRole('button', { name: 'Decide again' }).click();
	await resultsShown(page);
	await expect(page.getByRole('region', { name: 'What is open' })).toContainText('Dismiss everything');
	const after = await page.getByRole('heading', { level: 1 }).textContent();
	await expect(keepState(page)).toHaveText('Kept on this device');

	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await expect(keptList(page)).toHaveCount(1);
	await expect(keptList(page)).toContainText('Dismiss everything');
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	await expect(page.getByRole('region', { name: 'What is open' })).toContainText('Dismiss everything');
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(after);
});

test('a second tab in a visit of its own keeps what it shows when the first locks or erases', async ({
	page,
	context
}) => {
	await runOn(page, [one]);
	const { words } = await keep(page);
	const second = await context.newPage();
	await second.goto('./');
	await second.getByRole('button', { name: 'just this visit' }).click();
	await runHere(second, threePeople);
	const sentence = await second.getByRole('heading', { level: 1 }).textContent();

	await lock(page);
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(sentence!);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await page.getByRole('button', { name: 'Erase it' }).click();
	await expect(page.getByText('There is nothing to keep yet')).toBeVisible();
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(sentence!);

	await keepState(second).getByRole('link').click();
	await setUp(second);
	await expect(keptList(second)).toHaveCount(1);
});
