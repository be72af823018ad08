import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/build-facts.mjs';
import { decideInNode, readInNode } from '../../src/cli/run-in-node';
import { chooseFiles, folderContents, giveFolder, openTab, resultsShown } from './county-steps';

const CASES = join(root, 'tests/cases/oracle');

test('the browser decides an extract as the command line does, conviction by conviction', async ({ page }) => {
	const bytes = gunzipSync(readFileSync(join(CASES, 'hard_los_angeles_5k/input.csv.gz')));
	const options = readFileSync(join(CASES, 'options/mixed_fixture.json'), 'utf8');
	const run = await readInNode([{ name: 'extract.dat', bytes }], 'LOS ANGELES');
	const expected = decideInNode(run, { asOf: '2020-07-01', policy: options }).decisions;

	await giveFolder(page);
	await chooseFiles(page, [{ name: 'extract.dat', mimeType: 'text/csv', buffer: bytes }]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByRole('textbox', { name: 'As-of date' }).fill('2020-07-01');
	await page.getByText('Change the policy’s options').click();
	await page.locator('input[type=file]').setInputFiles({
		name: 'options.json',
		mimeType: 'application/json',
		buffer: Buffer.from(options)
	});
	await expect(page.getByText('The choices of options.json are set.')).toBeVisible();
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('all 5,025 records are accounted for');

	await openTab(page, 'Download');
	await page.getByRole('button', { name: 'Choose a folder and save' }).click();
	await expect(page.getByText('4 files were saved')).toBeVisible({ timeout: 60_000 });
	const [head, ...lines] = (await folderContents(page))['decisions.csv'].trimEnd().split('\n');
	const column = (name: string) => head.split(',').indexOf(name);
	const seen = lines.map((line) => line.split(',')).map((cells) => [cells[column('row')], cells[column('outcome')]]);
	expect(seen).toEqual(expected.map((one) => [one.row, one.outcome]));
});
