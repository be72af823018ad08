import { expect, type Page } from '@playwright/test';
import { download } from '../../src/lib/words/en/download';
import { everyOf, openTab } from '../e2e/county-steps';

const SAVE = download.save;

type Work = (page: Page) => Promise<() => Promise<void>>;

/** Reading the file and doing nothing with it. */
export function plainReading(path: string): Work {
	return async (page) => {
		await page.evaluate(() => {
			const input = document.createElement('input');
			input.type = 'file';
			input.id = 'plain';
			document.body.append(input);
		});
		await page.locator('#plain').setInputFiles(path);
		return () =>
			page.evaluate(async () => {
				const file = (document.getElementById('plain') as HTMLInputElement).files![0];
				const reader = file.stream().getReader();
				while (!(await reader.read()).done);
			});
	};
}

/** The county run, from the press on Run until the results stand there. */
export function countyRun(path: string): Work {
	return async (page) => {
		await chooseFile(page, path);
		return () => runToResults(page);
	};
}

/** The county run and then every result file, written into a folder. */
export function countyRunWithFiles(path: string): Work {
	return async (page) => {
		// The browser's own private folder stands in for the one that a user would pick.
		await page.evaluate('window.showDirectoryPicker = () => navigator.storage.getDirectory(), undefined');
		await chooseFile(page, path);
		return async () => {
			await runToResults(page);
			await openTab(page, 'Download');
			for (const box of await everyOf(page.getByRole('checkbox'))) if (!(await box.isChecked())) await box.check();
			await page.getByRole('button', { name: SAVE }).click();
			await expect(page.getByText(/files? (was|were) saved/)).toBeVisible({ timeout: 300_000 });
		};
	};
}

async function chooseFile(page: Page, path: string): Promise<void> {
	await page.goto('./#/county');
	await page.locator('input[type=file]').setInputFiles(path);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await expect(page.getByRole('button', { name: /^Run on/ })).toBeVisible();
}

async function runToResults(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Run on/ }).click();
	await untilResults(page);
}

export async function untilResults(page: Page): Promise<void> {
	await page.waitForFunction(() => /accounted for/.test(document.querySelector('h1')?.textContent ?? ''), undefined, {
		timeout: 300_000,
		polling: 20
	});
}
