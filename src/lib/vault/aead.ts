import type { Bytes } from './bytes';

/** AES-256-GCM with a nonce of 12 bytes and a tag of 16, which stands after what is sealed. */
export async function sealWith(key: CryptoKey, iv: Bytes, bound: Bytes, plain: Bytes): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.encrypt(paramsOf(iv, bound), key, plain));
}

/** Null for what was not sealed under this key and nonce and bound to this. */
export async function openWith(key: CryptoKey, iv: Bytes, bound: Bytes, sealed: Bytes): Promise<Bytes | null> {
	try {
		return new Uint8Array(await crypto.subtle.decrypt(paramsOf(iv, bound), key, sealed));
	} catch {
		return null;
	}
}

function paramsOf(iv: Bytes, additionalData: Bytes): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData, tagLength: 128 };
}
