import { expect, test } from '@playwright/test';
import { conviction, extract } from './county-files';
import { everyOf, giveNoFolder, leadingNumber, openTab, resultsShown, runOn, textOf } from './county-steps';

test('a change of the policy is decided again without reading the file again', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	const before = await page.getByRole('heading', { level: 1 }).textContent();
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByText('Change the policy’s options').click();
	for (const reduce of await everyOf(page.getByRole('radio', { name: 'Reduce' }))) await reduce.check();
	await page.getByRole('button', { name: 'Decide again' }).click();
	await resultsShown(page);
	await expect(page.getByText('Can be reduced').first()).toBeVisible();
	expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
	expect(leadingNumber(before)).toBeGreaterThan(0);
});

test('an options file of the older tool sets the choices, and a wrong one leaves them as they were', async ({
	page
}) => {
	await page.goto('./');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByText('Change the policy’s options').click();
	const options = {
		baselineEligibility: { dismiss: ['11357', '11358'], reduce: ['11359', '11360'] },
		additionalRelief: { subjectAgeThreshold: 57, subjectIsDeceased: true }
	};
	const input = page.locator('input[type=file]');
	await input.setInputFiles({
		name: 'options.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(options))
	});
	await expect(page.getByText('The choices of options.json are set.')).toBeVisible();
	await expect(page.getByText('57 years', { exact: false }).first()).toBeVisible();
	await expect(page.getByRole('group', { name: /11359/ }).getByRole('radio', { name: 'Reduce' })).toBeChecked();
	await input.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
	await expect(page.getByText('notes.json is not an options file of the older tool')).toBeVisible();
	await expect(page.getByRole('group', { name: /11359/ }).getByRole('radio', { name: 'Reduce' })).toBeChecked();
});

test('figures link to the convictions that they count, and search finds a person by name', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	const cell = page.getByRole('button', { name: /^Show the/ }).first();
	const count = leadingNumber(await cell.textContent());
	await cell.click();
	const status = page.getByRole('status').filter({ hasText: /convictions?$/ });
	await expect(status).toHaveText(new RegExp(`^${count.toLocaleString('en-US')} of`));
	await page.getByRole('button', { name: 'Show all convictions' }).click();
	const name = (await page.getByRole('row').nth(1).getByRole('link').textContent()) ?? '';
	const surname = name.split(',')[0];
	await page.getByLabel('Search').fill(surname.toLowerCase());
	await expect(status).toHaveText(/of/);
	await expect(page.getByRole('row').nth(1).getByRole('link')).toContainText(surname);
	await page.getByLabel('Search').fill('nobody is called this');
	await expect(page.getByText('No conviction matches')).toBeVisible();
});

test('where the browser cannot write to a folder, each file is saved as a download, exact copies if asked for', async ({
	page
}) => {
	await giveNoFolder(page);
	const odd = conviction({ SUBJECT_ID: '4001', COMMENT_TEXT: '=1+1' });
	await runOn(page, [extract('odd.dat', [conviction({}), odd])]);
	await openTab(page, 'Download');
	await expect(page.getByText('saves each file as a download of its own')).toBeVisible();
	for (const name of ['Decisions', 'Summary', 'Ledger']) await page.getByRole('checkbox', { name }).uncheck();
	await expect(page.getByText('1 file, about')).toBeVisible();

	const guarded = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the files' }).click();
	expect(await textOf(await guarded)).toContain("'=1+1");
	await expect(page.getByText('1 cell that a spreadsheet would have run as a formula was made safe.')).toBeVisible();

	await page.getByRole('radio', { name: 'Exact copies' }).check();
	const exact = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the files' }).click();
	expect(await textOf(await exact)).not.toContain("'=1+1");
	await expect(page.getByText('Cells were copied exactly.')).toBeVisible();
});
