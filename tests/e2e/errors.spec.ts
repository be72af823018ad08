import { expect, test } from '@playwright/test';
import { conviction, extract, noCounty, threePeople, wrongFiles } from './county-files';
import { chooseFiles, openTab, resultsShown, runOn, textOf } from './county-steps';

test('each kind of file that is not an extract is refused with what it is, what is safe and what to ask for', async ({
	page
}) => {
	await chooseFiles(
		page,
		wrongFiles.map(([file]) => file)
	);
	const list = page.getByRole('list', { name: 'Chosen files' });
	for (const [file, says] of wrongFiles) {
		const row = list.getByRole('listitem').filter({ hasText: file.name });
		await expect(row).toContainText('Cannot be read');
		await expect(row).toContainText(says);
		await expect(row).toContainText('Nothing was read from it and the file is unchanged.');
	}
	await expect(page.getByText('Choose at least one file that can be read.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Continue to the choices' })).toHaveCount(0);
});

test('a refused file is left out and the others are read', async ({ page }) => {
	await chooseFiles(page, [threePeople, wrongFiles[3][0]]);
	await expect(page.getByText('One file cannot be read and is left out.')).toBeVisible();
	await page.getByRole('button', { name: 'Remove letter.pdf' }).click();
	await expect(page.getByText('letter.pdf', { exact: true })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Continue to the choices' })).toBeVisible();
});

test('a damaged file is read as far as it can be: a warning above the sentence, and every record in the ledger', async ({
	page
}) => {
	const whole = conviction({ SUBJECT_ID: '2001', PRI_NAME: 'EXAMPLE,DORA' });
	const damaged = extract('damaged.dat', [
		conviction({}),
		whole.split(',').slice(0, 60).join(','),
		conviction({ SUBJECT_ID: '2002', CNT_ORDER: '1.01001E+11' }),
		'',
		conviction({ SUBJECT_ID: '2003', PRI_NAME: 'EXAMPLE,EVA' })
	]);
	await runOn(page, [damaged]);
	await expect(page.getByText('2 records of 5 could not be read and were set aside.')).toBeVisible();
	await page.getByRole('link', { name: 'See the records that were set aside' }).click();
	await expect(page.getByText('fewer than the 95 columns')).toBeVisible();
	await expect(page.getByText('changed by a spreadsheet program')).toBeVisible();
	await expect(page.getByText('Line 3.')).toBeVisible();
	await page.getByText('Show its text').first().click();
	await expect(page.locator('pre').first()).toContainText('EXAMPLE,DORA');
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the ledger' }).click();
	const ledger = JSON.parse(await textOf(await saved)) as {
		files: { records: number; accepted: number; quarantined: number; blank: number }[];
	};
	const { records, accepted, quarantined, blank } = ledger.files[0];
	expect(records).toBe(accepted + quarantined + blank);
	expect([records, quarantined, blank]).toEqual([5, 2, 1]);
});

test('a file without a conviction of the county says so instead of showing zeros', async ({ page }) => {
	await chooseFiles(page, [threePeople]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('combobox', { name: 'County' }).fill('alp');
	await page.getByRole('option', { name: 'Alpine' }).click();
	await expect(page.getByText('Most of the file’s first records are from Sacramento, not Alpine.')).toBeVisible();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('No conviction in scope was found');
	await expect(page.getByRole('heading', { name: 'No conviction in scope', exact: true })).toBeVisible();
});

test('pages that need results say what to do when none are open', async ({ page }) => {
	for (const address of ['results', 'results/convictions', 'results/download', 'person/7']) {
		await page.goto(`./#/county/${address}`);
		await expect(page.getByRole('heading', { name: 'No results are open' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Choose a file' })).toBeVisible();
	}
	await page.goto('./#/no/such/page');
	await expect(page.getByText('There is no page at this address.')).toBeVisible();
});

test('the county is asked for where the file does not propose one', async ({ page }) => {
	await chooseFiles(page, [noCounty]);
	await expect(page.getByText('No county recognised in its first records')).toBeVisible();
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await expect(page.getByRole('alert')).toHaveText('Choose the county first.');
	const county = page.getByRole('combobox', { name: 'County' });
	await expect(county).toBeFocused();
	await county.fill('nap');
	await page.getByRole('option', { name: 'Napa' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await openTab(page, 'To review');
	await expect(page.getByText('County of the conviction')).toBeVisible();
});

test('a record of an earlier run is not shown as one of the open results', async ({ page }) => {
	await runOn(page, [threePeople]);
	await openTab(page, 'Convictions');
	await page.getByRole('link', { name: 'EXAMPLE, CARLA' }).click();
	await page.getByRole('heading', { name: 'EXAMPLE, CARLA' }).waitFor();
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByRole('link', { name: 'Back to the files' }).click();
	await page.getByRole('button', { name: 'Remove county.dat' }).click();
	await page.locator('input[type=file]').setInputFiles([extract('one.dat', [conviction({})])]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	for (let back = 0; back < 4; back++) await page.goBack();
	await expect(page.getByRole('heading', { name: 'This person is not in the open results' })).toBeVisible();
});

test('a folder that the browser may not write to is an error in words, and the results stay', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(window, {
			showDirectoryPicker: () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
		});
	});
	await runOn(page, [threePeople]);
	await openTab(page, 'Download');
	await page.getByRole('button', { name: 'Choose a folder and save' }).click();
	await expect(page.getByRole('alert')).toContainText('Nothing was written.');
	await openTab(page, 'Figures');
	await resultsShown(page);
});
