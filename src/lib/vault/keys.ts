import { fromHex, utf8, type Bytes } from './bytes';
import type { Kdf, Slot } from './header';

/** The key of all keys while the vault is open: it only derives others, and its bytes cannot be read back. */
export type VaultKey = CryptoKey;

/** The key under which a slot wraps the vault key. */
export async function slotKey(secret: Bytes, kdf: Kdf): Promise<CryptoKey> {
	const salt = fromHex(kdf.salt);
	return kdf.name === 'HKDF-SHA-256'
		? derivedKey(await vaultKeyOf(secret), salt, utf8('clearslate slot'))
		: stretchedKey(secret, salt, kdf.rounds);
}

/** What a slot is bound to: a slot of another vault, or with another key derivation, does not open. */
export function slotBinding(vault: string, slot: Pick<Slot, 'id' | 'kind' | 'kdf' | 'credential'>): Bytes {
	const { id, kind, kdf, credential } = slot;
	const rounds = kdf.name === 'PBKDF2-SHA-256' ? kdf.rounds : 0;
	return utf8(['clearslate slot 1', vault, id, kind, kdf.name, rounds, kdf.salt, credential ?? ''].join('|'));
}

/** Takes the bytes and forgets them: the caller wipes its own. */
export function vaultKeyOf(bytes: Bytes): Promise<VaultKey> {
	return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/**
 * A key for one purpose.
 *
 * @param salt 32 random bytes that stand with what is sealed: nothing is ever sealed twice under one key and nonce.
 */
export function keyFor(vault: VaultKey, purpose: string, salt: Bytes): Promise<CryptoKey> {
	return derivedKey(vault, salt, utf8(`clearslate ${purpose}`));
}

/** A key for AES-256-GCM by HKDF-SHA-256 (RFC 5869). */
export function derivedKey(base: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> {
	const params = { name: 'HKDF', hash: 'SHA-256', salt, info };
	return crypto.subtle.deriveKey(params, base, AES, false, ['encrypt', 'decrypt']);
}

/** A key for AES-256-GCM by PBKDF2-HMAC-SHA-256 (RFC 8018). */
export async function stretchedKey(secret: Bytes, salt: Bytes, iterations: number): Promise<CryptoKey> {
	const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
	return crypto.subtle.deriveKey(params, base, AES, false, ['encrypt', 'decrypt']);
}

const AES = { name: 'AES-GCM', length: 256 };
