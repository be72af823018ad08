/** The primitives as the vault wraps them, against vectors that others published. Each file names its source. */
import { describe, expect, it } from 'vitest';
import { openWith, sealWith } from '../../src/lib/vault/aead';
import { fromHex, toHex, type Bytes } from '../../src/lib/vault/bytes';
import { derivedKey, slotKey, stretchedKey, vaultKeyOf } from '../../src/lib/vault/keys';
import nist from './vectors/aes-256-gcm-nist.json' with { type: 'json' };
import hkdf from './vectors/hkdf-rfc5869.json' with { type: 'json' };
import wycheproof from './vectors/wycheproof.json' with { type: 'json' };

function aesKey(hex: string): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', fromHex(hex), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

interface Vector {
	readonly key: string;
	readonly iv: string;
	readonly aad: string;
	readonly ct: string;
	readonly tag: string;
}

async function opened({ key, iv, aad, ct, tag }: Vector): Promise<string | null> {
	const plain = await openWith(await aesKey(key), fromHex(iv), fromHex(aad), fromHex(ct + tag));
	return plain && toHex(plain);
}

const FULL_TAG = 32;
const sound = nist.vectors.filter(({ tag, pt }) => tag.length === FULL_TAG && pt !== null);

describe('AES-256-GCM', () => {
	it('opens what NIST sealed, and seals it as NIST did', async () => {
		expect(sound.length).toBeGreaterThan(40);
		for (const vector of sound) {
			expect(await opened(vector)).toBe(vector.pt);
			const { key, iv, aad, ct, tag, pt } = vector;
			const sealed = await sealWith(await aesKey(key), fromHex(iv), fromHex(aad), fromHex(pt!));
			expect(toHex(sealed)).toBe(ct + tag);
		}
	});

	it('opens nothing that NIST says must fail', async () => {
		const failing = nist.vectors.filter(({ pt }) => pt === null);
		expect(failing.length).toBeGreaterThan(40);
		for (const vector of failing) expect(await opened(vector)).toBeNull();
	});

	it('opens nothing with a shorter tag, though it is right as far as it goes', async () => {
		const short = nist.vectors.filter(({ tag, pt }) => tag.length < FULL_TAG && pt !== null);
		expect(short.length).toBeGreaterThan(20);
		for (const vector of short) expect(await opened(vector)).toBeNull();
	});

	it.each(wycheproof.aesGcm.vectors)('does with Wycheproof’s vector $id what it should', async (vector) => {
		expect(await opened(vector)).toBe(vector.valid ? vector.msg : null);
	});

	it('opens nothing with any one bit of nonce, bound text, content or tag changed', async () => {
		const whole = sound.find(({ aad, pt }) => aad.length > 0 && pt!.length > 0)!;
		for (const part of ['iv', 'aad', 'ct', 'tag'] as const)
			for (let bit = 0; bit < whole[part].length * 4; bit++) {
				const bytes = fromHex(whole[part]);
				bytes[bit >> 3] ^= 1 << (bit & 7);
				expect(await opened({ ...whole, [part]: toHex(bytes) }), `${part}, bit ${bit}`).toBeNull();
			}
	});
});

/** Whether a derived key, which cannot be read, is the one of these bytes: what it seals opens under them. */
async function isKeyOf(key: CryptoKey, bytes: string): Promise<boolean> {
	const [iv, bound, plain] = [new Uint8Array(12), new Uint8Array(), new Uint8Array(7)] satisfies Bytes[];
	const sealed = await sealWith(key, iv, bound, plain);
	return (await openWith(await aesKey(bytes.slice(0, 64)), iv, bound, sealed)) !== null;
}

describe('HKDF-SHA-256', () => {
	it.each(hkdf.vectors)('gives the key of RFC 5869, test case $id', async ({ ikm, salt, info, okm }) => {
		const key = await derivedKey(await vaultKeyOf(fromHex(ikm)), fromHex(salt), fromHex(info));
		expect(await isKeyOf(key, okm)).toBe(true);
	});
});

describe('PBKDF2-HMAC-SHA-256', () => {
	it.each(wycheproof.pbkdf2.vectors)(
		'gives the key of Wycheproof’s vector $id',
		async ({ password, salt, rounds, dk }) => {
			expect(await isKeyOf(await stretchedKey(fromHex(password), fromHex(salt), rounds), dk)).toBe(true);
			const kdf = { name: 'PBKDF2-SHA-256', rounds, salt } as const;
			expect(await isKeyOf(await slotKey(fromHex(password), kdf), dk)).toBe(true);
		}
	);

	it('gives another key for one round more', async () => {
		const [, { password, salt, rounds, dk }] = wycheproof.pbkdf2.vectors;
		expect(await isKeyOf(await stretchedKey(fromHex(password), fromHex(salt), rounds + 1), dk)).toBe(false);
	});
});
