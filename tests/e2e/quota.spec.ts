import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { sampleCounty } from '../../src/lib/samples/county';
import { threePeople, type UploadedFile } from './county-files';
import { runOn } from './county-steps';
import { keep, keepState, keptList, lock, runHere, unlock } from './vault-steps';

/** Bytes: room for all that is kept here, and little enough that the browser cannot go on with what it granted before. */
const ROOM = 12 << 20;
/** About 35 MB, of which several chunks are kept. */
const ROWS = 100_000;

const county: UploadedFile = {
	name: 'county.dat',
	mimeType: 'text/csv',
	buffer: Buffer.concat([...sampleCounty({ county: 'LOS ANGELES', rows: ROWS, seed: 3, until: '2020-01-01' })])
};

/** The browser's room for the app, as it would be on a device that fills up at a certain moment. */
class Device {
	private constructor(
		private readonly page: Page,
		private readonly devtools: CDPSession,
		private readonly origin: string
	) {}

	static async of(page: Page, baseURL: string): Promise<Device> {
		const devtools = await page.context().newCDPSession(page);
		const device = new Device(page, devtools, new URL(baseURL).origin);
		await device.hasRoom(ROOM);
		await page.exposeFunction('deviceFillsUp', () => device.isFull());
		await page.addInitScript(holdSeals);
		return device;
	}

	async hasRoom(bytes: number): Promise<void> {
		await this.devtools.send('Storage.overrideQuotaForOrigin', { origin: this.origin, quotaSize: bytes });
	}

	/** From now on nothing more goes in. */
	async isFull(): Promise<void> {
		await this.hasRoom(1);
		// The browser grants writes from a reckoning that it made before, until one asks for more than is left of it.
		const written = await this.page.evaluate(
			(size) =>
				new Promise<string>((resolve) => {
					const opening = indexedDB.open('filler');
					opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
					opening.onerror = () => resolve(opening.error?.name ?? '');
					opening.onsuccess = () => {
						const filling = opening.result.transaction('filler', 'readwrite');
						filling.objectStore('filler').put(new Uint8Array(size), 1);
						const end = (how: string) => {
							opening.result.close();
							resolve(how);
						};
						filling.oncomplete = () => end('stored');
						filling.onabort = () => end(filling.error?.name ?? '');
					};
				}),
			ROOM
		);
		expect(written).toBe('QuotaExceededError');
	}

	/** It fills up just before the next time that this is sealed: `chunk|1`, `manifest|0`. */
	async fillsUpBefore(place: string): Promise<void> {
		await this.page.evaluate((at) => Object.assign(window, { fillBefore: at }), place);
	}
}

/** Runs in the page: stops the sealing of what stands in `fillBefore` until the device is full. */
function holdSeals(): void {
	const { subtle } = crypto;
	const encrypt = subtle.encrypt.bind(subtle);
	const here = window as unknown as { fillBefore?: string; deviceFillsUp(): Promise<void> };
	subtle.encrypt = async (params, key, data) => {
		const bound = new TextDecoder().decode((params as AesGcmParams).additionalData);
		const [, , store, , , chunk] = bound.split('|');
		if (here.fillBefore === `${store}|${chunk}`) {
			delete here.fillBefore;
			await here.deviceFillsUp();
		}
		return encrypt(params, key, data);
	};
}

/** How many chunks stand in the browser's storage. */
function chunks(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('clearslate');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction('chunks').objectStore('chunks').count();
					counting.onsuccess = () => {
						opening.result.close();
						resolve(counting.result);
					};
				};
			})
	);
}

test('a device that is full when a run is kept, at the first chunk, between two or at the end, says so and loses nothing', async ({
	page,
	baseURL
}) => {
	const device = await Device.of(page, baseURL!);
	const sentence = page.getByRole('heading', { level: 1 });
	await runOn(page, [threePeople]);
	const sentences = [await sentence.innerText()];
	const { words } = await keep(page);
	await expect(keptList(page)).toHaveCount(1);

	await test.step('a run goes on to its end all the same', async () => {
		await device.isFull();
		await runHere(page, county);
		sentences.unshift(await sentence.innerText());
	});
	await keepState(page).getByRole('link').click();
	const press = page.getByRole('button', { name: 'Keep this run here' });
	const before = await chunks(page);
	for (const place of ['chunk|0', 'chunk|1', 'manifest|0']) {
		await test.step(place, async () => {
			await device.hasRoom(ROOM);
			await device.fillsUpBefore(place);
			await press.click();
			await expect(page.getByRole('alert')).toContainText(
				'There is no room left on this device. What was kept before is still there.'
			);
			await expect(keepState(page)).toHaveText('Not kept yet');
			await expect(keptList(page)).toHaveCount(1);
			expect(await chunks(page)).toBe(before);
		});
	}

	await test.step('with room again it is kept', async () => {
		await device.hasRoom(ROOM);
		await press.click();
		await expect(keepState(page)).toHaveText('Kept on this device');
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
	await test.step('what is kept opens, on a full device too', async () => {
		await device.isFull();
		await lock(page);
		await unlock(page, words);
		await keepState(page).getByRole('link').click();
		await expect(keptList(page)).toHaveCount(2);
		for (const [at, expected] of sentences.entries()) {
			await keptList(page).nth(at).getByRole('button', { name: 'Open', exact: true }).click();
			await expect(sentence).toHaveText(expected);
			await keepState(page).getByRole('link').click();
		}
	});
});
