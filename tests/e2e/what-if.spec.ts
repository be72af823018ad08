import { expect, test, type Locator, type Page } from '@playwright/test';
import { leadingNumber, openTab, runSample, textOf } from './county-steps';
import { expectNoViolations, sideways, smallTargets } from './support/accessible';

const AGE = /this old or older/;
const STATUTE = 'The statute: H&S 11361.8';
const LOS_ANGELES = 'Los Angeles County, October 2019';

/** A figure of the What if table: as run, what if, change. */
async function figure(page: Page, name: string): Promise<{ before: number; now: number; change: string }> {
	const cells = await page.getByRole('row', { name }).getByRole('cell').allTextContents();
	return { before: leadingNumber(cells[0]), now: leadingNumber(cells[1]), change: cells[2].trim() };
}

async function choosePolicy(page: Page, title: string, within: Page | Locator = page): Promise<void> {
	await within.getByRole('combobox', { name: 'Policy' }).selectOption({ label: title });
}

async function openWhatIf(page: Page, rows = 5000): Promise<void> {
	await runSample(page, rows);
	await openTab(page, 'What if');
	await page.getByRole('heading', { name: 'What if' }).waitFor();
}

/** Los Angeles as run: decided so that its own age, 50, is the one to change. */
async function runUnderLosAngeles(page: Page): Promise<void> {
	await choosePolicy(page, LOS_ANGELES);
	await page.getByRole('button', { name: 'Use this policy for the results' }).click();
	await expect(page.getByText(`The results are now decided under: ${LOS_ANGELES}.`)).toBeVisible();
}

async function expectUsable(page: Page): Promise<void> {
	await expectNoViolations(page);
	expect(await sideways(page)).toBe(0);
	expect(await smallTargets(page)).toEqual([]);
}

test('with Los Angeles’ policy and the age lowered to 40, one sees who gains, by which step, and both traces', async ({
	page
}) => {
	test.slow();
	await openWhatIf(page, 20_000);
	await runUnderLosAngeles(page);

	await page.getByRole('slider', { name: AGE }).focus();
	for (let years = 50; years > 40; years--) await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('slider', { name: AGE })).toHaveAttribute('aria-valuetext', '40 years');
	await expect(page.getByText(/^[\d,]+ (person gains|people gain), nobody loses\b/)).toBeVisible();

	await page.getByRole('button', { name: 'Compare with the run’s policy' }).click();
	await expect(page.getByRole('region', { name: 'Policy A' })).toContainText('as run');
	const gain = page.getByRole('button', { name: /^Gain/ });
	await gain.click();
	await expect(gain).toHaveAttribute('aria-pressed', 'true');
	const first = page.getByRole('table').last().getByRole('row').nth(1);
	await expect(first).toContainText('Gains');
	await expect(first.getByRole('cell').last()).toContainText('Can be dismissed');
	await expect(first.getByRole('cell').last()).toContainText('40');

	const name = await first.getByRole('link').textContent();
	await first.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name: name?.trim() ?? '' })).toBeFocused();
	await expect(page.getByText(/^Reconstructed from published source code of 2019-20/)).toHaveCount(1);
	const traces = page.getByText(/^How this was decided/);
	expect(await traces.count()).toBeGreaterThanOrEqual(2);
	await traces.nth(1).click();
	await expect(page.getByText('This step decides').filter({ visible: true }).first()).toBeVisible();
	await expectUsable(page);
	await page.getByRole('link', { name: 'Back to the comparison' }).click();
	await expect(gain).toHaveAttribute('aria-pressed', 'true');
});

test('what was tried is saved as a file, and stands in another browser with its age of 40', async ({
	page,
	browser
}) => {
	test.slow();
	await openWhatIf(page);
	await runUnderLosAngeles(page);
	const save = page.getByRole('button', { name: 'Save as a file' });
	await expect(save).toHaveCount(0);
	await page.getByRole('slider', { name: AGE }).fill('40');
	await expect(page.getByText(/^[\d,]+ (person gains|people gain), nobody loses\b/)).toBeVisible();

	const saving = page.waitForEvent('download');
	await save.click();
	const file = await saving;
	const name = file.suggestedFilename();
	expect(name).toBe('los-angeles-county-october-2019-changed-v1.clearslate-policy.json');
	await expect(page.getByRole('status').filter({ hasText: `${name} was saved.` })).toBeVisible();
	await expectUsable(page);
	await page.getByRole('slider', { name: AGE }).fill('41');
	await expect(page.getByText(`${name} was saved.`)).toHaveCount(0);

	const buffer = Buffer.from(await textOf(file));
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto('./#/policies');
	await other.getByRole('link', { name: 'Change a policy' }).click();
	await other.getByText('Open a file').waitFor();
	await other.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
	const title = `${LOS_ANGELES} (changed)`;
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue(title);
	await expect(other.getByText('It came without a checksum')).toHaveCount(0);
	await other.getByRole('button', { name: 'Keep for this visit' }).click();
	await other.getByRole('link', { name: 'All policies' }).click();
	const own = other.getByRole('region', { name: 'Your own' });
	await expect(own).toContainText('It is not what a county did.');
	await expect(own).toContainText('It is not the statute’s own answer.');
	await own.getByRole('link', { name: title }).click();
	await expect(other.getByRole('row', { name: AGE }).getByRole('cell').last()).toHaveText('40 years');
	await context.close();
});

