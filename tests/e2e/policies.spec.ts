import { expect, test, type Page } from '@playwright/test';
import { conviction, extract } from './county-files';
import { chooseFiles, resultsShown } from './county-steps';
import { complaints } from './support/watch';
import { expectNoViolations, sideways, smallTargets } from './support/accessible';

const COUNTY = 'County policy of 2019-20, configurable';
const HISTORY =
	'Reconstructed from published source code of 2019-20; not an official document of the county, and not its policy today';
const attempt = extract('attempt.dat', [
	conviction({}),
	conviction({ SUBJECT_ID: '9', OFFENSE_QUAL_LST: 'ATTEMPTED' })
]);

async function openRules(page: Page, title: string): Promise<void> {
	await page.goto('./#/policies');
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function openChoices(page: Page): Promise<void> {
	await chooseFiles(page, [attempt]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await expect(page.getByLabel('Policy', { exact: true })).toBeVisible();
}

test('the policies are listed by what they are, the statute’s answer before what counties did once', async ({
	page
}) => {
	await page.goto('./#/policies');
	const groups = page.getByRole('main').getByRole('heading', { level: 2 });
	await expect(groups.last()).toHaveText('How five counties did it');
	const order = ['The statute', 'Dismiss everything', 'Your own', 'How five counties did it'];
	const shown = await groups.allTextContents();
	expect(shown).toEqual(order.filter((title) => shown.includes(title)));
	const history = page.getByRole('region', { name: 'How five counties did it' });
	await expect(history.getByText(HISTORY).first()).toBeVisible();
	await expect(history.getByRole('link', { name: COUNTY })).toBeVisible();
});

test.describe('with the service worker, as a person has it', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a rules page says what the policy does in words, and that its examples come out as promised', async ({
		page
	}) => {
		const heard = complaints(page);
		await openRules(page, COUNTY);
		await expect(page).toHaveTitle('Rules of a policy · Clearslate');
		await expect(page.getByText(HISTORY).first()).toBeVisible();

		const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Step 7', exact: true }) });
		await expect(step).toContainText('The latest conviction of any kind is more than N years old on the as-of date');
		await expect(step).toContainText('Date of the latest conviction: more than N years before the as-of date');
		await expect(step).toContainText('it is off unless somebody chooses it');
		await expect(step).toContainText('“No convictions in the past N years”');
		await expect(step).toContainText('Can be dismissed');
		await expect(step).toContainText('H&S 11361.9');
		await expect(step).toContainText('Published source code read');
		await expect(page.getByRole('region', { name: 'Facts it uses' })).toContainText('read from', { ignoreCase: true });

		const examples = page.getByRole('region', { name: 'Worked examples' });
		await expect(examples).toContainText(/All \d+ come out as the document says/);
		await examples.getByText('What is given').first().click();
		await expect(examples.getByText('Class of the conviction: misdemeanor').first()).toBeVisible();
		await expect(page.getByText(/^sha256:[0-9a-f]{64}$/)).toBeVisible();

		await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'The document' }).click();
		await expect(page.getByRole('heading', { name: 'The document' })).toBeInViewport();
		await expect(page.getByRole('heading', { level: 1, name: COUNTY })).toBeVisible();
		await page.getByRole('link', { name: 'All policies' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeFocused();
		expect(heard).toEqual([]);
	});
});

test('on paper the rules stand in full, without the page around them', async ({ page }) => {
	await openRules(page, COUNTY);
	const given = page.getByText('Class of the conviction: misdemeanor').first();
	await expect(given).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await expect(given).toBeVisible();
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Print these rules' })).toBeHidden();
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(given).toBeHidden();
});

test('the button to print asks the browser to', async ({ page }) => {
	await page.addInitScript(() =>
		Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') })
	);
	await openRules(page, COUNTY);
	await page.getByRole('button', { name: 'Print these rules' }).click();
	await expect(page.locator('body[data-printed]')).toHaveCount(1);
});

test('an address of a policy that is not here says so, and leads to those that are', async ({ page }) => {
	await page.goto('./#/policies/own/lost');
	await expect(page.getByRole('heading', { name: 'There is no such policy here' })).toBeVisible();
	await page.getByRole('link', { name: 'All policies' }).last().click();
	await expect(page.getByRole('link', { name: COUNTY })).toBeVisible();
});

test('the rules can be reached and read with the keyboard alone', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.getByRole('link', { name: 'Policies' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeFocused();
	for (let press = 0; press < 20; press++) {
		await page.keyboard.press('Tab');
		if (await page.getByRole('link', { name: COUNTY }).evaluate((link) => link === document.activeElement)) break;
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: COUNTY })).toBeFocused();
	await page.locator('summary').first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Class of the conviction: misdemeanor').first()).toBeVisible();
});

