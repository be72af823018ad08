import { refuse, type Answer } from './answer';
import { utf8, type Bytes } from './bytes';
import type { SessionRow } from './database';
import type { VaultKey } from './keys';
import { Opener, Sealer } from './sealing';
import type { RecordEntry, SessionManifest } from './session';

/** Manifests, sealed and opened. */
export class Manifests {
	constructor(
		private readonly vault: string,
		private readonly key: VaultKey
	) {}

	async seal(manifest: SessionManifest): Promise<SessionRow> {
		const sealer = new Sealer(this.key, this.place(manifest.id));
		const { sealed } = await sealer.seal(utf8(JSON.stringify(manifest)), true);
		return { id: manifest.id, salt: sealer.salt, sealed };
	}

	async open(row: SessionRow): Promise<Answer<{ manifest: SessionManifest }>> {
		const opened = await new Opener(this.key, this.place(row.id), row.salt).open(row.sealed, 0, true);
		if (!opened.ok) return opened;
		const manifest = parsed(opened.plain);
		if (isFields(manifest) && isCount(manifest.format) && manifest.format > 1)
			return refuse('newer', { format: manifest.format });
		// It may have come with a backup, and into a backup who knows the passphrase can write anything.
		return isManifest(manifest) && manifest.id === row.id
			? { ok: true, manifest }
			: refuse('damaged', { record: 'manifest', chunk: 0 });
	}

	private place(session: string) {
		return { vault: this.vault, store: 'manifest', session, record: 'manifest' } as const;
	}
}

function parsed(text: Bytes): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(text));
	} catch {
		return null;
	}
}

function isManifest(value: unknown): value is SessionManifest {
	if (!isFields(value) || value.format !== 1) return false;
	const { id, kind, title, made, changed, details, records } = value;
	return (
		[id, kind, title, made, changed].every(isText) &&
		isFields(details) &&
		Array.isArray(records) &&
		records.every(isEntry)
	);
}

function isEntry(value: unknown): value is RecordEntry {
	if (!isFields(value)) return false;
	const { name, id, salt, chunks, bytes } = value;
	return [name, id, salt].every(isText) && [chunks, bytes].every(isCount);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
