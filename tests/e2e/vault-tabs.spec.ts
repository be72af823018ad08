import { expect, test } from '@playwright/test';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { expectNoViolations } from './support/accessible';
import { keep, keepState, keptList, lock, setUp, unlock } from './vault-steps';

const NAMED = /ANNA|Sacramento/i;
const file = extract('one.dat', [conviction({ PRI_NAME: 'EXAMPLE,ANNA' })]);

test('after a lock neither the back button nor a reload shows anything of what was open', async ({ page }) => {
	await runOn(page, [file]);
	await keep(page);
	await page.getByRole('button', { name: 'Open now' }).click();
	await openTab(page, 'Convictions');
	await page.getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByText('EXAMPLE, ANNA').first()).toBeVisible();
	await lock(page);
	const nothing = async () => {
		await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
		await expect(keepState(page)).toHaveText('Locked');
		expect(await page.content()).not.toMatch(/ANNA|Sacramento/i);
	};
	await nothing();
	for (let step = 0; step < 4; step++) {
		await page.goBack();
		await nothing();
	}
	await page.reload();
	await nothing();
});

test('a second tab is told that the first has it open, and takes it over while that one stores: nothing is half there', async ({
	page,
	context
}) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await page.getByRole('link', { name: 'Clearslate start page' }).click();
	await page.getByText('Change the county or its size').click();
	await page.getByLabel('Number of records').fill('20000');
	await page.getByRole('button', { name: 'Try it with a made-up county' }).click();
	await resultsShown(page);

	const second = await context.newPage();
	await second.goto('./');
	await second.getByLabel('Passphrase or recovery code').fill(words);
	await second.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(second.getByText('Another tab of this browser has it open.')).toBeVisible();
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Keep this run here' }).click();
	await second.getByRole('button', { name: 'Open it here and lock it there' }).click();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible({ timeout: 5000 });
	await expect(keepState(second)).toHaveText('Open');

	await second.reload();
	await unlock(second, words);
	await keepState(second).getByRole('link').click();
	await expect(keptList(second).first()).toBeVisible();
	await expect(second.getByText('cannot be opened')).toHaveCount(0);
	const runs = await keptList(second).count();
	for (let run = 0; run < runs; run++) {
		await keptList(second).nth(run).getByRole('button', { name: 'Open', exact: true }).click();
		await resultsShown(second);
		await keepState(second).getByRole('link').click();
	}
});

test('within a second of a lock by hand, by time or in another tab nothing of it can be read', async ({
	page,
	context
}) => {
	await page.clock.install();
	await runOn(page, [file]);
	const { words } = await keep(page);
	const open = async () => {
		await page.getByRole('button', { name: /^Open(?: now)?$/ }).click();
		await openTab(page, 'Convictions');
		await expect(page.getByText('EXAMPLE, ANNA').first()).toBeVisible();
	};
	const blank = async (press: () => Promise<void>) => {
		await press();
		await expect(page.getByRole('main')).not.toContainText(NAMED, { timeout: 1000 });
		await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
		expect(await page.content()).not.toMatch(NAMED);
	};
	await open();
	await blank(() => page.clock.fastForward('05:01'));
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await open();
	await blank(() => page.evaluate(() => new BroadcastChannel('clearslate-vault').postMessage('lock')));
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await blank(() => page.getByRole('button', { name: 'Lock now' }).click());

	// What is open elsewhere is told by a second tab, which takes it over.
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await open();
	const second = await context.newPage();
	await second.goto('./');
	await second.getByLabel('Passphrase or recovery code').fill(words);
	await second.getByRole('button', { name: 'Open', exact: true }).click();
	await blank(() => second.getByRole('button', { name: 'Open it here and lock it there' }).click());
});

test('closing a page with real results that are not kept asks; once they are kept it does not', async ({ page }) => {
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	});
	await runOn(page, [file]);
	await resultsShown(page);
	await page.close({ runBeforeUnload: true });
	await expect.poll(() => asked).toEqual(['beforeunload']);
	await keep(page);
	await expect(keepState(page)).toHaveText('Kept on this device');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
	expect(asked).toHaveLength(1);
});

test('a device that another tab set up meanwhile says so in the visit of this one, which loses nothing', async ({
	page,
	context
}) => {
	await page.goto('./');
	const stale = await context.newPage();
	await stale.bringToFront();
	await runOn(stale, [file]);
	const sentence = await stale.getByRole('heading', { level: 1 }).textContent();
	await stale.getByRole('link', { name: 'Keep this on the device' }).click();
	await page.bringToFront();
	await runOn(page, [file]);
	const { words } = await keep(page);
	await lock(page);

	await stale.bringToFront();
	await stale.getByRole('checkbox').check();
	await stale.getByRole('button', { name: 'Keep it here' }).click();
	await expect(stale.getByText('Another tab of this browser has set this device up meanwhile.')).toBeVisible();
	await expect(keepState(stale)).toHaveText('Just this visit');
	await expectNoViolations(stale);
	await stale.getByRole('button', { name: 'Leave it locked' }).click();
	await stale.getByRole('link', { name: 'Back to the results' }).click();
	await expect(stale.getByRole('heading', { level: 1 })).toHaveText(sentence!);
	await keepState(stale).getByRole('link').click();
	await stale.getByRole('button', { name: 'Open what is kept' }).click();
	await unlock(stale, words);
	await expect(keepState(stale)).toHaveText('Kept on this device');
	await expect(keptList(stale)).toHaveCount(2);
});

test('what nobody can open any more is erased in the app: one session that is damaged, and all of it at the lock', async ({
	page
}) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await lock(page);
	await page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
		const database = await asked(indexedDB.open('clearslate'));
		const sessions = database.transaction('sessions', 'readwrite').objectStore('sessions');
		for (const row of await asked(sessions.getAll()))
			await asked(sessions.put({ ...row, sealed: new Uint8Array(64).buffer }));
		database.close();
	});
	await page.reload();
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	const damaged = keptList(page).filter({ hasText: 'is not what was stored' });
	await expect(damaged).toHaveCount(1);
	await expectNoViolations(page);
	await damaged.getByRole('button', { name: 'Remove', exact: true }).click();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(page.getByText('Nothing is kept yet')).toBeVisible();

	await lock(page);
	await page.getByText('The passphrase and the code are lost').click();
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await expectNoViolations(page);
	await page.getByRole('button', { name: 'Erase it' }).click();
	await expect(keepState(page)).toHaveText('Just this visit');
	await page.reload();
	await expect(keepState(page)).toHaveText('Just this visit');
});

test('before a run that will be kept, a device with little room says what it may need and what is left', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.storage.estimate = () => Promise.resolve({ quota: 900_000, usage: 899_900 });
	});
	await runOn(page, [file]);
	await page.getByRole('link', { name: 'Keep this on the device' }).click();
	await expect(page.getByText(/gives this site no more than 900 kB\. In a private window/)).toBeVisible();
	await setUp(page);
	await page.getByRole('link', { name: 'Clearslate start page' }).click();
	await page.locator('input[type=file]').first().setInputFiles([file]);
	await page.getByRole('link', { name: 'Continue to the choices' }).click();
	await expect(page.getByText(/^Up to .* will be kept of this run, and the browser has 100 bytes left/)).toBeVisible();
});
