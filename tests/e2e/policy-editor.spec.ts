import { expect, test, type Page } from '@playwright/test';
import { threePeople } from './county-files';
import { chooseFiles, resultsShown, textOf } from './county-steps';
import { complaints } from './support/watch';
import { expectNoViolations, sideways, smallTargets } from './support/accessible';

const COUNTY = './#/policies/edit?from=california/county-2019';

async function start(page: Page): Promise<void> {
	await page.goto(COUNTY);
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue(
		'County policy of 2019-20, configurable (changed)'
	);
}

const findings = (page: Page) => page.getByRole('region', { name: 'What is wrong with it' });
const bar = (page: Page) => page.getByRole('group', { name: 'The policy as a whole' });
const step = (page: Page, number: number) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Step ${number}`, exact: true }) });

async function savedFile(page: Page): Promise<{ name: string; text: string }> {
	const download = page.waitForEvent('download');
	await bar(page).getByRole('button', { name: 'Save as a file' }).click();
	const file = await download;
	return { name: file.suggestedFilename(), text: await textOf(file) };
}

async function open(page: Page, name: string, text: string): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test.describe('with the service worker, as a person has it', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a threshold out of bounds is seen at once, and gone once it is put right', async ({ page }) => {
		const heard = complaints(page);
		await start(page);
		await expect(findings(page)).toContainText('Nothing was found');
		const age = page.getByRole('group', { name: 'The person is this old or older on the as-of date' });
		await age.getByRole('checkbox', { name: 'On unless changed' }).check();
		await age.getByLabel('Unless changed', { exact: true }).fill('12');
		await expect(findings(page)).toContainText('12 is out of bounds. Allowed are 40 to 65.');
		await bar(page).getByRole('button', { name: 'Keep for this visit' }).click();
		await expect(page.getByText('Not yet: what has to be mended comes first.')).toBeVisible();
		await age.getByLabel('Unless changed', { exact: true }).fill('55');
		await expect(findings(page)).toContainText('Nothing was found');
		// A bound that was narrowed may be widened again, but no further than where it came from.
		await age.getByLabel('At most').fill('90');
		await age.getByLabel('At most').blur();
		await expect(age.getByLabel('At most')).toHaveValue('65');
		expect(heard).toEqual([]);
	});
});

test('a published choice that no longer fits an option can be let go', async ({ page }) => {
	await start(page);
	const years = page.getByRole('group', { name: 'The conviction is this many years old or older' });
	await years.getByLabel('At least').fill('10');
	await years.getByLabel('At least').blur();
	await expect(findings(page)).toContainText('5 is out of bounds. Allowed are 10 to 15.');
	await page.getByRole('button', { name: 'Remove this published choice' }).first().click();
	await page.getByRole('button', { name: 'Remove this published choice' }).click();
	await expect(findings(page)).not.toContainText('out of bounds');
	await expect(page.getByRole('button', { name: 'Undo: published choice removed' })).toBeVisible();
});

test('steps are removed, added and moved, and each can be undone', async ({ page }) => {
	await start(page);
	await page.getByRole('button', { name: 'Remove step 2' }).click();
	await expect(findings(page)).toContainText('worked example');
	await bar(page).getByRole('button', { name: 'Undo: step removed' }).click();
	await expect(findings(page)).toContainText('Nothing was found');

	await page.getByRole('button', { name: 'Add a step after step 9' }).click();
	await expect(page.getByRole('heading', { name: 'Step 10', exact: true })).toBeFocused();
	await expect(findings(page)).toContainText('The reason is missing. Every decision says why.');
	const added = step(page, 10);
	await added.getByLabel('Fact', { exact: true }).selectOption('Attempt or conspiracy');
	await expect(added.getByText('step 1 decides everything that it would')).toBeVisible();
	await added.getByLabel('Fact', { exact: true }).selectOption('Date of the conviction');
	await added.getByLabel('Years', { exact: true }).selectOption('A number named here');
	await added.getByLabel('Value', { exact: true }).fill('30');
	await added.getByLabel('Outcome').selectOption('Can be dismissed');
	await added.getByLabel('Reason in the result files').fill('Thirty years ago');
	await added.getByLabel('The rule in a sentence').fill('A conviction of more than thirty years is dismissed.');
	await added.getByLabel('Citations').fill('H&S 11361.9');
	await added.getByLabel('Citations').blur();
	await expect(findings(page)).toContainText('Nothing was found');
	await added.getByRole('button', { name: 'Done with step 10' }).click();
	await expect(added).toContainText('more than 30 years before the as-of date');

	await page.getByRole('button', { name: 'Move step 10 up' }).click();
	await expect(step(page, 9)).toContainText('Thirty years ago');
	await expect(page.getByRole('button', { name: 'Move step 9 up' })).toBeFocused();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(step(page, 10)).toContainText('Thirty years ago');
	await page.keyboard.press('ControlOrMeta+y');
	await expect(step(page, 9)).toContainText('Thirty years ago');
});

test('a conviction that no step decides is shown in plain facts', async ({ page }) => {
	await start(page);
	const felonies = page.getByRole('group', { name: 'Felonies to dismiss' });
	await felonies.getByRole('checkbox', { name: 'HS 11359' }).uncheck();
	const last = page.getByRole('region', { name: 'If no step applies' });
	await expect(last).toContainText('Some convictions are decided by no step');
	await expect(last).toContainText('Section of the conviction: HS 11359');
	await expect(last).toContainText('Class of the conviction: Felony');
	await page.getByRole('button', { name: 'To look at: If no step applies' }).click();
	await expect(page.getByRole('heading', { name: 'If no step applies' })).toBeFocused();
});

test('a condition that is nested deeper is kept, shown, and changed as text', async ({ page }) => {
	await page.goto('./#/policies/edit?from=california/prop-64/statute');
	await page.getByRole('button', { name: 'Change step 2', exact: true }).click();
	const second = step(page, 2);
	await expect(second).toContainText('nested deeper than these fields can show');
	await second.getByText('Edit as text').click();
	const text = second.getByLabel('The condition as JSON');
	await text.fill('{ "fact": "person.deceased", "is": ');
	await expect(second).toContainText('Not taken over yet: it cannot be read as JSON.');
	await text.fill('{ "fact": "person.deceased", "is": true }');
	await expect(second.getByLabel('Fact', { exact: true })).toHaveValue('fact person.deceased');
});

test('a policy leaves as a file and comes back in another visit; files that cannot be trusted do not', async ({
	page,
	browser
}) => {
	await start(page);
	await page.getByLabel('Name', { exact: true }).fill('Our county, 2026');
	await page.getByRole('button', { name: 'Remove step 9' }).click();
	await page.getByRole('button', { name: 'Remove this option' }).click();
	await page.getByRole('button', { name: /^Remove the example/ }).click();
	await expect(findings(page)).toContainText('Nothing was found');
	const { name, text } = await savedFile(page);
	expect(name).toMatch(/-v1\.clearslate-policy\.json$/);

	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto('./#/policies/edit');
	await other.getByRole('heading', { name: 'Change a policy' }).waitFor();
	await open(other, 'cut.json', text.slice(0, 3000));
	await expect(other.getByRole('alert')).toContainText('it was cut short');
	await open(other, 'newer.json', text.replace('"schema": 1', '"schema": 2'));
	await expect(other.getByRole('alert')).toContainText('made by a newer version of Clearslate');
	await open(other, name, text);
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Our county, 2026');
	await expect(other.getByRole('heading', { name: 'Step 10' })).toHaveCount(0);
	await open(other, 'damaged.json', text.replace('Our county', 'Your county'));
	await expect(other.getByRole('alert')).toContainText('its checksum does not match');
	await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Our county, 2026');
	await expect(other.getByRole('alert')).toContainText('What you were writing is as it was.');
	expect((await savedFile(other)).text).toBe(text);

	const options = { baselineEligibility: { dismiss: [], reduce: ['11357', '11358', '11359', '11360'] } };
	await open(other, 'eligibility.json', JSON.stringify(options));
	await expect(other.getByText('eligibility.json is open.')).toBeVisible();
	await expect(
		other.getByRole('group', { name: 'Felonies to reduce' }).getByRole('checkbox', { name: 'HS 11358' })
	).toBeChecked();
	await context.close();
});

test('leaving with changes asks first; kept, the policy decides a run', async ({ page }) => {
	await chooseFiles(page, [threePeople]);
	await page.getByText('1 file to read').waitFor();
	await page.getByRole('link', { name: 'Policies', exact: true }).click();
	await page.getByRole('link', { name: 'County policy of 2019-20, configurable' }).click();
	await page.getByRole('link', { name: 'Change a copy' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Ours alone');
	await page.getByRole('link', { name: 'Help', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Leave with changes that are not kept?' });
	await expectNoViolations(page, 'leaving');
	await dialog.getByRole('button', { name: 'Stay here' }).click();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ours alone');
	await page.getByRole('link', { name: 'All policies' }).click();
	await dialog.getByRole('button', { name: 'Keep for this visit and leave' }).click();
	await expect(page.getByRole('region', { name: 'Your own' })).toContainText('Ours alone');

	await page.getByRole('link', { name: 'Ours alone' }).click();
	await page.getByRole('link', { name: 'Change it' }).click();
	await bar(page).getByRole('button', { name: 'Use for a run' }).click();
	await expect(page.getByRole('combobox', { name: 'Policy' })).toHaveValue(/^own\//);
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByLabel('What is open')).toContainText('Ours alone');
});

test('the editor can be used by everyone', async ({ page }) => {
	test.slow();
	await page.goto('./#/policies/edit');
	await page.getByRole('button', { name: 'Start from this: County policy of 2019-20, configurable' }).waitFor();
	await expectNoViolations(page, 'start');
	await page.getByRole('button', { name: 'Start from this: County policy of 2019-20, configurable' }).click();
	await page.getByRole('button', { name: 'Change step 6' }).click();
	await step(page, 6).getByText('Edit as text').click();
	await page.getByRole('button', { name: 'Remove step 2' }).click();
	await page.getByRole('button', { name: 'Add a step', exact: true }).click();
	await expect(findings(page)).toContainText('to mend');
	// Where the bar that stays covers nothing by half.
	await page.evaluate(() => scrollTo(0, 0));
	await expectNoViolations(page, 'editor');
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoViolations(page, 'editor in dark');

	expect(await smallTargets(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await sideways(page)).toBe(0);
});

test('a policy can be changed with the keyboard alone', async ({ page }) => {
	await start(page);
	await page.getByRole('button', { name: 'Move step 3 up' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Move step 2 up' })).toBeFocused();
	await page.keyboard.press('Enter');
	// At the top it goes no further up: the focus waits on the way down.
	await expect(page.getByRole('button', { name: 'Move step 1 down' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(step(page, 1).getByLabel('Fact', { exact: true })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await expect(step(page, 1).getByLabel('How', { exact: true })).toHaveValue('noneOf');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(step(page, 1).getByLabel('How', { exact: true })).toHaveValue('oneOf');
});
