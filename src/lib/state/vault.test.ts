import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedPolicy } from '../law/policies';
import { makeRecoveryCode } from '../vault/recovery-code';
import type * as VaultRoom from '../vault/vault';
import type { RunResults, RunSettings, SampleRequest } from '../workers/contract';

const PASSPHRASE = 'six words that somebody wrote down';
const KNOWN = { kind: 'passphrase', text: PASSPHRASE } as const;
const settings: RunSettings = {
	county: 'KERN',
	asOf: '2020-07-01',
	policy: shippedPolicy('california/county-2019')!,
	parameters: {}
};
const madeBy = { app: '1', build: 'b', law: 'l' };
const results = (madeUp = false) =>
	({ ok: true, settings, madeUp, madeBy, figures: { convictions: 1 } }) as unknown as RunResults;

const { tabs, worker } = vi.hoisted(() => {
	const tabs = { lose: () => undefined as void, device: 0 };
	const worker = {
		died: new Promise(() => undefined),
		ended: false,
		end: () => void (worker.ended = true),
		run: () => new Promise(() => undefined),
		exportWorkbook: () => Promise.resolve({ ok: true, files: [{ name: 'review.xlsx' }], neutralisedCells: 0 }),
		formatReport: () => Promise.resolve({}),
		keptReview: () => Promise.resolve(null),
		pack: () => Promise.resolve({ bytes: Uint8Array.of(1, 2, 3), about: { digests: [] } }),
		deflate: () => Promise.reject(new Error('no worker'))
	};
	return { tabs, worker };
});
vi.mock('../workers/browser', () => ({ openCountySession: () => Promise.resolve(worker) }));
vi.mock('../vault/vault', async (original) => {
	const { Vault } = await original<typeof VaultRoom>();
	return { Vault: { onDevice: (changed: () => void) => Vault.onDevice(changed, `door-${tabs.device}`) } };
});
vi.mock('../files/save-blob', () => ({ saveBlob: () => undefined }));
vi.mock('../vault/calibrate', () => ({ calibrateRounds: () => Promise.resolve(600_000) }));
vi.mock('../vault/single-writer', () => ({
	takeTurn: (lost: () => void) => {
		tabs.lose = lost;
		return Promise.resolve({ release: () => undefined });
	},
	Tabs: class {
		lockAll = () => undefined;
	}
}));

/** A page that was loaded anew, on the device as it is. */
async function load() {
	vi.resetModules();
	const { vault } = await import('./vault.svelte');
	const { run } = await import('./run.svelte');
	const { keptRuns } = await import('./kept-runs.svelte');
	await vault.look();
	return { vault, run, keptRuns };
}

async function onDeviceWithVault() {
	const { vault } = await load();
	expect(await vault.setUp(PASSPHRASE, makeRecoveryCode(), '')).toBe(true);
	const page = await load();
	expect(page.vault.phase).toBe('locked');
	return page;
}

/** Storing waits until it is let go on. */
function holdStoring(): () => void {
	let go: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (go = resolve));
	const { pack } = worker;
	vi.spyOn(worker, 'pack').mockImplementation(() => held.then(pack));
	return go;
}

const reloaded = vi.fn();
beforeEach(() => {
	vi.stubGlobal('location', { reload: reloaded, hash: '' });
	vi.stubGlobal('navigator', {});
	vi.stubGlobal('document', { activeElement: null });
	vi.stubGlobal('HTMLElement', class {});
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	reloaded.mockClear();
	worker.ended = false;
	tabs.device += 1;
});

describe('what was begun in a visit', () => {
	it('is kept from the moment that the vault is opened', async () => {
		const { vault, run, keptRuns } = await onDeviceWithVault();
		vault.stayInVisit();
		run.adopt(results(), madeBy);
		expect(await vault.unlock(KNOWN, '')).toBe(true);
		expect(keptRuns.saved).toBe(false);
		await vi.waitFor(() => expect([keptRuns.saved, vault.refusal]).toEqual([true, null]));
	});

	it('is stored before a lock by hand is done, however long that takes', async () => {
		const { vault, run, keptRuns } = await onDeviceWithVault();
		vault.stayInVisit();
		run.adopt(results(), madeBy);
		const go = holdStoring();
		await vault.unlock(KNOWN, '');
		const locking = vault.lock('hand');
		expect(vault.closed).toBe(true);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(reloaded).not.toHaveBeenCalled();
		go();
		await locking;
		expect(reloaded).toHaveBeenCalledOnce();
		expect(keptRuns.all).toHaveLength(1);
	});

	it('does not hold the key longer than a second where the time is up, or another tab locks it', async () => {
		const { vault, run } = await onDeviceWithVault();
		vault.stayInVisit();
		run.adopt(results(), madeBy);
		const go = holdStoring();
		await vault.unlock(KNOWN, '');
		const locking = vault.lock('hand');
		const from = performance.now();
		tabs.lose();
		await locking;
		const took = performance.now() - from;
		expect(took).toBeGreaterThan(800);
		expect(took).toBeLessThan(1500);
		expect(reloaded).toHaveBeenCalledOnce();
		go();
	});
});

