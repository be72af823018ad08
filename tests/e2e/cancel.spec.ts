import { expect, test } from '@playwright/test';
import { resultsShown } from './county-steps';

test('a run can be cancelled within a second, and the next one starts clean', { tag: '@clock' }, async ({ page }) => {
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

test(
	'while reading, a cancel goes back to the choices, which are as they were, and says that nothing was kept',
	{ tag: '@clock' },
	async ({ page }) => {
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
	}
);

test('the page stays responsive while a run works', { tag: '@clock' }, async ({ page }) => {
	test.slow();
	await page.goto('./');
	// What blocked the page for long between the appearance of the progress bar and its end.
	await page.evaluate(() => {
		const seen = { from: 0, to: 0, tasks: [] as { at: number; lasted: number }[] };
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ at: startTime, lasted: duration });
		}).observe({ entryTypes: ['longtask'] });
		new MutationObserver(() => {
			const works = document.querySelector('[role=progressbar]') !== null;
			if (works && seen.from === 0) seen.from = performance.now();
			if (!works && seen.from > 0 && seen.to === 0) seen.to = performance.now();
		}).observe(document.body, { subtree: true, childList: true });
		Object.assign(window, { seen });
	});
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('200000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
	const blocked = await page.evaluate(() => {
		const { seen } = window as unknown as {
			seen: { from: number; to: number; tasks: { at: number; lasted: number }[] };
		};
		const during = seen.tasks.filter(({ at, lasted }) => at >= seen.from && at + lasted <= seen.to);
		return { worked: seen.to - seen.from, longest: Math.max(0, ...during.map(({ lasted }) => lasted)) };
	});
	expect(blocked.worked).toBeGreaterThan(200);
	expect(blocked.longest).toBeLessThan(200);
});
