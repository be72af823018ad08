import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readBackup, restoreBackup, writeBackup } from './backup';
import { randomBytes, utf8 } from './bytes';
import { VaultDatabase } from './database';
import { vaultKeyOf } from './keys';
import { SessionStore, newSessionId } from './session-store';

let count = 0;
async function emptyStore(): Promise<SessionStore> {
	return new SessionStore(new VaultDatabase(`backup-${count++}`), 'aa', await vaultKeyOf(randomBytes(32)));
}

const WORDS = 'zone acid lamp river tidy owl';
const store = await emptyStore();
const id = newSessionId();
await store.put(
	{ id, kind: 'county-run', title: 'Los Angeles', made: '2026-01-01', changed: '2026-01-02', details: { rows: 3 } },
	[
		{ name: 'run', bytes: [utf8('BIRD,BIG '.repeat(1000))] },
		{ name: 'none', bytes: [] }
	]
);
const written = await writeBackup(store, WORDS, '2026-01-03');
if (!written.ok) throw new Error(written.code);
const { file } = written;

describe('a backup', () => {
	it('is a file of the age format in which nothing can be read', () => {
		const text = new TextDecoder('latin1').decode(file);
		expect(text.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
		expect(text).not.toContain('BIRD');
	});

	it('brings every session back on another device, byte for byte', async () => {
		const other = await emptyStore();
		const read = await readBackup(new Blob([file]), WORDS);
		if (!read.ok) throw new Error(read.code);
		expect(await restoreBackup(other, read.backup)).toEqual({ ok: true, sessions: 1 });
		const manifest = await other.manifest(id);
		if (!manifest.ok) throw new Error(manifest.code);
		expect(manifest.manifest).toMatchObject({ title: 'Los Angeles', changed: '2026-01-02', details: { rows: 3 } });
		const bytes = await other.read(id, manifest.manifest.records[0]);
		expect(bytes.ok && new TextDecoder().decode(bytes.bytes)).toBe('BIRD,BIG '.repeat(1000));
	});

	it('says that the passphrase is wrong when it is', async () => {
		expect(await readBackup(new Blob([file]), 'other words')).toEqual({ ok: false, code: 'wrong-secret', values: {} });
	});

	it('that was cut or changed is refused, and restores nothing', async () => {
		expect(await readBackup(new Blob([file.slice(0, file.length - 1)]), WORDS)).toMatchObject({ code: 'damaged' });
		const flipped = file.slice();
		flipped[flipped.length - 40] ^= 1;
		expect(await readBackup(new Blob([flipped]), WORDS)).toMatchObject({ code: 'damaged' });
		expect(await readBackup(new Blob([utf8('no backup at all')]), WORDS)).toMatchObject({ code: 'damaged' });
	});
});
