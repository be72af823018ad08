import { expect, test, type Page } from '@playwright/test';
import { threePeople } from './county-files';
import { folderContents, giveFolder, giveNoFolder, openTab, runOn, runSample } from './county-steps';

async function chooseAllRows(page: Page): Promise<void> {
	await openTab(page, 'Download');
	await page.getByRole('checkbox', { name: /^All rows(?!,)/ }).check();
	await page.getByRole('checkbox', { name: 'All rows, condensed' }).check();
}

async function names(page: Page): Promise<string[]> {
	return Object.keys(await folderContents(page)).sort();
}

test(
	'saving can be stopped within a second: what is not whole is removed and named, and it can be saved again',
	{ tag: '@clock' },
	async ({ page }) => {
		test.slow();
		await giveFolder(page);
		await runSample(page, 300_000);
		await openTab(page, 'Download');
		for (const name of ['Decisions', 'Ledger', 'Rows in scope']) await page.getByRole('checkbox', { name }).uncheck();
		await page.getByRole('button', { name: 'Choose a folder and save' }).click();
		await expect(page.getByText('1 file was saved')).toBeVisible();
		const before = await folderContents(page);

		await chooseAllRows(page);
		await page.getByRole('button', { name: 'Choose a folder and save' }).click();
		await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
		await page.waitForTimeout(150);
		const pressed = Date.now();
		await page.getByRole('button', { name: 'Stop' }).click();
		const said = page.getByRole('status').filter({ hasText: 'Saving was stopped.' });
		await expect(said).toBeVisible();
		expect(Date.now() - pressed).toBeLessThan(1000);
		await expect(said).toContainText(
			/Not finished, so they were removed: made-up_All_Results\.csv and made-up_All_Results_Condensed\.csv\./
		);
		expect(await folderContents(page)).toEqual(before);

		await page.getByRole('checkbox', { name: /^All rows(?!,)/ }).uncheck();
		await page.getByRole('button', { name: 'Choose a folder and save' }).click();
		await expect(page.getByText('2 files were saved')).toBeVisible({ timeout: 60_000 });
		expect(await names(page)).toEqual(['made-up_All_Results_Condensed.csv', 'made-up_summary.json']);
	}
);

test('a saving that runs out of room says over which file, removes it, and keeps the results open', async ({
	page
}) => {
	await giveFolder(page);
	await runSample(page, 4000);
	await chooseAllRows(page);
	const session = await page.context().newCDPSession(page);
	const origin = new URL(page.url()).origin;
	const used = await page.evaluate(async () => {
		await (await navigator.storage.getDirectory()).getDirectoryHandle('results', { create: true });
		return (await navigator.storage.estimate()).usage ?? 0;
	});
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 500_000 });
	await page.getByRole('button', { name: 'Choose a folder and save' }).click();
	const said = page.getByRole('alert').filter({ hasText: 'There was no room left for made-up_' });
	await expect(said).toContainText('removed: made-up_');
	await expect(said).toContainText('The results are still open here.');
	expect(await names(page)).toEqual([]);

	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: 'Choose a folder and save' }).click();
	await expect(page.getByText('6 files were saved')).toBeVisible();
});

test('without a folder, a saving that is stopped saves nothing', async ({ page }) => {
	test.slow();
	await giveNoFolder(page);
	await runSample(page, 200_000);
	await chooseAllRows(page);
	let downloads = 0;
	page.on('download', () => downloads++);
	await page.getByRole('button', { name: 'Save the files' }).click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByText('Saving was stopped.')).toBeVisible();
	await expect(page.getByText('Nothing was saved.')).toBeVisible();
	expect(downloads).toBe(0);
});

test('two files called the same are told apart wherever they are named', async ({ page }) => {
	const other = { ...threePeople, buffer: Buffer.concat([threePeople.buffer, Buffer.from('too,short\n')]) };
	await giveNoFolder(page);
	await runOn(page, [threePeople, other]);
	await openTab(page, 'Records read');
	await expect(page.getByRole('heading', { name: 'county.dat (1)' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'county.dat (2)' })).toBeVisible();
});
