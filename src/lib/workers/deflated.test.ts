import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflated } from './deflated';

const TEXT = new TextEncoder().encode('11357(A) HS-POSS MARIJUANA '.repeat(40_000));

describe('what is compressed', () => {
	it.each([0, 1, 1 << 16, TEXT.length])('opens as the %i bytes it was, in each format', async (size) => {
		const bytes = TEXT.slice(0, size);
		expect(inflateRawSync(await deflated(bytes, 'deflate-raw')).equals(bytes)).toBe(true);
		expect(inflateSync(await deflated(bytes, 'deflate')).equals(bytes)).toBe(true);
	});
});
