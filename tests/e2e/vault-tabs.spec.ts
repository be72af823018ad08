import { expect, test } from '@playwright/test';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { keep, keepState, keptList, lock, setUp, unlock } from './vault-steps';

const file = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);

test('after a lock neither the back button nor a reload shows anything of what was open', async ({ page }) => {
	await runOn(page, [file]);
	await keep(page);
	await page.getByRole('button', { name: 'Open now' }).click();
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByText('EXAMPLE, ANNA').first()).toBeVisible();
	await lock(page);
	const nothing = async () => {
		await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
		await expect(keepState(page)).toHaveText('Locked');
		expect(await page.content()).not.toMatch(/ANNA|Sacramento/i);
	};
	await nothing();
	for (let step = 0; step < 4; step++) {
		await page.goBack();
		await nothing();
	}
	await page.reload();
	await nothing();
});

test('a second tab is told that the first has it open, and takes it over while that one stores: nothing is half there', async ({
	page,
	context
}) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await page.getByRole('link', { name: 'Clearslate start page' }).click();
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('20000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);

	const second = await context.newPage();
	await second.goto('./');
	await second.getByLabel('Passphrase or recovery code').fill(words);
	await second.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(second.getByText('Another tab of this browser has it open.')).toBeVisible();
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Keep this run here' }).click();
	await second.getByRole('button', { name: 'Open it here and lock it there' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible({ timeout: 5000 });
	await expect(keepState(second)).toHaveText('Open');

	await second.reload();
	await unlock(second, words);
	await keepState(second).getByRole('link').click();
	await expect(keptList(second).first()).toBeVisible();
	await expect(second.getByText('cannot be opened')).toHaveCount(0);
	const runs = await keptList(second).count();
	for (let run = 0; run < runs; run++) {
		await keptList(second).nth(run).getByRole('button', { name: 'Open', exact: true }).click();
		await resultsShown(second);
		await keepState(second).getByRole('link').click();
	}
});

test('before a run that will be kept, a device with little room says what it may need and what is left', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.storage.estimate = () => Promise.resolve({ quota: 900_000, usage: 899_900 });
	});
	await runOn(page, [file]);
	await page.getByRole('link', { name: 'Keep this on the device' }).click();
	await expect(page.getByText(/gives this site no more than 900 kB\. In a private window/)).toBeVisible();
	await setUp(page);
	await page.getByRole('link', { name: 'Clearslate start page' }).click();
	await page.locator('input[type=file]').first().setInputFiles([file]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await expect(page.getByText(/^Up to .* will be kept of this run, and the browser has 100 bytes left/)).toBeVisible();
});