test('another policy is picked, its standing is said, and it is what decides', async ({ page }) => {
	await openChoices(page);
	const policy = page.getByLabel('Policy', { exact: true });
	await expect(policy).toHaveValue('california/county-2019');
	await expect(page.getByText(HISTORY).first()).toBeVisible();
	expect(
		await policy.locator('optgroup').evaluateAll((groups) => groups.map((it) => it.getAttribute('label')))
	).toContain('Dismiss everything');
	await policy.selectOption('california/dismiss-everything');
	await expect(page.getByText(HISTORY)).toHaveCount(0);
	await expect(page.getByText('A policy that an office can choose.')).toBeVisible();
	await expectNoViolations(page);

	// The rules are a look away, and the choice is still there afterwards.
	await page.getByRole('link', { name: 'Read the rules' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Dismiss everything' })).toBeVisible();
	await page.goBack();
	await expect(policy).toHaveValue('california/dismiss-everything');

	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByRole('region', { name: 'What is open' })).toContainText('Dismiss everything');
	await expect(page.getByText(HISTORY)).toHaveCount(0);
});

test('choices that were published with a policy are set by one press', async ({ page }) => {
	await openChoices(page);
	await page.getByText('Change the policy’s options').click();
	const reduce = page.getByRole('button', { name: 'Reduce every section, dismiss on three grounds' });
	await expect(reduce).toHaveAttribute('aria-pressed', 'false');
	await reduce.click();
	await expect(reduce).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('group', { name: /11359/ }).getByRole('radio', { name: 'Reduce' })).toBeChecked();
	await expect(page.getByRole('spinbutton')).toHaveCount(2);
	await page.getByRole('button', { name: 'Dismiss every section' }).click();
	await expect(reduce).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByRole('group', { name: /11359/ }).getByRole('radio', { name: 'Dismiss' })).toBeChecked();
	await expectNoViolations(page);
});

test('results of a reconstructed policy say so, and a decision says how well its rule is known', async ({ page }) => {
	test.slow();
	await openChoices(page);
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await expect(page.getByText(HISTORY)).toBeVisible();
	await expectNoViolations(page);

	await page.getByRole('link', { name: 'Change', exact: false }).first().click();
	await page.getByLabel('Policy', { exact: true }).selectOption('california/dismiss-everything');
	await page.getByRole('button', { name: 'Decide again' }).click();
	await resultsShown(page);
	await expect(page.getByText(HISTORY)).toHaveCount(0);
	await page.getByRole('navigation', { name: 'Results' }).getByRole('link', { name: 'Convictions' }).click();
	await page.getByRole('row').filter({ hasText: 'Needs a person' }).getByRole('link').click();
	// What nobody has read up is never shown as settled: not beside the answer, and not in its trace.
	const unsettled = page.getByText('General knowledge, to be verified');
	await expect(unsettled).toHaveCount(2);
	await expect(unsettled.first()).toBeVisible();
	await page.getByText(/^How this was decided/).click();
	await expect(unsettled.last()).toBeVisible();
	await expectNoViolations(page);
});

test('a decision says what stands beside it, what the conviction becomes, and which lists were asked about', async ({
	page
}) => {
	test.slow();
	await chooseFiles(page, [extract('sale.dat', [conviction({ OFFENSE_DESCR: '11359 HS-POSSESS FOR SALE' })])]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await page.getByLabel('Policy', { exact: true }).selectOption('california/prop-64/statute');
	await page.getByRole('button', { name: /^Run on/ }).click();
	await resultsShown(page);
	await page.getByRole('navigation', { name: 'Results' }).getByRole('link', { name: 'Convictions' }).click();
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByText('to a misdemeanor', { exact: true })).toBeVisible();
	const marks = page.getByRole('list', { name: 'Beside the outcome' });
	await expect(marks.getByRole('listitem').first()).toContainText('H&S 11361.8(e)');
	await expect(marks.getByText('General knowledge, to be verified').first()).toBeVisible();
	await page.getByText(/^How this was decided/).click();
	await expect(page.getByText(/^List: .*[Ss]uperstrike/).first()).toBeVisible();
	await expectNoViolations(page);
});

// The statute has every part that a page can have but published choices, which are the county policy's.
for (const [scheme, title] of [
	['light', 'The statute: H&S 11361.8'],
	['dark', COUNTY]
] as const) {
	test(`the policies and their rules can be used by everyone, in ${scheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto('./#/policies');
		await page.getByRole('link', { name: title }).waitFor();
		await expectNoViolations(page);
		await openRules(page, title);
		const folds = page.locator('main details');
		await folds.evaluateAll((all) => {
			for (const one of all as HTMLDetailsElement[]) one.open = true;
		});
		await expect(folds.last()).toHaveAttribute('open');
		await expectNoViolations(page);
	});
}

test('nothing of the policies scrolls sideways at 320 pixels, and targets are 44 pixels high', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('./#/policies');
	const links = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
	await links.first().waitFor();
	expect(await sideways(page)).toBe(0);
	expect(await smallTargets(page)).toEqual([]);
	for (const title of await links.allTextContents()) {
		await openRules(page, title);
		expect(await sideways(page), title).toBe(0);
		expect(await smallTargets(page), title).toEqual([]);
	}
});
