import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { conviction, extract } from './county-files';
import { everyOf, openTab, resultsShown, runOn } from './county-steps';
import { keep, lock, unlock } from './vault-steps';
import { expectNoViolations, smallTargets } from './support/accessible';

/** Three that need a person: whether an attempt is meant is for one to say. */
const file = extract(
	'review.dat',
	['11', '12', '13', '14'].map((id) =>
		conviction({ SUBJECT_ID: id, ...(id === '14' ? {} : { OFFENSE_QUAL_LST: 'ATTEMPTED' }) })
	)
);

async function expectUsable(page: Page): Promise<void> {
	await expectNoViolations(page);
	expect(await smallTargets(page)).toEqual([]);
}

const place = (page: Page) => page.getByRole('heading', { name: /^Conviction \d of 3$/ });

async function openQueue(page: Page): Promise<void> {
	await runOn(page, [file]);
	await openTab(page, 'To review');
	await page.getByRole('link', { name: 'Review 3 convictions one by one' }).click();
	await expect(place(page)).toHaveText('Conviction 1 of 3');
}

test('a reviewer works through the queue with the keyboard alone, and the answers stand in the results', async ({
	page
}) => {
	await openQueue(page);
	await expect(place(page)).toBeFocused();
	await expectUsable(page);
	await page.keyboard.press('1');
	await expect(page.getByText('Give your name first')).toBeVisible();
	await expect(page.getByLabel('Your name')).toBeFocused();
	// A digit in a name is a digit.
	await page.keyboard.type('Reader 1');
	await expect(page.getByText('0 of 3 decided')).toBeVisible();
	await place(page).focus();
	await page.keyboard.press('n');
	await page.keyboard.type('Docket: not an attempt, job 7');
	await page.keyboard.press('Escape');
	await page.keyboard.press('1');
	await expect(page.getByText('1 of 3 decided')).toBeVisible();
	await expect(page.getByText('Saved: Can be dismissed.')).toBeVisible();
	await expect(place(page)).toHaveText('Conviction 2 of 3');
	await page.keyboard.press('7');
	await expect(page.getByText('1 left for review')).toBeVisible();
	await page.keyboard.press('u');
	await expect(page.getByText('1 left for review')).toBeHidden();
	await page.keyboard.press('k');
	await expect(page.getByText('A reviewer decided this:')).toBeVisible();
	await expect(page.getByText(/Reader 1, /)).toBeVisible();
	await expect(page.getByLabel('Note: why')).toHaveValue('Docket: not an attempt, job 7');
	await page.getByRole('link', { name: 'Back to “To review”' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 convictions of 2 people');
	await expect(page.getByText('1 decision of a reviewer stands')).toBeVisible();
	await expectUsable(page);
});

test('keys do nothing where the focus is not in the queue', async ({ page }) => {
	await openQueue(page);
	await page.getByLabel('Your name').fill('A. Reader');
	await page.getByRole('link', { name: 'Back to “To review”' }).focus();
	await page.keyboard.press('1');
	await page.keyboard.press('j');
	await expect(place(page)).toHaveText('Conviction 1 of 3');
	await expect(page.getByText('0 of 3 decided')).toBeVisible();
});

test('a workbook is saved, opened again and seen before anything of it is applied', async ({ page }) => {
	await runOn(page, [file]);
	await openTab(page, 'To review');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the workbook' }).click();
	const path = await (await saving).path();
	await page.locator('input[type=file][accept=".xlsx"]').setInputFiles({
		name: 'review.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: await answered(path)
	});
	await expect(page.getByRole('heading', { name: 'What the workbook says' })).toBeVisible();
	await expect(page.getByRole('row', { name: 'Change its answer 1' })).toBeVisible();
	await expect(page.getByRole('row', { name: /This is no answer that is known\. forgive/ })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 conviction of 1 person');
	await expectUsable(page);
	await page.getByRole('button', { name: 'Apply 1 answer' }).click();
	await expect(page.getByText('1 answer was applied.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 convictions of 2 people');
});

/** The workbook as a reviewer sends it back: one answer, and one that nobody knows. */
async function answered(path: string): Promise<Buffer> {
	const { readSheet } = await import('read-excel-file/node');
	const { default: write } = await import('write-excel-file/node');
	const rows = (await readSheet(path)).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')));
	const column = (name: string) => rows[0].indexOf(name);
	rows[1][column('Change to')] = 'Dismiss';
	rows[1][column('Reviewer')] = 'B. Reader';
	rows[2][column('Change to')] = 'forgive';
	rows[2][column('Reviewer')] = 'B. Reader';
	return await write(rows).toBuffer();
}

test('a random check states its bound once every drawn decision was looked at', async ({ page }) => {
	await runOn(page, [file]);
	await openTab(page, 'To review');
	await page.getByRole('link', { name: 'Random check' }).click();
	// What is proposed is the first 32 bits of the checksum of the file, as a number.
	const checksum = createHash('sha256').update(file.buffer).digest();
	await expect(page.getByLabel('Seed')).toHaveValue(String(checksum.readUInt32BE(0)));
	await page.getByLabel('How many to draw').fill('4');
	await page.getByRole('button', { name: 'Draw' }).click();
	const listed = page.getByRole('region', { name: /^4 of 4 decisions/ }).getByRole('listitem');
	await expect(listed).toHaveCount(4);
	await page.getByLabel('Decisions to list').selectOption({ label: 'Can be dismissed' });
	await expect(listed).toHaveCount(1);
	await expectNoViolations(page);
	await page.getByLabel('How many to draw').fill('2');
	await page.getByRole('button', { name: 'Draw' }).click();
	await expect(page.getByText('2 decisions are still to be looked at.')).toBeVisible();
	await page.getByLabel('Your name').fill('A. Reader');
	for (const [at, radio] of (await everyOf(page.getByRole('radio', { name: 'Agree', exact: true }))).entries()) {
		await radio.check();
		if (at === 0) await expect(page.getByText('1 decision is still to be looked at.')).toBeVisible();
	}
	// 1 - 0.05^(1/2), rounded up.
	await expect(page.getByText('With 95% confidence at most 77.64% of these decisions are wrong.')).toBeVisible();
	// Who leaves a note by pressing a finding means both.
	await page.getByLabel('Note').first().fill('Docket says so');
	await page.getByRole('radio', { name: 'Disagree' }).first().check();
	await expect(page.getByText('95% confidence at most 97.47%')).toBeVisible();
	await page.getByRole('link', { name: 'Back to “To review”' }).click();
	await page.getByRole('link', { name: 'Random check' }).click();
	await expect(page.getByLabel('Note').first()).toHaveValue('Docket says so');
	await expect(page.getByRole('radio', { name: 'Disagree' }).first()).toBeChecked();
	await expectUsable(page);
});

test('answers are kept with the run: locked, opened and reopened, they stand as they stood', async ({ page }) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await page.goBack();
	await openTab(page, 'To review');
	await page.getByRole('link', { name: /one by one$/ }).click();
	await page.getByLabel('Your name').fill('A. Reader');
	await page.getByRole('button', { name: /Can be dismissed/ }).click();
	await expect(page.getByText('1 of 3 decided')).toBeVisible();
	await lock(page);
	await unlock(page, words);
	await page.getByRole('link', { name: 'Open', exact: true }).click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 convictions of 2 people');
	await openTab(page, 'To review');
	await page.getByRole('link', { name: /one by one$/ }).click();
	await expect(page.getByText('1 of 3 decided')).toBeVisible();
});
