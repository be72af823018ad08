import { refuse, type Answer } from './answer';
import { fromHex, randomBytes, toHex, utf8, type Bytes } from './bytes';
import { LEAST_ROUNDS, type Kdf, type Slot, type SlotKind, type VaultHeader } from './header';
import { slotBinding, slotKey, vaultKeyOf, type VaultKey } from './keys';
import { readRecoveryCode } from './recovery-code';

/** A secret that opens a vault, as it was given. */
export type Secret =
	| { readonly kind: 'passphrase'; readonly text: string }
	| { readonly kind: 'recovery'; readonly text: string }
	| { readonly kind: 'passkey'; readonly credential: string; readonly bytes: Bytes };

/** A new vault with one slot for each secret. */
export async function makeVault(
	secrets: readonly Secret[],
	rounds: number
): Promise<{ header: VaultHeader; key: VaultKey }> {
	const bytes = randomBytes(32);
	const id = toHex(randomBytes(16));
	const slots: Slot[] = [];
	for (const secret of secrets) slots.push(await wrap(bytes, id, secret, rounds));
	const key = await vaultKeyOf(bytes);
	bytes.fill(0);
	return { header: { format: 1, id, slots }, key };
}

export async function openVault(header: VaultHeader, secret: Secret): Promise<Answer<{ key: VaultKey }>> {
	const bytes = await unwrap(header, secret);
	if (bytes === null) return refuse('wrong-secret');
	const key = await vaultKeyOf(bytes);
	bytes.fill(0);
	return { ok: true, key };
}

/** Adds a slot, or puts it in the place of those of its kind. Any secret that opens the vault may do so. */
export async function addSlot(
	header: VaultHeader,
	known: Secret,
	added: Secret,
	how: { readonly rounds: number; readonly replace: boolean }
): Promise<Answer<{ header: VaultHeader }>> {
	const bytes = await unwrap(header, known);
	if (bytes === null) return refuse('wrong-secret');
	const slot = await wrap(bytes, header.id, added, how.rounds);
	bytes.fill(0);
	const kept = how.replace ? header.slots.filter(({ kind }) => kind !== added.kind) : header.slots;
	return { ok: true, header: { ...header, slots: [...kept, slot] } };
}

/** The last slot stays: without one, nothing could ever be opened again. */
export function removeSlot(header: VaultHeader, id: string): VaultHeader {
	const slots = header.slots.filter((slot) => slot.id !== id);
	return slots.length === 0 ? header : { ...header, slots };
}

async function wrap(key: Bytes, vault: string, secret: Secret, rounds: number): Promise<Slot> {
	const salt = toHex(randomBytes(32));
	const kdf: Kdf =
		secret.kind === 'passphrase'
			? { name: 'PBKDF2-SHA-256', rounds: Math.max(rounds, LEAST_ROUNDS), salt }
			: { name: 'HKDF-SHA-256', salt };
	const bare = {
		id: toHex(randomBytes(8)),
		kind: secret.kind satisfies SlotKind,
		kdf,
		...(secret.kind === 'passkey' ? { credential: secret.credential } : {})
	};
	const iv = randomBytes(12);
	const under = await slotKey(secretBytes(secret) ?? new Uint8Array(), kdf);
	const params = { name: 'AES-GCM', iv, additionalData: slotBinding(vault, bare) };
	const wrapped = await crypto.subtle.encrypt(params, under, key);
	return { ...bare, iv: toHex(iv), wrapped: toHex(new Uint8Array(wrapped)) };
}

async function unwrap(header: VaultHeader, secret: Secret): Promise<Bytes | null> {
	const bytes = secretBytes(secret);
	if (bytes === null) return null;
	for (const slot of header.slots) {
		if (slot.kind !== secret.kind) continue;
		if (secret.kind === 'passkey' && slot.credential !== secret.credential) continue;
		try {
			const under = await slotKey(bytes, slot.kdf);
			const params = { name: 'AES-GCM', iv: fromHex(slot.iv), additionalData: slotBinding(header.id, slot) };
			return new Uint8Array(await crypto.subtle.decrypt(params, under, fromHex(slot.wrapped)));
		} catch {
			// Another slot of the kind may open.
		}
	}
	return null;
}

/** The same passphrase on every keyboard: compatibility forms are one, and blanks between words count once. */
export function samePassphrase(text: string): string {
	return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

function secretBytes(secret: Secret): Bytes | null {
	switch (secret.kind) {
		case 'passphrase':
			return utf8(samePassphrase(secret.text));
		case 'recovery':
			return readRecoveryCode(secret.text);
		case 'passkey':
			return secret.bytes;
	}
}
