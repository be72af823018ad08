import { expect, test, type Page } from '@playwright/test';
import { conviction, extract, threePeople } from './county-files';
import { giveNoFolder, openTab, resultsShown, runOn } from './county-steps';
import { expectNoViolations, keep, keepState, keptList, lock, runHere, setUp, unlock } from './vault-steps';

const one = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);

async function openPage(page: Page, name: string): Promise<void> {
	await keepState(page).getByRole('link').click();
	await page.getByRole('main').getByRole('link', { name }).first().click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A device that knows its user, as far as the browser can tell. */
async function giveFingerprint(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			hasPrf: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

test('the history says who did what: unlocked, decided anew, saved, and that a clock was set back', async ({
	page
}) => {
	await giveNoFolder(page);
	await runOn(page, [one]);
	const { words } = await keep(page);
	await lock(page);
	await unlock(page, words, 'Mo Volunteer');
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'Dismiss everything' });
	await page.getByRole('button', { name: 'Decide again' }).click();
	await resultsShown(page);
	await expect(keepState(page)).toHaveText('Kept on this device');
	await openTab(page, 'Download');
	const decisions = page.getByRole('checkbox', { name: /^Decisions/ });
	await expect(decisions).toBeVisible();
	const saved = page.waitForEvent('download');
	for (const output of await page.getByRole('group', { name: 'Files' }).getByRole('checkbox').all())
		await output.uncheck();
	await decisions.check();
	await page.getByRole('button', { name: /^Save/ }).first().click();
	await saved;
	await page.clock.setFixedTime(Date.now() - 3_600_000);
	await openPage(page, 'Ways to unlock');
	await keepState(page).getByRole('link').click();
	await page.getByLabel('Lock by itself').selectOption({ label: 'After 10 minutes unused' });

	await openPage(page, 'History');
	const rows = page.getByRole('row');
	await expect(rows).toHaveCount(8);
	await expect(rows.nth(1)).toContainText('Set it to lock after 10 minutes');
	await expect(rows.nth(1)).toContainText('clock was set back');
	await expect(rows.nth(2)).toContainText(/Mo Volunteer.*Saved .*decisions.*of Sacramento County/);
	await expect(rows.nth(3)).toContainText('Decided the run of Sacramento County anew under “Dismiss everything”');
	await expect(rows.nth(4)).toContainText('Opened the run of Sacramento County');
	await expect(rows.nth(5)).toContainText('Unlocked it');
	await expect(rows.nth(6)).toContainText('No name given');
	await expect(rows.nth(6)).toContainText('Kept a run of Sacramento County, 1 conviction');
	await expect(rows.nth(7)).toContainText('Set this device up');
	await expect(page.getByText('all of them fit')).toBeVisible();
	await expectNoViolations(page);
});

