import { fromHex, utf8, type Bytes } from './bytes';
import type { Kdf, Slot } from './header';

/** The key of all keys while the vault is open: it only derives others, and its bytes cannot be read back. */
export type VaultKey = CryptoKey;

/** The key under which a slot wraps the vault key. */
export async function slotKey(secret: Bytes, kdf: Kdf): Promise<CryptoKey> {
	const usage = { name: 'AES-GCM', length: 256 };
	const salt = fromHex(kdf.salt);
	if (kdf.name === 'HKDF-SHA-256') {
		const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
		const params = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('clearslate slot') };
		return crypto.subtle.deriveKey(params, base, usage, false, ['encrypt', 'decrypt']);
	}
	const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: kdf.rounds };
	return crypto.subtle.deriveKey(params, base, usage, false, ['encrypt', 'decrypt']);
}

/** What a slot is bound to: a slot of another vault, or with another key derivation, does not open. */
export function slotBinding(vault: string, slot: Pick<Slot, 'id' | 'kind' | 'kdf' | 'credential'>): Bytes {
	const { id, kind, kdf, credential } = slot;
	const rounds = kdf.name === 'PBKDF2-SHA-256' ? kdf.rounds : 0;
	return utf8(['clearslate slot 1', vault, id, kind, kdf.name, rounds, kdf.salt, credential ?? ''].join('|'));
}

/** Takes the 32 bytes and forgets them: the caller wipes its own. */
export function vaultKeyOf(bytes: Bytes): Promise<VaultKey> {
	return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/**
 * A key for one purpose.
 *
 * @param salt 32 random bytes that stand with what is sealed: nothing is ever sealed twice under one key and nonce.
 */
export function keyFor(vault: VaultKey, purpose: string, salt: Bytes): Promise<CryptoKey> {
	const params = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`clearslate ${purpose}`) };
	return crypto.subtle.deriveKey(params, vault, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
