import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed';

function whole(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.concat(pieces)).slice();
}

describe('packed data', () => {
	it('comes back equal, arrays in their kinds', () => {
		const column = fc.oneof(
			fc.uint8Array(),
			fc.uint16Array(),
			fc.uint32Array(),
			fc.int32Array(),
			fc.float64Array({ noNaN: true })
		);
		const text = fc.oneof(fc.string(), fc.constant('Łukasz\n$columns'));
		const data = fc.record({
			name: text,
			columns: fc.array(column),
			deep: fc.record({ one: column, none: fc.constant(null) })
		});
		fc.assert(
			fc.property(data, (value) => {
				expect(unpack(whole(pack(value)))).toEqual(structuredClone(value));
			}),
			{ seed: 5 }
		);
	});

	it('of small numbers takes fewer bytes, and comes back in its own kind', () => {
		const columns = { rows: new Uint32Array(8000).map((_, n) => n), days: Int32Array.of(19990712, -3, 0) };
		const small = { ...columns, flags: new Uint32Array(8000).fill(255), times: new Float64Array(10).fill(0.5) };
		const packed = whole(pack(small));
		expect(packed.length).toBeLessThan(8000 * 3 + 600);
		expect(unpack(packed)).toEqual(small);
	});

	it('of version 1, in which every array stood in its own kind, is still read', () => {
		const json = '{"rows":{"$columns":"u32","at":0,"length":2}}';
		const head = new TextEncoder().encode(`clearslate packed 1\n${json}\n`);
		const padded = new Uint8Array(Math.ceil(head.length / 8) * 8).fill(10);
		padded.set(head);
		const bytes = whole([padded, new Uint8Array(Uint32Array.of(7, 70_000).buffer)]);
		expect(unpack(bytes)).toEqual({ rows: Uint32Array.of(7, 70_000) });
	});

	it('takes a part of a larger array for what it is', () => {
		const part = new Int32Array([1, 2, 3, 4]).subarray(1, 3);
		expect(unpack(whole(pack({ part })))).toEqual({ part: Int32Array.of(2, 3) });
	});

	it('is told from other bytes, and from packed data that was cut', () => {
		expect(unpack(new Uint8Array(40))).toBeNull();
		expect(unpack(new Uint8Array())).toBeNull();
		const packed = whole(pack({ one: new Float64Array(8) }));
		expect(unpack(packed.slice(0, packed.length - 8))).toBeNull();
		expect(unpack(packed.slice(0, 24))).toBeNull();
	});
});
