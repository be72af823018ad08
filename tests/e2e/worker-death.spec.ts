import { expect, test, type Page } from '@playwright/test';
import { threePeople } from './county-files';
import { chooseFiles, openTab, resultsShown, runOn } from './county-steps';

/** Lets the test end the county worker's life from outside, as a lack of memory would. */
async function mortalWorkers(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const started: Worker[] = [];
		class MortalWorker extends Worker {
			constructor(address: string | URL, options?: WorkerOptions) {
				super(address, options);
				started.push(this);
			}
		}
		Object.assign(window, { Worker: MortalWorker, workersStarted: started });
	});
}

async function killWorker(page: Page): Promise<void> {
	await page.evaluate(() => {
		const { workersStarted } = window as unknown as { workersStarted: Worker[] };
		const worker = workersStarted.at(-1);
		worker?.terminate();
		worker?.dispatchEvent(new Event('error'));
	});
}

test('a run whose worker dies ends in words, and can be started again', async ({ page }) => {
	test.slow();
	await mortalWorkers(page);
	await page.goto('./');
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('1000000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.waitForTimeout(300);
	await killWorker(page);
	await expect(page.getByRole('heading', { name: 'The run stopped before it was finished' })).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('Your files are unchanged and nothing was kept.');

	await chooseFiles(page, [threePeople]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
});

test('results whose worker died are not shown as if they were there', async ({ page }) => {
	await mortalWorkers(page);
	await runOn(page, [threePeople]);
	await openTab(page, 'Convictions');
	await page.getByRole('link', { name: 'EXAMPLE, CARLA' }).waitFor();
	await killWorker(page);
	await expect(page.getByRole('heading', { name: 'The results are gone' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'EXAMPLE, CARLA' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Back to the choices' }).click();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
});
