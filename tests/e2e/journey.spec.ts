import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { folderContents, giveFolder, leadingNumber, openTab, resultsShown } from './county-steps';
import { complaints } from './support/watch';

test.use({ serviceWorkers: 'allow' });

/** The walk that the documentation shows: one picture for each step, at laptop size. */
function walk(page: Page, info: TestInfo): (name: string) => Promise<void> {
	let step = 0;
	return async (name) => {
		step += 1;
		if (info.project.name !== 'laptop') return;
		await page.screenshot({ path: `docs/walk/${String(step).padStart(2, '0')}-${name}.png` });
	};
}

test('an analyst tries a made-up county, reads the results down to one cell, and saves the files', async ({
	page
}, info) => {
	test.slow();
	// So that the pictures are of one day.
	await page.clock.setFixedTime(new Date('2026-11-20T20:00:00Z'));
	await giveFolder(page);
	const picture = walk(page, info);
	const heard = complaints(page);

	await page.goto('./');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('leave behind');
	await expect(page.getByText('You can switch the network off now.')).toBeVisible();
	await picture('start');

	await page.getByText('Change the county or its size').click();
	await expect(page.getByLabel('County')).toHaveValue('SACRAMENTO');
	await page.getByLabel('Number of records').fill('200000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Reading the records' })).toBeVisible({ timeout: 30_000 });
	await picture('running');

	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('all 200,000 records are accounted for');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const open = page.getByRole('region', { name: 'What is open' });
	await expect(open).toContainText('Made-up data');
	await expect(open).toContainText('Sacramento County');
	await expect(open).toContainText('as of November 20, 2026');
	await expect(open).toContainText('County policy of 2019-20');
	await expect(page.getByText('not legal advice')).toBeVisible();
	await picture('figures');

	await page.getByText('What this counts').nth(1).click();
	await expect(page.getByText('People with at least one felony conviction')).toBeVisible();
	const inScope = leadingNumber(await page.getByText('people are in scope').textContent());

	await openTab(page, 'Convictions');
	await expect(page.getByRole('status').filter({ hasText: 'convictions' })).toHaveText(
		`${inScope.toLocaleString('en-US')} convictions`
	);
	await picture('convictions');

	await openTab(page, 'To review');
	await expect(page.getByRole('heading', { name: 'To review' })).toBeVisible();
	await picture('to-review');
	await page
		.getByRole('button', { name: /Show these convictions/ })
		.first()
		.click();
	await expect(page.getByRole('checkbox', { name: /Needs a person/ })).toBeChecked();
	// The rows of the longer list stay until those of this one are here.
	await expect(page.getByRole('status').filter({ hasText: 'conviction' })).not.toHaveText(
		`${inScope.toLocaleString('en-US')} convictions`
	);
	await picture('needs-a-person');

	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page).toHaveURL(/#\/county\/person\/\d+$/);
	await expect(page).toHaveTitle('One record · Clearslate');
	const card = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { level: 3 }), hasText: 'Needs a person' })
		.last();
	const decision = card.getByText(/^How this was decided/);
	await decision.click();
	await expect(card.getByText(/column [A-Z_]+, made-up.*, line\s[\d,]+/).first()).toBeVisible();
	await card.scrollIntoViewIfNeeded();
	await picture('one-record');
	await page.getByRole('link', { name: 'Back to the list' }).click();
	await expect(page.getByRole('checkbox', { name: /Needs a person/ })).toBeChecked();

	await openTab(page, 'Records read');
	await expect(page.getByText('Every record of every file is accounted for')).toBeVisible();
	await picture('records-read');

	await openTab(page, 'Download');
	await expect(page.getByText(/files, about .* in all/)).toBeVisible();
	await picture('download');
	await page.getByRole('button', { name: 'Choose a folder and save' }).click();
	await expect(page.getByText('4 files were saved to the folder “results”.')).toBeVisible({ timeout: 60_000 });
	await picture('saved');

	const files = await folderContents(page);
	const named = (part: string) => files[Object.keys(files).find((name) => name.includes(part)) ?? ''] ?? '';
	expect(named('decisions').trimEnd().split('\n')).toHaveLength(inScope + 1);
	expect(JSON.parse(named('summary'))).toHaveProperty('county');
	expect(JSON.parse(named('ledger'))).toHaveProperty('files.0.records', 200_000);
	expect(heard).toEqual([]);
});
