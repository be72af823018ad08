import { expect, test, type Page } from '@playwright/test';
import { conviction, extract, threePeople, wrongFiles } from './county-files';
import { chooseFiles, openTab, runOn } from './county-steps';
import { expectNoViolations, sideways, smallTargets } from './support/accessible';

const damaged = extract('damaged.dat', [
	conviction({}),
	'too,short',
	conviction({ SUBJECT_ID: '9', OFFENSE_QUAL_LST: 'ATTEMPTED' })
]);

async function everyScreen(page: Page): Promise<void> {
	await page.goto('./');
	await page.getByText('Change the county or its size').click();
	await expectNoViolations(page, 'start');
	await page.goto('./#/county');
	await page.getByRole('heading', { level: 1 }).waitFor();
	await expectNoViolations(page, 'no files');
	await chooseFiles(page, [damaged, wrongFiles[3][0]]);
	await page.getByText('1 file to read').waitFor();
	await expectNoViolations(page, 'files');
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByText('Change the policy’s options').click();
	await page.getByRole('checkbox', { name: /this old or older/ }).check();
	await expectNoViolations(page, 'choices');
	await page.getByRole('combobox', { name: 'County' }).click();
	await page.getByRole('option', { name: 'Alameda' }).waitFor();
	await expectNoViolations(page, 'list of counties');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: /^Run on/ }).click();
	await page.getByText('were decided', { exact: false }).or(page.getByText('accounted for')).first().waitFor();
	await results(page);
}

async function results(page: Page): Promise<void> {
	await page.getByText('What this counts').first().click();
	await expectNoViolations(page, 'figures');
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').waitFor();
	await expectNoViolations(page, 'convictions');
	await page.getByLabel('Search').fill('nobody is called this');
	await page.getByText('No conviction matches').waitFor();
	await expectNoViolations(page, 'no convictions');
	await page.getByLabel('Search').fill('');
	await page.getByRole('row').nth(1).getByRole('link').click();
	await page
		.getByText(/^How this was decided/)
		.first()
		.click();
	await expectNoViolations(page, 'one record');
	await page.getByRole('link', { name: 'Back to the list' }).click();
	await openTab(page, 'To review');
	await page.getByRole('heading', { name: 'To review' }).waitFor();
	await expectNoViolations(page, 'to review');
	await openTab(page, 'What if');
	await page.getByRole('heading', { name: 'What if' }).waitFor();
	await expectNoViolations(page, 'what if');
	await openTab(page, 'Records read');
	await page.getByText('Show its text').first().click();
	await expectNoViolations(page, 'records read');
	await openTab(page, 'Download');
	await page.getByRole('heading', { name: 'Download' }).waitFor();
	await expectNoViolations(page, 'download');
	await page.getByRole('link', { name: 'Just this visit' }).click();
	await page.getByRole('heading', { name: 'Keep this on the device' }).waitFor();
	await expectNoViolations(page, 'kept on this device');
	await page.getByRole('link', { name: 'Policies', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor();
	await expectNoViolations(page, 'policies');
	await page.getByRole('link', { name: 'Dismiss everything' }).click();
	await page.getByRole('heading', { level: 1, name: 'Dismiss everything' }).waitFor();
	await expectNoViolations(page, 'rules');
	await page.getByRole('link', { name: 'Help', exact: true }).click();
	await page.getByRole('heading', { name: 'Help' }).waitFor();
	await expectNoViolations(page, 'help');
	await page.getByRole('link', { name: 'About', exact: true }).click();
	await page.getByText('Licences of the parts').click();
	await expectNoViolations(page, 'about');
}

test('every screen can be used by everyone, in light', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ colorScheme: 'light' });
	await everyScreen(page);
});

test('the results can be used by everyone, in dark', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ colorScheme: 'dark' });
	await runOn(page, [damaged]);
	await results(page);
});

test('what is kept can be cared for by everyone, in dark and at 320 pixels', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await runOn(page, [threePeople]);
	await page.getByRole('link', { name: 'Keep this on the device' }).click();
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Keep it here' }).click();
	await page.getByRole('button', { name: 'Open now' }).waitFor();
	await page.setViewportSize({ width: 320, height: 640 });
	for (const name of ['Backup', 'History', 'Ways to unlock']) {
		await page.getByRole('main').getByRole('link', { name }).click();
		await page.getByRole('heading', { level: 1, name }).waitFor();
		await expectNoViolations(page, name);
		expect(await sideways(page), name).toBe(0);
		expect(await smallTargets(page), name).toEqual([]);
		await page.getByRole('main').getByRole('link', { name: 'Kept on this device' }).click();
		await page.getByRole('heading', { level: 1, name: 'Kept on this device' }).waitFor();
	}
	expect(await sideways(page), 'kept').toBe(0);
	expect(await smallTargets(page), 'kept').toEqual([]);
});

test('nothing is cut off and nothing scrolls sideways at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('./');
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await sideways(page)).toBe(0);
	await runOn(page, [threePeople]);
	for (const tab of ['Figures', 'Convictions', 'To review', 'Records read', 'Download']) {
		await openTab(page, tab);
		expect(await sideways(page), tab).toBe(0);
	}
});

test('targets are at least 44 pixels high', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await smallTargets(page)).toEqual([]);
	await runOn(page, [threePeople]);
	expect(await smallTargets(page)).toEqual([]);
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').waitFor();
	expect(await smallTargets(page)).toEqual([]);
});
