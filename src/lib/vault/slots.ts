import { openWith, sealWith } from './aead';
import { refuse, type Answer } from './answer';
import { fromHex, randomBytes, toHex, utf8, type Bytes } from './bytes';
import { MOST_SLOTS, roundsWithin, type Kdf, type Slot, type SlotKind, type VaultHeader } from './header';
import { slotBinding, slotKey, vaultKeyOf, type VaultKey } from './keys';
import { readRecoveryCode } from './recovery-code';

/** A secret that opens a vault, as it was given. */
export type Secret =
	| { readonly kind: 'passphrase'; readonly text: string }
	| { readonly kind: 'recovery'; readonly text: string }
	| { readonly kind: 'passkey'; readonly credential: string; readonly bytes: Bytes };

/** A new vault with one slot for each secret. `wrong-secret`: one of them is none, as an empty passphrase is. */
export async function makeVault(
	secrets: readonly Secret[],
	rounds: number
): Promise<Answer<{ header: VaultHeader; key: VaultKey }>> {
	const id = toHex(randomBytes(16));
	const bytes = randomBytes(32);
	const slots: Slot[] = [];
	for (const secret of secrets) {
		const slot = await wrap(bytes, id, secret, rounds);
		if (slot === null) return refuse('wrong-secret');
		slots.push(slot);
	}
	if (!slots.some(isLasting)) return refuse('last-slot');
	const key = await vaultKeyOf(bytes);
	bytes.fill(0);
	return { ok: true, header: { format: 1, id, slots }, key };
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
	if (slot === null) return refuse('wrong-secret');
	const kept = how.replace ? header.slots.filter(({ kind }) => kind !== added.kind) : header.slots;
	if (kept.length >= MOST_SLOTS) return refuse('too-many-slots', { most: MOST_SLOTS });
	return { ok: true, header: { ...header, slots: [...kept, slot] } };
}

/** The last slot that is no passkey stays: who loses the device's passkeys must not lose everything. */
export async function removeSlot(
	header: VaultHeader,
	known: Secret,
	id: string
): Promise<Answer<{ header: VaultHeader }>> {
	const bytes = await unwrap(header, known);
	if (bytes === null) return refuse('wrong-secret');
	bytes.fill(0);
	const slots = header.slots.filter((slot) => slot.id !== id);
	if (!slots.some(isLasting)) return refuse('last-slot');
	return { ok: true, header: { ...header, slots } };
}

function isLasting({ kind }: Slot): boolean {
	return kind !== 'passkey';
}

async function wrap(key: Bytes, vault: string, secret: Secret, rounds: number): Promise<Slot | null> {
	const bytes = secretBytes(secret);
	if (bytes === null) return null;
	const salt = toHex(randomBytes(32));
	const kdf: Kdf =
		secret.kind === 'passphrase'
			? { name: 'PBKDF2-SHA-256', rounds: roundsWithin(rounds), salt }
			: { name: 'HKDF-SHA-256', salt };
	const bare = {
		id: toHex(randomBytes(8)),
		kind: secret.kind satisfies SlotKind,
		kdf,
		...(secret.kind === 'passkey' ? { credential: secret.credential } : {})
	};
	const iv = randomBytes(12);
	const wrapped = await sealWith(await slotKey(bytes, kdf), iv, slotBinding(vault, bare), key);
	return { ...bare, iv: toHex(iv), wrapped: toHex(wrapped) };
}

async function unwrap(header: VaultHeader, secret: Secret): Promise<Bytes | null> {
	const bytes = secretBytes(secret);
	if (bytes === null) return null;
	for (const slot of header.slots) {
		if (slot.kind !== secret.kind) continue;
		if (secret.kind === 'passkey' && slot.credential !== secret.credential) continue;
		const under = await slotKey(bytes, slot.kdf);
		const key = await openWith(under, fromHex(slot.iv), slotBinding(header.id, slot), fromHex(slot.wrapped));
		if (key !== null) return key;
	}
	return null;
}

/** The same passphrase on every keyboard: compatibility forms are one, and blanks between words count once. */
export function samePassphrase(text: string): string {
	return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

/** Null for what can be no secret: nothing at all would wrap the key under what everybody knows. */
function secretBytes(secret: Secret): Bytes | null {
	switch (secret.kind) {
		case 'passphrase': {
			const text = samePassphrase(secret.text);
			return text === '' ? null : utf8(text);
		}
		case 'recovery':
			return readRecoveryCode(secret.text);
		case 'passkey':
			return secret.bytes.length < 32 ? null : secret.bytes;
	}
}
