import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Download, type Page } from '@playwright/test';
import { openTab, runSample } from './county-steps';
import { readBack } from '../papers/made';
import { unzipped } from './support/unzipped';

async function expectNoViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

async function openPapers(page: Page): Promise<void> {
	await runSample(page, 1500);
	await openTab(page, 'Papers');
	await expect(page.getByRole('heading', { name: '1. Who files what' })).toBeVisible();
}

async function bytesOf(download: Download): Promise<Uint8Array> {
	return new Uint8Array(Buffer.concat((await (await download.createReadStream()).toArray()) as Buffer[]));
}

test('an office gets its motion as one packet, a draft with every conviction in it', async ({ page }) => {
	await openPapers(page);
	const row = page.getByRole('row', { name: /Office of the District Attorney/ });
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

test('the list of what is not filed is a paper of its own', async ({ page }) => {
	await openPapers(page);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the office’s own list (PDF)' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('made-up_Not filed (internal).pdf');
	const pdf = await readBack(await bytesOf(download));
	expect(pdf.pages.every((page) => page.some(({ text }) => text.startsWith('CONFIDENTIAL')))).toBe(true);
});

test('the screen can be used by everyone on a tablet and a laptop', async ({ page }) => {
	await openPapers(page);
	for (const size of [
		{ width: 768, height: 1024 },
		{ width: 1280, height: 800 }
	]) {
		await page.setViewportSize(size);
		await expectNoViolations(page);
	}
});