test('the figures follow the slider while the results stay as they are', async ({ page }) => {
	test.slow();
	await openWhatIf(page);
	const sentence = await page.getByRole('heading', { level: 1 }).textContent();
	await page.getByRole('button', { name: 'Reduce every section, dismiss on three grounds' }).click();
	for (const ground of [/this many years old or older/, /has had no conviction for/, /no convictions but those/])
		await page.getByRole('checkbox', { name: ground }).uncheck();
	await page.getByRole('checkbox', { name: AGE }).check();
	const slider = page.getByRole('slider', { name: AGE });
	const dismissed = () => figure(page, 'Can be dismissed');

	await slider.fill('65');
	await expect.poll(async () => (await dismissed()).change).toMatch(/^−/);
	const at65 = (await dismissed()).now;
	await slider.fill('40');
	await expect.poll(async () => (await dismissed()).now).toBeGreaterThan(at65);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence ?? '');
	await expect(page.getByRole('progressbar')).toHaveCount(0);

	// Ages are counted on the day that is typed.
	await page.getByRole('textbox', { name: 'As-of date' }).fill('1999-01-01');
	await expect.poll(async () => (await dismissed()).now).toBeLessThan(at65);

	await page.getByRole('button', { name: 'Back to the run’s policy' }).click();
	await expect.poll(async () => (await dismissed()).change).toBe('same');
});

test('the results take the policy on only when told, and go back to the run’s policy', async ({ page }) => {
	test.slow();
	await openWhatIf(page);
	const heading = page.getByRole('heading', { level: 1 });
	const sentence = (await heading.textContent()) ?? '';
	await runUnderLosAngeles(page);
	await expect(heading).not.toHaveText(sentence);
	await expect(page.getByRole('region', { name: 'What is open' })).toContainText(LOS_ANGELES);
	await page.getByRole('button', { name: /^Back to: / }).click();
	await expect(heading).toHaveText(sentence);
	await expect(page.getByText('The results are now decided under')).toHaveCount(0);
});

test('the law of two days: the same policy before and after the statute was in force', async ({ page }) => {
	test.slow();
	await openWhatIf(page);
	await choosePolicy(page, STATUTE);
	await page.getByRole('button', { name: 'Compare with the run’s policy' }).click();
	const [a, b] = [page.getByRole('region', { name: 'Policy A' }), page.getByRole('region', { name: 'Policy B' })];
	await choosePolicy(page, STATUTE, a);
	await a.getByLabel('As-of date').fill('2016-11-08');
	await b.getByLabel('As-of date').fill('2016-11-09');
	await expect(page.getByRole('button', { name: /A: Not yet\. B: Can be dismissed/ })).toBeVisible();
	await page.getByRole('button', { name: /A: Not yet\. B: Can be dismissed/ }).click();
	const row = page.getByRole('table').last().getByRole('row').nth(1);
	await expect(row.getByRole('cell').first()).toContainText('Not yet');
	await expect(row.getByRole('cell').last()).toContainText('H&S 11357(a)');
	await expectUsable(page);
});

test('the table of answers filters the list, and the list is saved as a CSV that names nobody in its file name', async ({
	page
}) => {
	test.slow();
	await openWhatIf(page);
	await choosePolicy(page, LOS_ANGELES);
	await expectUsable(page);
	await page.getByRole('button', { name: 'Compare with the run’s policy' }).click();
	const cell = page.getByRole('button', { name: /convictions? of .* B: Another office decides/ });
	const count = leadingNumber(await cell.getAttribute('aria-label'));
	await cell.click();
	await expect(cell).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText(new RegExp(`1 to 25 of ${count.toLocaleString('en-US')} convictions`))).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByText(/^26 to 50 of/)).toBeVisible();

	const all = leadingNumber((await page.getByRole('button', { name: /^Every change/ }).textContent())!.slice(12));
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the list as CSV' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('made-up_comparison.csv');
	const lines = (await textOf(download)).trimEnd().split('\n');
	expect(lines).toHaveLength(all + 1);
	expect(lines[0]).toContain('a_step,a_citations,b_policy');
});

test('the page stays responsive while a slider runs over 100,000 records', { tag: '@clock' }, async ({ page }) => {
	test.slow();
	await openWhatIf(page, 100_000);
	await choosePolicy(page, LOS_ANGELES);
	const slider = page.getByRole('slider', { name: AGE });
	await page.evaluate(() => {
		const blocked: number[] = [];
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) blocked.push(duration);
		}).observe({ entryTypes: ['longtask'] });
		Object.assign(window, { blocked });
	});
	await slider.focus();
	for (let press = 0; press < 40; press++) await page.keyboard.press(press < 30 ? 'ArrowLeft' : 'PageUp');
	await expect(page.getByText(/for [\d,]+ relief is no longer certain/)).toBeVisible();
	const blocked = await page.evaluate(() => (window as unknown as { blocked: number[] }).blocked);
	expect(Math.max(0, ...blocked)).toBeLessThan(200);
});

test('nothing scrolls sideways at 320 pixels', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 640 });
	await openWhatIf(page);
	await choosePolicy(page, STATUTE);
	await expect(page.getByText(/relief is no longer certain/)).toBeVisible();
	await expectUsable(page);
	await page.getByRole('button', { name: 'Compare with the run’s policy' }).click();
	await expect(page.getByRole('table').last().getByRole('row').nth(1)).toBeVisible();
	await expectUsable(page);
});
