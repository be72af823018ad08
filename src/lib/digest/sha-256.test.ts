import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBlocks, addEnd, hexOf, sha256Hex, startOfHash } from './sha-256';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ascii = (text: string) => new TextEncoder().encode(text);

describe('SHA-256', () => {
	it.each([
		['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
		['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
		[
			'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
			'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
		],
		[
			'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
			'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1'
		],
		['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
	])('gives what the standard gives for its examples', (message, hex) => {
		expect(sha256Hex(ascii(message))).toBe(hex);
	});

	it('agrees with another implementation at every length around the ends of blocks', () => {
		const bytes = Uint8Array.from({ length: 200 }, (_, n) => (n * 151) ^ (n >> 3));
		for (let length = 0; length <= bytes.length; length++)
			expect(sha256Hex(bytes.subarray(0, length)), String(length)).toBe(theirs(bytes.subarray(0, length)));
	});

	it('agrees with another implementation wherever the message is cut into runs of blocks', () => {
		const message = fc.uint8Array({ minLength: 0, maxLength: 1500 });
		fc.assert(
			fc.property(message, fc.array(fc.nat(24), { maxLength: 8 }), (bytes, cuts) => {
				const hash = startOfHash();
				let at = 0;
				for (const blocks of cuts) at = addBlocks(hash, bytes, at, Math.min(bytes.length, at + blocks * 64));
				at = addBlocks(hash, bytes, at, bytes.length);
				addEnd(hash, bytes.subarray(at), bytes.length);
				expect(hexOf(hash)).toBe(theirs(bytes));
			}),
			{ numRuns: 300, seed: 11 }
		);
	});

	it('writes the length of a message in 64 bits', () => {
		const total = 2 ** 33 + 64;
		const end = new Uint8Array(64);
		end[0] = 0x80;
		new DataView(end.buffer).setBigUint64(56, BigInt(total) * 8n);
		const [padded, expected] = [startOfHash(), startOfHash()];
		addEnd(padded, new Uint8Array(0), total);
		addBlocks(expected, end, 0, 64);
		expect(hexOf(padded)).toBe(hexOf(expected));
	});
});
