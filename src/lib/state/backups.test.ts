import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup, LeftOut } from '../vault/backup';
import type { DetailsCheck } from '../vault/backup-contents';
import { backups } from './backups.svelte';

const told = vi.hoisted((): { written: unknown; check: unknown } => ({ written: null, check: null }));

vi.mock('../files/save-blob', () => ({ saveBlob: () => undefined }));
vi.mock('../vault/backup', () => ({
	writeBackup: (...given: unknown[]) => {
		told.check = given[3];
		return Promise.resolve(told.written);
	},
	readBackup: (...given: unknown[]) => {
		told.check = given[2];
		return Promise.resolve({ ok: false, code: 'damaged', values: {} });
	}
}));
vi.mock('./kept-runs.svelte', () => ({ keptRuns: { isRun: (kind: string) => kind === 'county-run' } }));
vi.mock('./vault-settings.svelte', () => ({ vaultSettings: {} }));
vi.mock('./vault.svelte', () => {
	const answer = () => Promise.resolve({ ok: true, at: null, changesSince: 0 });
	const open = { sessions: {}, backupSaved: answer, lastBackup: answer };
	return { vault: { who: 'Ana', act: async (action: (open: unknown) => unknown) => (await action(open)) === null } };
});

const held = (...kinds: string[]): Backup['sessions'] => kinds.map((kind, n) => ({ id: `${n}`, kind }));
const left = (...kinds: (string | null)[]): LeftOut[] =>
	kinds.map((kind, n) => ({ id: `left ${n}`, title: kind, kind, refusal: { ok: false, code: 'damaged', values: {} } }));
const written = (sessions: Backup['sessions'], not: readonly LeftOut[]) =>
	(told.written = { ok: true, file: new Uint8Array(), sessions, left: not, marks: [] });

beforeEach(() => {
	told.check = null;
});

describe('a backup that was saved', () => {
	it('is said to hold the runs that are in it, whatever it had to leave out', async () => {
		written(held('county-run', 'settings', 'county-run', 'county-run-cut'), left(null));
		expect(await backups.save('words')).toBe(true);
		expect(backups.saved).toMatchObject({ runs: 2, left: 1 });
	});

	it('is said to hold none where none could be read', async () => {
		written(held('settings'), left(null, 'county-run'));
		await backups.save('words');
		expect(backups.saved).toMatchObject({ runs: 0, left: 2 });
	});

	it('does not call a run what is known to be none', async () => {
		written(held('county-run'), left('settings', 'county-run-cut'));
		await backups.save('words');
		expect(backups.saved).toMatchObject({ runs: 1, left: 0 });
	});
});

describe('what a session of a backup says of itself', () => {
	it.each(['written', 'read'])('is checked by its kind when it is %s', async (when) => {
		written([], []);
		if (when === 'written') await backups.save('words');
		else await backups.open(new File([], 'a.age'), 'words');
		const check = told.check as DetailsCheck;
		expect(check('county-run', { figures: {} })).toBe(false);
		expect(check('county-run-cut', {})).toBe(false);
		expect(check('settings', { idleMinutes: 'many' })).toBe(true);
		expect(check('of a newer version', {})).toBe(true);
	});
});
