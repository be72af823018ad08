import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../intake/byte-source';
import { PassingBytes } from './passing-bytes';

const BYTES = Uint8Array.from({ length: 500 }, (_, n) => n);

/** A file whose pieces come out of one buffer, as a browser's do. */
function file(step: number): ByteSource {
	const buffer = new Uint8Array(step);
	return {
		name: 'x',
		size: BYTES.length,
		read: (start, end) => Promise.resolve(BYTES.slice(start, end)),
		pieces: (start, end) => {
			let at = start;
			return {
				next: () => {
					const piece = BYTES.subarray(at, Math.min(end, at + step));
					at += piece.length;
					buffer.fill(0);
					buffer.set(piece);
					return Promise.resolve(buffer.subarray(0, piece.length));
				},
				close: () => undefined
			};
		}
	};
}

describe('bytes that pass by on their way to a scan', () => {
	it('are the file’s own, wherever a scan looks for its start, reads on and ends', async () => {
		const passing = new PassingBytes();
		const place = fc.nat(BYTES.length);
		await fc.assert(
			fc.asyncProperty(place, place, fc.integer({ min: 1, max: 60 }), fc.nat(50), async (one, other, step, beyond) => {
				const [from, to] = [Math.min(one, other), Math.max(one, other)];
				const source = passing.watch(file(step), from, to);
				await source.read(Math.max(0, from - 1), from + beyond);
				const pieces = source.pieces!(from, to)!;
				while ((await pieces.next()).length > 0);
				const end = Math.min(BYTES.length, to + beyond);
				await source.read(to, end);
				expect(passing.between(from, end)).toEqual(BYTES.slice(from, end));
			}),
			{ numRuns: 200, seed: 5 }
		);
	});

	it('are not made up where some did not pass', async () => {
		const passing = new PassingBytes();
		const source = passing.watch(file(10), 100, 200);
		await source.read(100, 150);
		await source.read(160, 200);
		expect(passing.between(100, 150)).toEqual(BYTES.slice(100, 150));
		expect(passing.between(100, 151)).toBeNull();
		expect(passing.between(99, 120)).toBeNull();
		passing.watch(file(10), 300, 400);
		expect(passing.between(100, 150)).toBeNull();
	});
});
