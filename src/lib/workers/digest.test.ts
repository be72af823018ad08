import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../intake/byte-source';
import { standardLayout } from '../intake/doj-extract/header';
import { digestPiece, digestRange, NO_DIGEST } from './digest';
import { scanService, type Sum } from './scan-service';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** Records of 95 columns, of no one. */
const recordsOf = (count: number) => Array.from({ length: count }, (_, n) => `${n}${','.repeat(94)}`);

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

describe('the checksum of a range', () => {
	const bytes = Uint8Array.from({ length: 1000 }, (_, n) => n * 7);

	it('is that of its bytes and of no others', async () => {
		for (const [from, to] of [
			[0, 1000],
			[0, 0],
			[17, 18],
			[500, 1000]
		])
			expect(await digestRange(bytesSource('x', bytes), from, to)).toBe(theirs(bytes.subarray(from, to)));
	});

	it('is not given of a file that has become shorter', async () => {
		await expect(digestRange(bytesSource('x', bytes), 900, 1001)).rejects.toThrow('The file ended early');
	});
});

describe('a part that is scanned with its checksum', () => {
	const text = `${recordsOf(40).join('\n')}\n`;
	const source = bytesSource('x', new TextEncoder().encode(text));
	const scan = async (from: number, to: number, known: boolean, sum: Sum) => {
		const service = scanService([source], (value) => value);
		return service.scan(0, standardLayout(), { from, to, known }, sum, null);
	};
	const sumOf = (from: number, to: number) => theirs(new TextEncoder().encode(text).subarray(from, to));

	it('has that of its own records, from the first that is its to the end of the last', async () => {
		const scanned = await scan(1000, 2500, false, 'part');
		const { start, end } = scanned!.part;
		expect(start).toBeGreaterThan(1000);
		expect(end).toBeGreaterThan(2500);
		expect(scanned!.sha256).toBe(sumOf(start, end));
	});

	it('has that of everything before it as well, where it is the first', async () => {
		const scanned = await scan(300, 2500, false, 'from-start');
		expect(scanned!.sha256).toBe(sumOf(0, scanned!.part.end));
	});

	it('has none where none is wanted', async () => {
		expect((await scan(0, 2500, true, 'none'))!.sha256).toBeNull();
	});
});
