import { openWith, sealWith } from './aead';
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

/** Makes bytes into raw DEFLATE (RFC 1951). */
export type Deflate = (plain: Bytes) => Promise<Bytes>;

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
	async seal(plain: Bytes, last: boolean, deflate: Deflate = deflated): Promise<{ chunk: number; sealed: Bytes }> {
		const chunk = this.next++;
		const { iv, bound } = bindingOf({ ...this.at, chunk, last });
		return { chunk, sealed: await sealWith(await this.key, iv, bound, await deflate(plain)) };
	}
}

/** Opens what a `Sealer` sealed; `damaged` names the place of what is not what was stored, its salt included. */
export class Opener {
	private readonly key: Promise<CryptoKey> | null;

	constructor(
		vaultKey: VaultKey,
		private readonly at: Omit<Place, 'chunk' | 'last'>,
		salt: string
	) {
		this.key = isSalt(salt) ? keyFor(vaultKey, at.store, fromHex(salt)) : null;
	}

	async open(sealed: Bytes, chunk: number, last: boolean): Promise<Answer<{ plain: Bytes }>> {
		const { iv, bound } = bindingOf({ ...this.at, chunk, last });
		const packed = this.key === null ? null : await openWith(await this.key, iv, bound, sealed);
		const plain = packed === null ? null : await inflated(packed);
		return plain === null ? refuse('damaged', { record: this.at.record, chunk }) : { ok: true, plain };
	}
}

function isSalt(salt: unknown): salt is string {
	return typeof salt === 'string' && /^[0-9a-f]{64}$/.test(salt);
}

function bindingOf(place: Place): { iv: Bytes; bound: Bytes } {
	const iv = new Uint8Array(12);
	new DataView(iv.buffer).setUint32(7, place.chunk);
	iv[11] = place.last ? 1 : 0;
	const { vault, store, session, record, chunk, last } = place;
	const binding = ['clearslate 1', vault, store, session, record, chunk, last ? 'last' : 'more'].join('|');
	return { iv, bound: utf8(binding) };
}

/** Compressed on this thread. */
export function deflated(plain: Bytes): Promise<Bytes> {
	return through(plain, new CompressionStream('deflate-raw'));
}

/** Null for what was not compressed so: a worker may have made it, and its seal says nothing of that. */
async function inflated(packed: Bytes): Promise<Bytes | null> {
	try {
		return await through(packed, new DecompressionStream('deflate-raw'));
	} catch {
		return null;
	}
}

/** Written straight into the stream: as a Blob the bytes would first go to another process of the browser and back. */
async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
	const writer = stream.writable.getWriter();
	const collected = new Response(stream.readable).arrayBuffer();
	const [read] = await Promise.all([collected, writer.write(bytes), writer.close()]);
	return new Uint8Array(read);
}
