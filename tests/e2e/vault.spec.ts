import { chromium, expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserOptions } from '../../scripts/browser.mjs';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { expectNoViolations, keep } from './vault-steps';

const CANARY = 'ZYZZYVA,QUILLON';
const CASE = 'XQ7731099';
const file = extract('county.dat', [
	conviction({ PRI_NAME: CANARY, OFN: CASE }),
	conviction({ PRI_NAME: CANARY, OFN: CASE, CNT_ORDER: '102001001000' })
]);

test('a run that is kept stands behind the lock after a reload, and opens as it was, without its file', async ({
	page
}) => {
	await runOn(page, [file]);
	const sentence = await page.getByRole('heading', { level: 1 }).textContent();
	const { words } = await keep(page);
	await expect(page.getByRole('link', { name: 'Kept on this device' })).toBeVisible();

	await page.getByRole('button', { name: 'Lock now' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
	await expect(page.getByText('QUILLON')).toHaveCount(0);
	await expectNoViolations(page);

	await page.getByLabel('Passphrase or recovery code').fill('not these six words at all');
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('does not open what is kept here');
	await page.getByLabel('Passphrase or recovery code').fill(words);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toHaveCount(0);

	await page.getByRole('link', { name: 'Open', exact: true }).click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(sentence);

	await openTab(page, 'Download');
	await expect(page.getByText('The files are not kept.')).toBeVisible();
	const other = extract('county.dat', [conviction({ PRI_NAME: 'OTHER,ONE' })]);
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Choose the files again' }).click();
	await (await chooser).setFiles([other]);
	await expect(page.getByRole('alert')).toContainText('its content is not the same');
	const again = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Choose the files again' }).click();
	await (await again).setFiles([file]);
	await expect(page.getByText('The files are the same. Rows can be written.')).toBeVisible();
});

/** Every file of a folder, deep. */
function filesIn(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		const found = statSync(path, { throwIfNoEntry: false });
		return found === undefined ? [] : found.isDirectory() ? filesIn(path) : found.isFile() ? [path] : [];
	});
}

test('what is kept leaves no name and no case number anywhere in the browser’s profile', async ({ baseURL }) => {
	test.slow();
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	try {
		const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), baseURL: baseURL! });
		const page = context.pages()[0];
		await runOn(page, [file]);
		const { words } = await keep(page);
		await page.getByRole('button', { name: 'Lock now' }).click();
		await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
		await context.close();

		const found = filesIn(profile).filter((path) => {
			const bytes = readFileSync(path);
			return [CANARY, 'QUILLON', CASE, words].some(
				(text) => bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'))
			);
		});
		expect(found).toEqual([]);
		expect(filesIn(profile).some((path) => path.includes('indexeddb'))).toBe(true);
	} finally {
		rmSync(profile, { recursive: true, force: true });
	}
});
