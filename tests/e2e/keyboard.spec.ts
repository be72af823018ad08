import { expect, test, type Page } from '@playwright/test';
import { threePeople } from './county-files';
import { giveFolder, resultsShown } from './county-steps';

/** Presses Tab until the element that has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
	for (let press = 0; press < most; press++) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const it = document.activeElement;
			// Past the last element the focus is on the page itself for one press.
			if (it === document.body) return '';
			const labels = it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? [...(it.labels ?? [])] : [];
			return [it?.getAttribute('aria-label'), it?.textContent, ...labels.map((label) => label.textContent)].join(' ');
		});
		if (name.test(focused)) return;
	}
	throw new Error(`Tab never reached ${name}`);
}

test('the whole journey can be made with the keyboard alone', async ({ page }) => {
	test.slow();
	await giveFolder(page);
	await page.goto('./');
	await page.getByRole('heading', { level: 1 }).waitFor();

	// The skip link comes first and leads past the header.
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();

	const chooser = page.waitForEvent('filechooser');
	await tabTo(page, /Choose files/);
	await page.keyboard.press('Enter');
	await (await chooser).setFiles([threePeople]);
	await expect(page.getByRole('heading', { name: 'Choose the files to read' })).toBeFocused();

	await page.getByText('1 file to read').waitFor();
	await tabTo(page, /Continue to the choices/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'What should be decided?' })).toBeFocused();

	// The county is proposed; another one is found by typing and taken back by typing.
	await tabTo(page, /^ *County/);
	const county = page.getByRole('combobox', { name: 'County' });
	await expect(county).toHaveValue('Sacramento');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('yol');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(county).toHaveValue('Yolo');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('sacr');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(county).toHaveValue('Sacramento');

	await tabTo(page, /Change the policy/);
	await page.keyboard.press('Enter');
	await tabTo(page, /^\s*Dismiss\s*$/);
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Reduce' }).first()).toBeChecked();
	await tabTo(page, /this old or older/);
	await page.keyboard.press('Space');
	await tabTo(page, /One year more/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('spinbutton')).toHaveValue('41');
	await tabTo(page, /Run on 1 file/);
	await page.keyboard.press('Enter');

	await resultsShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await tabTo(page, /^ *Convictions/);
	await page.keyboard.press('Enter');
	await page.getByRole('row').nth(1).getByRole('link').waitFor();
	await tabTo(page, /EXAMPLE, BEN/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'EXAMPLE, BEN' })).toBeFocused();
	await tabTo(page, /How this was decided/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('CONV_STAT_DESCR').first()).toBeVisible();

	// Back to the list, at the line that was left.
	await tabTo(page, /Back to the list/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'EXAMPLE, BEN' })).toBeFocused();

	await page.keyboard.press('Home');
	await page.getByRole('navigation', { name: 'Results' }).getByRole('link', { name: 'Download' }).focus();
	await page.keyboard.press('Enter');
	await tabTo(page, /Choose a folder and save/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('4 files were saved')).toBeVisible();
});
