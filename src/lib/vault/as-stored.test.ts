import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asStored } from './as-stored';
import { randomBytes } from './bytes';

describe('bytes that are sealed without being compressed', () => {
	it.each([0, 1, 65534, 65535, 65536, 200_000])('are opened as compressed ones are: %i of them', (length) => {
		const bytes = Uint8Array.from({ length }, (_, n) => n * 31);
		expect(Buffer.from(inflateRawSync(asStored(bytes))).equals(Buffer.from(bytes))).toBe(true);
	});

	it('are told from others that were cut', () => {
		const stored = asStored(randomBytes(1000));
		expect(() => inflateRawSync(stored.slice(0, 900))).toThrow();
	});
});
