import { expect, test } from '@playwright/test';
import { conviction, extract, wrongFiles } from './county-files';
import { chooseFiles, openTab, resultsShown } from './county-steps';

const wrong = wrongFiles[3][0];
const first = extract('part-1.dat', [
	conviction({}),
	conviction({ SUBJECT_ID: '3001', PRI_NAME: 'EXAMPLE,FAY', CII_NUMBER: 'A10000031' })
]);
const second = extract('part-2.dat', [
	conviction({
		CNT_ORDER: '102001001000',
		CYC_ORDER: '2',
		STP_EVENT_DATE: '19950601',
		OFFENSE_DESCR: '11359 HS-FOR SALE'
	})
]);

test('people are matched across two files, and each file has its own account', async ({ page }) => {
	await chooseFiles(page, [first]);
	// The button now says to add more; the second file comes on top of the first.
	await expect(page.getByRole('button', { name: 'Add more files' })).toBeVisible();
	await page.locator('input[type=file]').setInputFiles([second]);
	await expect(page.getByText('2 files to read')).toBeVisible();
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on 2 files/ }).click();
	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('3 convictions of 2 people');

	await openTab(page, 'Records read');
	await expect(page.getByRole('heading', { name: 'part-1.dat' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'part-2.dat' })).toBeVisible();

	await openTab(page, 'Convictions');
	await page.getByLabel('Search').fill('Example, Anna');
	await expect(page.getByText('2 of 3 convictions')).toBeVisible();
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByText('2 convictions on record, 2 in scope')).toBeVisible();
	await expect(page.getByText('part-1.dat, line 2').first()).toBeVisible();
	await expect(page.getByText('part-2.dat, line 2').first()).toBeVisible();
});

test('the same file chosen twice under two names is read once', async ({ page }) => {
	await chooseFiles(page, [first, { ...first, name: 'copy.dat' }]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByText('One file could not be read and is not part of these results.')).toBeVisible();
	await page.getByRole('link', { name: 'See the records that were set aside' }).click();
	await expect(page.getByText('same contents')).toBeVisible();
});

test('files can be dropped anywhere, on the start page too', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('heading', { level: 1 }).waitFor();
	const drop = async (file: typeof first) => {
		const transfer = await page.evaluateHandle(
			([name, text]) => {
				const data = new DataTransfer();
				data.items.add(new File([text], name));
				return data;
			},
			[file.name, file.buffer.toString()] as const
		);
		await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
		await expect(page.getByText('Drop the files to add them')).toBeVisible();
		await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
		await expect(page.getByText('Drop the files to add them')).toHaveCount(0);
	};
	await drop(first);
	await expect(page.getByRole('heading', { name: 'Choose the files to read' })).toBeVisible();
	await expect(page.getByText('1 file to read')).toBeVisible();
	await drop(second);
	await expect(page.getByText('2 files to read')).toBeVisible();
	// The button does the same for who cannot drag.
	await page.locator('input[type=file]').setInputFiles([wrong]);
	await expect(page.getByText('One file cannot be read and is left out.')).toBeVisible();
});
