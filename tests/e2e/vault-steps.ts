/** The steps of keeping and unlocking as a person takes them. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { UploadedFile } from './county-files';
import { resultsShown } from './county-steps';

/** Where the app says whether what is open is kept: the same place on every screen. */
export function keepState(page: Page): Locator {
	return page.getByRole('navigation', { name: 'Main' }).getByRole('listitem').first();
}

/** Sets up a vault by keeping the open run; gives the secrets that were drawn. */
export async function keep(page: Page): Promise<{ words: string; code: string }> {
	await page.getByRole('link', { name: 'Keep this on the device' }).click();
	return setUp(page);
}

/** Fills the form that sets up a vault. */
export async function setUp(page: Page, go = 'Keep it here'): Promise<{ words: string; code: string }> {
	const field = page.getByLabel('Passphrase', { exact: true });
	await expect(field).toHaveValue(/^(?:[a-z]+ ){5}[a-z]+$/);
	const words = await field.inputValue();
	const code = (await page.getByLabel('Recovery code').textContent()) ?? '';
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: go }).click();
	await expect(page.getByRole('checkbox')).toHaveCount(0);
	return { words, code };
}

/** Runs a file, or the one at a path, in the page as it is: an address that is typed would load it anew. */
export async function runHere(page: Page, file: UploadedFile | string): Promise<void> {
	await page.getByRole('link', { name: 'Clearslate start page' }).click();
	await page.getByRole('heading', { name: 'A county’s file' }).waitFor();
	await page.locator('input[type=file]').first().setInputFiles(file);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
}

export async function lock(page: Page): Promise<void> {
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Lock now' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
}

export async function unlock(page: Page, secret: string, name = ''): Promise<void> {
	await page.getByLabel('Passphrase or recovery code').fill(secret);
	if (name) await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toHaveCount(0);
}

/** The runs that are kept, as the screen lists them. */
export function keptList(page: Page): Locator {
	return page.getByRole('list', { name: 'Runs that are kept' }).getByRole('listitem');
}
