import { expect, test, type Download, type Page } from '@playwright/test';
import { threePeople } from './county-files';
import { everyOf, openTab, runOn, runSample } from './county-steps';
import { readBack } from '../papers/made';
import { unzipped } from './support/unzipped';
import { expectNoViolations } from './support/accessible';

async function openPapers(page: Page): Promise<void> {
	await runSample(page, 1500, 'Los Angeles');
	await openTab(page, 'Papers');
	await expect(page.getByRole('heading', { name: '1. Who files what' })).toBeVisible();
}

async function bytesOf(download: Download): Promise<Uint8Array> {
	return new Uint8Array(Buffer.concat((await (await download.createReadStream()).toArray()) as Buffer[]));
}

test('an office gets its motion as one packet, a draft with every conviction in it', async ({ page }) => {
	await openPapers(page);
	const row = page.getByRole('row', { name: /Office of the District Attorney/ }).first();
	const convictions = Number((await row.getByRole('cell').last().textContent())?.replaceAll(',', ''));
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Make the draft packet' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toMatch(/^made-up_Office of the District Attorney.*, draft-packet\.zip$/);
	const files = unzipped(await bytesOf(download));
	const names = [...files.keys()].map((name) => name.slice(name.indexOf('/') + 1));
	expect(names).toEqual([
		'1 motion, memorandum and declaration.pdf',
		'2 exhibit A, confidential.pdf',
		'3 exhibit A, public.pdf',
		'4 proposed order.pdf',
		'5 proof of service.pdf',
		'by wire/for the courts case system.csv',
		'by wire/for the courts case system.txt',
		'by wire/worksheet for reporting to the Department of Justice.csv',
		'by wire/worksheet for reporting to the Department of Justice.txt'
	]);
	const at = (name: string) => [...files].find(([path]) => path.endsWith(name))?.[1] ?? new Uint8Array();
	const exhibit = await readBack(at('2 exhibit A, confidential.pdf'));
	for (const texts of exhibit.pages) expect(texts.some(({ text }) => text.startsWith('DRAFT'))).toBe(true);
	const asked = exhibit.pages
		.flat()
		.filter(({ text }) => /^(?:Dismiss and seal|To misdemeanor|To infraction)$/.test(text));
	expect(asked.length).toBe(convictions);
	const wire = Buffer.from(at('case system.csv')).toString().trim().split(/\r?\n/);
	expect(wire.length).toBe(convictions + 1);
	await expect(page.getByText('Every page in it says DRAFT.')).toBeVisible();
});

test('what only the office can say is asked for, and a change takes the ticks back', async ({ page }) => {
	await openPapers(page);
	const motion = page.getByRole('row', { name: /Office of the District Attorney/ }).first();
	const listed = async () => Number(await motion.getByRole('cell').last().textContent());
	const before = await listed();
	await page.getByLabel('Office for CASO LOS ANGELES, CASC LOS ANGELES').selectOption({ index: 1 });
	await expect.poll(listed).toBeGreaterThan(before);
	for (const ground of await everyOf(page.getByRole('radiogroup', { name: '2. The ground' }).getByRole('radio')))
		await expect(ground).not.toBeChecked();
	await page.getByRole('radio', { name: /11361\.9, as amended/ }).check();
	await expect(page.getByText('legiscan.com, AB 1793 as chaptered; oag.ca.gov').first()).toBeVisible();
	const tick = page.getByRole('checkbox', { name: /The ground of the motion is chosen/ });
	await tick.check();
	await page.getByLabel('Authority to move after the dates of section 11361.9').fill('To be argued');
	await page.keyboard.press('Tab');
	await expect(tick).not.toBeChecked();
	await page.getByLabel("Attorney's name").fill('A. Attorney');
	await page.getByLabel('State Bar number').fill('123456');
	await page.keyboard.press('Tab');
	await expect(page.getByText('The attorney who answers for it: A. Attorney, State Bar No. 123456.')).toBeVisible();
	await page.getByText('Notice of motion and motion', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Change this paragraph' }).first().click();
	await page.getByLabel('Words of the paragraph').fill('To {{nobody}}.');
	await page.getByRole('button', { name: 'Use these words' }).click();
	await expect(page.getByRole('alert')).toContainText('nothing to fill in for nobody');
	await expectNoViolations(page);
});

test('the list of what is not filed is a paper of its own', async ({ page }) => {
	await openPapers(page);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the office’s own list (PDF)' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('made-up_Not filed (internal).pdf');
	const pdf = await readBack(await bytesOf(download));
	expect(pdf.pages.every((page) => page.some(({ text }) => text.startsWith('CONFIDENTIAL')))).toBe(true);
});

test('the screen can be used by everyone on a tablet, a laptop and a page 320 px wide', async ({ page }) => {
	await openPapers(page);
	await expectNoViolations(page);
	await page.setViewportSize({ width: 320, height: 640 });
	// WCAG 1.4.10: read at 320 px without scrolling sideways, the choice of an office included.
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	const choice = await page
		.getByLabel(/^Office for /)
		.first()
		.boundingBox();
	expect(choice!.x + choice!.width).toBeLessThanOrEqual(320);
});

test('papers on real records lose their DRAFT once every line holds and a named attorney has ticked it, and no sooner', async ({
	page
}) => {
	test.slow();
	await runOn(page, [threePeople]);
	await openTab(page, 'To review');
	await page.getByRole('link', { name: 'Random check' }).click();
	await page.getByLabel('How many to draw').fill('2');
	await page.getByRole('button', { name: 'Draw' }).click();
	await page.getByLabel('Your name').fill('A. Reader');
	for (const agree of await everyOf(page.getByRole('radio', { name: 'Agree', exact: true }))) await agree.check();
	await page.getByRole('link', { name: 'Back to “To review”' }).click();
	await openTab(page, 'Papers');
	await page.getByRole('radio', { name: /11361\.8/ }).check();
	for (const title of [/^3\. /, /^4\. /])
		for (const field of await everyOf(page.getByRole('region', { name: title }).getByRole('textbox')))
			if ((await field.inputValue()) === '') await field.fill('No. 1');

	const make = async (name: string) => {
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name, exact: true }).click();
		const files = unzipped(await bytesOf(await saving));
		const [motion] = [...files].filter(([path]) => path.includes('1 motion'));
		return (await readBack(motion[1])).pages;
	};
	const isDraft = (texts: readonly { readonly text: string }[]) => texts.some(({ text }) => text.startsWith('DRAFT'));
	expect((await make('Make the draft packet')).every(isDraft)).toBe(true);

	const checklist = page.getByRole('region', { name: /^7\. / });
	for (const note of await checklist.getByRole('textbox').all()) await note.fill('Read and found to stand.');
	const ticks = await everyOf(checklist.getByRole('checkbox'));
	for (const [at, tick] of ticks.entries()) {
		await expect(checklist.getByText('Ready to sign')).toHaveCount(0);
		await tick.check();
		if (at === ticks.length - 1) await expect(checklist.getByText('Ready to sign')).toBeVisible();
	}
	const pages = await make('Make the packet');
	expect(pages.length).toBeGreaterThan(2);
	expect(pages.filter(isDraft)).toEqual([]);
	await expect(page.getByText('No page in it says DRAFT.')).toBeVisible();

	await page.getByLabel('Department').fill('2');
	await page.keyboard.press('Tab');
	await expect(checklist.getByText('Ready to sign')).toHaveCount(0);
	expect((await make('Make the draft packet')).every(isDraft)).toBe(true);
});
