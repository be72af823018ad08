import { refuse, type Answer, type Refusal } from './answer';
import { lineOf, readLine, type Contents, type DetailsCheck, type SessionInBackup } from './backup-contents';
import { streamOf, toHex, type Bytes } from './bytes';
import type { RecordToKeep } from './records';
import type { SessionManifest } from './session';
import type { SessionStore } from './session-store';
import { samePassphrase } from './slots';

/** A backup: one file in the age format, under a passphrase, that the standard `age` program opens too. */
export interface Backup {
	readonly file: Bytes;
	/** What it holds. */
	readonly sessions: readonly Pick<SessionInBackup, 'id' | 'kind'>[];
	/** Sessions that it does not hold, since they or a part of them could not be read. */
	readonly left: readonly LeftOut[];
	/** Of what was kept when it was made, for `OpenVault.backupSaved`. */
	readonly marks: readonly string[];
}

export interface LeftOut {
	readonly id: string;
	/** Null, as the kind, where the session does not open at all. */
	readonly title: string | null;
	readonly kind: string | null;
	readonly refusal: Refusal;
}

const damagedManifest = refuse('damaged', { record: 'manifest', chunk: 0 });
const anyDetails: DetailsCheck = () => true;

/** age's own default (2^18) needs 256 MB of memory, which a tablet may not have. */
const SCRYPT_LOG_N = 17;

/**
 * Of everything that can be read: one damaged session does not cost the others their backup.
 *
 * @param check what it refuses is left out, as damaged: nobody could read the backup that holds it.
 */
export async function writeBackup(
	store: SessionStore,
	passphrase: string,
	made: string,
	check: DetailsCheck = anyDetails
): Promise<Answer<Backup>> {
	const [marks, listed] = [await store.marks(), await store.list()];
	if (!marks.ok) return marks;
	if (!listed.ok) return listed;
	if (samePassphrase(passphrase) === '') return refuse('wrong-secret');
	const left: LeftOut[] = [
		...listed.damaged.map((id) => ({ id, title: null, kind: null, refusal: damagedManifest })),
		...listed.newer.map((id) => ({ id, title: null, kind: null, refusal: refuse('newer') }))
	];
	const bodies: Bytes[] = [];
	const sessions: SessionInBackup[] = [];
	for (const manifest of listed.sessions) {
		const read = check(manifest.kind, manifest.details) ? await readWhole(store, manifest) : damagedManifest;
		if (read.ok) {
			bodies.push(...read.bodies);
			sessions.push(read.session);
		} else if (read.code === 'damaged' || read.code === 'missing')
			left.push({ id: manifest.id, title: manifest.title, kind: manifest.kind, refusal: read });
		else return read;
	}
	const contents: Contents = { clearslate: 'backup', format: 1, made, sessions };
	try {
		const file = await encrypted([lineOf(contents), ...bodies], passphrase);
		return { ok: true, file, sessions, left, marks: marks.marks };
	} catch (reason) {
		return refuse('storage', { name: reason instanceof Error ? reason.name : 'unknown' });
	}
}

/** A backup that was read and verified whole. Nothing of the vault has changed yet. */
export interface Restorable {
	readonly made: string;
	readonly sessions: readonly { readonly manifest: SessionInBackup; readonly records: readonly RecordToKeep[] }[];
}

/** @param check what it refuses is damaged, and so is the backup: who knows its passphrase can write anything into it. */
export async function readBackup(
	file: Blob,
	passphrase: string,
	check: DetailsCheck = anyDetails
): Promise<Answer<{ backup: Restorable }>> {
	let sealed: Bytes;
	try {
		sealed = new Uint8Array(await file.arrayBuffer());
	} catch (reason) {
		return refuse('storage', { name: reason instanceof Error ? reason.name : 'unknown' });
	}
	const opened = await decrypted(sealed, passphrase);
	if (!opened.ok) return opened;
	const { plain } = opened;
	const line = readLine(plain);
	if (!line.ok) return line;
	let at = line.end;
	const sessions = [];
	for (const manifest of line.contents.sessions) {
		if (!check(manifest.kind, manifest.details)) return refuse('damaged', { record: 'manifest' });
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
	return { ok: true, backup: { made: line.contents.made, sessions } };
}

/**
 * Puts the sessions of a backup into the vault, all of them or none. One that is there already is replaced, unless what is
 * there was changed later than the backup's, or a newer version of the app kept it.
 *
 * @param how `overNewer`: those too.
 * @returns how many were restored, and the ids of those left as they are.
 */
export async function restoreBackup(
	store: SessionStore,
	backup: Restorable,
	how: { readonly overNewer: boolean } = { overNewer: false }
): Promise<Answer<{ sessions: number; left: readonly string[] }>> {
	const listed = await store.list();
	if (!listed.ok) return listed;
	const newer = new Set(listed.newer);
	const changedHere = new Map(listed.sessions.map(({ id, changed }) => [id, changed]));
	const isOlder = ({ manifest: { id, changed } }: Restorable['sessions'][number]): boolean =>
		!how.overNewer && (newer.has(id) || (changedHere.get(id) ?? '') > changed);
	const wanted = backup.sessions.filter((session) => !isOlder(session));
	const left = backup.sessions.filter(isOlder).map(({ manifest }) => manifest.id);
	const put = await store.putAll(
		wanted.map(({ manifest: { records: _, ...session }, records }) => ({ session, records }))
	);
	return put.ok ? { ok: true, sessions: wanted.length, left } : put;
}

async function readWhole(
	store: SessionStore,
	{ records, format: _, ...session }: SessionManifest
): Promise<Answer<{ session: SessionInBackup; bodies: readonly Bytes[] }>> {
	const bodies: Bytes[] = [];
	const entries: SessionInBackup['records'] = [];
	for (const entry of records) {
		const read = await store.read(session.id, entry);
		if (!read.ok) return read;
		entries.push({ name: entry.name, bytes: entry.bytes, sha256: await sha256(read.bytes) });
		bodies.push(read.bytes);
	}
	return { ok: true, bodies, session: { ...session, records: entries } };
}

/** Never by way of a Blob: a browser may write one to the disk, as it is. */
async function encrypted(plain: readonly Bytes[], passphrase: string): Promise<Bytes> {
	const { Encrypter } = await import('age-encryption');
	const encrypter = new Encrypter();
	encrypter.setPassphrase(samePassphrase(passphrase));
	encrypter.setScryptWorkFactor(SCRYPT_LOG_N);
	const sealed = await encrypter.encrypt(streamOf(plain));
	return new Uint8Array(await new Response(sealed).arrayBuffer());
}

async function decrypted(sealed: Bytes, passphrase: string): Promise<Answer<{ plain: Bytes }>> {
	try {
		const { Decrypter } = await import('age-encryption');
		const decrypter = new Decrypter();
		decrypter.addPassphrase(samePassphrase(passphrase));
		const plain = await decrypter.decrypt(streamOf([sealed]));
		return { ok: true, plain: new Uint8Array(await new Response(plain).arrayBuffer()) };
	} catch (reason) {
		const text = reason instanceof Error ? reason.message : '';
		return /no identity|incorrect|passphrase/i.test(text)
			? refuse('wrong-secret')
			: refuse('damaged', { record: 'backup' });
	}
}

async function sha256(bytes: Bytes): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
