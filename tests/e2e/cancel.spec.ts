import { expect, test } from '@playwright/test';
import { resultsShown } from './county-steps';

test('a run can be cancelled within a second, and the next one starts clean', async ({ page }) => {
	test.slow();
	await page.goto('./');
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('1000000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.waitForTimeout(400);
	const pressed = Date.now();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Try it with a made-up county' })).toBeVisible();
	expect(Date.now() - pressed).toBeLessThan(1000);
	await expect(page.getByRole('region', { name: 'What is open' })).toHaveCount(0);

	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('2000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2,000 records');
});

test('while reading, a cancel goes back to the choices, which are as they were, and says that nothing was kept', async ({
	page
}) => {
	test.slow();
	// A county large enough to be caught while it is read.
	await page.goto('./');
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('500000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByRole('combobox', { name: 'County' }).fill('yol');
	await page.getByRole('option', { name: 'Yolo' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await expect(page.getByRole('heading', { name: 'Reading the records' })).toBeVisible();
	const pressed = Date.now();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('The run was cancelled. Nothing of it was kept')).toBeVisible();
	expect(Date.now() - pressed).toBeLessThan(1000);
	await expect(page.getByRole('combobox', { name: 'County' })).toHaveValue('Yolo');

	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByRole('region', { name: 'What is open' })).toContainText('Yolo County');
});

test('the page stays responsive while a run works', async ({ page }) => {
	test.slow();
	await page.goto('./');
	await page.evaluate(() => {
		const long: number[] = [];
		new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({
			entryTypes: ['longtask']
		});
		Object.assign(window, { longTasks: long });
	});
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('200000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
	expect(longest).toBeLessThan(200);
});
