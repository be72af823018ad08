import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { leadingNumber, openTab, runSample } from './county-steps';

async function expectNoViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
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
	await expectNoViolations(page);

	await page.getByLabel('For publication').check();
	await expect(page.getByText('A dash stands where a number was left out')).toBeVisible();
	const shown = (await race.locator('tbody tr td:nth-child(2)').allTextContents()).filter((text) => /\d/.test(text));
	for (const text of shown) expect(leadingNumber(text)).toBeGreaterThan(10);
	await expectNoViolations(page);
});
