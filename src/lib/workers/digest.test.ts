import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../intake/byte-source';
import { digestPiece, NO_DIGEST } from './digest';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the checksum of a file', () => {
	const whole = async (bytes: Uint8Array) => {
		let digest = NO_DIGEST;
		let pieces = 0;
		while (digest.hex === null) {
			digest = await digestPiece(bytesSource('x', bytes), digest);
			pieces++;
		}
		return { hex: digest.hex, pieces };
	};

	it('is that of all its bytes, taken in pieces, with nothing kept from one file to the next', async () => {
		const bytes = new Uint8Array((1 << 25) + 1000).map((_, n) => n * 7);
		expect(await whole(bytes)).toEqual({ hex: theirs(bytes), pieces: 2 });
		for (const size of [0, 1, 64, 1 << 22, 1 << 25])
			expect((await whole(bytes.subarray(0, size))).hex, String(size)).toBe(theirs(bytes.subarray(0, size)));
	});

	it('is not given of a file that ended early', async () => {
		const short = { ...bytesSource('x', new Uint8Array(10)), size: 20 };
		await expect(digestPiece(short, NO_DIGEST)).rejects.toThrow('The file ended early');
	});
});
