import { chromium, expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserOptions } from '../../scripts/browser.mjs';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { expectNoViolations } from './support/accessible';
import { blocksOf } from './support/level-db';
import { killBrowser } from './support/mortal-browser';
import { keep, lock, unlock } from './vault-steps';

const CANARY = 'ZYZZYVA,QUILLON';
const CASE = 'XQ7731099';
const TYPED = 'WRXJQVOFFICE';
const CANARIES = [CANARY, 'ZYZZYVA', 'QUILLON', CASE, TYPED];
const CONTROL = 'KWYJIBOCONTROL';
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

/** Files that hold any of the pieces, as they stand or in a block of a table that is pressed. */
function filesWith(folder: string, pieces: readonly Buffer[]): string[] {
	return filesIn(folder).filter((path) => {
		const bytes = readFileSync(path);
		return [bytes, ...blocksOf(bytes)].some((some) => pieces.some((piece) => some.includes(piece)));
	});
}

/** Tells of the bytes of every key that is not stretched from a passphrase: the vault's own, and the recovery code's. */
function hearRawKeys(): void {
	const own = crypto.subtle.importKey.bind(crypto.subtle) as (...given: unknown[]) => Promise<CryptoKey>;
	const importKey = (...given: unknown[]): Promise<CryptoKey> => {
		const [format, bytes, algorithm] = given;
		if (format === 'raw' && algorithm === 'HKDF')
			void (window as unknown as { keyWasUsed(bytes: number[]): Promise<void> }).keyWasUsed([...(bytes as Uint8Array)]);
		return own(...given);
	};
	Object.assign(crypto.subtle, { importKey });
}

test('what is kept leaves no name, no case number, no secret and no key anywhere in the browser’s profile', async ({
	baseURL
}) => {
	test.slow();
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	try {
		const context = await chromium.launchPersistentContext(profile, { ...browserOptions(), baseURL: baseURL! });
		const page = context.pages()[0];
		const keys: Buffer[] = [];
		await page.exposeFunction('keyWasUsed', (bytes: number[]) => void keys.push(Buffer.from(bytes)));
		await page.addInitScript(hearRawKeys);
		await runOn(page, [file]);
		const { words, code } = await keep(page);
		await page.getByRole('button', { name: 'Open now' }).click();
		await openTab(page, 'Convictions');
		await page.getByLabel('Search').fill('QUILLON');
		await page.getByRole('row').nth(1).getByRole('link').click();
		await expect(page.getByText(CASE).first()).toBeVisible();
		await page.getByRole('link', { name: 'Back to the list' }).click();
		await openTab(page, 'Papers');
		await page.getByText('The table of offices', { exact: true }).click();
		await page
			.getByLabel(/^Courts, one on a line/)
			.first()
			.pressSequentially(TYPED);
		await page.getByLabel('Name of another office').pressSequentially(TYPED);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('group', { name: TYPED })).toBeVisible();
		await lock(page);
		await unlock(page, code);
		await lock(page);
		// The search has to find what a page stores in clear.
		await page.evaluate((text) => localStorage.setItem('control', text), CONTROL);
		await expect.poll(() => filesWith(profile, [Buffer.from(CONTROL, 'utf8')]), { timeout: 30_000 }).not.toEqual([]);
		killBrowser(profile);
		await context.close().catch(() => undefined);

		expect(keys.some(({ length }) => length === 32)).toBe(true);
		const pieces: Buffer[] = [words, code, code.replaceAll('-', ''), ...CANARIES].flatMap((text) => [
			Buffer.from(text, 'utf8'),
			Buffer.from(text, 'utf16le')
		]);
		for (const key of keys)
			pieces.push(key, ...(['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(key.toString(form))));
		expect(filesWith(profile, pieces)).toEqual([]);
		expect(filesWith(profile, [Buffer.from(CONTROL, 'utf8')])).not.toEqual([]);
		expect(filesIn(profile).some((path) => path.includes('indexeddb'))).toBe(true);
	} finally {
		rmSync(profile, { recursive: true, force: true });
	}
});
