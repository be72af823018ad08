/** The steps of the county's journey as a person takes them. */
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { UploadedFile } from './county-files';

export async function chooseFiles(page: Page, files: readonly UploadedFile[]): Promise<void> {
	await page.goto('./#/county');
	await page.locator('input[type=file]').setInputFiles([...files]);
}

export async function runOn(page: Page, files: readonly UploadedFile[]): Promise<void> {
	await chooseFiles(page, files);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
}

export async function runSample(page: Page, rows = 2000, county: string | null = null): Promise<void> {
	await page.goto('./');
	await page.getByText('Change the county or its size').click();
	if (county !== null) await page.getByLabel('County', { exact: true }).selectOption({ label: county });
	await page.getByLabel('Number of records').fill(String(rows));
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);
}

export async function resultsShown(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toContainText('accounted for', { timeout: 60_000 });
}

export async function openTab(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Results' }).getByRole('link', { name }).click();
}

/** All of them, once the first is there: the parts of a page come one after another. */
export async function everyOf(which: Locator): Promise<Locator[]> {
	await which.first().waitFor();
	return which.all();
}

/** The number that a sentence begins with: `1,234 convictions …`. */
export function leadingNumber(text: string | null): number {
	return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
}

/** Puts a folder of the browser's own in place of the one that a person would pick, since no test can press that dialog. */
export async function giveFolder(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.assign(window, {
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('results', { create: true })
		});
	});
}

/** A browser that cannot write to a folder; also the way to test from `file:`, where the browser's own folder is refused. */
export async function giveNoFolder(page: Page): Promise<void> {
	await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
}

/** What stands in that folder: names, sizes and texts. */
export async function folderContents(page: Page): Promise<Record<string, string>> {
	return page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('results');
		const found: Record<string, string> = {};
		const entries = (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values();
		for await (const handle of entries) found[handle.name] = await (await handle.getFile()).text();
		return found;
	});
}

export async function textOf(download: Download): Promise<string> {
	const pieces = (await (await download.createReadStream()).toArray()) as Buffer[];
	return Buffer.concat(pieces).toString();
}
