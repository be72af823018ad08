import { expect, test, type Page } from '@playwright/test';
import { conviction, extract } from './county-files';
import { openTab, resultsShown, runOn } from './county-steps';
import { keep, keepState, lock, unlock } from './vault-steps';

const ATTORNEY = 'Quillon Zyzzyva';
/** One in Los Angeles is to be assigned by a person: the table does not have the agency that made the arrest. */
const inLosAngeles = { STP_ORI_DESCR: 'CASC LOS ANGELES', STP_ORI_CNTY_NAME: 'LOS ANGELES' };
const file = extract('papers.dat', [
	conviction({ ...inLosAngeles, SUBJECT_ID: '11' }),
	conviction({ ...inLosAngeles, SUBJECT_ID: '12', OFFENSE_TOC: 'M', CONV_STAT_DESCR: 'MISDEMEANOR' })
]);

async function openPapers(page: Page): Promise<void> {
	await openTab(page, 'Papers');
	await expect(page.getByRole('heading', { name: '1. Who files what' })).toBeVisible();
}

const ground = (page: Page) => page.getByRole('radio', { name: /Penal Code 1385/ });
const tick = (page: Page) => page.getByRole('checkbox', { name: /The ground of the motion is chosen/ });
const office = (page: Page) => page.getByLabel(/^Office for /);
const settled = async (page: Page) => expect(keepState(page)).toHaveText('Kept on this device');

/** Everything that the browser's database holds, as it is stored. */
function stored(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const text = (value: unknown): string => {
			if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
				const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
				return bytes.reduce((all, byte) => all + String.fromCharCode(byte), '');
			}
			if (typeof value !== 'object' || value === null) return String(value);
			return Object.values(value).map(text).join(' ');
		};
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error!);
			});
		const found: string[] = [];
		for (const { name } of await indexedDB.databases()) {
			const database = await asked(indexedDB.open(name!));
			for (const store of database.objectStoreNames)
				found.push(text(await asked(database.transaction(store).objectStore(store).getAll())));
			database.close();
		}
		return found.join(' ');
	});
}

test('what an office entered is kept with the run: locked, opened and reopened, it stands as it stood', async ({
	page
}) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await page.goBack();
	await openPapers(page);
	await office(page).selectOption({ label: 'Office of the District Attorney, County of Los Angeles' });
	await page.getByText('The table of offices', { exact: true }).click();
	await page.getByLabel('Name of another office').fill('City Attorney of Examplia');
	await page.getByRole('button', { name: 'Add the office' }).click();
	await ground(page).check();
	await page.getByLabel("Attorney's name").fill(ATTORNEY);
	await page.getByLabel('State Bar number').fill('123456');
	await page.getByText('Notice of motion and motion', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Change this paragraph' }).first().click();
	await page.getByLabel('Words of the paragraph').fill('To everyone in {{county}}.');
	await page.getByRole('button', { name: 'Use these words' }).click();
	await page.getByLabel('Most pages in a volume').fill('400');
	await page.getByRole('radio', { name: 'Exact copies' }).check();
	await page.getByText('Columns for the court’s case system').click();
	await page.getByLabel('Name of the column: Section').fill('statute');
	await page.keyboard.press('Tab');
	await tick(page).check();
	await settled(page);
	const sealed = await stored(page);
	expect(sealed.length).toBeGreaterThan(1000);
	expect(sealed).not.toContain('Zyzzyva');

	await lock(page);
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	await openPapers(page);
	await expect(office(page).locator('option:checked')).toHaveText(/District Attorney/);
	await expect(office(page).getByRole('option', { name: 'City Attorney of Examplia' })).toBeAttached();
	await expect(ground(page)).toBeChecked();
	await expect(page.getByLabel("Attorney's name")).toHaveValue(ATTORNEY);
	await expect(page.getByText(`${ATTORNEY}, State Bar No. 123456.`)).toBeVisible();
	await page.getByText('Notice of motion and motion', { exact: true }).first().click();
	await expect(page.getByText('To everyone in [County].')).toBeVisible();
	await expect(page.getByText('Changed by you')).toHaveCount(1);
	await expect(page.getByLabel('Most pages in a volume')).toHaveValue('400');
	await expect(page.getByRole('radio', { name: 'Exact copies' })).toBeChecked();
	await page.getByText('Columns for the court’s case system').click();
	await expect(page.getByLabel('Name of the column: Section')).toHaveValue('statute');
	await expect(tick(page)).toBeChecked();
	await settled(page);

	// One line for each time that it was open, not one for each field.
	await keepState(page).getByRole('link').click();
	await page.getByRole('link', { name: 'History' }).click();
	await expect(page.getByText('Prepared papers of the run of Los Angeles County')).toHaveCount(1);
});

test('ticks that were given for other decisions are not kept with them; a field that is being filled in at the lock is', async ({
	page
}) => {
	await runOn(page, [file]);
	const { words } = await keep(page);
	await page.goBack();
	await openPapers(page);
	await ground(page).check();
	await tick(page).check();
	await settled(page);
	await page.getByRole('link', { name: 'Change the choices' }).click();
	await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'Dismiss everything' });
	await page.getByRole('button', { name: 'Decide again' }).click();
	await resultsShown(page);
	await settled(page);

	// Another tab locks while a field is being filled in.
	await openPapers(page);
	await page.getByText('Columns for the court’s case system').click();
	await page.getByLabel('Name of the column: Section').fill('statute');
	await page.evaluate(() => new BroadcastChannel('clearslate-vault').postMessage('lock'));
	await unlock(page, words);
	await keepState(page).getByRole('link').click();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await resultsShown(page);
	await openPapers(page);
	await expect(ground(page)).toBeChecked();
	await expect(tick(page)).not.toBeChecked();
	await page.getByText('Columns for the court’s case system').click();
	await expect(page.getByLabel('Name of the column: Section')).toHaveValue('statute');
});