test('a backup is one file that says nothing by its name; wrong or damaged it changes nothing; on another device it brings everything', async ({
	page,
	browser
}) => {
	await runOn(page, [one]);
	await keep(page);
	await runHere(page, threePeople);
	await openPage(page, 'Backup');
	await expect(page.getByText('No backup yet.')).toBeVisible();
	await expectNoViolations(page);
	const field = page.getByLabel('Passphrase of the backup');
	await field.fill('a passphrase of my own, long');
	const again = page.getByLabel('Type it again');
	await again.fill('another');
	await expect(page.getByText('The two are not the same.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save the backup' })).toBeDisabled();
	await again.fill('a passphrase of my own, long');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the backup' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toMatch(/^clearslate-backup-\d{4}-\d{2}-\d{2}\.age$/);
	await expect(page.getByText(/went to the browser’s downloads with 2 runs/)).toBeVisible();
	await expect(page.getByText('Last backup: today; nothing changed since.')).toBeVisible();
	const pieces = (await (await download.createReadStream()).toArray()) as Buffer[];
	const bytes = Buffer.concat(pieces);
	expect(bytes.includes('EXAMPLE') || bytes.includes('SACRAMENTO')).toBe(false);

	const other = await (await browser.newContext()).newPage();
	await other.goto('./');
	await keepState(other).getByRole('link').click();
	await other.getByRole('link', { name: 'Restore a backup' }).click();
	await setUp(other, 'Go on to the backup');
	await expect(other.getByRole('heading', { name: 'Restore a backup' })).toBeFocused();
	const give = async (buffer: Buffer) => {
		const chooser = other.waitForEvent('filechooser');
		await other.getByRole('button', { name: 'Choose the backup file' }).click();
		await (await chooser).setFiles([{ name: 'clearslate-backup.age', mimeType: '', buffer }]);
		await other.getByLabel('Its passphrase').fill('a passphrase of my own, long');
		await other.getByRole('button', { name: 'Read the backup' }).click();
	};
	const damaged = Buffer.from(bytes);
	damaged[damaged.length - 40] ^= 1;
	await give(damaged);
	await expect(other.getByRole('alert')).toContainText('part of it is damaged. Nothing was changed.');
	await other.getByLabel('Its passphrase').fill('some other words');
	await other.getByRole('button', { name: 'Read the backup' }).click();
	await expect(other.getByRole('alert')).toContainText('does not open this file. Nothing was changed.');
	await give(bytes);
	await expect(other.getByText(/The backup is whole\. .* holds 2 runs\./)).toBeVisible();
	await expectNoViolations(other);
	await other.getByRole('button', { name: 'Put it back' }).click();
	await expect(other.getByText(/Restored\./)).toBeVisible();
	await other.getByRole('link', { name: 'See what is kept' }).click();
	await expect(keptList(other)).toHaveCount(2);
	await other.getByRole('button', { name: 'Open', exact: true }).first().click();
	await resultsShown(other);
	await expect(other.getByRole('heading', { level: 1 })).toContainText('3 convictions');
	await other.context().close();
});

test('a device’s finger unlocks it once that is confirmed; passphrase and code can be changed, and the old ones open nothing', async ({
	page
}) => {
	await giveFingerprint(page);
	await runOn(page, [one]);
	const { words } = await keep(page);
	await openPage(page, 'Ways to unlock');
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'Use it here' }).click();
	const known = page.getByLabel('Passphrase or recovery code, to confirm');
	await known.fill('not the passphrase at all');
	await page.getByRole('button', { name: 'Use it here' }).click();
	await expect(page.getByRole('alert')).toContainText('does not open what is kept here');
	await known.fill(words);
	await page.getByRole('button', { name: 'Use it here' }).click();
	await expect(page.getByText('From now on this device’s face, finger or PIN opens it.')).toBeVisible();

	await page.getByRole('button', { name: 'Change the passphrase' }).click();
	const field = page.getByLabel('New passphrase');
	await expect(field).toHaveValue(/^(?:[a-z]+ ){5}[a-z]+$/);
	const changed = await field.inputValue();
	await expectNoViolations(page);
	await known.fill(words);
	await page.getByRole('button', { name: 'Change the passphrase' }).click();
	await expect(page.getByText('The passphrase is changed.')).toBeVisible();
	await page.getByRole('button', { name: 'Draw a new code' }).click();
	const code = (await page.getByLabel('Recovery code', { exact: true }).textContent()) ?? '';
	await known.fill(changed);
	await page.getByRole('button', { name: 'Use this code from now on' }).click();
	await expect(page.getByText('The new recovery code is in use.')).toBeVisible();

	await lock(page);
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'Unlock with this device’s face, finger or PIN' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toHaveCount(0);
	await openPage(page, 'Ways to unlock');
	await page.getByRole('button', { name: 'Stop using it' }).click();
	await known.fill(code);
	await page.getByRole('button', { name: 'Stop using it' }).click();
	await expect(page.getByText('It opens with the passphrase and the recovery code only.')).toBeVisible();

	await lock(page);
	await expect(page.getByRole('button', { name: /face, finger or PIN/ })).toHaveCount(0);
	await page.getByLabel('Passphrase or recovery code').fill(words);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('does not open what is kept here');
	await unlock(page, changed);
});
