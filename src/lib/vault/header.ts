import { refuse, type Answer } from './answer';

/** What stands unencrypted at the vault's door: how to open it, and nothing about what is in it. */
export interface VaultHeader {
	readonly format: 1;
	/** 16 random bytes, hex. */
	readonly id: string;
	readonly slots: readonly Slot[];
}

/** One way to open the vault: the vault key, wrapped under a key that a secret gives. All bytes as hex. */
export interface Slot {
	readonly id: string;
	readonly kind: SlotKind;
	readonly kdf: Kdf;
	/** For a passkey: the credential that gives the secret. */
	readonly credential?: string;
	readonly iv: string;
	readonly wrapped: string;
}

export type SlotKind = 'passphrase' | 'recovery' | 'passkey';

/** A passphrase is stretched; a recovery code and a passkey's secret are random already. */
export type Kdf =
	| { readonly name: 'PBKDF2-SHA-256'; readonly rounds: number; readonly salt: string }
	| { readonly name: 'HKDF-SHA-256'; readonly salt: string };

/** OWASP and ASVS 5.0 ask for at least 600,000; more than the ceiling would only be there to stall a tablet. */
export const LEAST_ROUNDS = 600_000;
export const MOST_ROUNDS = 20_000_000;

export const MOST_SLOTS = 32;

export const HEADER_FORMAT = 1;

/** As many rounds as were asked for, within what `readHeader` accepts. */
export function roundsWithin(rounds: number): number {
	return Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(rounds) || 0));
}

/** Reads what stands in storage or in a file, and trusts none of it. */
export function readHeader(value: unknown): Answer<{ header: VaultHeader }> {
	if (!isRecord(value) || typeof value.format !== 'number') return refuse('header-damaged');
	if (value.format > HEADER_FORMAT) return refuse('newer', { format: value.format });
	const { id, slots } = value;
	if (value.format !== HEADER_FORMAT || !isHex(id, 16) || !Array.isArray(slots)) return refuse('header-damaged');
	if (slots.length === 0 || slots.length > MOST_SLOTS || !slots.every(isSlot)) return refuse('header-damaged');
	return { ok: true, header: { format: 1, id, slots } };
}

function isSlot(value: unknown): value is Slot {
	if (!isRecord(value) || !isHex(value.id, 8) || !isHex(value.iv, 12) || !isHex(value.wrapped, 48)) return false;
	if (value.credential !== undefined && typeof value.credential !== 'string') return false;
	const { kdf, kind } = value;
	if (!isRecord(kdf) || !isHex(kdf.salt, 32)) return false;
	if (kind === 'passphrase')
		return (
			kdf.name === 'PBKDF2-SHA-256' &&
			typeof kdf.rounds === 'number' &&
			Number.isInteger(kdf.rounds) &&
			kdf.rounds >= LEAST_ROUNDS &&
			kdf.rounds <= MOST_ROUNDS
		);
	return (kind === 'recovery' || kind === 'passkey') && kdf.name === 'HKDF-SHA-256';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHex(value: unknown, bytes: number): value is string {
	return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value);
}
