import { refuse, type Answer } from './answer';
import { toHex, utf8, type Bytes } from './bytes';
import type { RecordToKeep, SessionStore } from './session-store';
import type { SessionManifest } from './session';

/**
 * A backup: one file in the age format, under a passphrase, that the standard `age` program opens too. Inside, a line of
 * JSON that lists every session with its records' sizes and SHA-256, then the records one after another.
 */
interface Contents {
	readonly clearslate: 'backup';
	readonly format: 1;
	readonly made: string;
	readonly sessions: readonly (Omit<SessionManifest, 'records' | 'format'> & {
		readonly records: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
	})[];
}

/** age's own default (2^18) needs 256 MB of memory, which a tablet may not have. */
const SCRYPT_LOG_N = 17;

export async function writeBackup(
	store: SessionStore,
	passphrase: string,
	made: string
): Promise<Answer<{ file: Bytes; sessions: number }>> {
	const listed = await store.list();
	if (!listed.ok) return listed;
	const bodies: Bytes[] = [];
	const sessions: Contents['sessions'][number][] = [];
	for (const { records, format: _, ...session } of listed.sessions) {
		const entries: Contents['sessions'][number]['records'][number][] = [];
		for (const entry of records) {
			const read = await store.read(session.id, entry);
			if (!read.ok) return read;
			entries.push({ name: entry.name, bytes: entry.bytes, sha256: await sha256(read.bytes) });
			bodies.push(read.bytes);
		}
		sessions.push({ ...session, records: entries });
	}
	const contents: Contents = { clearslate: 'backup', format: 1, made, sessions };
	const plain = new Blob([utf8(`${JSON.stringify(contents)}\n`), ...bodies]);
	const { Encrypter } = await import('age-encryption');
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	encrypter.setScryptWorkFactor(SCRYPT_LOG_N);
	const sealed = await encrypter.encrypt(plain.stream());
	return { ok: true, file: new Uint8Array(await new Response(sealed).arrayBuffer()), sessions: sessions.length };
}

/** A backup that was read and verified whole. Nothing of the vault has changed yet. */
export interface Restorable {
	readonly made: string;
	readonly sessions: readonly { readonly manifest: Contents['sessions'][number]; readonly records: RecordToKeep[] }[];
}

export async function readBackup(file: Blob, passphrase: string): Promise<Answer<{ backup: Restorable }>> {
	let plain: Bytes;
	try {
		const { Decrypter } = await import('age-encryption');
		const decrypter = new Decrypter();
		decrypter.addPassphrase(passphrase);
		plain = new Uint8Array(await new Response(await decrypter.decrypt(file.stream())).arrayBuffer());
	} catch (reason) {
		const text = reason instanceof Error ? reason.message : '';
		return /no identity|incorrect|passphrase/i.test(text)
			? refuse('wrong-secret')
			: refuse('damaged', { record: 'backup' });
	}
	const end = plain.indexOf(10);
	const contents = contentsOf(plain.subarray(0, Math.max(0, end)));
	if (contents === null) return refuse('damaged', { record: 'backup' });
	if (contents.format > 1) return refuse('newer', { format: contents.format });
	let at = end + 1;
	const sessions = [];
	for (const manifest of contents.sessions) {
		const records: RecordToKeep[] = [];
		for (const { name, bytes, sha256: wanted } of manifest.records) {
			const body = plain.subarray(at, at + bytes);
			at += bytes;
			if (body.length !== bytes || (await sha256(body)) !== wanted) return refuse('damaged', { record: name });
			records.push({ name, bytes: [body] });
		}
		sessions.push({ manifest, records });
	}
	if (at !== plain.length) return refuse('damaged', { record: 'backup' });
	return { ok: true, backup: { made: contents.made, sessions } };
}

/** Puts every session of a backup into the vault; one that is there already is replaced by the backup's. */
export async function restoreBackup(store: SessionStore, backup: Restorable): Promise<Answer<{ sessions: number }>> {
	for (const { manifest, records } of backup.sessions) {
		const { records: _, ...session } = manifest;
		const put = await store.put(session, records);
		if (!put.ok) return put;
	}
	return { ok: true, sessions: backup.sessions.length };
}

function contentsOf(line: Bytes): Contents | null {
	try {
		const value = JSON.parse(new TextDecoder().decode(line)) as Partial<Contents>;
		const sound = value.clearslate === 'backup' && typeof value.format === 'number' && Array.isArray(value.sessions);
		return sound ? (value as Contents) : null;
	} catch {
		return null;
	}
}

async function sha256(bytes: Bytes): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
