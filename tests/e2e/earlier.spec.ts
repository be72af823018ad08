import { expect, test, type Page } from '@playwright/test';
import { giveNoFolder, openTab, runOn, textOf } from './county-steps';
import { threePeople } from './county-files';
import { expectNoViolations } from './support/accessible';

interface Summary {
	county: string;
	clearslate: { app: string; build: string; law: string; policy: { version: number }; figures: unknown };
}

/** The summary that this very build saves. */
async function savedSummary(page: Page): Promise<Summary> {
	await giveNoFolder(page);
	await runOn(page, [threePeople]);
	await openTab(page, 'Download');
	for (const name of ['Decisions', 'Ledger', 'Rows in scope']) await page.getByRole('checkbox', { name }).uncheck();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the files' }).click();
	return JSON.parse(await textOf(await saved)) as Summary;
}

async function open(page: Page, name: string, text: string): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
}

test('a result from before says what made it and what changed since, law apart from the rest', async ({ page }) => {
	const summary = await savedSummary(page);
	await page.goto('./');
	await page.getByRole('link', { name: 'Open a result from before' }).click();
	await expect(page.getByRole('heading', { name: 'Open a result from before' })).toBeVisible();
	await expectNoViolations(page);

	await open(page, 'summary.json', JSON.stringify(summary));
	await expect(page.getByRole('heading', { name: 'Sacramento County, as of' })).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Made by this version' })).toBeVisible();
	await expect(page.getByRole('row', { name: /^Convictions in scope/ })).toContainText('3');
	await expect(page.getByRole('row', { name: /^Law version/ })).toContainText(summary.clearslate.law);
	await expect(page.getByText('This app has the same version of this policy.')).toBeVisible();

	const { app } = summary.clearslate;
	const changed = structuredClone(summary);
	Object.assign(changed.clearslate, { app: '0.0.1', build: '0123456789abcdef', law: '01234567' });
	changed.clearslate.policy.version = 99;
	await open(page, 'old.json', JSON.stringify(changed));
	await expect(page.getByText(`Made by version 0.0.1. This is version ${app}`)).toBeVisible();
	await expect(page.getByRole('heading', { name: new RegExp(`^Version ${app.replaceAll('.', '\\.')}`) })).toBeVisible();
	const law = page.getByRole('heading', { name: 'Law: can change an answer' });
	await expect(law).toBeVisible();
	await expect(law.locator('xpath=following-sibling::ul[1]')).toContainText('policy of 2019-20');
	await expect(page.getByText('This app has version 1 of this policy, so')).toBeVisible();
	await expectNoViolations(page);

	Object.assign(changed.clearslate, { app, law: summary.clearslate.law });
	await open(page, 'other-build.json', JSON.stringify(changed));
	await expect(page.getByText('the build checksum differs')).toContainText('The law version is the same');
	Object.assign(changed.clearslate, { law: '01234567' });
	await open(page, 'other-law.json', JSON.stringify(changed));
	await expect(page.getByText('the build checksum differs')).toContainText('The law version is another');
	Object.assign(changed.clearslate, { app: '99.0.0' });
	await open(page, 'newer.json', JSON.stringify(changed));
	await expect(page.getByText('Open the summary with the later version.')).toBeVisible();
});

test('a file that is no whole summary gets a sentence and shows nothing of what was open', async ({ page }) => {
	const summary = await savedSummary(page);
	await page.goto('./#/about');
	await page.getByRole('link', { name: 'Compare it with the version' }).click();
	const text = JSON.stringify(summary);
	await open(page, 'summary.json', text);
	await expect(page.getByRole('article')).toBeVisible();
	for (const [name, content, says] of [
		['cut.json', text.slice(0, 200), 'cut.json is cut short'],
		['photo.json', '{"pixels":[]}', 'not a summary that Clearslate saved'],
		['older.json', JSON.stringify({ ...summary, clearslate: undefined }), 'county tool of 2019-20'],
		['damaged.json', JSON.stringify({ ...summary, county: null }), 'its county is missing']
	] as const) {
		await open(page, name, content);
		await expect(page.getByRole('alert')).toContainText(says);
		await expect(page.getByRole('article')).toHaveCount(0);
	}
	await expectNoViolations(page);
});
