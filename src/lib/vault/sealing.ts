import { refuse, type Answer } from './answer';
import { fromHex, randomBytes, toHex, utf8, type Bytes } from './bytes';
import { keyFor, type VaultKey } from './keys';

/** Where a sealed piece belongs. It opens nowhere else: not in another vault, store, session, place, or as the last. */
export interface Place {
	readonly vault: string;
	readonly store: 'chunk' | 'manifest' | 'log';
	readonly session: string;
	readonly record: string;
	readonly chunk: number;
	readonly last: boolean;
}

/** Seals the chunks of one record under a key that nothing else is sealed with, so that a count is nonce enough. */
export class Sealer {
	readonly salt: string;
	private readonly key: Promise<CryptoKey>;
	private next = 0;

	constructor(
		vaultKey: VaultKey,
		private readonly at: Omit<Place, 'chunk' | 'last'>
	) {
		const salt = randomBytes(32);
		this.salt = toHex(salt);
		this.key = keyFor(vaultKey, at.store, salt);
	}

	/** @returns the compressed and sealed chunk, and its number. */
	async seal(plain: Bytes, last: boolean): Promise<{ chunk: number; sealed: Bytes }> {
		const chunk = this.next++;
		const params = paramsFor({ ...this.at, chunk, last });
		const packed = await squeeze(plain, new CompressionStream('deflate-raw'));
		return { chunk, sealed: new Uint8Array(await crypto.subtle.encrypt(params, await this.key, packed)) };
	}
}

/** Opens what a `Sealer` sealed; `damaged` names the place of what is not what was stored. */
export class Opener {
	private readonly key: Promise<CryptoKey>;

	constructor(
		vaultKey: VaultKey,
		private readonly at: Omit<Place, 'chunk' | 'last'>,
		salt: string
	) {
		this.key = keyFor(vaultKey, at.store, fromHex(salt));
	}

	async open(sealed: Bytes, chunk: number, last: boolean): Promise<Answer<{ plain: Bytes }>> {
		try {
			const packed = await crypto.subtle.decrypt(paramsFor({ ...this.at, chunk, last }), await this.key, sealed);
			return { ok: true, plain: await squeeze(new Uint8Array(packed), new DecompressionStream('deflate-raw')) };
		} catch {
			return refuse('damaged', { record: this.at.record, chunk });
		}
	}
}

function paramsFor(place: Place): { name: 'AES-GCM'; iv: Bytes; additionalData: Bytes } {
	const iv = new Uint8Array(12);
	new DataView(iv.buffer).setUint32(7, place.chunk);
	iv[11] = place.last ? 1 : 0;
	const { vault, store, session, record, chunk, last } = place;
	const binding = ['clearslate 1', vault, store, session, record, chunk, last ? 'last' : 'more'].join('|');
	return { name: 'AES-GCM', iv, additionalData: utf8(binding) };
}

async function squeeze(bytes: Bytes, through: CompressionStream | DecompressionStream): Promise<Bytes> {
	const stream = new Blob([bytes]).stream().pipeThrough(through);
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