describe('another run that is started while the one before is being stored', () => {
	async function whileStoring() {
		const page = await onDeviceWithVault();
		await page.vault.unlock(KNOWN, '');
		const go = holdStoring();
		page.run.adopt(results(), madeBy);
		await vi.waitFor(() => expect(page.keptRuns.keeping).toBe(true));
		return { ...page, go };
	}

	it('waits until it is stored', async () => {
		const { run, keptRuns, go } = await whileStoring();
		void run.start([], settings);
		expect(run.phase).toBe('going');
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(worker.ended).toBe(false);
		go();
		await vi.waitFor(() => expect(worker.ended).toBe(true));
		expect(keptRuns.all).toHaveLength(1);
		expect(run.results).toBeNull();
	});

	it('cancelled meanwhile, leaves that one as it was', async () => {
		const { run, keptRuns, go } = await whileStoring();
		void run.startSample({} as SampleRequest);
		void run.cancel();
		expect(run.phase).toBe('done');
		go();
		await vi.waitFor(() => expect(keptRuns.saved).toBe(true));
		expect(worker.ended).toBe(false);
	});
});

describe('a device that is not as this tab believes', () => {
	it('set up by another tab meanwhile, it says so and can be unlocked without leaving the visit', async () => {
		const stale = await load();
		stale.run.adopt(results(), madeBy);
		const other = await load();
		expect(await other.vault.setUp(PASSPHRASE, makeRecoveryCode(), '')).toBe(true);
		const { vault, run } = stale;
		expect(await vault.setUp('some other words that were drawn', makeRecoveryCode(), '')).toBe(false);
		expect(vault.refusal).toMatchObject({ code: 'elsewhere' });
		expect([vault.phase, vault.found]).toEqual(['visit', true]);
		expect(await vault.unlock({ kind: 'passphrase', text: 'a slip' }, '')).toBe(false);
		expect([vault.phase, run.results]).toEqual(['visit', results()]);
		expect(await vault.unlock(KNOWN, '')).toBe(true);
	});

	it('with a lock that is damaged, can be erased and set up anew', async () => {
		await onDeviceWithVault();
		const { VaultDatabase } = await import('../vault/database');
		const database = new VaultDatabase(`door-${tabs.device}`);
		await database.vault.put({ key: 'vault', header: 'not one' });
		database.close();
		const { vault } = await load();
		expect([vault.phase, vault.refusal?.code]).toEqual(['unavailable', 'header-damaged']);
		expect(await vault.erase()).toBe(true);
		expect([vault.phase, vault.found]).toEqual(['visit', false]);
		expect(await vault.setUp(PASSPHRASE, makeRecoveryCode(), '')).toBe(true);
	});
});

describe('a run that is kept and stands on the screen', () => {
	async function keptRun() {
		const page = await onDeviceWithVault();
		await page.vault.unlock(KNOWN, '');
		page.run.adopt(results(), madeBy);
		await vi.waitFor(() => expect(page.keptRuns.saved).toBe(true));
		return page;
	}

	it('is not called kept where a restored one took its place, and is kept beside it', async () => {
		const { vault, keptRuns } = await keptRun();
		await vault.act(async ({ sessions }) => {
			const [{ records: _, format: __, ...session }] = keptRuns.all;
			await sessions.put({ ...session, changed: '2999-01-01T00:00:00Z' }, []);
			return null;
		});
		await vault.act((open) => keptRuns.list(open));
		expect([keptRuns.saved, keptRuns.onlyInMemory]).toEqual([false, true]);
		expect(await keptRuns.keep()).toBe(true);
		expect([keptRuns.saved, keptRuns.all.length]).toEqual([true, 2]);
	});

	it('is not called kept once the browser has cleared what was kept, and stays for the visit', async () => {
		const { vault, run, keptRuns } = await keptRun();
		const { VaultDatabase } = await import('../vault/database');
		await new VaultDatabase(`door-${tabs.device}`).vault.clear();
		run.adopt(results(), madeBy);
		await vi.waitFor(() => expect([vault.refusal?.code, vault.phase]).toEqual(['gone', 'visit']));
		expect(keptRuns.saved).toBe(false);
		expect(run.results).not.toBeNull();
	});

	it('removed, is not kept again by the lock', async () => {
		const { vault, keptRuns } = await keptRun();
		expect(await keptRuns.remove(keptRuns.current ?? '')).toBe(true);
		await vault.lock('hand');
		expect(keptRuns.all).toEqual([]);
	});

	it('leaves a line in the history for each file about it that was saved', async () => {
		const { vault } = await keptRun();
		const { reviewWorkbook } = await import('./review-workbook.svelte');
		const { downloads } = await import('./downloads.svelte');
		await reviewWorkbook.save();
		await downloads.saveFormatReport();
		await vi.waitFor(async () => {
			const read = await vault.beside((open) => open.log.read());
			const saved = read?.ok ? read.entries.filter(({ what }) => what === 'exported') : [];
			expect(saved.map(({ values }) => values.files)).toEqual(['review.xlsx', 'clearslate-format-report.json']);
		});
	});
});
