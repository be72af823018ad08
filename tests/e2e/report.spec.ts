import { expect, test, type Page } from '@playwright/test';
import { leadingNumber, openTab, runSample, textOf } from './county-steps';
import { expectNoViolations } from './support/accessible';

async function savedPdf(page: Page): Promise<string> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as PDF' }).click();
	const download = await coming;
	expect((await textOf(download)).slice(0, 5)).toBe('%PDF-');
	await expect(page.getByText(`Saved: ${download.suggestedFilename()}`)).toBeVisible();
	return download.suggestedFilename();
}

test('the report sums to the results, shows its charts as tables too, and leaves small groups out for publication', async ({
	page
}) => {
	await runSample(page, 6000);
	const relief = leadingNumber(await page.getByRole('heading', { level: 1 }).textContent());
	await openTab(page, 'Report');
	await expect(page.getByRole('heading', { name: 'By race' })).toBeVisible();
	await expect(
		page.getByText(`${relief.toLocaleString('en-US')} convictions can be dismissed or reduced`)
	).toBeVisible();
	await expect(
		page
			.getByRole('img', { name: /^Bars of the convictions of each year/ })
			.locator('rect')
			.first()
	).toBeVisible();
	const race = page.getByRole('table', { name: 'By race' });
	const people = await race.locator('tbody tr td:nth-child(2)').allTextContents();
	const all = leadingNumber(await race.locator('tfoot td').first().textContent());
	expect(people.reduce((sum, text) => sum + leadingNumber(text), 0)).toBe(all);
	const beside = page.getByRole('table', { name: 'Other policies beside this one' });
	await expect(beside.getByRole('columnheader')).toHaveText([/Figure/, /^Chosen: /, 'Dismiss everything']);
	await page.getByLabel('Another policy').selectOption({ label: 'Los Angeles County, October 2019' });
	await expect(beside.locator('tbody tr').first().locator('td')).toHaveText([/^\d/, /^\d/, /^\d/]);
	await expectNoViolations(page);
	// Paper has nothing to press: the single years are printed, and folded away again.
	const years = page.getByRole('table', { name: 'By year of conviction' });
	await expect(years).toBeHidden();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(years).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(years).toBeHidden();
	expect(await savedPdf(page)).toBe('made-up_report.pdf');

	await page.getByLabel('For publication').check();
	await expect(page.getByText('A dash stands where a number was left out')).toBeVisible();
	const shown = (await race.locator('tbody tr td:nth-child(2)').allTextContents()).filter((text) => /\d/.test(text));
	for (const text of shown) expect(leadingNumber(text)).toBeGreaterThan(10);
	await expect(beside).toBeHidden();
	expect(await savedPdf(page)).toBe('made-up_report-for-publication.pdf');
	await expectNoViolations(page);
});
